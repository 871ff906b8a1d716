// What Google's services cost in time: documented and measured milliseconds, charged by what crosses to a server. What
// a script asks of its own objects (a range's row, a builder's option) is free. Google promises none of these numbers
// and they vary several times over: they tell a slow way from a fast one, not one second from the next.
import type { InputOf, OperationName } from '../services/operations';
import type { Area } from '../services/spreadsheet/operations';

/**
 * A read of the spreadsheet that nothing has cached: reading a sheet's name took 150 ms on a quiet file.
 * https://tanaikech.github.io/2022/08/31/report-process-cost-of-google-apps-script-during-large-calculations-by-formulas-on-google-spreadsheet/
 */
const READ_MS = 150;
/** A sheet's id is known without asking: 2 ms, ibid. */
const KNOWN_MS = 2;
/**
 * 118,000 cells a second when a file of ten million was read in chunks.
 * https://tanaikech.github.io/2022/04/25/report-handling-10000000-cells-in-google-spreadsheet-using-google-apps-script/
 */
const READ_MS_PER_CELL = 1 / 118;
/**
 * Google's own example colours 100 x 100 cells: one by one about 70 s, in one call about 1 s.
 * https://developers.google.com/apps-script/guides/support/best-practices#use_batch_operations
 */
const WRITE_MS = 7;
const WRITE_MS_PER_CELL = 0.1;
/**
 * Writing one cell and reading it back took about 800 ms: what is neither the write nor the read is the flush.
 * https://justin.poehnelt.com/posts/apps-script-key-value-stores
 */
const APPLY_MS = 640;
/** A cache's write and read took about 63 ms, those of properties about 80 ms, ibid. */
const CACHE_MS = 32;
const PROPERTIES_MS = 40;
/** Nobody has published locks, triggers, mail and dialogs: taken for one round trip, as a read of properties. */
const ROUND_TRIP_MS = PROPERTIES_MS;

const BY_ROOM: Readonly<Record<string, number | undefined>> = {
  properties: PROPERTIES_MS,
  cache: CACHE_MS,
  lock: ROUND_TRIP_MS,
  trigger: ROUND_TRIP_MS,
  mail: ROUND_TRIP_MS,
  ui: ROUND_TRIP_MS,
  sheet: READ_MS,
  lines: READ_MS,
  // What is known of the file, and ranges made from numbers or notations, do not wait for cells.
  book: KNOWN_MS,
  range: KNOWN_MS,
  selection: KNOWN_MS,
};

const BY_OPERATION: Readonly<Partial<Record<OperationName, number>>> = {
  'sheet.list': KNOWN_MS,
  'sheet.find': KNOWN_MS,
  // Charged when there is something to apply.
  'book.flush': 0,
  'ui.toast': WRITE_MS,
};

/** Milliseconds of one operation, without what its network or its sleep takes on the clock. */
export function costMs<K extends OperationName>(operation: K, input: InputOf<K>): number {
  const [room = ''] = operation.split('.');
  if (operation === 'book.write') return WRITE_MS + WRITE_MS_PER_CELL * cellsOf(input);
  if (operation === 'cells.sort' || operation === 'cells.filter') return READ_MS;
  if (room === 'cells') return READ_MS + READ_MS_PER_CELL * cellsOf(input);
  return BY_OPERATION[operation] ?? BY_ROOM[room] ?? 0;
}

/** Applying buffered writes, whatever their size: that was charged when they were made. */
export const applyCostMs = APPLY_MS;

function cellsOf(input: unknown): number {
  if (typeof input !== 'object' || input === null) return 0;
  const area = ('area' in input ? input.area : input) as Partial<Area>;
  return (area.rows ?? 0) * (area.columns ?? 0);
}
