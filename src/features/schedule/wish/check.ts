// Reads a row as a wish, or says which cells to mend and how. Every documented rule that can be known before a call is
// applied here. Pure.
import type { Cell } from '../../../platform/ports';
import type { CellTime } from '../../../time/cell-time';
import { DAY_MS, MINUTE_MS, type InstantMs } from '../../../time/instant';
import { localText, type Zone } from '../../../time/zone';
import type { Account } from '../../accounts/account';
import { lookUpAll, type AccountBook } from '../../accounts/book';
import { scheduleTable, type ScheduleRecord } from '../table';
import { LONGEST_BODY } from '../ledger/longest';
import { createBodyOf } from './body';
import { captionProblem } from './caption';
import { plainText, readCaption, readMediaType, readRowTime, unreadable, type ShownTime } from './cells';
import { readMedia, type Media, type UploadedFile } from './media';
import type { Problem } from './problem';
import { ruleSettings } from './setting-rules';
import { blocksOfValues, readSettings, type ReadSettings } from './settings';
import type { When, Wish } from './wish';

/** A row needs this much time between being sent and going public; the service itself asks for two minutes. */
export const LEAD_MS = 3 * MINUTE_MS;
/** A year that is this far away is a slip of the finger. */
export const FURTHEST_MS = 2 * 365 * DAY_MS;
const MOST_ACCOUNTS = 10;
/** Ends advice about a time; no advice for a post that was sent, which can only be moved. */
export const OR_NOW = ', or the word now';

export interface Checked {
  readonly problems: readonly Problem[];
  /** Worth a look, but not in the way. */
  readonly warnings: readonly Problem[];
  /** What the row says, whether or not it may be sent; `null` where it cannot be read. */
  readonly written: Wish | null;
  /** What the row asks for; `null` where something must be mended first. */
  readonly wish: Wish | null;
  readonly accounts: readonly Account[];
}

export interface CheckFacts {
  readonly book: AccountBook;
  readonly zone: Zone;
  readonly nowMs: InstantMs;
  /** Files in Genviral, where a row names one. */
  readonly files: readonly UploadedFile[];
  /** What Sheets shows, by line, where that may differ from what it hands out. */
  readonly shownTimes: ReadonlyMap<number, ShownTime>;
}

const { columns } = scheduleTable;

/** Whether a person put anything into the row; a tick alone does not make a post. */
export function isFilled(record: ScheduleRecord): boolean {
  const cells = [record.accounts, record.caption, record.media, record.postAt, record.campaign];
  return cells.some((cell) => typeof cell !== 'string' || cell.trim() !== '');
}

/** What the row asks for, and what stands in the way. */
export function checkRow(line: number, record: ScheduleRecord, facts: CheckFacts): Checked {
  const looked = readAccounts(record.accounts, facts.book);
  const accounts = looked.found;
  const caption = readCaption(record.caption);
  const type = readMediaType(record.mediaType);
  const media = readMediaOf(record, facts, type);
  const time = readRowTime(record, facts.zone, facts.shownTimes.get(line));
  const settings = readSettings(settingCells(record, facts.book), accounts);
  const readable = 'text' in caption && 'media' in media;
  const ruled = ruleSettings(
    settings,
    accounts,
    'media' in media ? media.media : null,
    'text' in caption ? caption.text : '',
  );
  const seconds = ruled.values.get('videoSeconds');
  const whole =
    'media' in media ? withSeconds(media.media, typeof seconds === 'number' ? seconds : null) : null;
  const problems = [
    ...looked.problems.map(at(columns.accounts)),
    ...countProblem(accounts, looked.problems).map(at(columns.accounts)),
    ...('problem' in caption ? [at(columns.caption)(caption.problem)] : []),
    ...('problem' in media ? [at(columns.media)(media.problem)] : []),
    ...timeProblem(time, facts).map(at(columns.postAt)),
    ...(readable ? contentProblems(caption.text, whole, accounts, ruled.values.get('pinterestTags')) : []),
    ...ruled.problems,
  ];
  const when = whenOf(time);
  const isWritten =
    readable && settings.isReadable && when !== null && looked.problems.length === 0 && accounts.length > 0;
  const music = ruled.values.get('music');
  const written: Wish | null = isWritten
    ? {
        caption: caption.text,
        accountIds: accounts.map(({ id }) => id),
        media: whole,
        when,
        musicUrl: typeof music === 'string' ? music : null,
        blocks: blocksOfValues(ruled.values),
      }
    : null;
  const found = problems.length === 0 && written ? tooMuchProblem(written) : problems;
  return {
    problems: found,
    warnings: [...warningsOf(time, media), ...ruled.warnings],
    written,
    wish: found.length === 0 ? written : null,
    accounts,
  };
}

const at =
  (column: { readonly header: string }) =>
  (sentence: string): Problem => ({ header: column.header, sentence });

function settingCells(record: ScheduleRecord, book: AccountBook): Parameters<typeof readSettings>[0] {
  return {
    ofRow: (id) => record[id],
    ofAccount: (accountId, id) => book.records.get(accountId)?.[id] ?? '',
  };
}

function readAccounts(cell: Cell, book: AccountBook): ReturnType<typeof lookUpAll> {
  const problem = unreadable(cell, 'name at least one account');
  return problem === null ? lookUpAll(book, plainText(cell)) : { found: [], problems: [problem] };
}

function countProblem(accounts: readonly Account[], unknown: readonly string[]): readonly string[] {
  if (unknown.length > 0) return [];
  if (accounts.length === 0) return ['empty; name at least one account'];
  return accounts.length > MOST_ACCOUNTS
    ? [`${String(accounts.length)} accounts; a post takes ${String(MOST_ACCOUNTS)} at most`]
    : [];
}

function readMediaOf(
  record: ScheduleRecord,
  facts: CheckFacts,
  type: Media['type'] | null,
): ReturnType<typeof readMedia> {
  const problem = unreadable(record.media, 'write public links, or names of files in Genviral');
  return problem === null ? readMedia(plainText(record.media), { files: facts.files, type }) : { problem };
}

/** The longest id under which a row is sent. https://docs.genviral.io */
const LONGEST_ID = 128;

/** What is sent is kept in two cells of the hidden tab until Genviral has it; there line breaks and quotes count twice. */
function tooMuchProblem(written: Wish): readonly Problem[] {
  const excess = createBodyOf(written, 'x'.repeat(LONGEST_ID)).length - LONGEST_BODY;
  return excess > 0
    ? [
        at(columns.caption)(
          `caption and links together are too long to be sent; shorten them by ${String(excess)}`,
        ),
      ]
    : [];
}

function withSeconds(media: Media | null, seconds: number | null): Media | null {
  return media?.type === 'video' && seconds !== null ? { ...media, duration_sec: seconds } : media;
}

function timeProblem(time: CellTime, { nowMs, zone }: CheckFacts): readonly string[] {
  switch (time.kind) {
    case 'blank':
      return [`empty; without a time it would go public at once. Write a date and time${OR_NOW}`];
    case 'unreadable':
      return [time.because];
    case 'now':
      return [];
    case 'at': {
      const text = localText(zone, time.instantMs);
      if (time.instantMs <= nowMs) return [`${text} is over; choose a time ahead`];
      if (time.instantMs < nowMs + LEAD_MS) {
        return [`${text} is less than 3 minutes away; choose a later time${OR_NOW}`];
      }
      return time.instantMs > nowMs + FURTHEST_MS
        ? [`${text} is more than two years away; is the year right?`]
        : [];
    }
  }
}

function whenOf(time: CellTime): When | null {
  if (time.kind === 'now') return { kind: 'now' };
  return time.kind === 'at' ? { kind: 'at', instantMs: time.instantMs } : null;
}

function warningsOf(time: CellTime, media: ReturnType<typeof readMedia>): readonly Problem[] {
  const isMidnight = time.kind === 'at' && time.atMidnight;
  return [
    ...(isMidnight ? [at(columns.postAt)('midnight; is the time of day missing?')] : []),
    ...('notes' in media ? media.notes.map(at(columns.media)) : []),
  ];
}

function contentProblems(
  caption: string,
  media: Media | null,
  accounts: readonly Account[],
  pinterestTags: ReadValue,
): readonly Problem[] {
  const tags = Array.isArray(pinterestTags) ? pinterestTags.map(String) : [];
  const tooLong = captionProblem(caption, accounts, media, tags);
  const kind = kindProblem(media, accounts);
  return [...(tooLong ? [at(columns.caption)(tooLong)] : []), ...(kind ? [at(columns.media)(kind)] : [])];
}

type ReadValue = ReturnType<ReadSettings['values']['get']>;

/** Whether every account can publish this kind of post, as far as Genviral says. */
function kindProblem(media: Media | null, accounts: readonly Account[]): string | null {
  for (const account of accounts) {
    if (!canPublish(account, media)) return sentenceOfKind(media, account);
    const images = media?.type === 'slideshow' ? media.urls.length : 0;
    if (account.mostImages !== null && images > account.mostImages) {
      return `${String(images)} images; ${account.name} takes ${String(account.mostImages)} at most`;
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
