import { furtherOffsets, recordsOf } from '../../../src/features/posts/plan';
import { daysOf, joinCoverage } from '../../../src/features/posts/range';
import type { WireMeasuredPost } from '../../../src/genviral/schemas';
import { at } from '../../zones';

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
        caption: '=Not a formula',
        views: 5120,
        likes: 301,
        comments: 22,
        shares: 9,
        saves: null,
        engagement: expect.closeTo(0.0656, 10),
        permalink: 'https://www.tiktok.com/@lumenbakery/video/7500000000000000001',
        durationSeconds: null,
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

it('pages after the first begin every hundred rows', () => {
  expect([furtherOffsets(0), furtherOffsets(100), furtherOffsets(101), furtherOffsets(350)]).toEqual([
    [],
    [],
    [100],
    [100, 200, 300],
  ]);
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
  });
});
