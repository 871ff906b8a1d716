// What passes between the server's thread and the thread of scripts.
import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import type { Answer } from '../../host/index';
import type { CallResult, Place, Question, Scene, Selection, ServerEvent } from '../events';
import type { SavedWorld } from '../saved-world';

/** What the thread of scripts starts with. */
export interface ScriptOrder {
  readonly saved: SavedWorld;
  /** The folder that clasp would push. */
  readonly project: string;
  readonly spreadsheetName: string;
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
  | { readonly kind: 'advance'; readonly ms: number }
  | { readonly kind: 'save'; readonly id: number };

export type MailToScript =
  | Task
  | { readonly kind: 'revision'; readonly message: CollaborationMessage }
  | { readonly kind: 'answer'; readonly question: number; readonly answer: Answer };

type Changes = Partial<Pick<Scene, 'nowMs' | 'menus' | 'isRunning'>> & {
  readonly question?: Question | null;
};

export type MailFromScript =
  /** The world stands and the menu is there. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'collaborate'; readonly message: CollaborationMessage }
  | { readonly kind: 'changes'; readonly changes: Changes }
  | { readonly kind: 'page'; readonly place: Place; readonly title: string; readonly html: string }
  | { readonly kind: 'selected'; readonly window: string; readonly selection: Selection }
  | { readonly kind: 'result'; readonly window: string; readonly id: string; readonly result: CallResult }
  | { readonly kind: 'saved'; readonly id: number; readonly saved: SavedWorld }
  | Extract<ServerEvent, { kind: 'toast' | 'trouble' | 'formula' }>;
