// Posts whose rows are gone: their rows are written again, or the posts are left alone from now on.
import type { RunContext } from '../../run-context';
import { saveLines } from '../ledger/ledger';
import { closed } from '../ledger/line';
import type { Orphan } from '../planning/move';
import { faceOfAccepted } from '../rows/face';
import { readRowsAgain, type Facts } from '../rows/facts';
import { cellsOfWish } from '../rows/row-of-wish';
import { writeChanges } from '../../../workbook/write';

/** New rows below the last one, with the keys they had. */
export function putBackRows(run: RunContext, facts: Facts, orphans: readonly Orphan[]): Facts {
  if (orphans.length === 0) return facts;
  const { view } = facts.hand;
  const changes = orphans.map(({ ledger, wish }, index) => ({
    line: view.cells.length + 1 + index,
    values: {
      ...cellsOfWish(wish, facts.book),
      ...faceOfAccepted(wish, ledger.postId),
      rowKey: ledger.rowKey,
    },
  }));
  writeChanges(view, changes);
  run.workbook.flush();
  return readRowsAgain(run, facts);
}

/** A closed line is never asked about again. */
export function closeOrphans(run: RunContext, facts: Facts, orphans: readonly Orphan[]): Facts {
  if (orphans.length === 0) return facts;
  const lines = orphans.map(({ ledger }) => closed(ledger));
  const ledger = saveLines(facts.ledger, lines, facts.owner);
  run.workbook.flush();
  return { ...facts, ledger };
}
