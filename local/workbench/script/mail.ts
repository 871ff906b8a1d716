// What passes between the server's thread and the thread of scripts.
import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import type { FileOrder, FileState } from '../../files/for-workbench';
import type { Answer } from '../../host/index';
import type { StoryOrder } from '../../stories/stories';
import type { Command } from '../commands';
import type { CallResult, HttpLine, Place, Question, Scene, Selection, ServerEvent } from '../events';
import type { SavedWorld } from '../saved-world';

/** A world with the name of its spreadsheet. */
export interface NamedWorld {
  readonly saved: SavedWorld;
  readonly spreadsheetName: string;
  /** The person's file that it is of, where there is one. */
  readonly file?: FileOrder | undefined;
}

/** What the thread of scripts starts with. */
export interface ScriptOrder {
  /** A world that stands, or a story to make first. */
  readonly begin: NamedWorld | StoryOrder;
  /** The folder that clasp would push. */
  readonly project: string;
  readonly zone: string;
  readonly seed: number;
  /** Counts the mail to this thread; what a thread that blocks can wait for. */
  readonly mailCount: SharedArrayBuffer;
}

/** Work that waits for its turn: scripts run one after the other. */
export type Task =
  | {
      readonly kind: 'run';
      readonly window: string;
      readonly functionName: string;
      readonly selection: Selection;
    }
  | {
      readonly kind: 'call';
      readonly window: string;
      readonly id: string;
      readonly functionName: string;
      readonly args: readonly unknown[];
      readonly selection: Selection;
    }
  | BenchTask
  | { readonly kind: 'save'; readonly id: number };

/** What people do at the bench, as they sent it. */
export type BenchTask = Extract<
  Command,
  {
    kind: 'advance' | 'advance-to' | 'advance-to-local' | 'run-trigger' | 'fault' | 'mend-all' | 'sit-down';
  }
>;

export type MailToScript =
  | Task
  | { readonly kind: 'revision'; readonly message: CollaborationMessage }
  | { readonly kind: 'answer'; readonly question: number; readonly answer: Answer }
  | { readonly kind: 'stop-clock' };

type Changes = Partial<Omit<Scene, 'preparing' | 'file' | 'sidebar' | 'dialog' | 'question'>> & {
  readonly question?: Question | null;
};

export type MailFromScript =
  /** How far a story is. */
  | { readonly kind: 'step'; readonly text: string }
  /** The story is made; what follows belongs to its world. */
  | ({ readonly kind: 'made' } & NamedWorld)
  /** The world stands and the menu is there. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'collaborate'; readonly message: CollaborationMessage }
  | { readonly kind: 'changes'; readonly changes: Changes }
  | { readonly kind: 'page'; readonly place: Place; readonly title: string; readonly html: string }
  | { readonly kind: 'selected'; readonly window: string; readonly selection: Selection }
  | { readonly kind: 'result'; readonly window: string; readonly id: string; readonly result: CallResult }
  | { readonly kind: 'saved'; readonly id: number; readonly saved: SavedWorld }
  /** How it stands with the person's file. */
  | { readonly kind: 'file'; readonly state: FileState }
  | { readonly kind: 'exchange'; readonly exchange: HttpLine }
  | Extract<ServerEvent, { kind: 'toast' | 'trouble' | 'formula' }>;
