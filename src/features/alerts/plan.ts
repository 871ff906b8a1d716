// What a person should be told of: posts that failed or are in danger, and automation that came to a stop. Pure.
import { DAY_MS, MINUTE_MS, type InstantMs } from '../../time/instant';
import { cellText } from '../../workbook/kinds';
import type { Line } from '../../workbook/view';
import { CONNECTED, type AccountRecord } from '../accounts/table';
import { acceptedWish, type LedgerLine } from '../schedule/ledger/line';
import type { StatusWord } from '../schedule/rows/status';
import type { ScheduleRecord } from '../schedule/table';
import { fingerprint } from '../schedule/wish/print';

/** In the order in which an e-mail tells them. */
export const NEWS_KINDS = ['danger', 'failed', 'notSent', 'look', 'stopped'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

export interface News {
  /** The same as long as it stands. */
  readonly id: string;
  readonly kind: NewsKind;
  /** The row it is about; `null` where it is about the whole file. */
  readonly row: Line<ScheduleRecord> | null;
  /** When the post is planned; `null` where that is not known. */
  readonly atMs: InstantMs | null;
  /** What happened, such as the word of the Status column. */
  readonly what: string;
  /** Why, and what to do. */
  readonly why: string;
}

export interface NewsFacts {
  readonly rows: readonly Line<ScheduleRecord>[];
  readonly accounts: readonly AccountRecord[];
  /** The newest line of each row, by row key. */
  readonly ledger: ReadonlyMap<string, LedgerLine>;
  /** Jobs that switched themselves off, and why. */
  readonly jobsOff: readonly { readonly name: string; readonly said: string }[];
  /** Whether rows are sent by themselves. */
  readonly isSending: boolean;
  /** Why nothing is sent by itself until a person did something; `null` where rows are sent. */
  readonly stop: string | null;
  readonly nowMs: InstantMs;
}

/** What is older is no news: it stood there before anybody wanted to be told, or was told long ago. */
const NEWS_FOR_MS = 7 * DAY_MS;
/** As many ids as the document's note of 9 KB holds. */
const MOST_NEWS = 550;

/** Everything that stands, told or not. */
export function standingNews(facts: NewsFacts): readonly News[] {
  const ofRows = facts.rows.flatMap((row) => newsOfRow(row, facts) ?? []);
  const isRecent = ({ atMs }: News): boolean => atMs === null || atMs > facts.nowMs - NEWS_FOR_MS;
  return [...ofRows.filter(isRecent), ...newsOfFile(facts)]
    .sort(
      (one, other) =>
        NEWS_KINDS.indexOf(one.kind) - NEWS_KINDS.indexOf(other.kind) || (one.atMs ?? 0) - (other.atMs ?? 0),
    )
    .slice(0, MOST_NEWS);
}

/** What is to be told now, and what is told then: what no longer stands is forgotten, and is news when it comes back. */
export function untold(
  standing: readonly News[],
  told: readonly string[],
): { readonly news: readonly News[]; readonly told: readonly string[] } {
  const before = new Set(told);
  return { news: standing.filter(({ id }) => !before.has(id)), told: standing.map(({ id }) => id) };
}

const WORDS: readonly (readonly [StatusWord, NewsKind])[] = [
  ['Failed', 'failed'],
  ['Partly posted', 'failed'],
  ['Overdue', 'look'],
  ['Unsure', 'look'],
  ['Gone in Genviral', 'look'],
];

function newsOfRow(row: Line<ScheduleRecord>, facts: NewsFacts): News | null {
  const { record } = row;
  const planned = typeof record.postAt === 'object' ? record.postAt.instantMs : null;
  const atMs = record.scheduledFor ?? planned;
  const news = (kind: NewsKind, what: string, why: string, mark = what): News => {
    const post = record.rowKey === '' ? [cellText(record.caption), planned] : [record.rowKey, record.postId];
    return { id: fingerprint(JSON.stringify([kind, mark, post])), kind, row, atMs, what, why };
  };
  const gone = vanishedAccounts(record, atMs, facts);
  if (gone.length > 0) return news('danger', 'Expected to fail', vanishedText(gone), gone.join());
  const [, kind] = WORDS.find(([word]) => word === record.status) ?? [];
  if (kind) return news(kind, record.status, record.message);
  const isLeft = facts.isSending && isLeftBehind(record, planned, facts.nowMs);
  return isLeft ? news('notSent', 'Not sent', record.message || NOT_SENT) : null;
}

const NOT_SENT = 'It is ready and its time has come. Look at it, and choose Genviral > Send….';

/** Ready, and not on its way in time. A row that has to be mended is told a day ahead. */
function isLeftBehind(
  { ready, status }: ScheduleRecord,
  planned: InstantMs | null,
  nowMs: InstantMs,
): boolean {
  if (!ready || planned === null) return false;
  if (status === 'Mend') return planned < nowMs + DAY_MS;
  return (status === '' || status === 'Not sent') && planned < nowMs + 10 * MINUTE_MS;
}

/** Names of the accounts of a post still to come that Genviral no longer lists. */
function vanishedAccounts(
  { rowKey }: ScheduleRecord,
  atMs: InstantMs | null,
  { ledger, accounts, nowMs }: NewsFacts,
): readonly string[] {
  const line = ledger.get(rowKey);
  if (atMs === null || atMs <= nowMs || line?.state !== 'open') return [];
  const ids = acceptedWish(line)?.accountIds ?? [];
  return accounts
    .filter(({ id, state }) => ids.includes(id) && state !== '' && state !== CONNECTED)
    .map(({ name }) => name);
}

function vanishedText(names: readonly string[]): string {
  const are = names.length === 1 ? 'is' : 'are';
  return `${names.join(', ')} ${are} not connected in Genviral any more. Connect again there in time, or write another account into the row and send.`;
}

function newsOfFile({ jobsOff, isSending, stop }: NewsFacts): readonly News[] {
  const file = { kind: 'stopped', row: null, atMs: null } as const;
  const reasons = [...new Set(jobsOff.map(({ said }) => said))];
  const off = reasons.map((said): News => {
    const names = jobsOff.filter((job) => job.said === said).map(({ name }) => name);
    return { ...file, id: fingerprint(`off ${said}`), what: `Switched off: ${names.join(', ')}`, why: said };
  });
  // One question is enough: another reason says the same, that nothing goes out.
  const asks: News = {
    ...file,
    id: fingerprint('stop'),
    what: 'Nothing is sent by itself',
    why: stop ?? '',
  };
  return isSending && stop !== null ? [asks, ...off] : off;
}
