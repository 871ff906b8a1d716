// Story: the panel and the formula, as pages and cells call them.
import { updateInPanel } from '../../local/demo/panel-update';
import type { TodayState } from '../../src/surfaces/sidebar/calls/today';
import type { openStage } from './stage';
import { connectedStage, goodRow } from './stage';

describe('the panel', () => {
  it('tells what needs a person, most dangerous first, and goes there', () => {
    const stage = connectedStage();
    stage.fill([goodRow(1), goodRow(2, { Caption: '' }), goodRow(3)]);
    stage.reply('YES');
    stage.click('genviralSend');
    stage.host.hands.type('Schedule', 'A4', 'FALSE');
    expect(stage.ui.panel('state')).toMatchObject({
      ok: true,
      value: { isConnected: true, running: null, badges: { today: 2 } },
    });
    expect(stage.ui.panel('connectState')).toMatchObject({
      value: { key: 'gva_live_lumen7.…1f0c', accounts: 9 },
    });
    const today = stage.ui.panel('todayState') as { value: TodayState };
    expect(today).toMatchObject({
      ok: true,
      value: {
        groups: [
          { title: 'Unticked, but still scheduled', rows: [{ place: { line: 4, header: 'Ready' } }] },
          {
            title: 'Mend',
            rows: [
              {
                place: { line: 3, header: 'Caption' },
                title: '',
                text: 'Caption: empty; write the text of the post',
              },
            ],
          },
        ],
        notices: [{ title: 'Automation is off' }],
        lastRuns: [{ what: 'Send', who: 'Ada', result: 'Done' }, { what: 'Connect' }],
      },
    });
    expect(stage.ui.panel('updateState')).toMatchObject({
      value: {
        held: { from: '2026-09-20', to: '2026-10-19', asOf: expect.stringMatching(/^2026-10-19 08:/) },
        selection: { range: '30d', platforms: [], accounts: '', order: 'newest' },
      },
    });
    expect(stage.ui.panel('showCell', today.value.groups[0]?.rows[0]?.place)).toEqual({
      ok: true,
      value: null,
    });
  });

  it('checks and updates, and remembers the range', () => {
    const stage = connectedStage();
    stage.fill([goodRow(1)]);
    expect(stage.ui.panel('checkRows')).toEqual({ ok: true, value: '1 to send.' });
    expect(updateInPanel(stage.host, { range: '90d' }).said).toContain('posts from 2026-07-22 to 2026-10-19');
    expect(stage.ui.panel('updateState')).toMatchObject({ value: { selection: { range: '90d' } } });
  });

  it.each([
    ['a name that is not on the list', 'constructor', null],
    ['a name that is no text', 7, null],
    ['arguments of another shape', 'showCell', { line: '1; DROP', key: '', header: '' }],
    ['a range nobody offers', 'beginUpdate', { selection: { range: '999y' }, parts: ['posts'] }],
    ['no arguments', 'beginUpdate', null],
  ])('refuses %s with one sentence', (_, name, input) => {
    const stage = connectedStage();
    expect(stage.ui.panel(name as string, input)).toEqual({
      ok: false,
      because: 'The panel asked for something this version does not know. Reload the spreadsheet.',
    });
  });

  it('says what is wrong with a tab instead of breaking', () => {
    const stage = connectedStage();
    stage.host.hands.type('Schedule', 'E1', 'Copy');
    expect(stage.ui.panel('state')).toMatchObject({ ok: true, value: { badges: { today: 0 } } });
    expect(stage.ui.panel('todayState')).toMatchObject({
      ok: true,
      value: {
        trouble:
          'The column “Caption” is missing in Schedule. Was it renamed or deleted? Put the header back, or undo.',
      },
    });
  });
});

describe('=GENVIRAL_POSTS()', () => {
  const typed = (stage: ReturnType<typeof openStage>, formula: string): string[][] => {
    stage.host.hands.type('Sheet1', 'A1', formula);
    expect(stage.host.hands.cell('Sheet1', 'A1').display).toBe('Loading...');
    stage.host.calculate();
    return stage.host.hands.display('Sheet1');
  };

  it('spills the posts of the last 30 days, newest first', () => {
    const stage = connectedStage();
    const [header, ...rows] = typed(stage, '=GENVIRAL_POSTS("30d")');
    expect(header?.slice(0, 5)).toEqual(['Published at', 'Platform', 'Account', 'Caption', 'Views']);
    expect(rows.length).toBe(stage.column('Posts', 'Platform').length);
    const times = stage.host.hands
      .values('Sheet1')
      .slice(1)
      .map((row) => row[0]);
    expect(times.every((time) => time instanceof Date)).toBe(true);
    expect([...times].sort((one, other) => Number(other) - Number(one))).toEqual(times);
  });

  it('of a shorter range gives fewer', () => {
    const stage = connectedStage();
    const month = typed(stage, '=GENVIRAL_POSTS()').length;
    expect(typed(stage, '=GENVIRAL_POSTS("7d")').length).toBeLessThan(month);
  });

  it('sends no request and writes nothing', () => {
    const stage = connectedStage();
    const before = stage.requests.length;
    typed(stage, '=GENVIRAL_POSTS("30d")');
    expect(stage.requests.length).toBe(before);
  });
});
