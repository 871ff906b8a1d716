// The closed loop: which numbers a row gets, and what it says about accounts without any.
import type { Account } from '../../../src/features/accounts/account';
import { planNumbers, type NumberFacts } from '../../../src/features/numbers/plan';
import type { SentRecord } from '../../../src/features/numbers/table';
import type { PostRecord } from '../../../src/features/posts/table';
import type { Target } from '../../../src/features/targets/target';
import { account, book, instagram, NOW_MS, tiktok } from '../../given';

const target = ({ platform, username }: Account, measuredMs = NOW_MS): Target => ({
  id: `t-${platform}`,
  platform,
  handle: username,
  name: `${platform} @${username}`,
  isOurs: true,
  measuredMs,
});

const measured = (changes: Partial<PostRecord> = {}): PostRecord => ({
  publishedAt: NOW_MS,
  platform: 'instagram',
  account: '@lumen.bakery',
  caption: '',
  views: 1000,
  likes: 50,
  comments: 5,
  shares: null,
  saves: 5,
  growthDay: null,
  growthWeek: null,
  engagement: 0.06,
  permalink: '',
  durationSeconds: null,
  campaign: '',
  fromRow: '',
  accountName: '',
  thumbnailUrl: '',
  avatarUrl: '',
  genviralPostId: 'post-1',
  externalId: '',
  platformPostId: '1',
  analyticsId: 'a1',
  ...changes,
});

const row = (changes: Partial<SentRecord> = {}): { line: number; record: SentRecord } => ({
  line: 2,
  record: {
    status: 'Posted',
    accounts: 'instagram @lumen.bakery',
    campaign: '',
    link: 'https://www.instagram.com/p/1',
    rowKey: 'r1',
    postId: 'post-1',
    views: null,
    likes: null,
    comments: null,
    engagement: null,
    measuredAt: null,
    measured: '',
    shares: null,
    saves: null,
    ...changes,
  },
});

const plan = (facts: Partial<NumberFacts>) =>
  planNumbers({
    rows: [row()],
    posts: [measured()],
    targets: [target(instagram), target(tiktok)],
    book,
    externalIds: new Map(),
    ...facts,
  });

it('a row gets the numbers of its post, found by its id', () => {
  expect(plan({})).toEqual([
    {
      line: 2,
      posts: ['a1'],
      values: {
        views: 1000,
        likes: 50,
        comments: 5,
        saves: 5,
        engagement: 0.06,
        measuredAt: NOW_MS,
        measured: '1 of 1 accounts',
      },
    },
  ]);
});

it('else by the id it was sent under', () => {
  const posts = [measured({ genviralPostId: '', externalId: 'gs-1' })];
  expect(plan({ posts, externalIds: new Map([['r1', ['gs-0', 'gs-1']]]) })[0]?.values.views).toBe(1000);
  expect(plan({ posts })[0]?.values).toEqual({ measured: expect.stringContaining('No numbers yet') });
});

it('sums its measured accounts, as of the oldest measurement', () => {
  const posts = [
    measured(),
    measured({ platform: 'tiktok', account: '@LumenBakery', analyticsId: 'a2', shares: 40 }),
  ];
  const rows = [row({ accounts: 'Everyone' })];
  const targets = [target(instagram), target(tiktok, NOW_MS - 3_600_000)];
  expect(plan({ rows, posts, targets })[0]).toMatchObject({
    posts: ['a1', 'a2'],
    values: {
      views: 2000,
      shares: 40,
      engagement: 0.08,
      measuredAt: NOW_MS - 3_600_000,
      measured: '2 of 2 accounts',
    },
  });
});

it('says which accounts are not measured, and why', () => {
  const rows = [row({ accounts: 'instagram @lumen.bakery, x @lumenbakes, tiktok @lumenbakery' })];
  expect(plan({ rows, targets: [target(instagram)] })[0]?.values.measured).toBe(
    '1 of 3 accounts. Genviral has no analytics there: x @lumenbakes. Not tracked: tiktok @lumenbakery. Track it? Genviral > Analytics > Track my connected accounts…',
  );
});

it('explains a TikTok draft', () => {
  const rows = [row({ accounts: 'tiktok @lumenbakery', link: '', postId: 'post-2' })];
  expect(plan({ rows })[0]?.values).toEqual({
    measured:
      '0 of 1 accounts. A TikTok draft is measured once it is published in the app: tiktok @lumenbakery',
  });
});

it('keeps the numbers of a row whose post left the Posts tab', () => {
  const rows = [row({ views: 7, postId: 'gone' })];
  expect(plan({ rows })[0]?.values).not.toHaveProperty('views');
});

it('says nothing about rows that are not public yet', () => {
  expect(
    plan({ rows: [row({ status: 'Scheduled', postId: 'post-9' }), row({ status: '', postId: '' })] }),
  ).toEqual([]);
});

it('writes nothing where nothing changed', () => {
  const [first] = plan({});
  const rows = [row(first?.values)];
  expect(plan({ rows })[0]?.values).toEqual({});
});

it('a metric that nobody measured is empty, and views of nought give no rate', () => {
  const posts = [measured({ views: 0, likes: null, comments: null, saves: null })];
  const values = plan({ posts, rows: [row({ likes: 3, engagement: 0.5 })] })[0]?.values;
  expect(values).toMatchObject({ views: 0, likes: null, engagement: null });
});

it('an account that left the file is counted where it was measured', () => {
  const posts = [measured({ account: '@old' })];
  const accounts = [account({ username: 'other', name: 'instagram @other' })];
  expect(plan({ posts, book: { ...book, accounts } })[0]?.values.measured).toMatch(/^1 of 1 accounts/);
});
