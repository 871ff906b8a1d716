// Gives rows their keys, and puts every row and its post together again, before anything is sent.
import type { RunContext } from '../../run-context';
import type { Plan } from '../plan';
import { newestByRow, saveLines } from '../ledger/ledger';
import { CLEARED, type Face } from '../rows/face';
import { faceOfMove } from '../rows/face-of-move';
import { readRowsAgain, type Facts } from '../rows/facts';
import { writeByLine } from '../rows/hand';
import { STATUS_WORDS, WORDS_OF_THE_END, type StatusWord } from '../rows/status';

/**
 * Writes keys that rows lost or that belong to other rows, with what the add-on had written beside them; with
 * `newKeys` also a key for every filled row without one. Then reads everything again: whoever sorted, edited or unticked
 * in between is seen now. From here on a row is known by its key.
 */
export function settleKeys(run: RunContext, facts: Facts, plan: Plan, newKeys: boolean): Facts {
  const { lines } = facts.hand.view;
  // The first row of a key is the one that was kept up to date.
  const firstLine = new Map<string, number>();
  for (const { line, record } of lines) {
    if (!firstLine.has(record.rowKey)) firstLine.set(record.rowKey, line);
  }
  const strays = plan.moves.filter(({ line, rowKey }) => rowKey !== '' && firstLine.get(rowKey) !== line);
  const keyless = newKeys ? plan.moves.filter(({ rowKey }) => rowKey === '') : [];
  const ledger = lookAgainAt(
    facts,
    new Set([...strays.map(({ rowKey }) => rowKey), ...keysOfOtherWords(facts)]),
  );
  if (strays.length + keyless.length === 0) return ledger === facts.ledger ? facts : { ...facts, ledger };
  const faces = new Map<number, Face>();
  for (const { line, rowKey } of strays) faces.set(line, cellsOfKey(facts, line, rowKey));
  const prefix = keyless.length > 0 ? newKeyPrefix(run) : '';
  keyless.forEach((move, index) => {
    const cleared = move.isCopy ? faceOfMove(move) : {};
    faces.set(move.line, { ...cleared, rowKey: `${prefix}-${String(index + 1)}` });
  });
  writeByLine(facts.hand, faces);
  run.workbook.flush();
  return readRowsAgain(run, { ...facts, ledger });
}

/** Rows that do not say that their post is at its end: where it is, the word was typed over or sorted away. */
function keysOfOtherWords({ hand }: Facts): readonly string[] {
  return hand.view.lines.flatMap(({ record: { rowKey, status } }) =>
    rowKey !== '' && !WORDS_OF_THE_END.includes(status) ? [rowKey] : [],
  );
}

/** Words may have come with the row or with the key: the next update asks Genviral, for posts at their end as well. */
function lookAgainAt({ ledger, owner }: Facts, rowKeys: ReadonlySet<string>): Facts['ledger'] {
  const ended = ledger.lines.filter(({ rowKey, state }) => state === 'closed' && rowKeys.has(rowKey));
  return ended.length === 0
    ? ledger
    : saveLines(
        ledger,
        ended.map((line) => ({ ...line, state: 'open' })),
        owner,
      );
}

/** What stands beside the key elsewhere comes along; where the key was lost, the row keeps what it has. */
function cellsOfKey({ hand, ledger }: Facts, line: number, rowKey: string): Face {
  const owned = hand.expected.get(rowKey);
  const postId = newestByRow(ledger.lines).get(rowKey)?.postId ?? '';
  const own = hand.view.lines.find((row) => row.line === line)?.record.rowKey ?? '';
  if (owned) return { ...owned, status: wordOf(owned.status), rowKey };
  return own === '' ? { rowKey, postId } : { ...CLEARED, rowKey, postId };
}

/** People can type over the word; then the next update writes it again. */
function wordOf(status: string): StatusWord {
  return STATUS_WORDS.find((word) => word === status) ?? '';
}

/** Begins with a letter, so that no key is ever taken for a number. */
export function newKeyPrefix(run: RunContext): string {
  return `r${run.identifiers.uuid().replace(/-/g, '').slice(0, 10)}`;
}
