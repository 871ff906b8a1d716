// Which row belongs to which post. As a rule the key says it; but people sort the columns they see and leave the hidden
// ones where they are, clear or paste over keys, and copy rows. What was agreed is known by its content as well, so rows and
// posts find each other again. Pure.
import type { Line } from '../../../workbook/view';
import type { ScheduleRecord } from '../table';

export interface RowPrint extends Line<ScheduleRecord> {
  /** Of what the row says; `null` where it cannot be read. */
  readonly print: string | null;
}

/** What is known of a post: the key of its row and the print of what was agreed. */
export interface PostPrint {
  readonly rowKey: string;
  readonly print: string;
  /** Empty before Genviral gave one. */
  readonly postId: string;
}

export interface Rejoined {
  /** The key that each row has, or should have; `''` where it has none. By line. */
  readonly keys: ReadonlyMap<number, string>;
  /** Rows that carry a key which belongs to another row. */
  readonly copies: ReadonlySet<number>;
  /** Rows that lost their post and cannot tell which it was: nothing is sent for them. */
  readonly apart: ReadonlySet<number>;
}

/**
 * 1. A row that still says what was agreed under its key keeps it. 2. A row that says what was agreed under another key,
 * whose own row does not say it any more, gets that key. A row whose key was cleared or overwritten, and that still has
 * the id of a post whose key is nowhere, gets that post's key. 3. What is left keeps its key, if nobody else got it; the second
 * row of a key is a copy. 4. If after that a single row and a single post are left of an exchange, they belong together;
 * if more, nobody can tell.
 */
export function rejoinRows(rows: readonly RowPrint[], posts: readonly PostPrint[]): Rejoined {
  const printOf = new Map(posts.map((post) => [post.rowKey, post.print]));
  const keys = new Map<number, string>();
  const taken = new Set<string>();
  const give = (row: RowPrint, rowKey: string): void => {
    keys.set(row.line, rowKey);
    taken.add(rowKey);
  };
  const open = (): readonly RowPrint[] => rows.filter((row) => !keys.has(row.line));
  for (const row of rows) {
    const { rowKey } = row.record;
    if (rowKey !== '' && !taken.has(rowKey) && row.print !== null && printOf.get(rowKey) === row.print) {
      give(row, rowKey);
    }
  }
  const exchanged = new Set<string>();
  const byPrint = new Map(posts.filter(({ rowKey }) => !taken.has(rowKey)).map((post) => [post.print, post]));
  for (const row of open()) {
    const post = row.print === null ? undefined : byPrint.get(row.print);
    if (!post || taken.has(post.rowKey)) continue;
    give(row, post.rowKey);
    if (row.record.rowKey !== post.rowKey) exchanged.add(post.rowKey);
  }
  const keysStanding = new Set(rows.map((row) => row.record.rowKey));
  const lostById = new Map(
    posts
      .filter(({ rowKey, postId }) => postId !== '' && !keysStanding.has(rowKey))
      .map((post) => [post.postId, post]),
  );
  for (const row of open().filter(({ record }) => !printOf.has(record.rowKey))) {
    const post = lostById.get(row.record.postId);
    if (post && !taken.has(post.rowKey)) give(row, post.rowKey);
  }
  // A row that says what another row's post says cannot vouch for the key it carries.
  const prints = new Set(posts.map(({ print }) => print));
  for (const { print, record } of open()) {
    if (print !== null && prints.has(print) && printOf.has(record.rowKey)) exchanged.add(record.rowKey);
  }
  const displaced = open().filter((row) => exchanged.has(row.record.rowKey));
  const copies = new Set<number>();
  for (const row of open().filter((one) => !exchanged.has(one.record.rowKey))) {
    const { rowKey } = row.record;
    if (rowKey !== '' && taken.has(rowKey)) copies.add(row.line);
    else if (rowKey !== '') give(row, rowKey);
  }
  // A post whose key stood in a row that turned out to be another's.
  const lost = posts.filter(({ rowKey }) => !taken.has(rowKey) && keysStanding.has(rowKey));
  const apart = settleExchange(displaced, lost, give);
  for (const row of open()) {
    // Its post is another row's now: what is left is a new row with an old row's cells.
    if (displaced.includes(row) && !apart.has(row.line)) copies.add(row.line);
    keys.set(row.line, '');
  }
  return { keys, copies, apart };
}

/** Rows whose key went to another row, and posts whose row got another key. */
function settleExchange(
  displaced: readonly RowPrint[],
  lost: readonly PostPrint[],
  give: (row: RowPrint, rowKey: string) => void,
): ReadonlySet<number> {
  const [row] = displaced;
  const [post] = lost;
  if (row && post && displaced.length === 1 && lost.length === 1) {
    give(row, post.rowKey);
    return new Set();
  }
  return lost.length === 0 ? new Set() : new Set(displaced.map(({ line }) => line));
}
