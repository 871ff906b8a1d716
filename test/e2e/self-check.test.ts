// Story: somebody installs the add-on, or something is odd, and the add-on looks at itself.
import { DEMO_KEY } from '../../local/sandbox/index';
import { connectedStage, openStage, reopened, type Stage } from './stage';

const AUTH = 'https://www.googleapis.com/auth/';
const NO_CLOCKS = ['spreadsheets.currentonly', 'script.container.ui', 'script.external_request'];

const TAB = 'Genviral check';

function checked(stage: Stage): ReadonlyMap<string, readonly string[]> {
  stage.click('genviralCheckInstallation');
  return new Map(stage.host.hands.display(TAB).map(([what = '', ...rest]) => [what, rest]));
}

const resultsOf = (rows: ReadonlyMap<string, readonly string[]>, wanted: string): readonly string[] =>
  [...rows].filter(([, [result]]) => result === wanted).map(([what]) => what);

const names = (stage: Stage): readonly string[] =>
  stage.host.hands.sheetNames().filter((name) => name.startsWith('Genviral'));

it('finds nothing wrong where nothing is, answers the open questions, and leaves no tab but its own', () => {
  const stage = connectedStage();
  const before = stage.host.propertiesOf('user');
  const rows = checked(stage);
  expect(resultsOf(rows, 'fail')).toEqual([]);
  expect(resultsOf(rows, 'pass')).toEqual([
    'The language',
    'Permissions',
    'Notes of the spreadsheet and of you',
    'Cache',
    'Lock',
    'Time zones',
    'Text stays text',
    'An apostrophe makes text of a formula',
    'Genviral answers',
  ]);
  expect(rows.get('Text stays text')?.[1]).toBe('9 texts came back as written');
  expect(rows.get('Genviral answers')?.[1]).toMatch(/^the key opens \d+ accounts$/);
  expect(rows.get('Time zones')?.[1]).toContain('Europe/Berlin (120 minutes ahead of UTC), script Etc/UTC');
  expect(stage.lastWords()).toBe('Everything works: see the tab Genviral check.');
  expect(names(stage)).toEqual([TAB]);
  expect(stage.host.propertiesOf('user')).toEqual(before);
});

it('makes a text to copy, with neither key nor id in it', () => {
  const stage = connectedStage();
  const summary = checked(stage).get('To copy into a report')?.[1] ?? '';
  expect(summary).toMatch(/^Genviral for Sheets \d+\.\d+\.\d+ \(bound\)\nPASS The language: all there\n/);
  expect(summary).not.toContain(DEMO_KEY.slice(0, 14));
  expect(summary).not.toContain('local-spreadsheet');
});

it('used again fills the same tab', () => {
  const stage = connectedStage();
  checked(stage);
  expect(checked(stage).size).toBeGreaterThan(10);
  expect(names(stage)).toEqual([TAB]);
});

it('works before anybody connected, and says what is missing', () => {
  const rows = checked(openStage());
  expect(resultsOf(rows, 'fail')).toEqual(['Genviral answers']);
  expect(rows.get('Genviral answers')?.[1]).toContain('not connected to Genviral yet');
});

it('names a permission that was not given', () => {
  const granted = { owner: NO_CLOCKS.map((scope) => AUTH + scope) };
  const rows = checked(reopened(connectedStage(), { granted }));
  expect(resultsOf(rows, 'fail')).toEqual(['Permissions']);
  expect(rows.get('Permissions')?.[1]).toBe('not allowed to run by itself when nobody is there');
  expect(rows.get('Permissions')?.[3]).toBe('Choose Genviral > Help > Permissions….');
});

it('tells a wrong key, and a cache that keeps nothing is no fault', () => {
  const stage = connectedStage();
  const user = stage.host.propertiesOf('user');
  const changed = Object.fromEntries(
    Object.entries(user).map(([name, value]) => [
      name,
      name.startsWith('key:') ? 'gva_live_wrong.key' : value,
    ]),
  );
  const properties = { document: stage.host.propertiesOf('document'), user: { owner: changed } };
  const rows = checked(reopened(stage, { properties, cacheLoss: 1 }));
  expect(resultsOf(rows, 'fail')).toEqual(['Genviral answers']);
  expect(rows.get('Genviral answers')?.[1]).toContain('refused the API key');
  expect(rows.get('Cache')?.slice(0, 2)).toEqual(['told', 'lost at once, as Google’s cache may at any time']);
  expect(stage.host.hands.display('Schedule').flat().join(' ')).not.toContain('gva_live');
});

it('sees whether the clock came and was known, once it had time to', () => {
  const stage = connectedStage();
  stage.ui.panel('setEvery', { every: 60 });
  expect(checked(stage).get('Automation')?.slice(0, 2)).toEqual(['pass', 'on, and Google has its clock']);
  stage.host.advance(2 * 3_600_000);
  const rows = checked(stage);
  const question = 'Open question: the clock finds its spreadsheet and is known by its id';
  expect(rows.get(question)?.slice(0, 2)).toEqual(['told', 'yes, it came and found both']);
});

it('tells of a clock that Google handed no spreadsheet', () => {
  const stage = reopened(connectedStage(), { flavour: 'add-on', addOnClockHasDocument: false });
  stage.ui.panel('setEvery', { every: 60 });
  stage.host.advance(2 * 3_600_000);
  const [result, found] = checked(stage).get('Automation') ?? [];
  expect([result, found]).toEqual([
    'fail',
    expect.stringContaining('Google did not hand the spreadsheet to it'),
  ]);
});

it('goes on where no tab can be made to try things on', () => {
  const stage = connectedStage();
  stage.host.onCall = ({ name }) =>
    name === 'Spreadsheet.deleteSheet' ? { throwText: 'Service error: Spreadsheets' } : 'go';
  const rows = checked(stage);
  expect(resultsOf(rows, 'fail')).toEqual(['A tab to try things on']);
  expect(rows.get('A tab to try things on')?.[3]).toContain('Delete that tab');
});
