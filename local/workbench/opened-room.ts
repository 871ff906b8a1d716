// A room with the thread of scripts behind it: one story, from its beginning to the next one.
import { customFunctionNames, readProject } from '../host/execution/project';
import type { StoryName, StoryOrder } from '../stories/stories';
import { Room } from './room';
import type { SavedWorld } from './saved-world';
import { Savings } from './savings';
import type { MailFromScript, MailToScript, NamedWorld } from './script/mail';
import { type ScriptThread, startScriptThread } from './script-thread';

export interface OpenedRoom {
  readonly room: Room;
  readonly thread: ScriptThread;
  /** The world as it stands, once what runs now has ended. */
  readonly save: () => Promise<SavedWorld>;
}

export interface RoomOpening {
  /** What the script thread begins with: a world, or the story itself. */
  readonly begin: NamedWorld | StoryOrder;
  readonly story: StoryOrder;
  readonly project: string;
  readonly seed: number;
  readonly keptIn: string | null;
  readonly onStory: (story: StoryName | 'again') => void;
  /** How far the story is that is being made. */
  readonly onStep: (step: string) => void;
  /** Something happened that a save would have to hold. */
  readonly onChange: () => void;
}

/** Resolves when the world stands; rejects when it cannot be made. */
export function openRoom(opening: RoomOpening): Promise<OpenedRoom> {
  const { begin, story, project, seed, onStep, onChange } = opening;
  const savings = new Savings();
  let room = 'saved' in begin ? roomFor(begin, opening, toScript) : null;
  const { promise, resolve, reject } = settled();
  const onMail = (mail: MailFromScript): void => {
    switch (mail.kind) {
      case 'step':
        onStep(mail.text);
        return;
      case 'made':
        room = roomFor(mail, opening, toScript);
        return;
      case 'ready':
        if (room) resolve({ room, thread, save: () => savings.ask(thread) });
        return;
      case 'saved':
        savings.arrive(mail.id, mail.saved);
        return;
      case 'file':
        // Comes of a save, and must not ask for the next one.
        room?.hear(mail);
        return;
      default:
        room?.hear(mail);
        onChange();
    }
  };
  const thread = startScriptThread({
    order: { begin, project, zone: story.zone, seed },
    onMail,
    onDeath: (error) => {
      reject(error);
      savings.fail(error);
      room?.hear({ kind: 'trouble', text: `The local host has ended: ${error.message}. Start it again.` });
    },
  });
  function toScript(mail: MailToScript): void {
    thread.send(mail);
    onChange();
  }
  return promise;
}

function roomFor(
  { saved, spreadsheetName, file }: NamedWorld,
  { story, project, keptIn, onStory }: RoomOpening,
  toScript: (mail: MailToScript) => void,
): Room {
  const functions = customFunctionNames(readProject(project));
  return new Room({
    workbook: saved.workbook,
    selection: saved.selection,
    facts: {
      spreadsheetName,
      zone: story.zone,
      story: story.name,
      keptIn,
      functions,
      file: file && { name: file.name, tab: file.tab },
    },
    toScript,
    onStory,
  });
}

interface Settled {
  readonly promise: Promise<OpenedRoom>;
  readonly resolve: (room: OpenedRoom) => void;
  readonly reject: (error: Error) => void;
}

function settled(): Settled {
  let resolve: Settled['resolve'] = () => undefined;
  let reject: Settled['reject'] = () => undefined;
  const promise = new Promise<OpenedRoom>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
