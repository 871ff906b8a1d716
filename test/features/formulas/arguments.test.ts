// What people write into formulas, and the sentence for what cannot be used.
import fc from 'fast-check';
import {
  readCells,
  readColumns,
  readLimit,
  readName,
  readNames,
  readRange,
  readRefresh,
  type Argument,
} from '../../../src/features/formulas/arguments';
import { POST_COLUMNS, USUAL_POST_COLUMNS } from '../../../src/features/formulas/columns';
import { wallClockIn, zoneBetween } from '../../../src/time/zone';
import { sentence } from '../../../src/troubles/sentence';
import { TroubleError } from '../../../src/troubles/trouble';
import { NOW_MS } from '../../given';
import { at, offsetMinutesAt } from '../../zones';

const PLATFORMS = ['tiktok', 'instagram', 'youtube'] as const;

function said(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof TroubleError) return sentence(error.trouble);
    throw error;
  }
  return 'nothing';
}

const calendarIn = (zoneName: string) => ({
  nowMs: NOW_MS,
  wallClock: (instantMs: number) =>
    wallClockIn(
      zoneBetween(zoneName, instantMs, instantMs, (ms) => offsetMinutesAt(zoneName, ms)),
      instantMs,
    ),
});
const range = (given: Argument, zoneName = 'Europe/Berlin') => readRange(given, '30d', calendarIn(zoneName));

describe('words', () => {
  it.each<[Argument, string[]]>([
    ['tiktok', ['tiktok']],
    [' TikTok , instagram;tiktok', ['tiktok', 'instagram']],
    [
      [
        ['tiktok', ''],
        ['youtube', ''],
      ],
      ['tiktok', 'youtube'],
    ],
    ['', []],
    [undefined, []],
    [[['', '']], []],
  ])('%j', (given, expected) => {
    expect(readNames('platforms', given, PLATFORMS)).toEqual(expected);
  });

  it.each<[Argument, string]>([
    ['x', 'platforms: “x” cannot be used here. Allowed: tiktok, instagram, youtube.'],
    [7, 'platforms: “7” cannot be used here. Allowed: tiktok, instagram, youtube.'],
    [true, 'platforms: “true” cannot be used here. Allowed: tiktok, instagram, youtube.'],
    ['#N/A', 'platforms: “#N/A” cannot be used here. Allowed: a cell without an error in it.'],
    ['#DIV/0!', 'platforms: “#DIV/0!” cannot be used here. Allowed: a cell without an error in it.'],
    [
      [['Loading...']],
      'platforms: “Loading...” cannot be used here. Allowed: a cell without an error in it.',
    ],
  ])('%j is refused by name', (given, words) => {
    expect(said(() => readNames('platforms', given, PLATFORMS))).toBe(words);
  });

  it('one of several is asked for where only one fits', () => {
    expect(readName('sort', 'Views', ['views', 'likes'])).toBe('views');
    expect(said(() => readName('sort', 'views,likes', ['views', 'likes']))).toBe(
      'sort: “views, likes” cannot be used here. Allowed: one of views, likes.',
    );
  });

  it('columns go by name or header', () => {
    expect(readColumns('Published at, permalink,VIEWS', POST_COLUMNS, []).map(({ name }) => name)).toEqual([
      'publishedAt',
      'permalink',
      'views',
    ]);
    expect(readColumns('', POST_COLUMNS, USUAL_POST_COLUMNS)).toHaveLength(8);
    expect(said(() => readColumns('reach', POST_COLUMNS, []))).toMatch(
      /^columns: “reach” cannot be used here\. Allowed: publishedAt, platform, .*analyticsId\.$/,
    );
  });

  it('cells keep their places', () => {
    expect(readCells('post', [['a'], [''], ['https://x.test/1\nhttps://x.test/2']])).toEqual([
      'a',
      '',
      'https://x.test/1',
    ]);
  });
});

describe('range', () => {
  it.each<[Argument, string, string]>([
    [undefined, '2026-09-20', '2026-10-19'],
    ['', '2026-09-20', '2026-10-19'],
    ['7D', '2026-10-13', '2026-10-19'],
    ['all', '2005-04-23', '2026-10-19'],
    ['2026-10-01', '2026-10-01', '2026-10-19'],
    ['2026-10-01 to 2026-10-05', '2026-10-01', '2026-10-05'],
    ['2026-10-01..2026-10-05', '2026-10-01', '2026-10-05'],
    [[['2026-10-01', '2026-10-05']], '2026-10-01', '2026-10-05'],
    // Midnight in Berlin is the evening before in UTC.
    [new Date(at('2026-09-30T22:00Z')), '2026-10-01', '2026-10-19'],
    [[[new Date(at('2026-09-30T22:00Z'))], [new Date(at('2026-10-04T22:00Z'))]], '2026-10-01', '2026-10-05'],
    ['2026-10-01 to 2027-01-01', '2026-10-01', '2026-10-19'],
  ])('%j', (given, start, end) => {
    expect(range(given)).toMatchObject({ start, end });
  });

  it('a date means the clocks of the spreadsheet', () => {
    expect(range(new Date(at('2026-10-01T04:00Z')), 'America/New_York')).toMatchObject({
      start: '2026-10-01',
    });
    expect(range(new Date(at('2026-10-01T03:59Z')), 'America/New_York')).toMatchObject({
      start: '2026-09-30',
    });
  });

  it.each<[Argument, string]>([
    ['month', 'month'],
    ['60d', '60d'],
    [30, '30'],
    ['2026-02-30', '2026-02-30'],
    ['2026-10-05 to 2026-10-01', '2026-10-05 to 2026-10-01'],
    ['2026-12-01', '2026-12-01'],
    [[['7d', '30d']], '7d to 30d'],
  ])('%j is refused by name', (given, shown) => {
    expect(said(() => range(given))).toMatch(
      new RegExp(
        `^range: “${shown}.*” cannot be used here\\. Allowed: 7d, 14d, 30d, 90d, 1y, all, one day such as`,
      ),
    );
  });
});

describe('limit', () => {
  it.each<[Argument, number]>([
    [undefined, 10_000],
    ['', 10_000],
    [5, 5],
    ['5', 5],
    [[[5]], 5],
  ])('%j', (given, expected) => {
    expect(readLimit(given)).toBe(expected);
  });

  it.each<Argument>([0, -1, 2.5, 10_001, 'many', true, [[1, 2]], new Date(at('2026-10-01T00:00Z'))])(
    '%j is refused by name',
    (given) => {
      expect(said(() => readLimit(given))).toMatch(
        /^limit: “.*” cannot be used here\. Allowed: a whole number from 1 to 10000\.$/,
      );
    },
  );
});

it('whatever a cell holds gives a value or one sentence, and never another error', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.date({ noInvalidDate: true }),
    fc.constant(undefined),
  );
  const given = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }));
  fc.assert(
    fc.property(given, (argument) => {
      for (const read of [
        () => readNames('platforms', argument, PLATFORMS),
        () => range(argument),
        () => readLimit(argument),
        () => readColumns(argument, POST_COLUMNS, USUAL_POST_COLUMNS),
      ]) {
        const words = said(read);
        expect(words === 'nothing' || words.includes('cannot be used here. Allowed: ')).toBe(true);
      }
      expect(typeof readRefresh(argument)).toBe('string');
    }),
    { numRuns: 300 },
  );
});
