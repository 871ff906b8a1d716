// The rows of Schedule while a run works on them. People may sort or insert rows at any moment, so a row is known by its
// key, its place is read again before every write, and cells that landed elsewhere are put right.
import { openTable } from '../../../workbook/open';
import { differences } from '../../../workbook/record';
import { writeChanges, type LineChange } from '../../../workbook/write';
import type { TableView } from '../../../workbook/view';
import type { RunContext } from '../../run-context';
import type { Face } from './face';
import { scheduleTable, type OwnCells, type ScheduleColumns, type ScheduleRecord } from '../table';

export interface Hand {
  readonly view: TableView<ScheduleColumns>;
  /** What the add-on's cells of every row with a key should hold. */
  readonly expected: ReadonlyMap<string, OwnCells>;
  /** Posts whose ids this run wrote. */
  readonly written: ReadonlySet<string>;
}

/** Reads the tab. */
export function takeInHand(run: RunContext): Hand {
  const view = openTable(run.workbook, run.store, scheduleTable);
  const expected = new Map<string, OwnCells>();
  for (const { record } of view.lines) {
    if (record.rowKey !== '' && !expected.has(record.rowKey)) expected.set(record.rowKey, ownCells(record));
  }
  return { view, expected, written: new Set() };
}

function ownCells(record: ScheduleRecord): OwnCells {
  const { status, message, scheduledFor, link, rowKey, postId, publishedAt, toMend } = record;
  return { status, message, scheduledFor, link, rowKey, postId, publishedAt, toMend };
}

/** Writes faces by line, as the tab was last read. For rows that have no key yet. */
export function writeByLine(hand: Hand, faces: ReadonlyMap<number, Face>): Hand {
  const changes = hand.view.lines.flatMap(({ line, record }) => changeTo(line, record, faces.get(line)));
  const expected = new Map(hand.expected);
  for (const { line, record } of hand.view.lines) {
    const face = faces.get(line);
    const rowKey = face?.rowKey ?? record.rowKey;
    if (face && rowKey !== '') expected.set(rowKey, { ...ownCells(record), ...face });
  }
  return { ...hand, view: writeChanges(hand.view, changes), expected };
}

/**
 * Reads the tab again, writes the faces of rows by key where these stand now, and puts right what earlier writes left in
 * the wrong row. One reading and few writes, whatever the number of rows.
 */
export function writeByKey(run: RunContext, hand: Hand, faces: ReadonlyMap<string, Face>): Hand {
  const expected = new Map(hand.expected);
  const written = new Set(hand.written);
  for (const [rowKey, face] of faces) {
    const before = expected.get(rowKey);
    if (before) expected.set(rowKey, { ...before, ...face });
    if (face.postId) written.add(face.postId);
  }
  const view = openTable(run.workbook, run.store, scheduleTable);
  const seen = new Set<string>();
  const changes = view.lines.flatMap(({ line, record }) => {
    if (record.rowKey === '') return written.has(record.postId) ? changeTo(line, record, EMPTY) : [];
    if (seen.has(record.rowKey)) return [];
    seen.add(record.rowKey);
    return changeTo(line, record, expected.get(record.rowKey));
  });
  return { view: writeChanges(view, changes), expected, written };
}

/** A row without a key that holds a post of another row: rows moved between our reading and our writing. */
const EMPTY: Face = { status: '', message: '', scheduledFor: null, link: '', postId: '', publishedAt: null };

function changeTo(
  line: number,
  record: ScheduleRecord,
  face: Face | OwnCells | undefined,
): readonly LineChange<ScheduleColumns>[] {
  const values = face ? differences(record, face) : {};
  return Object.keys(values).length > 0 ? [{ line, values }] : [];
}
