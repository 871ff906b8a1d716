// Whether what is on show is old, and what changed since. Pure.
import type { ShellState } from '../calls/shell';

/** Younger than this nobody takes it for old: whoever moves the mouse in and out costs no call each time. */
const FRESH_MS = 5000;

export const isOld = (lookedMs: number, nowMs: number): boolean => nowMs - lookedMs >= FRESH_MS;

/** Whether sections would show something else now. */
export function isOutdated(before: ShellState, now: ShellState): boolean {
  return (
    before.isConnected !== now.isConnected ||
    before.marks.document !== now.marks.document ||
    hasOtherRows(before, now)
  );
}

export const hasOtherRows = (before: ShellState, now: ShellState): boolean =>
  before.marks.rows !== now.marks.rows;
