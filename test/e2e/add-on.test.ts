// Story: the same product as a published Editor add-on, under Google's tighter rules for those.
// https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
// https://developers.google.com/workspace/add-ons/concepts/editor-triggers
import { builtWith } from '../builds';
import { connectedStage, openStage, type Stage } from './stage';

const HOUR_MS = 3_600_000;

let project = '';

beforeAll(async () => {
  project = await builtWith('--flavour', 'add-on');
}, 180_000);

const addOn = (): Parameters<typeof connectedStage>[0] => ({
  project,
  flavour: 'add-on',
  scriptName: 'Genviral for Sheets',
});

interface Told {
  readonly value: Readonly<Record<'every' | 'choices' | 'told', unknown>>;
}

const automation = (stage: Stage): Told['value'] => (stage.ui.panel('automationState') as Told).value;

describe('the menu', () => {
  it.each(['NONE', 'LIMITED'] as const)(
    'stands below Extensions when a file opens in the mode %s',
    (mode) => {
      const { host } = openStage(addOn());
      const [run] = host.openDocument({ mode });
      expect(run).toMatchObject({ ok: true });
      expect(host.menus).toHaveLength(1);
      expect(host.menus).toMatchObject([{ caption: 'Genviral for Sheets', under: 'Extensions' }]);
      expect(host.menus[0]?.entries[0]).toMatchObject({ caption: 'Open panel' });
      // Nothing but the menu was asked for: in NONE everything else is forbidden.
      expect(
        Object.keys(run?.calls ?? {}).filter((name) => !/^(SpreadsheetApp\.getUi|Ui\.|Menu\.)/.test(name)),
      ).toEqual([]);
    },
  );

  it('is there right after the installation, in the document that is open', () => {
    const { host } = openStage(addOn());
    expect(host.run('onInstall')).toMatchObject({ ok: true });
    expect(host.menus).toMatchObject([{ caption: 'Genviral for Sheets', under: 'Extensions' }]);
  });

  it('is one of the menu bar in a bound script', () => {
    const { host } = openStage();
    host.openDocument();
    expect(host.menus.map(({ caption, under }) => [caption, under])).toEqual([['Genviral', undefined]]);
  });
});

describe('the clock', () => {
  it('is hourly: the panel offers nothing else, and the server refuses 15 minutes with one sentence', () => {
    const stage = connectedStage(addOn());
    expect(automation(stage)).toMatchObject({ every: 0, choices: [60] });
    expect(stage.ui.panel('setEvery', { every: 15 })).toEqual({
      ok: false,
      because: 'Google lets a published add-on run by itself once an hour at most: choose every hour.',
    });
    expect(stage.host.triggers).toEqual([]);
  });

  it('is offered every 15 minutes too in a bound script', () => {
    expect(automation(connectedStage())).toMatchObject({ choices: [60, 15] });
  });

  it('is turned on in the menu by a yes, because there is no choice', () => {
    const stage = connectedStage(addOn());
    stage.reply('NO');
    stage.click('genviralAutomationOn');
    expect(stage.host.triggers).toEqual([]);
    stage.reply('YES');
    stage.click('genviralAutomationOn');
    expect(stage.dialogs.at(-1)?.text).toContain('It comes every hour.');
    expect(stage.dialogs.at(-1)?.text).not.toContain('15');
    expect(stage.lastWords()).toBe('Automation is on: every hour, as you and with your key.');
  });

  it('is one for a person and document, however often it is turned on', () => {
    const stage = connectedStage(addOn());
    expect(stage.ui.panel('setEvery', { every: 60 })).toMatchObject({ ok: true });
    expect(stage.ui.panel('setEvery', { every: 60 })).toMatchObject({ ok: true });
    expect(stage.host.triggers).toHaveLength(1);
    const runs = stage.host.advance(6 * HOUR_MS);
    expect(runs.length).toBeGreaterThanOrEqual(5);
    expect(runs.every(({ run }) => run.ok)).toBe(true);
  });

  it('ends itself where Google hands it no document, and the panel says why', () => {
    const stage = connectedStage({ ...addOn(), addOnClockHasDocument: false });
    stage.ui.panel('setEvery', { every: 60 });
    const [first, ...others] = stage.host.advance(5 * HOUR_MS);
    expect(first?.run.ok).toBe(true);
    expect(others).toEqual([]);
    expect(stage.host.triggers).toEqual([]);
    expect(String(automation(stage).told)).toContain('Google did not hand the spreadsheet to it');
    expect(automation(stage).every).toBe(0);
  });
});
