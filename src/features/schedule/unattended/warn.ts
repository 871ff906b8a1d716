// Rows that would be due before the clock comes to send them. Pure.
import { MINUTE_MS, type InstantMs } from '../../../time/instant';
import { localText, type Zone } from '../../../time/zone';
import type { RowMove } from '../planning/move';
import { printOfMove } from '../sending/consent';
import { scheduleTable } from '../table';
import { fingerprint } from '../wish/print';

/** When the clock sends by itself. */
export interface Beats {
  /** `null` before its first run. */
  readonly nextMs: InstantMs | null;
  readonly everyMs: number;
  /** Prints of rows that the last beat saw: they go out at the next one, all others a beat later. */
  readonly seen: ReadonlySet<string>;
}

/** A beat comes about when it should, and sending takes its time. */
const NOT_BEFORE_MS = 10 * MINUTE_MS;

/** Adds a warning to rows whose Post at precedes the beat that could send them. */
export function warnOfBeats(
  moves: readonly RowMove[],
  { beats, nowMs, zone }: { readonly beats?: Beats; readonly nowMs: InstantMs; readonly zone: Zone },
): readonly RowMove[] {
  if (!beats) return moves;
  return moves.map((move) => {
    if (move.kind !== 'create' && move.kind !== 'update') return move;
    const sentMs = sentAt(fingerprint(printOfMove(move)), beats, nowMs);
    if (move.wish.when.kind !== 'at' || move.wish.when.instantMs >= sentMs + NOT_BEFORE_MS) return move;
    const sentence = `too soon for sending by itself, which could do it about ${localText(zone, sentMs)}; choose Genviral > Send… in time`;
    return {
      ...move,
      warnings: [...move.warnings, { header: scheduleTable.columns.postAt.header, sentence }],
    };
  });
}

/** About when the clock would send a row. A time that is over says that the clock is late, and may come at any moment. */
export function sentAt(print: string, { nextMs, everyMs, seen }: Beats, nowMs: InstantMs): InstantMs {
  const soonestMs = nextMs === null ? nowMs + everyMs : Math.max(nextMs, nowMs);
  return seen.has(print) ? soonestMs : soonestMs + everyMs;
}
