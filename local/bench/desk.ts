// A spreadsheet at work: one of the scripts that the bench compares, on the host, with the sandbox behind it and a
// person who clicks. What the two do differently is in product.ts and baseline.ts.
import type { CallHook, Host, Run } from '../host/index';
import type { LocalWorld } from '../together';

export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

/** A Monday morning in Berlin. */
export const NOW_MS = Date.parse('2026-10-19T06:00:00Z');
export const ZONE = 'Europe/Berlin';

/** A post that a person planned. */
export interface Planned {
  /** Up to its first comma it names the row; no two are the same. */
  readonly caption: string;
  readonly media: string;
  readonly postAt: string;
}

/** A row as a person sees it after a run. */
export interface SeenRow {
  readonly caption: string;
  readonly status: string;
  readonly postId: string;
}

/** What a person can choose in the menu, whichever script it is. */
export type Choice = 'send' | 'statuses' | 'pull';

export interface Desk {
  readonly subject: SubjectName;
  readonly local: LocalWorld;
  /** The tab that holds the planned posts. */
  readonly tab: string;
  /** One-based column of the tab by which the bench sorts, and that of the captions. */
  readonly captionColumn: number;
  /** Types the posts into rows, from row 2 on, ready to be sent. */
  fill(rows: readonly Planned[]): void;
  choose(choice: Choice): Run;
  /** The function that a choice runs, for hooks. */
  entryOf(choice: Choice): string;
  seen(): readonly SeenRow[];
  /** Whether what the row says denies that it has a post: whoever reads it would send it again. */
  denies(row: SeenRow): boolean;
  /** What a person does before running a run again that broke: clears what the script needs cleared. */
  tidy(): void;
  /** What dialogs said since this was asked last. */
  heard(): readonly string[];
}

export const SUBJECTS = ['product', 'baseline', 'flushing baseline'] as const;
export type SubjectName = (typeof SUBJECTS)[number];

/** Rows with captions and times of their own, from tomorrow on, a minute apart. */
export function plannedRows(count: number, aDay = 600): readonly Planned[] {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(NOW_MS + 24 * HOUR_MS + Math.floor(index / aDay) * 24 * HOUR_MS);
    const minute = index % aDay;
    const time = [8 + Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
    const name = String(index + 1);
    return {
      caption: `Plan ${name}`,
      media: `https://media.example.test/${name}.jpg`,
      postAt: `${at.toISOString().slice(0, 10)} ${time.join(':')}`,
    };
  });
}

export function mustBeOk(run: Run, what: string): Run {
  if (!run.ok) throw new Error(`${what}: ${run.error.message}\n${run.error.stack}`);
  return run;
}

/** Lets a hook see the calls of one function's executions only, and only until it is taken off. */
export function withHook<T>(host: Host, functionName: string, hook: CallHook, work: () => T): T {
  host.onCall = (call) => (call.execution.functionName === functionName ? hook(call) : 'go');
  try {
    return work();
  } finally {
    host.onCall = null;
  }
}
