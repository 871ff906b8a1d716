// Joins the parts: the thread of scripts, the room that all windows share, the file that keeps the state, the server.
// This thread never blocks; scripts do, in theirs.
import type { FileOrder, FileState } from '../files/for-workbench';
import { keyNamed } from '../stories/keys';
import type { StoryName, StoryOrder } from '../stories/stories';
import { Hall } from './hall';
import { Keeper } from './keeper';
import { writeKept } from './kept';
import { type OpenedRoom, openRoom } from './opened-room';
import type { SavedWorld } from './saved-world';
import type { NamedWorld } from './script/mail';
import { loadAssets, loadFrameScript } from './server/assets';
import { serve } from './server/server';

export interface WorkbenchOptions {
  readonly saved: SavedWorld;
  /** The folder that clasp would push. */
  readonly project: string;
  readonly spreadsheetName?: string;
  /** The spreadsheet's time zone; `America/New_York` unless given. */
  readonly zone?: string;
  /** The story that `saved` comes from, for beginning it again; the small one unless given. */
  readonly story?: StoryOrder;
  /** Keeps the state from one start to the next; nothing is kept unless given. */
  readonly stateFile?: string | undefined;
  /** The person's file that `saved` is of, locked by who starts this: it is what keeps the state. */
  readonly file?: FileOrder | undefined;
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
  /** How it stands with the person's file; `null` without one, and before the first save. */
  readonly file: FileState | null;
  /** Keeps the state, closes every window's connection and ends the scripts. May be called again. */
  close(): Promise<void>;
}

const SEED = 1001;

/** @throws Error with one sentence when the port is in use */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { saved, spreadsheetName = 'Untitled spreadsheet', zone = 'America/New_York', file } = options;
  const story = options.story ?? { name: 'small', zone, calendar: null };
  const play = new Play(options, story);
  const [hall, assets, frameScript] = await Promise.all([
    play.begin({ saved, spreadsheetName, file }),
    loadAssets(),
    loadFrameScript(),
  ]);
  const keyOf = (name: string): string | null => keyNamed(name, hall.facts.story);
  try {
    let closed: Promise<void> | undefined;
    const { port, close } = await serve({ room: hall, assets, frameScript, keyOf }, options.port ?? 0);
    return {
      url: `http://127.0.0.1:${port}/`,
      save: () => play.save(),
      get file() {
        return play.file;
      },
      close: () => (closed ??= play.end().then(close)),
    };
  } catch (error) {
    await play.abandon();
    throw error;
  }
}

/** One story after the other, in one hall. */
class Play {
  readonly #options: WorkbenchOptions;
  readonly #keeper: Keeper | null;
  #story: StoryOrder;
  #opened: OpenedRoom | null = null;
  #hall: Hall | null = null;
  #seed: number;

  constructor(options: WorkbenchOptions, story: StoryOrder) {
    this.#options = options;
    this.#story = story;
    this.#seed = options.seed ?? SEED;
    const { stateFile, file } = options;
    const ofStories = stateFile === undefined ? null : keeperOf(() => this.#keep(stateFile), stateFile);
    this.#keeper = file ? keeperOf(() => this.#saveFile(), file.name) : ofStories;
  }

  async begin(world: NamedWorld): Promise<Hall> {
    this.#opened = await this.#open(world, this.#story);
    this.#hall = new Hall(this.#opened.room);
    this.#keeper?.touch();
    return this.#hall;
  }

  save(): Promise<SavedWorld> {
    if (!this.#opened) throw new Error('The workbench has not begun');
    return this.#opened.save();
  }

  get file(): FileState | null {
    return this.#opened?.room.file ?? null;
  }

  /** A script that waits for an answer will not end: what was kept before it began has to do. */
  async end(): Promise<void> {
    const { file } = this.#options;
    if (this.#opened?.room.isRunning) {
      this.#keeper?.stop();
      if (file) {
        console.error(`A script did not end: what was changed since the last save is not in ${file.name}.`);
      }
    } else {
      await this.#keeper?.finish();
      // What could not be written before may be by now.
      if (typeof this.file?.trouble === 'string') await this.#saveFile();
    }
    await this.abandon();
  }

  async abandon(): Promise<void> {
    this.#keeper?.stop();
    await this.#opened?.thread.close();
  }

  #open(begin: NamedWorld | StoryOrder, story: StoryOrder): Promise<OpenedRoom> {
    return openRoom({
      begin,
      story,
      project: this.#options.project,
      seed: this.#seed,
      keptIn: this.#options.stateFile ?? null,
      onStory: (name) => void this.#next(name),
      onStep: (step) => this.#opened?.room.prepare({ story: story.name, step }),
      onChange: () => this.#keeper?.touch(),
    });
  }

  /** Makes another story while the old one stands, and moves there when it is whole. */
  async #next(name: StoryName | 'again'): Promise<void> {
    const old = this.#opened;
    if (!old) return;
    const story = name === 'again' ? this.#story : { ...this.#story, name, calendar: null };
    old.room.prepare({ story: story.name, step: '' });
    try {
      const opened = await this.#open(story, story);
      this.#opened = opened;
      this.#story = story;
      this.#hall?.moveTo(opened.room);
      this.#keeper?.touch();
      await old.thread.close();
    } catch (error) {
      old.room.prepare(null);
      const reason = error instanceof Error ? error.message : String(error);
      old.room.hear({ kind: 'trouble', text: `The story could not be made: ${reason}` });
    }
  }

  /** The thread of scripts writes it. */
  async #saveFile(): Promise<void> {
    await this.#opened?.save();
  }

  async #keep(file: string): Promise<void> {
    const opened = this.#opened;
    if (!opened) return;
    const story = this.#story;
    const saved = await opened.save();
    await writeKept(file, { story, spreadsheetName: opened.room.facts.spreadsheetName, saved });
  }
}

function keeperOf(write: () => Promise<void>, place: string): Keeper {
  return new Keeper(write, (error) => {
    console.error(`The state could not be kept in ${place}: ${String(error)}`);
  });
}
