// What must hold when everything is quiet again, however the run before was broken.
import { cellText } from '../../src/workbook/kinds';
import type { World } from '../../local/sandbox/index';
import type { ScheduleRecord } from '../../src/features/schedule/table';
import type { Cell } from '../../src/platform/ports';
import { readCellTime } from '../../src/time/cell-time';
import type { Stage } from '../fakes/stage';
import { berlin2026 } from '../zones';

type Post = World['posts'][number];

/** Posts that the spreadsheet made and that still are or were public, or will be. */
export const alivePosts = ({ world }: Stage): readonly Post[] =>
  world.posts.filter(({ caption, status }) => caption.startsWith('Plan ') && status !== 'deleted');

/** Rows that ask for a post, and rows that ask for none. */
const wishing = (rows: readonly ScheduleRecord[]): readonly ScheduleRecord[] =>
  rows.filter(({ ready, caption, media }) => ready && caption !== '' && media !== '');

/** Everything that is wrong, in sentences; empty when all is well. */
export function wrongs(stage: Stage, peopleCells: readonly string[]): readonly string[] {
  const rows = stage.rows().filter(({ caption }) => caption !== '');
  return [
    ...postsMatchRows(stage, rows),
    ...rowsTellTheTruth(stage, rows),
    ...nothingStuck(stage),
    ...cellsKept(rows, peopleCells),
  ];
}

/**
 * After the due times passed before anybody came back: some posts went out as they had been agreed, and their rows say
 * so. Still nothing stands twice, nothing is stuck, and every row tells the truth.
 */
export function wrongsWhenLate(stage: Stage): readonly string[] {
  const rows = stage.rows().filter(({ caption }) => caption !== '');
  const posts = alivePosts(stage);
  const names = posts.map(({ caption }) => nameOf(caption));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const missing = wishing(rows).filter(({ caption }) => !names.includes(nameOf(cellText(caption))));
  const early = posts.filter(({ scheduledMs, deliveries }) =>
    deliveries.some(({ publishedMs }) => publishedMs !== null && publishedMs < (scheduledMs ?? 0)),
  );
  return [
    ...twice.map((name) => `twice: ${name}`),
    ...missing.map(
      ({ caption, status, message }) => `no post for ${cellText(caption)} (${status}: ${message})`,
    ),
    ...early.map(({ caption }) => `public too early: ${caption}`),
    ...nothingStuck(stage),
    ...rows.flatMap((record) => saysTheTruth(record, posts)),
  ];
}

/** Without the words that an edit adds. */
const nameOf = (caption: string): string => caption.split(',')[0] ?? caption;

function saysTheTruth(record: ScheduleRecord, posts: readonly Post[]): readonly string[] {
  const post = posts.find(({ id }) => id === record.postId);
  const isWaiting = record.status === 'Changed, not sent' || record.status === 'Changed in Genviral';
  const isTrue = post
    ? record.status === WORDS[post.status] || (post.status === 'scheduled' && isWaiting)
    : ['', 'Mend', 'Taken back', 'Not sent'].includes(record.status);
  return isTrue ? [] : [`${cellText(record.caption)} says ${record.status}, is ${post?.status ?? 'nowhere'}`];
}

function postsMatchRows(stage: Stage, rows: readonly ScheduleRecord[]): readonly string[] {
  const posts = alivePosts(stage);
  const wished = wishing(rows);
  const missing = wished.flatMap((record) => {
    const own = posts.filter(({ caption }) => caption === record.caption);
    const [post] = own;
    if (!post) return [`no post for ${cellText(record.caption)} (${record.status}: ${record.message})`];
    if (own.length > 1) return [`${String(own.length)} posts for ${cellText(record.caption)}`];
    return differences(record, post);
  });
  const captions = new Set(wished.map(({ caption }) => caption));
  const extra = posts.filter(({ caption }) => !captions.has(caption));
  return [...missing, ...extra.map(({ caption, status }) => `nobody asked for ${caption} (${status})`)];
}

function differences(record: ScheduleRecord, post: Post): readonly string[] {
  const name = cellText(record.caption);
  const time = readCellTime(record.postAt, berlin2026);
  const accounts = cellText(record.accounts).split(',').length;
  const media = post.media?.type === 'slideshow' ? post.sentUrls.join() : '';
  const published = post.deliveries.flatMap(({ publishedMs }) => (publishedMs === null ? [] : [publishedMs]));
  return [
    ...(time.kind === 'at' && time.instantMs !== post.scheduledMs ? [`${name}: another time`] : []),
    ...(time.kind === 'at' && published.some((ms) => ms < time.instantMs)
      ? [`${name}: public too early`]
      : []),
    ...(post.deliveries.length === accounts ? [] : [`${name}: other accounts`]),
    ...(media === record.media ? [] : [`${name}: other media ${media}`]),
  ];
}

const WORDS: Readonly<Record<string, string>> = {
  scheduled: 'Scheduled',
  posted: 'Posted',
  partial: 'Partly posted',
  failed: 'Failed',
};

function rowsTellTheTruth(stage: Stage, rows: readonly ScheduleRecord[]): readonly string[] {
  const posts = alivePosts(stage);
  return rows.flatMap((record) => {
    const name = cellText(record.caption);
    const post = posts.find(({ id }) => id === record.postId);
    if (!post) {
      const isFree = ['', 'Mend', 'Taken back', 'Not sent'].includes(record.status);
      return isFree && record.postId === '' ? [] : [`${name} says ${record.status} and has no post`];
    }
    return [
      ...(record.status === WORDS[post.status] ? [] : [`${name} says ${record.status}, is ${post.status}`]),
      ...(post.status === 'scheduled' && record.scheduledFor !== post.scheduledMs
        ? [`${name} shows another time than Genviral's`]
        : []),
      ...(post.caption === record.caption ? [] : [`${name} has the post of ${post.caption}`]),
    ];
  });
}

function nothingStuck(stage: Stage): readonly string[] {
  const keys = stage.rows().flatMap(({ rowKey }) => (rowKey === '' ? [] : [rowKey]));
  return [
    ...stage.ledgerStates().filter((state) => state === 'sending' || state === 'unsure'),
    ...(new Set(keys).size === keys.length ? [] : ['a key stands twice']),
  ];
}

/** The people cells of each row, as texts that do not depend on the row's place. */
export function peopleCellsOf(rows: readonly ScheduleRecord[]): readonly string[] {
  return rows
    .filter(({ caption }) => caption !== '')
    .map(({ ready, accounts, caption, media, postAt, campaign }) =>
      JSON.stringify([ready, accounts, caption, media, postAt, campaign] satisfies Cell[]),
    )
    .sort();
}

/** A careful person gives unsure rows a new time; nothing else of theirs changes. */
function cellsKept(rows: readonly ScheduleRecord[], before: readonly string[]): readonly string[] {
  const now = new Set(
    peopleCellsOf(rows.map((record) => (isNewTime(record) ? withoutTime(record) : record))),
  );
  const wanted = before.filter((text) => !now.has(text) && !now.has(withoutTimeText(text)));
  return wanted.map((text) => `lost or changed: ${text}`);
}

const isNewTime = ({ postAt }: ScheduleRecord): boolean => cellText(postAt).startsWith('2026-10-23');
const withoutTime = (record: ScheduleRecord): ScheduleRecord => ({ ...record, postAt: '' });

function withoutTimeText(text: string): string {
  const cells: unknown = JSON.parse(text);
  return Array.isArray(cells)
    ? JSON.stringify(cells.map((cell: unknown, index) => (index === 4 ? '' : cell)))
    : '';
}
