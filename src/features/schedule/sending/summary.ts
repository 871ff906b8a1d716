// A plan in one sentence, and why there may be nothing to send. Pure.
import type { Plan } from '../plan';
import { isNotReady, isToMend, type RowMove } from '../planning/move';

/** `12 to send, 3 to change, 1 to take back, 2 to mend, 3 not ready`. */
export function summaryOf({ moves, orphans }: Pick<Plan, 'moves' | 'orphans'>): string {
  const kind = (wanted: RowMove['kind']): number => moves.filter((move) => move.kind === wanted).length;
  const idle = (because: string): number =>
    moves.filter((move) => move.kind === 'nothing' && move.because === because).length;
  const parts: readonly (readonly [number, string])[] = [
    [kind('create'), 'to send'],
    [kind('update'), 'to change'],
    [kind('takeBack'), 'to take back'],
    [kind('retry'), 'to try again'],
    [moves.filter(isToMend).length, 'to mend'],
    [moves.filter(isNotReady).length, 'not ready'],
    [idle('unsure'), 'unsure'],
    [idle('changedThere'), 'changed in Genviral'],
    [idle('goneThere'), 'gone in Genviral'],
    [idle('unknown'), 'that could not be looked at'],
    [orphans.length, 'without a row'],
  ];
  const told = parts.filter(([number]) => number > 0).map(([number, what]) => `${String(number)} ${what}`);
  return told.length > 0 ? told.join(', ') : 'nothing to send';
}

/** What to do where a plan sends nothing. */
export function nothingToSend(moves: readonly RowMove[]): string {
  if (moves.length === 0) return 'Schedule is empty. Write a row and tick Ready.';
  if (moves.some(isToMend)) {
    return 'No row can be sent yet. The column Message says what to mend.';
  }
  return moves.some(isNotReady)
    ? 'No row is ready. Tick Ready on the rows that may be sent.'
    : 'Every row is at Genviral as it stands here.';
}
