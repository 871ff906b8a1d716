// What formulas show, and whose key they use for it.
import { addFault } from '../../../local/sandbox/index';
import { saveKey } from '../../../src/features/connection/key';
import { stopFormulas } from '../../../src/features/formulas/permission';
import { at } from '../../zones';
import { computed, fetchSets, liveStage, pulledStage } from './stage';

const rowsOf = (result: unknown): unknown[][] => (Array.isArray(result) ? (result as unknown[][]) : []);

describe('with the owner’s permission', () => {
  it('posts come from Genviral, own accounts only, newest first', () => {
    const stage = liveStage();
    const [header, ...rows] = rowsOf(computed(stage.platform, 'posts'));
    expect(header).toEqual([
      'Published at',
      'Platform',
      'Account',
      'Caption',
      'Views',
      'Likes',
      'Comments',
      'Link',
    ]);
    expect(rows.length).toBeGreaterThan(5);
    const times = rows.map(([time]) => Number(time));
    expect([...times].sort((one, other) => other - one)).toEqual(times);
    expect(stage.http.sent.slice(0, 2)).toEqual(['GET accounts', 'GET analytics/targets']);
  });

  it('a longer range than the tabs hold is answered', () => {
    const stage = liveStage();
    const month = rowsOf(computed(stage.platform, 'posts', '30d')).length;
    expect(rowsOf(computed(stage.platform, 'posts', '90d')).length).toBeGreaterThan(month);
  });

  it('sort, limit and columns shape the same answer: one fetch set for all of them', () => {
    const { platform, ...stage } = liveStage();
    const all = rowsOf(computed(platform, 'posts', '90d'));
    const best = rowsOf(computed(platform, 'posts', '90d', '', '', 'views', 3, 'Views,caption, link'));
    expect(best[0]).toEqual(['Views', 'Caption', 'Link']);
    const views = all.slice(1).map((row) => Number(row[4]));
    expect(best.slice(1).map(([value]) => value)).toEqual(views.sort((a, b) => b - a).slice(0, 3));
    expect(fetchSets({ platform, ...stage })).toBe(1);
  });

  it('the figures of a summary are those of its posts', () => {
    const { platform } = liveStage();
    const rows = rowsOf(computed(platform, 'posts', '30d', '', '', '', '', 'views'));
    const views = rows.slice(1).reduce((sum, [value]) => sum + Number(value), 0);
    expect(computed(platform, 'summary', 'views', '30d')).toBe(views);
    expect(rowsOf(computed(platform, 'summary')).map(([figure]) => figure)).toEqual([
      'Figure',
      'posts',
      'accounts',
      'views',
      'likes',
      'comments',
      'shares',
      'saves',
      'engagement',
    ]);
    const days = rowsOf(computed(platform, 'series', 'views,likes', '30d'));
    expect(days[0]).toEqual(['Day', 'Views', 'Likes']);
    expect(days).toHaveLength(31);
    expect(days[30]?.[0]).toEqual(new Date(at('2026-10-18T22:00Z')));
    expect(days.slice(1).reduce((sum, [, value]) => sum + Number(value), 0)).toBe(views);
  });

  it('accounts and tracked accounts are those of this file', () => {
    const { platform } = liveStage();
    expect(rowsOf(computed(platform, 'accounts', 'instagram')).map(([name]) => name)).toContain(
      'instagram @lumen.bakery',
    );
    const own = rowsOf(computed(platform, 'targets'));
    expect(own.slice(1).every((row) => row[3] === 'yes')).toBe(true);
    expect(rowsOf(computed(platform, 'targets', '', 'all')).length).toBeGreaterThan(own.length);
    expect(computed(platform, 'accounts', 'myspace')).toMatch(
      /^! platforms: “myspace” cannot be used here\. Allowed: .*instagram/,
    );
  });

  it('best times name hours with enough posts, best first', () => {
    const { platform } = liveStage();
    const [header, ...hours] = rowsOf(computed(platform, 'bestTimes', '', 'all', 'All tracked'));
    expect(header).toEqual(['Hour', 'Median engagement', 'Posts']);
    const medians = hours.map((row) => Number(row[1]));
    expect([...medians].sort((a, b) => b - a)).toEqual(medians);
    expect(hours.every((row) => Number(row[2]) >= 5)).toBe(true);
  });

  it('nothing found is one row of headers', () => {
    const { platform } = liveStage();
    expect(computed(platform, 'posts', '2020-01-01 to 2020-01-02', '', '', '', '', 'views')).toEqual([
      ['Views'],
    ]);
  });

  it('a failure is one sentence, shared for a minute', () => {
    const stage = liveStage();
    addFault(stage.world, { effect: { kind: 'html', status: 502 }, timing: { kind: 'always' } });
    const first = computed(stage.platform, 'posts');
    expect(first).toBe('! Genviral had a fault (502). Nothing was lost; try again in a few minutes.');
    const sent = stage.http.sent.length;
    expect(computed(stage.platform, 'posts')).toBe(first);
    expect(stage.http.sent.length).toBe(sent);
  });

  it('a key of another workspace is refused by name', () => {
    const stage = liveStage();
    const binding = JSON.parse(stage.platform.documentFacts.get('binding') ?? '{}') as object;
    stage.platform.documentFacts.set('binding', JSON.stringify({ ...binding, scope: 'workspace:other' }));
    expect(computed(stage.platform, 'posts')).toContain('Use one spreadsheet per workspace');
  });
});

describe('identities', () => {
  // A formula sees the properties of the spreadsheet's owner, whoever looks at the cell.
  it('the owner without permission spends no key: the tabs answer', () => {
    const stage = pulledStage();
    expect(rowsOf(computed(stage.platform, 'posts')).length).toBeGreaterThan(1);
    expect(stage.http.sent).toEqual([]);
  });

  it('permission without a key is none', () => {
    const stage = liveStage();
    stage.platform.personFacts.delete(`key:${stage.platform.book.id}`);
    expect(computed(stage.platform, 'posts')).toBe(
      '! Posts holds nothing yet; choose the range 30d in the Genviral panel and update, or let formulas use the owner’s key: Genviral > Help > Allow formulas to use my key.',
    );
    expect(stage.http.sent).toEqual([]);
  });

  it('permission for another spreadsheet is none', () => {
    const stage = pulledStage();
    saveKey(stage.platform.personStore(), 'another', 'gva_live_other.secret');
    stage.platform.personFacts.set('formulas:another', 'allowed');
    computed(stage.platform, 'posts');
    expect(stage.http.sent).toEqual([]);
  });

  it('a permission taken back ends live answers at once, kept ones too', () => {
    const stage = liveStage();
    computed(stage.platform, 'posts', '90d');
    stopFormulas(stage.platform.personStore(), stage.platform.book.id);
    expect(computed(stage.platform, 'posts', '90d')).toContain('! Posts holds nothing yet');
  });

  it('before the first Connect the sentence says so', () => {
    const stage = liveStage();
    stage.platform.documentFacts.clear();
    expect(computed(stage.platform, 'summary')).toContain('! This spreadsheet is not connected');
  });
});

describe('from the tabs', () => {
  it.each(['posts', 'series', 'summary', 'bestTimes'] as const)('%s reads, and writes nothing', (name) => {
    const { platform, http } = pulledStage();
    const before = { ...platform.book.calls };
    computed(platform, name, ...(name === 'bestTimes' ? ['', '30d'] : []));
    const writes = ['write', 'formatNumbers', 'flush', 'writeNotes'];
    expect(writes.map((call) => platform.book.calls[call])).toEqual(writes.map((call) => before[call]));
    expect(http.sent).toEqual([]);
  });

  it('a range they do not cover is refused, never a smaller sum', () => {
    expect(computed(pulledStage().platform, 'summary', 'views', '90d')).toBe(
      '! Posts holds 2026-09-20 to 2026-10-19; choose the range 90d in the Genviral panel and update, or let formulas use the owner’s key: Genviral > Help > Allow formulas to use my key.',
    );
  });

  it('accounts of others are refused too', () => {
    const { platform } = pulledStage();
    expect(computed(platform, 'summary', 'views', '30d', '', 'All tracked')).toMatch(
      /^! The tabs hold all posts of this file’s own accounts only; leave .+ out/,
    );
  });

  it('say the same as Genviral', () => {
    const tabs = pulledStage();
    const live = liveStage();
    for (const figure of ['posts', 'views', 'likes', 'comments']) {
      expect(computed(tabs.platform, 'summary', figure)).toBe(computed(live.platform, 'summary', figure));
    }
    const columns = 'analyticsId';
    const ids = (result: unknown): unknown[] => rowsOf(result).flat().sort();
    const shown = computed(tabs.platform, 'posts', '30d', '', '', '', '', columns);
    expect(ids(shown)).toEqual(ids(computed(live.platform, 'posts', '30d', '', '', '', '', columns)));
  });

  it('a deleted tab is said by name', () => {
    const { platform } = pulledStage();
    platform.book.removeTab('Tracked');
    expect(computed(platform, 'targets')).toContain('! The tab Tracked is missing.');
  });
});

describe('one post', () => {
  it('is found by its id, its link, in a cell or in a range of cells', () => {
    const { platform } = pulledStage();
    const posts = rowsOf(computed(platform, 'posts', '30d', '', '', '', '', 'analyticsId,permalink,views'));
    const [, [id, link, views] = [], [secondId, , secondViews] = []] = posts;
    expect(computed(platform, 'post', id, 'views')).toBe(views);
    expect(computed(platform, 'post', link, 'Views')).toBe(views);
    expect(computed(platform, 'post', [[id], [''], [secondId]], 'views')).toEqual([
      [views],
      [''],
      [secondViews],
    ]);
  });

  it('that nobody knows is said', () => {
    expect(computed(pulledStage().platform, 'post', 'nope', 'status')).toBe(
      '! post: neither Schedule nor Posts has a post “nope”. Allowed: a post’s id in Genviral, its link, or the row key of its row; choose Update now if it is new.',
    );
  });

  it('among others that nobody knows is said in its row', () => {
    const { platform } = pulledStage();
    const [, [id, views] = []] = rowsOf(computed(platform, 'posts', '', '', '', '', '', 'analyticsId,views'));
    expect(computed(platform, 'post', [['nope'], [id]], 'views')).toEqual([['not found'], [views]]);
  });

  it('an empty cell is an empty answer', () => {
    expect(computed(pulledStage().platform, 'post', '', 'status')).toBe('');
  });

  it('has the status that Genviral says, where formulas may ask', () => {
    const stage = liveStage();
    const post = stage.world.posts.find(({ status }) => status === 'scheduled') ?? stage.world.posts[0];
    const result = computed(stage.platform, 'post', post?.id ?? '', 'status');
    expect(['Scheduled', 'Posted', 'Overdue', 'Publishing', 'Failed', 'Partly posted']).toContain(result);
    expect(stage.http.sent).toEqual([`GET posts/${post?.id ?? ''}`]);
  });
});

it('a service that fails in its own words is never quoted', () => {
  const { platform } = pulledStage();
  const broken = (text: string) => ({
    ...platform,
    documentStore: () => {
      throw new Error(text);
    },
  });
  const quota = 'Service invoked too many times for one day: properties.';
  expect(computed(broken(quota), 'posts')).toContain('! Google’s quota for scripts of this account');
  expect(computed(broken('We’re sorry, a server error occurred.'), 'posts')).toContain(
    '! Something unexpected happened while this formula was computed.',
  );
});
