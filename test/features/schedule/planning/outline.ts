// A plan at a glance.
import type { RowMove } from '../../../../src/features/schedule/planning/move';
import { problemText } from '../../../../src/features/schedule/rows/face-of-move';

/** `update caption,time`, `nothing agreed`, `refuse Post at: …`: kind and detail of one move. */
export function outlineOf(move: RowMove): string {
  switch (move.kind) {
    case 'nothing':
      return `nothing ${move.because}`;
    case 'update':
      return `update ${move.fields.join()}${move.overGenviral ? ' over Genviral' : ''}`;
    case 'refuse':
      return `refuse ${problemText(move.problems)}`;
    case 'retry':
      return `retry ${move.accounts.join()}`;
    default:
      return move.kind;
  }
}

/** One line for each move: `2 create`. */
export const outline = (moves: readonly RowMove[]): string[] =>
  moves.map((move) => `${String(move.line)} ${outlineOf(move)}`);
