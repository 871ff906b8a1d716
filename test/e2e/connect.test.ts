// Story: somebody opens a spreadsheet for the first time, connects, and finds it set up.
import { updateInPanel } from '../../local/demo/panel-update';
import { createWorld, DEMO_KEY, SEED_KEYS } from '../../local/sandbox/index';
import { connectedStage, MONDAY_MORNING_MS, openStage } from './stage';

describe('opening the spreadsheet', () => {
  it.each(['NONE', 'LIMITED', 'FULL'] as const)(
    'shows the menu in the mode %s, and touches nothing else',
    (mode) => {
      const { host } = openStage();
      const run = host.run('onOpen', { mode, surface: 'editor' });
      expect(run).toMatchObject({ ok: true });
      expect(host.menus).toMatchObject([
        {
          caption: 'Genviral',
          entries: [
            { caption: 'Open panel' },
            { caption: 'Check rows' },
            { caption: 'Send…' },
            { caption: 'Update now' },
            { caption: 'Refresh formulas' },
            {
              kind: 'submenu',
              menu: {
                caption: 'Rows',
                entries: [
                  { caption: 'Make a version per platform' },
                  { caption: 'New row for the failed accounts' },
                  { caption: 'Approve selected rows' },
                  { caption: 'Archive finished rows' },
                  { caption: 'Add columns…' },
                ],
              },
            },
            {
              kind: 'submenu',
              menu: {
                caption: 'Analytics',
                entries: [
                  { caption: 'Track accounts…' },
                  { caption: 'Track my connected accounts…' },
                  { caption: 'Refresh numbers…' },
                  { caption: 'List media' },
                  { caption: 'Make client report' },
                  { caption: 'Keep History for…' },
                ],
              },
            },
            {
              kind: 'submenu',
              menu: {
                caption: 'Automation',
                entries: [
                  { caption: 'Turn on…' },
                  { caption: 'Turn off' },
                  { caption: 'Show' },
                  { caption: 'E-mail on trouble…' },
                ],
              },
            },
            { caption: 'Import from this tab…' },
            { caption: 'Connect…' },
            {
              kind: 'submenu',
              menu: {
                caption: 'Help',
                entries: [
                  { caption: 'Set up or repair tabs' },
                  { caption: 'Allow formulas to use my key…' },
                  { caption: 'Stop formulas from using my key' },
                  { caption: 'Keep formula answers for…' },
                  { caption: 'Check this installation' },
                  { caption: 'Permissions…' },
                  { caption: 'Privacy' },
                  { caption: 'About' },
                ],
              },
            },
          ],
        },
      ]);
      expect(
        Object.keys(run.calls).filter(
          (name) => !/^(SpreadsheetApp\.getUi|Ui\.createMenu|Menu\..*)$/.test(name),
        ),
      ).toEqual([]);
    },
  );

  it('shows it right after the installation too', () => {
    const { host } = openStage();
    expect(host.run('onInstall', { surface: 'editor' })).toMatchObject({ ok: true });
    expect(host.menus).toHaveLength(1);
  });

  it('opens a panel, which says that it is not connected', () => {
    const stage = openStage();
    stage.click('genviralOpenPanel');
    expect(stage.host.sidebar?.title).toBe('Genviral');
    expect(stage.ui.panel('state')).toMatchObject({
      ok: true,
      value: { isConnected: false, running: null, badges: { today: 0 } },
    });
    expect(stage.ui.panel('connectState')).toMatchObject({
      ok: true,
      value: { key: null, workspace: null, clock: 'Europe/Berlin, now 2026-10-19 08:00 (UTC+02:00)' },
    });
    expect(stage.ui.panel('todayState')).toMatchObject({
      ok: true,
      value: { groups: [], notices: [], lastRuns: [] },
    });
  });
});

describe('connecting', () => {
  it('makes the tabs in the order of work, and leaves the one that was there', () => {
    const { host } = connectedStage();
    expect(host.hands.sheetNames()).toEqual([
      'Sheet1',
      'Schedule',
      'Accounts',
      'Tracked',
      'Posts',
      '_Dashboard',
      'Dashboard',
      'Activity',
      '_Genviral',
      '_Formulas',
    ]);
  });

  it('dresses Schedule: ticks, names to choose from, colours, notes, columns out of sight', () => {
    const stage = connectedStage();
    expect(stage.cell('Schedule', 'Ready', 2)).toMatchObject({ validation: { criterion: 'CHECKBOX' } });
    expect(stage.cell('Schedule', 'Accounts', 2).validation).toMatchObject({
      criterion: 'VALUE_IN_RANGE',
      allowInvalid: true,
    });
    expect(stage.cell('Schedule', 'Post at', 2)).toMatchObject({
      display: '2026-10-20 10:00',
      format: 'yyyy-mm-dd hh:mm',
    });
    expect(stage.cell('Schedule', 'Ready', 1)).toMatchObject({
      note: expect.stringContaining('Tick it when the post may be sent'),
      bold: true,
    });
    expect(stage.cell('Schedule', 'Row key', 2).format).toBe('@');
  });

  it('leaves an example that can never be sent by itself', () => {
    const stage = connectedStage();
    expect(stage.column('Schedule', 'Ready')).toEqual(['']);
    stage.click('genviralSend');
    expect(stage.lastWords()).toContain('No row is ready. Tick Ready on the rows that may be sent.');
  });

  it('brings text from outside as text: ids of 19 digits, leading signs, line breaks, emoji, right to left', () => {
    const stage = connectedStage();
    updateInPanel(stage.host, { range: '1y' });
    const captions = stage.host.hands
      .values('Posts')
      .slice(1)
      .map((row) => row[3]);
    expect(captions.some((caption) => typeof caption === 'string' && caption.startsWith('='))).toBe(true);
    expect(captions.every((caption) => typeof caption === 'string')).toBe(true);
    const truth = new Map(
      stage.world.channels
        .flatMap((channel) => channel.posts)
        .map((post) => [post.platformPostId, post.caption]),
    );
    const ids = stage.column('Posts', 'Platform id');
    expect(ids.some((id) => /^\d{19}$/.test(id))).toBe(true);
    const shown = stage.host.hands.values('Posts').slice(1);
    for (const [index, id] of ids.entries()) {
      expect(shown[index]?.[3]).toBe(truth.get(id)?.replace(/\r\n/g, '\n'));
    }
  });

  it('puts the key into the person’s own store, and nowhere else', () => {
    const stage = connectedStage();
    const { host } = stage;
    expect(Object.values(host.propertiesOf('user'))).toContain(DEMO_KEY);
    stage.click('genviralOpenPanel');
    const everywhere = JSON.stringify([
      host.snapshot(),
      host.propertiesOf('document'),
      host.propertiesOf('script'),
      host.logs,
      stage.dialogs,
      host.toasts,
      host.sidebar,
      ...['state', 'todayState', 'updateState', 'automationState', 'connectState', 'checkOwnKey'].map(
        (name) => stage.ui.panel(name),
      ),
    ]);
    expect(everywhere).not.toContain(DEMO_KEY.split('.')[1]);
  });

  it('refuses the key of another workspace, and keeps what there is', () => {
    const stage = connectedStage();
    const before = JSON.stringify(stage.host.snapshot());
    stage.reply({ text: SEED_KEYS['other-workspace'] });
    stage.click('genviralConnect');
    expect(stage.lastWords()).toContain('Use one spreadsheet per workspace');
    expect(JSON.stringify(stage.host.snapshot())).toBe(before);
  });

  it('asks in the zone of the spreadsheet, whatever the script’s is', () => {
    const stage = openStage({ spreadsheetZone: 'America/New_York', scriptZone: 'Asia/Tokyo' });
    stage.reply({ text: DEMO_KEY }, { text: '' }, 'NO');
    stage.click('genviralConnect');
    expect(stage.dialogs[2]?.text).toBe(
      'Times in this spreadsheet are America/New_York, where it is now 2026-10-19 02:00 (UTC-04:00). Is that right?',
    );
  });

  it('never takes a tab of somebody else', () => {
    const stage = connectedStage({
      workbook: {
        sheets: [
          {
            name: 'Posts',
            cells: [
              ['Blog', 'Words'],
              ['Rye', '1200'],
            ],
          },
          { name: 'schedule', cells: [['Shift'], ['Mara']] },
        ],
      },
    });
    expect(stage.host.hands.sheetNames()).toEqual([
      'Posts',
      'schedule',
      'Genviral Schedule',
      'Accounts',
      'Tracked',
      'Genviral Posts',
      '_Dashboard',
      'Dashboard',
      'Activity',
      '_Genviral',
      '_Formulas',
    ]);
    expect(stage.host.hands.display('Posts')).toEqual([
      ['Blog', 'Words'],
      ['Rye', '1200'],
    ]);
  });

  it('works with servers that know neither scope nor capabilities', () => {
    const world = createWorld({
      seed: 'small',
      nowMs: MONDAY_MORNING_MS,
      switches: { accountsShape: 'older' },
    });
    const stage = connectedStage({}, world);
    expect(stage.column('Accounts', 'Account').length).toBeGreaterThan(7);
  });
});
