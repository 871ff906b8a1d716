// Stories of the Tracked tab: what it lists, what it proposes, and that nothing that costs happens without a yes.
import { turnSwitches } from '../../../local/sandbox/index';
import { readHandle } from '../../../src/features/targets/handle';
import { updateTracked } from '../../../src/features/targets/run';
import { refresh, trackConnected, trackTyped } from '../../../src/surfaces/track';
import { analyticsStage, type AnalyticsStage } from '../analytics/stage';

const update = (stage: AnalyticsStage): void => {
  updateTracked(stage.context(), stage.accounts);
};
const writes = ({ http }: AnalyticsStage): string[] =>
  http.sent.filter((request) => !request.startsWith('GET'));
const seats = ({ world }: AnalyticsStage): number =>
  world.charges.filter(({ kind }) => kind === 'seat').length;
const said = ({ platform }: AnalyticsStage): string => platform.shown.at(-1)?.text ?? '';

/** Writes a handle below the last row, as a person would. */
function write(stage: AnalyticsStage, platform: string, handle: string): void {
  const tab = stage.platform.book.tabNamed('Tracked');
  tab.put(tab.readAll().length + 1, 1, [[platform, handle]]);
}

describe('what people type to name an account', () => {
  it.each([
    ['tiktok', '@brand', { platform: 'tiktok', identifier: '@brand' }],
    ['', 'https://www.instagram.com/Some.Brand/?hl=de', { platform: 'instagram', identifier: '@Some.Brand' }],
    ['', 'youtube @brand', { platform: 'youtube', identifier: '@brand' }],
    ['', '@brand', { problem: 'Write the platform too: tiktok, instagram or youtube.' }],
    ['LinkedIn', 'brand', { problem: 'Genviral measures TikTok, Instagram and YouTube, not “linkedin”.' }],
    ['tiktok', '=1+1', { problem: '“=1+1” is not a handle like @brand.' }],
  ])('%j, %j', (platform, handle, read) => {
    expect(readHandle(platform, handle)).toEqual(read);
  });
});

describe('the list', () => {
  it('names every target, marks own ones, and shows totals and the free refresh', () => {
    const stage = analyticsStage();
    update(stage);
    expect(stage.column('Tracked', 'Account')).toEqual([
      '@lumenbakery',
      '@lumen.bakery',
      '@LumenBakery',
      '@crustcollective',
    ]);
    expect(stage.column('Tracked', 'Ours')).toEqual(['yes', 'yes', 'yes', '']);
    expect(stage.column('Tracked', 'Refresh')[0]).toBe('completed; one is free today');
    expect(stage.column('Tracked', 'Refresh')[2]).toBe('completed');
    expect(stage.column('Tracked', 'Views').every((views) => Number(views) > 0)).toBe(true);
  });

  it('is written once: the second time nothing changes', () => {
    const stage = analyticsStage();
    update(stage);
    stage.calls();
    update(stage);
    expect(stage.calls()).toEqual({ read: 1 });
  });

  it('marks a target that is gone, and keeps its row', () => {
    const stage = analyticsStage();
    update(stage);
    stage.world.targets = stage.world.targets.filter(({ identifier }) => identifier !== '@crustcollective');
    update(stage);
    expect(stage.column('Tracked', 'State')[3]).toBe('Not listed by Genviral since 2026-10-19');
    expect(stage.column('Tracked', 'Account')).toHaveLength(4);
  });

  it('takes a typed handle that is tracked already for what it is', () => {
    const stage = analyticsStage();
    write(stage, 'tiktok', 'LUMENBAKERY');
    update(stage);
    expect(stage.column('Tracked', 'State')[0]).toBe('Tracked');
    expect(stage.column('Tracked', 'Account')).toHaveLength(4);
    expect(writes(stage)).toEqual([]);
  });
});

describe('a new handle', () => {
  it('is only proposed by an update', () => {
    const stage = analyticsStage();
    update(stage);
    write(stage, 'tiktok', '@rivalbread');
    write(stage, 'tiktok', 'rivalbread');
    update(stage);
    expect(stage.column('Tracked', 'State').slice(4)).toEqual(['Not tracked yet', 'The same as another row']);
    expect(writes(stage)).toEqual([]);
  });

  it('is tracked after a yes that names number, seat and credits', () => {
    const stage = analyticsStage('small', ['yes']);
    update(stage);
    write(stage, 'tiktok', '@rivalbread');
    write(stage, 'instagram', 'https://instagram.com/crumbs');
    const before = seats(stage);
    trackTyped(stage.execution());
    expect(stage.platform.shown[0]?.text).toBe(
      'Track 2 new handles? Each uses a paid seat for as long as it is tracked.\n\n• tiktok @rivalbread\n• instagram @crumbs\n\nPlan medium: 439 of 500 credits left until 2026-11-01.',
    );
    expect(said(stage)).toBe('2 accounts tracked; first numbers come in a minute or two.');
    expect(seats(stage)).toBe(before + 2);
    expect(stage.column('Tracked', 'State')).toEqual(Array.from({ length: 6 }, () => 'Tracked'));
  });

  it('stays untracked after a no', () => {
    const stage = analyticsStage('small', ['no']);
    write(stage, 'tiktok', '@rivalbread');
    trackTyped(stage.execution());
    expect(writes(stage)).toEqual([]);
  });

  it.each(['returned', 'refused'] as const)(
    'that somebody else tracked meanwhile costs no second seat (%s)',
    (existingTarget) => {
      const stage = analyticsStage('small', ['yes']);
      turnSwitches(stage.world, { existingTarget });
      write(stage, 'tiktok', '@rivalbread');
      const first = stage.world.targets[0];
      stage.http.beforeRequest = ({ method }) => {
        if (method === 'post' && first) {
          stage.world.targets.push({
            ...first,
            id: 'x',
            identifier: '@rivalbread',
            normalizedIdentifier: 'rivalbread',
          });
        }
      };
      const before = seats(stage);
      trackTyped(stage.execution());
      expect(seats(stage)).toBe(before);
      expect(stage.column('Tracked', 'State')).toContain('Tracked');
      expect(stage.column('Tracked', 'State')).not.toContain('Not tracked yet');
    },
  );
});

describe('my connected accounts', () => {
  it('are offered as a whole where nothing is tracked', () => {
    const stage = analyticsStage('small', ['yes']);
    stage.world.targets = [];
    trackConnected(stage.execution());
    expect(stage.platform.shown[0]?.text).toMatch(/^Track 5 connected accounts\? Each uses a paid seat/);
    expect(stage.world.targets.map(({ platform }) => platform).sort()).toEqual([
      ...['instagram', 'instagram', 'tiktok', 'tiktok', 'youtube'],
    ]);
  });

  it('that are all tracked need nothing', () => {
    const stage = analyticsStage('small', [], ({ username }) => username === 'lumenbakery');
    trackConnected(stage.execution());
    expect(said(stage)).toMatch(/^Every account of this file/);
  });
});

describe('a name and a tick', () => {
  it('rename in Genviral, and remove only after a yes', () => {
    const stage = analyticsStage('small', ['yes', 'no', 'yes']);
    update(stage);
    const tab = stage.platform.book.tabNamed('Tracked');
    tab.put(2, 4, [['Our TikTok']]);
    tab.put(5, 13, [[true]]);
    update(stage);
    expect(stage.column('Tracked', 'Name')[0]).toBe('Our TikTok');
    trackTyped(stage.execution());
    expect(stage.world.targets[0]?.displayName).toBe('Our TikTok');
    expect(stage.world.targets).toHaveLength(analyticsStage().world.targets.length);
    trackTyped(stage.execution());
    expect(stage.platform.shown.at(-2)?.text).toContain('Stop tracking 1 account?');
    expect(stage.world.targets.map(({ identifier }) => identifier)).not.toContain('@crustcollective');
    expect(stage.column('Tracked', 'State')[3]).toMatch(/^Not listed/);
    expect(stage.column('Tracked', 'Stop tracking')[3]).toBe(false);
  });
});

describe('refreshing', () => {
  it('is free at once for those who may, and paid only after the number is shown', () => {
    const stage = analyticsStage('small', ['no', 'yes']);
    update(stage);
    refresh(stage.execution());
    expect(stage.platform.shown[0]?.text).toMatch(
      /^1 account had the free refresh of the day:\n\n• youtube @LumenBakery\n\nRefresh them again for credits\? That is 1 refresh to pay for/,
    );
    expect(stage.platform.shown[0]?.text).toContain('439 of 500 credits left until 2026-11-01');
    expect(said(stage)).toBe('3 refreshes started, 0 credits used. Update now in a minute or two.');
    expect(stage.column('Tracked', 'Refresh').slice(0, 2)).toEqual(['pending', 'pending']);
    expect(stage.world.charges.filter(({ kind }) => kind === 'refresh')).toEqual([]);
  });

  it('is looked after by later updates until it ends', () => {
    const stage = analyticsStage('small', ['no']);
    update(stage);
    refresh(stage.execution());
    stage.clock.advance(10_000);
    update(stage);
    expect(stage.column('Tracked', 'Refresh')[0]).toBe('processing');
    stage.clock.advance(100_000);
    update(stage);
    expect(stage.column('Tracked', 'Refresh')[0]).toBe('completed');
    stage.http.sent.length = 0;
    update(stage);
    expect(stage.http.sent).toEqual(['GET analytics/targets']);
  });

  it('says what a conflict, a limit and a lack of credits are', () => {
    const stage = analyticsStage('small', ['no', 'yes', 'yes']);
    turnSwitches(stage.world, { refreshIntervalMs: 3_600_000 });
    update(stage);
    refresh(stage.execution());
    refresh(stage.execution());
    expect(said(stage)).toBe(
      '1 refresh started, 1 credit used. Update now in a minute or two. A refresh is running already.',
    );
    stage.clock.advance(200_000);
    const scope = stage.world.scopes.find(({ name }) => name === 'Lumen Bakery');
    if (scope) scope.creditsUsed = scope.creditLimit;
    refresh(stage.execution());
    expect(said(stage)).toContain('Genviral asks to wait before the next one');
  });
});
