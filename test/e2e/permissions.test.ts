// Story: on Google's page of consent a person left boxes unticked. What needs them says so, and everything else works.
// https://developers.google.com/apps-script/concepts/scopes
import { connectedStage, goodRow, reopened, type Stage } from './stage';

const AUTH = 'https://www.googleapis.com/auth/';
const ALL = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.external_request',
  'script.scriptapp',
];

/** A connected file whose person has since allowed all but this. */
const without = (missing: string, stage = connectedStage()): Stage =>
  reopened(stage, {
    granted: { owner: ALL.filter((scope) => scope !== missing).map((scope) => AUTH + scope) },
  });

const needs = (what: string): string =>
  `You have not allowed the add-on to ${what}, and this needs it. Choose Genviral > Help > Permissions… to allow it.`;

/** What the last dialog said. */
const said = (stage: Stage): string => stage.dialogs.at(-1)?.text ?? '';

it('without requests nothing is asked of Genviral, and the reason is one sentence', () => {
  const stage = without('script.external_request');
  const sent = stage.requests.length;
  stage.click('genviralUpdateNow');
  expect(said(stage)).toBe(needs('connect to www.genviral.io'));
  stage.fill([goodRow(1)]);
  stage.click('genviralSend');
  expect(said(stage)).toBe(needs('connect to www.genviral.io'));
  expect(stage.requests.length).toBe(sent);
  expect(stage.ui.panel('state')).toMatchObject({ ok: true });
});

it('without the panel’s permission the menu says so instead of opening it', () => {
  const stage = without('script.container.ui');
  stage.click('genviralOpenPanel');
  expect(said(stage)).toBe(needs('show its panel beside the spreadsheet'));
  expect(stage.host.sidebar).toBeNull();
});

it('without clocks automation stays off, and the panel shows why', () => {
  const stage = without('script.scriptapp');
  const because = needs('run by itself when nobody is there');
  expect(stage.ui.panel('setEvery', { every: 60 })).toEqual({ ok: false, because });
  expect(stage.ui.panel('automationState')).toMatchObject({ ok: true, value: { every: 0, told: [because] } });
});

it('without the spreadsheet itself every item says what is missing', () => {
  const stage = without('spreadsheets.currentonly');
  stage.click('genviralCheckRows');
  expect(said(stage)).toBe(needs('see and change this spreadsheet'));
  expect(stage.ui.panel('state')).toEqual({ ok: false, because: needs('see and change this spreadsheet') });
});

it('jobs of the clock switch themselves off with the reason, and begin anew once it is allowed', () => {
  const automated = connectedStage();
  automated.ui.panel('setEvery', { every: 60 });
  const triggerless = without('script.external_request', automated);
  triggerless.host.run('genviralBeat', { surface: 'trigger' });
  const jobs = (stage: Stage): string => {
    const { value } = stage.ui.panel('automationState') as { value: { jobs: unknown } };
    return JSON.stringify(value.jobs);
  };
  expect(jobs(triggerless)).toContain(needs('connect to www.genviral.io'));
  const allowed = reopened(triggerless, {});
  allowed.click('genviralPermissions');
  expect(jobs(allowed)).not.toContain(needs('connect to www.genviral.io'));
});

it('the menu lists what is allowed, what is missing, and where to allow it', () => {
  const stage = without('script.scriptapp');
  stage.click('genviralPermissions');
  expect(said(stage)).toBe(
    'You allow the add-on to:\n• see and change this spreadsheet\n• connect to www.genviral.io\n• show its panel beside the spreadsheet\n\n' +
      'You have not allowed it to:\n• run by itself when nobody is there (without it automation stays off)\n\n' +
      'To allow it, open this address, tick every box, and come back:\nhttps://script.google.com/macros/authorize',
  );
});
