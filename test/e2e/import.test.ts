// Stories: a calendar made for another tool is pasted into a tab, imported, checked and sent, in the built bundle.
import { addSheetWith } from './paste';
import { connectedStage, type Stage } from './stage';

/** Pastes a file into a new tab and keeps that in front. */
function pasted(file: string, options: Parameters<typeof connectedStage>[0] = {}): Stage {
  const stage = connectedStage(options);
  addSheetWith(stage.host, 'Plan', file);
  return stage;
}

const written = (stage: Stage, header: string): readonly string[] =>
  stage.column('Schedule', header).filter((text) => text !== '' && text !== 'FALSE');

it('a Buffer calendar becomes rows, which are checked, ticked and sent once', () => {
  const stage = pasted('buffer.csv');
  const accounts = stage.column('Accounts', 'Account');
  const number = String(accounts.indexOf('instagram @lumen.bakery') + 1);
  stage.reply({ text: '' }, { text: number }, 'YES', 'OK');
  stage.click('genviralImportTab');
  const [mapping, whom, confirm, report] = stage.dialogs.slice(-4).map(({ text }) => text);
  expect(mapping).toContain('“Plan”: 2 rows. Looks like Buffer.');
  expect(mapping).toContain('Posting Time → Post at');
  expect(whom).toContain('does not say for which accounts');
  expect(confirm).toContain('Add 2 rows below the last one of Schedule? Ready stays off');
  expect(confirm).toContain('Tue 3 November 2026 09:30 · instagram @lumen.bakery');
  expect(report).toContain('2 rows imported, from row 3 of Schedule on; Ready is off.');
  expect(written(stage, 'Caption').slice(1)).toEqual(['Quotes "in" a caption', 'Text only']);
  expect(stage.column('Schedule', 'Post at')[1]).toBe('2026-11-03 09:30');
  expect(written(stage, 'Ready')).toEqual([]);

  stage.click('genviralCheckRows');
  expect(stage.column('Schedule', 'Status')[1]).not.toBe('Mend');
  const before = stage.world.posts.length;
  stage.click('genviralSend');
  expect(stage.world.posts.length).toBe(before);
  stage.host.hands.type('Schedule', 'A3', 'TRUE');
  stage.reply('YES');
  stage.click('genviralSend');
  expect(stage.column('Schedule', 'Status')[1]).toBe('Scheduled');
  expect(stage.world.posts.find(({ caption }) => caption === 'Quotes "in" a caption')).toBeDefined();

  stage.host.hands.select('Plan', 'A1');
  stage.reply({ text: '' }, { text: number }, 'OK');
  stage.click('genviralImportTab');
  expect(stage.lastWords()).toContain('There is nothing to import.');
  expect(stage.lastWords()).toContain('Rows 2, 4: it stands in Schedule or Archive already.');
});

describe.each([
  ['Europe/Berlin', 'de_DE'],
  ['America/New_York', 'en_US'],
] as const)('dates in %s, %s', (spreadsheetZone, locale) => {
  it('that Sheets read on its own are asked about, and come out as the person says', () => {
    const stage = pasted('hootsuite.csv', { spreadsheetZone, locale, scriptZone: 'Etc/UTC' });
    stage.reply({ text: '' }, { text: '1' }, { text: '0' }, { text: '1' }, 'YES', 'OK');
    stage.click('genviralImportTab');
    expect(stage.dialogs.map(({ text }) => text).join('\n')).toContain(
      '1  3 November 2026 (the day stands first)',
    );
    expect(stage.column('Schedule', 'Post at').slice(1, 3)).toEqual(['2026-11-03 09:30', '2026-11-04 18:00']);
  });

  it('that one row decides need no question', () => {
    const stage = pasted('hootsuite-platform.csv', { spreadsheetZone, locale, scriptZone: 'Etc/UTC' });
    stage.reply({ text: '' }, 'YES', 'OK');
    stage.click('genviralImportTab');
    expect(stage.column('Schedule', 'Post at').slice(1, 3)).toEqual(['2026-11-25 09:30', '2026-11-04 18:00']);
  });
});

it('Metricool: settings get their columns, and what cannot be sent is said row by row', () => {
  const stage = pasted('metricool.csv');
  stage.reply({ text: '' }, 'YES', 'OK');
  stage.click('genviralImportTab');
  expect(stage.lastWords()).toContain('3 rows imported');
  expect(stage.lastWords()).toMatch(/Row 3: without Threads \(Genviral does not post there\)/);
  expect(stage.column('Schedule', 'YouTube title')).toContain('Night shift');
  expect(stage.column('Schedule', 'Accounts')).toContain('facebook @lumenbakery\nx @lumenbakes');
});

it('texts stay texts, and what stands in Schedule is not touched', () => {
  const stage = connectedStage();
  stage.fill([{ Caption: 'Mine', 'Post at': '2026-12-01 09:00', Campaign: '=1+1' }]);
  const before = stage.host.hands.display('Schedule').slice(0, 2);
  stage.host.hands.addSheet('Plan');
  stage.host.hands.paste('Plan', 'A1', [
    ['Caption', 'Platform', 'Date', 'Time'],
    ["'=SUM(A1)", 'x', '2026-11-03', '09:30'],
    ["'+1 for rye", 'x', '2026-11-03', '9:45 PM'],
    ["'0042", 'x', '2026-11-03', '10:00'],
    ['=nonsense()', 'x', '2026-11-03', '10:15'],
  ]);
  stage.host.hands.select('Plan', 'A1');
  stage.reply({ text: '' }, 'YES', 'OK');
  stage.click('genviralImportTab');
  expect(stage.column('Schedule', 'Caption')).toEqual(['Mine', '=SUM(A1)', '+1 for rye', '0042']);
  expect(stage.cell('Schedule', 'Caption', 3).formula).toBeFalsy();
  expect(stage.column('Schedule', 'Post at')[2]).toBe('2026-11-03 21:45');
  expect(stage.host.hands.display('Schedule').slice(0, 2)).toEqual(before);
  expect(stage.lastWords()).toMatch(/Row 5: a cell shows #NAME\?/);
});

it('a tab of ours, an empty tab and a Cancel change nothing', () => {
  const stage = pasted('publer.csv');
  const before = stage.host.hands.display('Schedule');
  stage.host.hands.select('Schedule', 'A1');
  stage.click('genviralImportTab');
  expect(stage.lastWords()).toContain('“Schedule” is a tab of the add-on.');
  stage.host.hands.addSheet('Empty');
  stage.host.hands.select('Empty', 'A1');
  stage.click('genviralImportTab');
  expect(stage.lastWords()).toContain('“Empty” holds no rows to import.');
  stage.host.hands.select('Plan', 'A1');
  stage.reply('CANCEL');
  stage.click('genviralImportTab');
  stage.reply({ text: '' }, { text: '' }, 'NO');
  stage.click('genviralImportTab');
  expect(stage.host.hands.display('Schedule')).toEqual(before);
});
