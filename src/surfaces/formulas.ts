// Formulas. They read what the tabs hold and never write; whatever is wrong comes back as one sentence in the cell,
// because Sheets shows a thrown message only in a note.
import { readCoverage } from '../features/posts/coverage';
import {
  DEFAULT_RANGE,
  RANGE_DAYS,
  daysOf,
  isRangeName,
  type Coverage,
  type Days,
} from '../features/posts/range';
import { postsTable, type PostRecord } from '../features/posts/table';
import type { Platform } from '../platform/ports';
import { DAY_MS, parseIso, type InstantMs } from '../time/instant';
import { sentenceOf } from '../troubles/sentence';
import { openTable } from '../workbook/open';

/** What a formula gives: rows with a header, or one sentence. */
export type FormulaResult = string | (string | number | Date)[][];

const HEADERS = ['Published at', 'Platform', 'Account', 'Caption', 'Views', 'Likes', 'Comments', 'Link'];

/** The posts of a range, newest first, from the Posts tab. */
export function postsFormula(platform: Platform, range: unknown): FormulaResult {
  try {
    const name =
      typeof range === 'string' && range.trim() !== '' ? range.trim().toLowerCase() : DEFAULT_RANGE;
    if (!isRangeName(name)) return `The range is one of ${Object.keys(RANGE_DAYS).join(', ')}.`;
    const wanted = daysOf(name, platform.clock().nowMs());
    const coverage = readCoverage(platform.documentStore());
    if (!coverage || !covers(coverage, wanted)) return notCovered(coverage, name);
    return postRows(platform, wanted);
  } catch (error) {
    return sentenceOf(error);
  }
}

/** The newest day may be missing: nobody updates at midnight. */
function covers(coverage: Coverage, wanted: Days): boolean {
  const newestMissingMs = (parseIso(wanted.end) ?? 0) - (parseIso(coverage.end) ?? 0);
  return coverage.start <= wanted.start && newestMissingMs <= DAY_MS;
}

function notCovered(coverage: Coverage | null, range: string): string {
  const held = coverage ? `Posts holds ${coverage.start} to ${coverage.end}` : 'Posts holds nothing yet';
  return `${held}; choose the range ${range} in the Genviral panel and update.`;
}

function postRows(platform: Platform, { start }: Days): FormulaResult {
  const startMs = parseIso(start) ?? 0;
  const { lines } = openTable(platform.workbook(), platform.documentStore(), postsTable);
  const rows = lines
    .map(({ record }) => record)
    .filter(isPublished)
    .filter((record) => record.publishedAt >= startMs)
    .sort((one, other) => other.publishedAt - one.publishedAt)
    .map((record) => [
      new Date(record.publishedAt),
      record.platform,
      record.account,
      record.caption,
      record.views ?? '',
      record.likes ?? '',
      record.comments ?? '',
      record.permalink,
    ]);
  return [HEADERS, ...rows];
}

type Published = PostRecord & { readonly publishedAt: InstantMs };

const isPublished = (record: PostRecord): record is Published => record.publishedAt !== null;
