// What the section Schedule asks for. The page never says what is to be sent: it says which of the questions it was given
// were answered with yes.
import type { CellPlace } from './shell';

/** Which rows a plan is about. */
export type RowScope = 'all' | 'visible' | 'selected';

export interface ScheduleState {
  /** How many rows stand how, by what their cells say. */
  readonly counts: readonly { readonly what: string; readonly rows: number }[];
  /** Why the rows could not be looked at. */
  readonly trouble: string | null;
  /** Whether rows need approval before they are sent. */
  readonly needsApproval: boolean;
  /** A sending that came to no end. */
  readonly unfinished: UnfinishedSending | null;
}

export interface UnfinishedSending {
  readonly runId: string;
  readonly began: string;
  readonly left: number;
  readonly of: number;
}

export interface PanelPlan {
  /** Such as `12 to send, 2 to mend`. */
  readonly summary: string;
  readonly zone: string;
  /** The rows it is about; `null` for all. */
  readonly rows: readonly number[] | null;
  /** Why there is nothing to agree to; `null` where there is. */
  readonly nothing: string | null;
  readonly questions: readonly PlanQuestion[];
  readonly orphans: PlanOrphans | null;
  /** Of the rows that would be sent or changed, those that a filter hides. */
  readonly hidden: number;
  /** Rows of an earlier sending wait for their answer: sending looks after them, whatever is agreed to. */
  readonly hasOpenRows: boolean;
  /** What would happen, row by row. */
  readonly sending: PlanMoves;
  /** What a person has to mend or decide first. */
  readonly waiting: PlanMoves;
}

/** So many are listed; the others are counted. */
export interface PlanMoves {
  readonly moves: readonly PlanMove[];
  readonly more: number;
}

export interface PlanMove {
  readonly place: CellPlace;
  /** What happens and when, such as `Schedule 2026-10-20 09:30 (07:30 UTC)`; of a row that waits, the beginning of its caption. */
  readonly title: string;
  readonly text: string;
}

export interface PlanQuestion {
  /** Stands for exactly what the yes covers. */
  readonly id: string;
  readonly kind: 'schedule' | 'overwrite' | 'now' | 'takeBack' | 'retry';
  readonly title: string;
  /** Paragraphs, each of one or more lines. */
  readonly text: readonly (readonly string[])[];
  /** How many posts it is about. */
  readonly posts: number;
}

/** Posts that are scheduled, and whose rows are gone. */
export interface PlanOrphans {
  readonly id: string;
  readonly posts: readonly string[];
  readonly more: number;
  readonly count: number;
}

export type OrphanAnswer = 'putBack' | 'takeBack' | 'leave';

export interface AgreedInput {
  /** As the plan named them. */
  readonly rows: readonly number[] | null;
  /** The ids of the questions that were answered with yes. */
  readonly agreed: readonly string[];
  readonly orphans: { readonly id: string; readonly answer: OrphanAnswer } | null;
}

/** After each part of a sending. */
export interface SendPart {
  readonly runId: string;
  readonly isDone: boolean;
  readonly said: string;
  readonly done: number;
  readonly of: number;
}

export type RowCommandName = 'makeVersions' | 'newRowForFailed' | 'approve' | 'archive';

export interface ScheduleCalls {
  scheduleState: { input: null; output: ScheduleState };
  checkRows: { input: null; output: string };
  /** What would happen. Sends nothing. */
  planSending: { input: { readonly scope: RowScope }; output: PanelPlan };
  /** Plans anew and keeps the yes, if all that was agreed to still looks as it was shown. Sends nothing. */
  agreeToSend: { input: AgreedInput; output: { readonly runId: string; readonly of: number } };
  /** Sends the next part of what was agreed; after Stop, only writes down how it ended. */
  sendPart: { input: { readonly runId: string; readonly isStopped: boolean }; output: SendPart };
  /** Forgets what was agreed and not sent. */
  dropSending: { input: { readonly runId: string }; output: string };
  rowCommand: { input: { readonly command: RowCommandName }; output: string };
}
