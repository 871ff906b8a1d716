// Stories: commands on the rows that a person selected, in the built bundle.
import { addOutcome, DEMO_KEY, moveTo, restore, snapshot } from '../../local/sandbox/index';
import { connectedStage, goodRow, letters, madePosts, openStage, type Stage } from './stage';

const HOUR_MS = 3_600_000;
const VIDEO = 'https://media.example.test/v.mp4';
const BOTH = 'tiktok @lumenbakery, instagram @lumen.bakery';

function planned(rows: readonly Readonly<Record<string, string>>[], options = {}): Stage {
  const stage = connectedStage(options);
  stage.fill(rows);
  return stage;
}

/** Columns of people's own behind the last one: a header and what is typed below it. */
function ownColumns({ host }: Stage, ...columns: readonly (readonly string[])[]): void {
  for (const cells of columns) {
    const width = host.hands.display('Schedule')[0]?.length ?? 0;
    host.hands.insertColumns('Schedule', width + 1);
    cells.forEach((text, index) => {
      host.hands.type('Schedule', `${letters(width + 1)}${String(index + 1)}`, text);
    });
  }
}

describe.each(['Europe/Berlin', 'America/New_York'])('a version per platform in %s', (spreadsheetZone) => {
  const options = { spreadsheetZone, scriptZone: 'Etc/UTC' };

  it('is a row of its own below, with every text and time as it was', () => {
    const stage = planned([goodRow(1, { Accounts: BOTH, Media: VIDEO }), goodRow(2)], options);
    stage.host.hands.type('Schedule', 'E2', "'=SUM(A1)");
    ownColumns(
      stage,
      ['Code', "'00123"],
      ['Said', "'03/04"],
      ['Go', "'+1 now"],
      ['Day', '2026-03-29'],
      ['Clock', '09:30'],
      ['Shout', '=UPPER("jo")'],
    );
    stage.host.hands.select('Schedule', 'E2');
    stage.click('genviralMakeVersions');
    expect(stage.lastWords()).toBe('Row 2 is now 2 rows: tiktok, instagram.');
    expect(stage.column('Schedule', 'Accounts')).toEqual([
      'tiktok @lumenbakery',
      'instagram @lumen.bakery',
      'instagram @lumen.bakery',
    ]);
    expect(stage.column('Schedule', 'Caption')).toEqual(['=SUM(A1)', '=SUM(A1)', 'Post 2']);
    expect(stage.cell('Schedule', 'Caption', 3).formula).toBeFalsy();
    for (const header of ['Code', 'Said', 'Go', 'Day', 'Clock', 'Post at', 'Media']) {
      const [one, other] = stage.column('Schedule', header);
      expect([header, other]).toEqual([header, one]);
    }
    expect(stage.column('Schedule', 'Code')[1]).toBe('00123');
    expect(stage.column('Schedule', 'Shout')).toEqual(['JO', '', '']);
    expect(stage.column('Schedule', 'Ready')).toEqual(['TRUE', '', 'TRUE']);
  });
});

it('versions are sent each as its own post, once both are ready', () => {
  const stage = planned([goodRow(1, { Accounts: BOTH, Media: VIDEO })]);
  stage.host.hands.select('Schedule', 'A2');
  stage.click('genviralMakeVersions');
  stage.host.hands.type('Schedule', 'A3', 'TRUE');
  stage.host.hands.type('Schedule', 'E3', 'Post 1 for Instagram');
  stage.reply('YES');
  stage.click('genviralSend');
  expect(madePosts(stage)).toEqual(['Post 1', 'Post 1 for Instagram']);
  stage.host.hands.select('Schedule', 'A2:A3');
  stage.click('genviralMakeVersions');
  expect(stage.lastWords()).toContain('it was sent, and its post exists');
});

it('the accounts that failed get a row of their own, where the caption is mended', () => {
  const stage = planned([goodRow(1, { Accounts: BOTH, Media: VIDEO, Campaign: 'Autumn' }), goodRow(2)]);
  addOutcome(stage.world, { match: { platform: 'tiktok' }, message: 'Caption not allowed' });
  stage.reply('YES');
  stage.click('genviralSend');
  stage.advance(28 * HOUR_MS);
  stage.click('genviralUpdateNow');
  stage.host.hands.select('Schedule', 'E2');
  stage.click('genviralNewRowForFailed');
  expect(stage.lastWords()).toBe(
    'Row 3 is new, for tiktok @lumenbakery of row 2. Mend it, write a time into Post at, and tick Ready.',
  );
  expect(
    ['Accounts', 'Caption', 'Post at', 'Campaign', 'Status'].map((name) => stage.column('Schedule', name)[1]),
  ).toEqual(['tiktok @lumenbakery', 'Post 1', '', 'Autumn', '']);
  stage.host.hands.type('Schedule', 'E3', 'Post 1, mended');
  stage.host.hands.type('Schedule', 'G3', '2026-10-22 09:00');
  stage.host.hands.type('Schedule', 'A3', 'TRUE');
  stage.reply('YES');
  stage.click('genviralSend');
  expect(stage.column('Schedule', 'Status')).toEqual(['Partly posted', 'Scheduled', 'Posted']);
  expect(madePosts(stage)).toEqual(['Post 1', 'Post 1, mended', 'Post 2']);
});

it('only what was approved is sent, and a later edit asks for approval again', () => {
  const stage = planned([goodRow(1), goodRow(2)]);
  stage.host.hands.select('Schedule', 'E2');
  stage.click('genviralApprove');
  expect(stage.lastWords()).toBe('1 row approved.');
  expect(stage.column('Schedule', 'Approved')[0]).toMatch(/^Ada, 2026-10-19 08:\d\d · p/);
  stage.reply('YES');
  stage.click('genviralSend');
  expect(madePosts(stage)).toEqual(['Post 1']);
  stage.host.hands.type('Schedule', 'E2', 'Post 1, changed');
  stage.click('genviralCheckRows');
  expect(stage.column('Schedule', 'Message')[0]).toBe('Approved: changed since approval; approve it again');
});

it('setting columns are added with lists to choose from, and the filter covers them', () => {
  const stage = planned([goodRow(1), goodRow(2)]);
  stage.host.hands.filterOut('Schedule', 5, 'Post 2');
  stage.reply({ text: 'Instagram' });
  stage.click('genviralAddColumns');
  expect(stage.lastWords()).toBe('7 columns of Instagram added at the right end of Schedule.');
  stage.host.hands.filterOut('Schedule', 5);
  stage.fill([{ 'Instagram type': 'story' }, { 'Instagram type': 'something else' }]);
  stage.host.hands.sortRows('Schedule', { column: 5, ascending: false });
  expect(stage.column('Schedule', 'Caption')).toEqual(['Post 2', 'Post 1']);
  expect(stage.column('Schedule', 'Instagram type')).toEqual(['something else', 'story']);
  stage.click('genviralCheckRows');
  expect(stage.column('Schedule', 'Message')[0]).toContain('Instagram type: “something else” is not one of');
});

describe.each(['Europe/Berlin', 'America/New_York'])('finished rows in %s', (spreadsheetZone) => {
  it('move to the Archive with every value as it was, and the others stay', () => {
    const stage = planned([goodRow(1), goodRow(2, { 'Post at': '2026-11-20 09:00' }), goodRow(3)], {
      spreadsheetZone,
      scriptZone: 'Etc/UTC',
    });
    ownColumns(stage, ['Code', "'00123", "'2", "'03/04"], ['Day', '2026-03-29', '', '2026-10-25']);
    stage.reply('YES');
    stage.click('genviralSend');
    stage.advance(40 * HOUR_MS);
    stage.click('genviralUpdateNow');
    expect(stage.column('Schedule', 'Status')).toEqual(['Posted', 'Scheduled', 'Posted']);
    const headers = [
      'Caption',
      'Status',
      'Post at',
      'Scheduled for',
      'Link',
      'Code',
      'Row key',
      'Published at',
    ];
    const before = headers.map((header) => [
      stage.column('Schedule', header)[0],
      stage.column('Schedule', header)[2],
    ]);
    const day = stage.cell('Schedule', 'Day', 4).value;
    stage.click('genviralArchive');
    expect(stage.lastWords()).toBe('2 rows moved to Archive.');
    expect(headers.map((header) => stage.column('Archive', header))).toEqual(before);
    expect(stage.cell('Archive', 'Day', 3).value).toEqual(day);
    expect(stage.column('Schedule', 'Caption')).toEqual(['Post 2']);
    stage.click('genviralCheckRows');
    expect(stage.column('Schedule', 'Status')).toEqual(['Scheduled']);
  });
});

describe('a copied file', () => {
  /** The spreadsheet as Drive copies it: cells and script, but no properties. */
  function copyOf({ host, world, clock }: Stage): Stage {
    moveTo(world, clock.nowMs());
    return openStage({ workbook: host.snapshot(), spreadsheetId: 'a-copy' }, restore(snapshot(world)));
  }

  function sent(): Stage {
    const stage = planned([goodRow(1), goodRow(2, { 'Post at': '2026-11-20 09:00' })]);
    stage.reply('YES');
    stage.click('genviralSend');
    stage.advance(28 * HOUR_MS);
    stage.click('genviralUpdateNow');
    return copyOf(stage);
  }

  it('starts fresh with a yes: a row that is ticked again is a post of this file', () => {
    const stage = sent();
    stage.reply({ text: DEMO_KEY }, { text: '' }, 'YES', { text: 'Jo' }, 'YES');
    stage.click('genviralConnect');
    expect(stage.column('Schedule', 'Status')).toEqual(['', '']);
    expect(stage.column('Schedule', 'Ready')).toEqual(['FALSE', 'FALSE']);
    stage.host.hands.type('Schedule', 'A3', 'TRUE');
    stage.reply('YES');
    stage.click('genviralSend');
    expect(stage.column('Schedule', 'Status')).toEqual(['Mend', 'Scheduled']);
    expect(madePosts(stage)).toEqual(['Post 1', 'Post 2', 'Post 2']);
  });

  it('with a no keeps every row with the other file', () => {
    const stage = sent();
    stage.reply({ text: DEMO_KEY }, { text: '' }, 'YES', { text: 'Jo' }, 'NO');
    stage.click('genviralConnect');
    stage.click('genviralSend');
    expect(stage.column('Schedule', 'Status')).toEqual(['Posted', 'Changed, not sent']);
    expect(stage.column('Schedule', 'Message')[1]).toContain('this row was sent from another spreadsheet');
    expect(madePosts(stage)).toEqual(['Post 1', 'Post 2']);
  });
});
