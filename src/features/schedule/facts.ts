// Everything a plan is made from, read in as few calls as there are tabs.
import { DAY_MS } from '../../time/instant';
import { readCellTime } from '../../time/cell-time';
import { UTC, type Zone } from '../../time/zone';
import type { Line } from '../../workbook/view';
import type { AccountBook } from '../accounts/book';
import { requireBinding } from '../connection/binding';
import type { RunContext } from '../run-context';
import { checkRow, FURTHEST_MS } from './check';
import { openLedger, type Ledger, type LedgerOwner } from './ledger/ledger';
import { takeInHand, type Hand } from './hand';
import type { PlanFacts } from './plan';
import type { ScheduleRecord } from './table';
import type { Wish } from './wish';

export interface Facts {
  readonly hand: Hand;
  readonly ledger: Ledger;
  readonly owner: LedgerOwner;
  readonly zone: Zone;
  readonly book: AccountBook;
}

export function readFacts(run: RunContext, book: AccountBook): Facts {
  const owner = ownerOf(run);
  const hand = takeInHand(run);
  const ledger = openLedger(run, owner);
  return { hand, ledger, owner, book, zone: zoneOfRows(run, hand.view.lines) };
}

export function ownerOf(run: RunContext): LedgerOwner {
  return { spreadsheetId: run.workbook.id, scope: requireBinding(run.store).scope };
}

export function planFacts(run: RunContext, { hand, ledger, zone, book }: Facts): PlanFacts {
  return { rows: hand.view.lines, ledger: ledger.lines, book, zone, nowMs: run.nowMs() };
}

/** The zone from now until the last time in the tab that can be accepted. */
function zoneOfRows(run: RunContext, rows: readonly Line<ScheduleRecord>[]): Zone {
  const nowMs = run.nowMs();
  const times = rows.map(({ record }) => readCellTime(record.postAt, UTC));
  const instants = times.flatMap((time) => (time.kind === 'at' ? [time.instantMs] : []));
  const lastMs = Math.max(nowMs, ...instants.filter((instantMs) => instantMs < nowMs + FURTHEST_MS));
  return run.zone(nowMs - DAY_MS, lastMs + DAY_MS);
}

/** What each row with a key asks for now; `null` where it asks for nothing that could be sent. */
export function wishesByKey(run: RunContext, facts: Facts): ReadonlyMap<string, Wish | null> {
  const { zone, book } = facts;
  const nowMs = run.nowMs();
  return new Map(
    facts.hand.view.lines
      .filter(({ record }) => record.rowKey !== '')
      .map(({ record }) => [
        record.rowKey,
        record.ready ? checkRow(record, { zone, book, nowMs }).wish : null,
      ]),
  );
}
