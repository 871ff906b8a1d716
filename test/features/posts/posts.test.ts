import { inOrder } from '../../../src/features/posts/plan';
import { recordsOf } from '../../../src/features/posts/record';
import { customDays, daysOf, joinCoverage, splitDays } from '../../../src/features/posts/range';
import { cutWindow, furtherPages } from '../../../src/features/posts/windows';
import type { WireMeasuredPost } from '../../../src/genviral/schemas';
import { at } from '../../zones';
import { troubleIn } from '../analytics/stage';

const measured = (changes: Partial<WireMeasuredPost> = {}): WireMeasuredPost => ({
  id: 'a1',
  platformPostId: '7500000000000000001',
  publishedAt: '2026-10-18T12:03:51.318Z',
  caption: '=Not a formula',
  permalink: 'https://www.tiktok.com/@lumenbakery/video/7500000000000000001',
  metrics: { views: 5120, likes: 301, comments: 22, shares: 9, saves: null },
  engagementRate: 6.56,
  platform: 'tiktok',
  accountIdentifier: '@lumenbakery',
  ...changes,
});

describe('a measured post as a row', () => {
  it('keeps every field in the kind of its column', () => {
    expect(recordsOf([measured()])).toEqual([
      {
        publishedAt: at('2026-10-18T12:03:51Z'),
        platform: 'tiktok',
        account: '@lumenbakery',
        accountName: '',
        caption: '=Not a formula',
        views: 5120,
        likes: 301,
        comments: 22,
        shares: 9,
        saves: null,
        engagement: expect.closeTo(0.0656, 10),
        permalink: 'https://www.tiktok.com/@lumenbakery/video/7500000000000000001',
        durationSeconds: null,
        thumbnailUrl: '',
        avatarUrl: '',
        genviralPostId: '',
        externalId: '',
        platformPostId: '7500000000000000001',
        analyticsId: 'a1',
      },
    ]);
  });

  it('with nothing but an id is a row of empty cells', () => {
    const [record] = recordsOf([{ id: 'a1', platform: 'tiktok' }]);
    expect(record).toMatchObject({ publishedAt: null, caption: '', views: null, engagement: null });
  });

  it('is there once, though two pages held it', () => {
    expect(recordsOf([measured(), measured({ id: 'a2' }), measured({ caption: 'again' })])).toMatchObject([
      { analyticsId: 'a1', caption: 'again' },
      { analyticsId: 'a2' },
    ]);
  });

  it('keeps line breaks as cells keep them', () => {
    expect(recordsOf([measured({ caption: 'one\r\ntwo\rthree\nfour' })])[0]?.caption).toBe(
      'one\ntwo\nthree\nfour',
    );
  });

  it('with a caption longer than a cell is cut with a mark', () => {
    const [record] = recordsOf([measured({ caption: 'x'.repeat(60_000) })]);
    expect(record?.caption).toHaveLength(50_000);
    expect(record?.caption.endsWith('x…')).toBe(true);
  });
});

it('a post of a platform nobody knows, without metrics, is a row as well', () => {
  const [record] = recordsOf([{ id: 'a1', platform: 'holograms', metrics: null, engagementRate: null }]);
  expect(record).toMatchObject({ platform: 'holograms', views: null, engagement: null });
});

it('what is no web address is no link', () => {
  const [record] = recordsOf([measured({ permalink: '=HYPERLINK("x")', thumbnailUrl: 'javascript:1' })]);
  expect(record).toMatchObject({ permalink: '', thumbnailUrl: '' });
});

it('new rows come in the order that was asked for', () => {
  const records = recordsOf([
    measured({ id: 'old', publishedAt: '2026-01-01T00:00:00Z', metrics: { views: 9 } }),
    measured({ id: 'new', publishedAt: '2026-02-01T00:00:00Z', metrics: { views: 1 } }),
    measured({ id: 'none', publishedAt: null, metrics: null }),
  ]);
  const ids = (order: Parameters<typeof inOrder>[1]): string[] =>
    inOrder(records, order).map(({ analyticsId }) => analyticsId);
  expect([ids('newest'), ids('oldest'), ids('views')]).toEqual([
    ['new', 'old', 'none'],
    ['none', 'old', 'new'],
    ['old', 'new', 'none'],
  ]);
});

describe('the pages of a window', () => {
  const offsets = (total: number) =>
    furtherPages(total).map(({ offset, order }) => `${order} ${String(offset)}`);

  it('after the first begin every hundred rows', () => {
    expect([offsets(0), offsets(100), offsets(101), offsets(350)]).toEqual([
      [],
      [],
      ['asc 100'],
      ['asc 100', 'asc 200', 'asc 300'],
    ]);
  });

  it('of 10,000 posts are a hundred', () => {
    expect(offsets(10_000)).toHaveLength(99);
  });

  it('of a day beyond the furthest offset come from both ends', () => {
    const pages = offsets(10_250);
    expect(pages.slice(98)).toEqual(['asc 9900', 'asc 10000', 'desc 0', 'desc 100', 'desc 200']);
    expect(offsets(20_200).filter((page) => page.startsWith('desc'))).toHaveLength(101);
  });
});

describe('a range of days', () => {
  const year = { start: '2026-01-01', end: '2026-12-31' };

  it('that holds too many posts is cut by date, each day in one part', () => {
    expect(cutWindow(year, 10_000)).toBeNull();
    expect(cutWindow(year, 25_000)).toEqual([
      { start: '2026-01-01', end: '2026-05-02' },
      { start: '2026-05-03', end: '2026-08-31' },
      { start: '2026-09-01', end: '2026-12-31' },
    ]);
  });

  it('of one day is never cut', () => {
    expect(cutWindow({ start: '2026-01-01', end: '2026-01-01' }, 15_000)).toBeNull();
    expect(splitDays({ start: '2026-01-01', end: '2026-01-02' }, 9)).toEqual([
      { start: '2026-01-01', end: '2026-01-01' },
      { start: '2026-01-02', end: '2026-01-02' },
    ]);
  });

  it.each([
    ['2026-02-30', '2026-03-01', '“2026-02-30” is not a day like 2026-10-19.'],
    ['', '2026-03-01', '“” is not a day like 2026-10-19.'],
    ['2026-03-02', '2026-03-01', '2026-03-02 comes after 2026-03-01.'],
    ['2027-01-01', '2027-01-02', '2027-01-01 has not come yet.'],
  ])('from %j to %j is refused', (start, end, detail) => {
    const read = (): unknown => customDays(start, end, at('2026-10-19T06:00Z'));
    expect(troubleIn(read)).toEqual({ code: 'bad-range', detail });
  });

  it('that reaches into the future ends today', () => {
    const now = at('2026-10-19T06:00Z');
    expect(customDays('2026-10-01', '2027-01-01', now)).toEqual({ start: '2026-10-01', end: '2026-10-19' });
  });
});

describe('the days of a range', () => {
  it('include today', () => {
    expect(daysOf('30d', at('2026-11-20T23:59Z'))).toEqual({ start: '2026-10-22', end: '2026-11-20' });
    expect(daysOf('7d', at('2026-03-03T00:00Z'))).toEqual({ start: '2026-02-25', end: '2026-03-03' });
  });

  it('that the tab holds are joined where they touch, and replaced where they do not', () => {
    const fetched = { start: '2026-10-10', end: '2026-10-19', asOfMs: 2 };
    expect(joinCoverage(null, fetched)).toEqual(fetched);
    expect(joinCoverage({ start: '2026-09-01', end: '2026-10-09', asOfMs: 1 }, fetched)).toEqual({
      start: '2026-09-01',
      end: '2026-10-19',
      asOfMs: 2,
    });
    expect(joinCoverage({ start: '2026-09-01', end: '2026-10-08', asOfMs: 1 }, fetched)).toEqual(fetched);
    expect(joinCoverage({ start: '2026-10-15', end: '2026-10-18', asOfMs: 1 }, fetched)).toEqual(fetched);
    const later = { start: '2026-10-20', end: '2026-10-25', asOfMs: 1 };
    expect(joinCoverage(later, fetched)).toEqual({ start: '2026-10-10', end: '2026-10-25', asOfMs: 1 });
    const muchLater = { start: '2026-11-20', end: '2026-11-25', asOfMs: 1 };
    expect(joinCoverage(muchLater, fetched)).toEqual(muchLater);
  });
});
