// Story: a social team's analytics through the built bundle: the tabs survive their own use of them.
import { updateInPanel } from '../../local/demo/panel-update';
import { addFault } from '../../local/sandbox/index';
import { connectedStage, goodRow, type Stage } from './stage';

const DAY_MS = 24 * 3_600_000;
const update = (stage: Stage, selection: Readonly<Record<string, unknown>> = { range: '30d' }): string =>
  updateInPanel(stage.host, selection).said;

describe('Posts in people’s hands', () => {
  it('keeps columns that were moved, people’s own with formulas, and rows that are hidden', () => {
    const stage = connectedStage();
    const { hands } = stage.host;
    const width = hands.display('Posts')[0]?.length ?? 0;
    hands.insertColumns('Posts', 1);
    hands.type('Posts', 'A1', 'Mine');
    hands.type('Posts', 'A2', '="a"&"b"');
    hands.moveColumns('Posts', 5, 1, width + 2);
    hands.hideRows('Posts', 4, 6);
    hands.renameSheet('Posts', 'Numbers');
    const before = hands.display('Numbers');
    const captions = (rows: readonly (readonly string[])[]): readonly (readonly [string, string])[] => {
      const [header = []] = rows;
      const [id, caption] = [header.indexOf('Analytics id'), header.indexOf('Caption')];
      return rows.slice(1).map((row) => [row[id] ?? '', row[caption] ?? ''] as const);
    };
    stage.advance(2 * DAY_MS);
    expect(update(stage)).toMatch(/\d+ posts from .* changed\)/);
    const after = hands.display('Numbers');
    expect(captions(after).slice(0, before.length - 1)).toEqual(captions(before));
    expect(hands.cell('Numbers', 'A2')).toMatchObject({ display: 'ab' });
  });

  it('cuts a caption longer than a cell with a mark, and brings all the others', () => {
    const stage = connectedStage();
    const channel = stage.world.channels.find(({ handle }) => handle === 'lumen.bakery');
    const post = channel?.posts.at(-1);
    if (!post) throw new Error('no post');
    post.caption = `=IMPORTXML("x")${'x'.repeat(60_000)}`;
    update(stage);
    const caption = stage.column('Posts', 'Caption').find((text) => text.startsWith('=IMPORTXML'));
    expect([caption?.length, caption?.endsWith('…')]).toEqual([50_000, true]);
  });

  it('says on its header since when it is stale, and what it holds', () => {
    const stage = connectedStage();
    addFault(stage.world, {
      effect: { kind: 'status', status: 503 },
      match: { path: '/analytics/summary/posts' },
      timing: { kind: 'always' },
    });
    expect(() => update(stage)).toThrow('Genviral had a fault (503)');
    expect(stage.host.hands.cell('Posts', 'A1').note).toMatch(
      /Not updated at 2026-10-19 08:\d\d\. Genviral had a fault[\s\S]*Complete from 2026-09-20 to 2026-10-19/,
    );
  });
});

describe('the closed loop', () => {
  it('a sent row shows what its post earned, and says which accounts are not measured', () => {
    const stage = connectedStage();
    stage.fill([
      goodRow(1, { Accounts: 'instagram @lumen.bakery, linkedin @lumen-bakery', Campaign: 'Spring' }),
    ]);
    stage.reply('YES');
    stage.click('genviralSend');
    stage.advance(4 * DAY_MS);
    update(stage);
    const [views, likes, measured, at] = ['Views', 'Likes', 'Measured', 'Measured at'].map(
      (header) => stage.cell('Schedule', header, 2).display,
    );
    expect(Number(views?.replace(/,/g, ''))).toBeGreaterThan(100);
    expect(likes).not.toBe('');
    expect(at).toMatch(/^2026-10-2\d/);
    expect(measured).toBe('1 of 2 accounts. Genviral has no analytics there: linkedin @lumen-bakery');
    const row = stage.column('Posts', 'Campaign').indexOf('Spring');
    expect(stage.column('Posts', 'From row')[row]).toBe('Schedule 2');
    expect(stage.column('Posts', 'Views')[row]).toBe(views);
  });

  it('an archived row goes on being measured', () => {
    const stage = connectedStage();
    stage.fill([goodRow(1)]);
    stage.reply('YES');
    stage.click('genviralSend');
    stage.advance(2 * DAY_MS);
    update(stage);
    stage.click('genviralArchive');
    const viewsOf = (): number => Number(stage.cell('Archive', 'Views', 2).display.replace(/,/g, ''));
    const before = viewsOf();
    stage.advance(6 * DAY_MS);
    update(stage);
    expect(viewsOf()).toBeGreaterThan(before);
    expect(stage.column('Posts', 'From row')).toContain('Archive 2');
  });
});

describe('the Dashboard in people’s hands', () => {
  it('follows its filter cells wherever they are moved to', () => {
    const stage = connectedStage();
    const { hands } = stage.host;
    update(stage, { range: '90d' });
    hands.insertRows('Dashboard', 1, 2);
    hands.insertColumns('Dashboard', 1, 1);
    expect(hands.cell('Dashboard', 'C7').display).toBe('30d');
    hands.type('Dashboard', 'C7', '90d');
    update(stage, { range: '90d' });
    expect(hands.cell('Dashboard', 'C4').display).toMatch(/^2026-07-22 to 2026-10-19, own accounts/);
    expect(hands.cell('Dashboard', 'C9').display).toBe('Posts');
  });
});

it('a report for a client is a tab of values', () => {
  const stage = connectedStage();
  update(stage, { range: '90d' });
  stage.click('genviralClientReport');
  expect(stage.lastWords()).toContain('The tab “Report 2026-10-19” holds values only.');
  const rows = stage.host.hands.display('Report 2026-10-19');
  expect(rows[0]?.[1]).toBe('Social dashboard');
  expect(rows[7]?.[3]).toBe(stage.host.hands.cell('Dashboard', 'D8').display);
});

it('List media fills a tab whose names rows can use', () => {
  const stage = connectedStage();
  stage.click('genviralListMedia');
  expect(stage.lastWords()).toMatch(/^\d+ files \(\d+ new\)\.$/);
  expect(stage.column('Media', 'Name')).toContain('oven-loop.mp4');
});

it('an update with nothing new costs few calls, whatever the number of posts', () => {
  const stage = connectedStage();
  const touches = /^Range\.(get|set)(Values|Formulas|Notes|NumberFormat)$|flush$/;
  const costOf = (range: string): number => {
    update(stage, { range });
    return updateInPanel(stage.host, { range })
      .runs.flatMap(({ calls }) => Object.entries(calls))
      .reduce((sum, [name, count]) => (touches.test(name) ? sum + count : sum), 0);
  };
  expect(costOf('7d')).toBe(costOf('1y'));
  expect(costOf('1y')).toBeLessThanOrEqual(20);
});
