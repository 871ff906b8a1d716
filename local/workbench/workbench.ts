// Joins the parts: the thread of scripts, the room that all windows share, and the server.
// This thread never blocks; scripts do, in theirs.
import { customFunctionNames, readProject } from '../host/execution/project';
import { Room } from './room';
import type { SavedWorld } from './saved-world';
import { type ScriptThread, startScriptThread } from './script-thread';
import { loadAssets, loadFrameScript } from './server/assets';
import { serve } from './server/server';

export interface WorkbenchOptions {
  readonly saved: SavedWorld;
  /** The folder that clasp would push. */
  readonly project: string;
  readonly spreadsheetName?: string;
  /** The spreadsheet's time zone; `America/New_York` unless given. */
  readonly zone?: string;
  /** A free one unless given. */
  readonly port?: number;
  /** Of ids that are made here; must differ from that of the world that was saved, or its ids come again. */
  readonly seed?: number;
}

export interface Workbench {
  /** `http://127.0.0.1:8787/` */
  readonly url: string;
  /** The world as it stands, once the scripts that run now have ended. */
  save(): Promise<SavedWorld>;
  /** Closes every window's connection and ends the scripts. May be called again. */
  close(): Promise<void>;
}

const SEED = 1001;

/** @throws Error with one sentence when the port is in use */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const [{ room, thread, savings }, assets, frameScript] = await Promise.all([
    openRoom(options),
    loadAssets(),
    loadFrameScript(),
  ]);
  try {
    let closed: Promise<void> | undefined;
    const { port, close } = await serve({ room, assets, frameScript }, options.port ?? 0);
    return {
      url: `http://127.0.0.1:${port}/`,
      save: () => savings.ask(thread),
      close: () => (closed ??= close().then(() => thread.close())),
    };
  } catch (error) {
    await thread.close();
    throw error;
  }
}

interface OpenedRoom {
  readonly room: Room;
  readonly thread: ScriptThread;
  readonly savings: Savings;
}

/** Resolves when the world stands. */
function openRoom(options: WorkbenchOptions): Promise<OpenedRoom> {
  const { saved, project, spreadsheetName = 'Untitled spreadsheet', zone = 'America/New_York' } = options;
  const savings = new Savings();
  const functions = customFunctionNames(readProject(project));
  return new Promise((resolve, reject) => {
    const thread = startScriptThread({
      order: { saved, project, spreadsheetName, zone, seed: options.seed ?? SEED },
      onMail: (mail) => {
        if (mail.kind === 'ready') resolve({ room, thread, savings });
        else if (mail.kind === 'saved') savings.arrive(mail.id, mail.saved);
        else room.hear(mail);
      },
      onDeath: (error) => {
        reject(error);
        savings.fail(error);
        room.hear({ kind: 'trouble', text: `The local host has ended: ${error.message}. Start it again.` });
      },
    });
    const room = new Room({
      workbook: saved.workbook,
      selection: saved.selection,
      facts: { spreadsheetName, zone, functions },
      toScript: thread.send,
    });
  });
}

interface Waiting {
  readonly resolve: (saved: SavedWorld) => void;
  readonly reject: (error: Error) => void;
}

/** Requests to save that are under way. */
class Savings {
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;

  ask(thread: ScriptThread): Promise<SavedWorld> {
    return new Promise((resolve, reject) => {
      const id = ++this.#count;
      this.#waiting.set(id, { resolve, reject });
      thread.send({ kind: 'save', id });
    });
  }

  arrive(id: number, saved: SavedWorld): void {
    this.#waiting.get(id)?.resolve(saved);
    this.#waiting.delete(id);
  }

  fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
