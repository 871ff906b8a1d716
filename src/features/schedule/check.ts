// Reads a row as a wish, or says which cells to mend and how. Every documented rule that can be known before a call is
// applied here. Pure.
import type { Cell } from '../../platform/ports';
import { readCellTime, type CellTime } from '../../time/cell-time';
import { DAY_MS, MINUTE_MS, type InstantMs } from '../../time/instant';
import { localText, type Zone } from '../../time/zone';
import { cellText } from '../../workbook/kinds';
import type { Account } from '../accounts/account';
import { lookUpAll, type AccountBook } from '../accounts/book';
import { captionProblem } from './caption-rules';
import { readMedia, type Media } from './media';
import { scheduleTable, type ScheduleRecord } from './table';
import type { When, Wish } from './wish';

/** A row needs this much time between being sent and going public; the service itself asks for two minutes. */
export const LEAD_MS = 3 * MINUTE_MS;
/** A year that is this far away is a slip of the finger. */
export const FURTHEST_MS = 2 * 365 * DAY_MS;
const MOST_ACCOUNTS = 10;

export interface Problem {
  /** The header of the cell to mend. */
  readonly header: string;
  readonly sentence: string;
}

export interface Checked {
  readonly problems: readonly Problem[];
  /** Worth a look, but not in the way. */
  readonly warnings: readonly Problem[];
  /** Present where nothing needs mending. */
  readonly wish: Wish | null;
  readonly accounts: readonly Account[];
}

export interface CheckFacts {
  readonly book: AccountBook;
  readonly zone: Zone;
  readonly nowMs: InstantMs;
}

const { columns } = scheduleTable;

/** Whether a person put anything into the row; a tick alone does not make a post. */
export function isFilled(record: ScheduleRecord): boolean {
  return [record.accounts, record.caption, record.media, record.postAt, record.campaign].some(
    (cell) => typeof cell !== 'string' || cell.trim() !== '',
  );
}

/** What the row asks for, and what stands in the way. */
export function checkRow(record: ScheduleRecord, facts: CheckFacts): Checked {
  const problems: Problem[] = [];
  const mend = (column: { readonly header: string }, sentence: string): null => {
    problems.push({ header: column.header, sentence });
    return null;
  };
  const { found: accounts, problems: unknown } = readAccounts(record.accounts, facts.book);
  for (const sentence of unknown) mend(columns.accounts, sentence);
  const caption = readCaption(record.caption, (sentence) => mend(columns.caption, sentence));
  const media = readMediaCell(record.media, (sentence) => mend(columns.media, sentence));
  const time = readCellTime(record.postAt, facts.zone);
  const when = readWhen(time, facts, (sentence) => mend(columns.postAt, sentence));
  if (caption !== null) {
    const sentence = captionProblem(caption, accounts, media ?? null);
    if (sentence) mend(columns.caption, sentence);
  }
  if (media !== undefined) {
    const sentence = kindProblem(media, accounts);
    if (sentence) mend(columns.media, sentence);
  }
  const warnings =
    time.kind === 'at' && time.atMidnight
      ? [{ header: columns.postAt.header, sentence: 'midnight; is the time of day missing?' }]
      : [];
  const isWhole = problems.length === 0 && caption !== null && media !== undefined && when !== null;
  const wish = isWhole ? { caption, accountIds: accounts.map(({ id }) => id), media, when } : null;
  return { problems, warnings, wish, accounts };
}

function readAccounts(
  cell: Cell,
  book: AccountBook,
): { found: readonly Account[]; problems: readonly string[] } {
  const { found, problems } = lookUpAll(book, cellText(cell));
  if (problems.length > 0) return { found, problems };
  if (found.length === 0) return { found, problems: ['empty; name at least one account'] };
  if (found.length > MOST_ACCOUNTS) {
    return {
      found,
      problems: [`${String(found.length)} accounts; a post takes ${String(MOST_ACCOUNTS)} at most`],
    };
  }
  return { found, problems };
}

/** What Sheets shows in a cell whose formula failed or has not arrived. */
const FORMULA_FAILURES = /^(#N\/A|#REF!|#VALUE!|#NAME\?|#DIV\/0!|#NUM!|#NULL!|#ERROR!|Loading\.\.\.)$/;

function readCaption(cell: Cell, mend: (sentence: string) => null): string | null {
  if (typeof cell === 'object') {
    return mend('holds a date; put an apostrophe in front of it to send it as text');
  }
  const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  if (FORMULA_FAILURES.test(text.trim())) return mend(`shows ${text.trim()}; mend the formula`);
  if (text.trim() === '') return mend('empty; write the text of the post');
  return text;
}

/** `undefined` where the cell cannot be read, `null` where it is empty. */
function readMediaCell(cell: Cell, mend: (sentence: string) => null): Media | null | undefined {
  const text = cellText(cell);
  if (FORMULA_FAILURES.test(text)) {
    mend(`shows ${text}; mend the formula`);
    return undefined;
  }
  const result = readMedia(text);
  if ('media' in result) return result.media;
  mend(result.problem);
  return undefined;
}

function readWhen(
  time: CellTime,
  { nowMs, zone }: CheckFacts,
  mend: (sentence: string) => null,
): When | null {
  switch (time.kind) {
    case 'blank':
      return mend('empty; without a time it would go public at once. Write a date and time, or the word now');
    case 'unreadable':
      return mend(time.because);
    case 'now':
      return { kind: 'now' };
    case 'at':
      if (time.instantMs <= nowMs) {
        return mend(`${localText(zone, time.instantMs)} is over; choose a time ahead`);
      }
      if (time.instantMs < nowMs + LEAD_MS) {
        return mend(
          `${localText(zone, time.instantMs)} is less than 3 minutes away; choose a later time, or the word now`,
        );
      }
      if (time.instantMs > nowMs + FURTHEST_MS) {
        return mend(`${localText(zone, time.instantMs)} is more than two years away; is the year right?`);
      }
      return { kind: 'at', instantMs: time.instantMs };
  }
}

/** Whether every account can publish this kind of post, as far as Genviral says. */
function kindProblem(media: Media | null, accounts: readonly Account[]): string | null {
  for (const account of accounts) {
    if (!canPublish(account, media)) return sentenceOfKind(media, account);
    if (
      media?.type === 'slideshow' &&
      account.mostImages !== null &&
      media.urls.length > account.mostImages
    ) {
      return `${String(media.urls.length)} images; ${account.name} takes ${String(account.mostImages)} at most`;
    }
  }
  return null;
}

function canPublish(account: Account, media: Media | null): boolean {
  const kinds = account.contentKinds;
  // Older servers say nothing about kinds; text alone came with those that do.
  if (kinds === null) return media !== null;
  if (media === null) return kinds.includes('text_only');
  return kinds.some((kind) => kind.includes(media.type === 'video' ? 'video' : 'image'));
}

function sentenceOfKind(media: Media | null, account: Account): string {
  if (media === null) return `empty; ${account.name} needs a video or images`;
  return media.type === 'video'
    ? `a video; ${account.name} takes none. Send it to the other accounts in a row of its own`
    : `images; ${account.name} takes videos only. Send it to the other accounts in a row of its own`;
}
