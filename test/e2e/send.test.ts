// Story: a week is planned in rows, sent, and watched until it is public.
import { addFault, addOutcome } from '../../local/sandbox/index';
import { connectedStage, goodRow, madePosts, type Stage } from './stage';

function planned(rows: readonly Readonly<Record<string, string>>[], options = {}): Stage {
  const stage = connectedStage(options);
  stage.fill(rows);
  return stage;
}

const rows = (count: number) => Array.from({ length: count }, (_, index) => goodRow(index + 1));

describe('sending', () => {
  it('shows what will happen, does it, and says so on every row', () => {
    const stage = planned([...rows(2), goodRow(3, { Caption: '' })]);
    stage.reply('YES');
    stage.click('genviralSend');
    expect(stage.dialogs.at(-1)).toMatchObject({ title: 'Schedule 2 posts?', buttons: 'YES_NO' });
    expect(stage.lastWords()).toBe('2 posts accepted by Genviral.');
    expect(stage.column('Schedule', 'Status')).toEqual(['Scheduled', 'Scheduled', 'Mend']);
    expect(stage.column('Schedule', 'Scheduled for')).toEqual(['2026-10-20 09:01', '2026-10-20 09:02', '']);
    expect(stage.column('Schedule', 'Message')[2]).toBe('Caption: empty; write the text of the post');
    expect(madePosts(stage)).toEqual(['Post 1', 'Post 2']);
  });

  it('sends nothing when a person says no', () => {
    const stage = planned(rows(2));
    stage.reply('NO');
    stage.click('genviralSend');
    expect(madePosts(stage)).toEqual([]);
    expect(stage.column('Schedule', 'Row key')).toEqual(['', '']);
  });

  it('means the times of the spreadsheet’s zone', () => {
    const stage = planned([goodRow(1, { 'Post at': '2026-11-02 09:00' })], {
      spreadsheetZone: 'America/New_York',
      scriptZone: 'Europe/Berlin',
    });
    stage.reply('YES');
    stage.click('genviralSend');
    expect(stage.world.posts.at(-1)).toMatchObject({ scheduledMs: Date.parse('2026-11-02T14:00Z') });
    expect(stage.column('Schedule', 'Scheduled for')).toEqual(['2026-11-02 09:00']);
  });

  it('refuses an hour that clocks repeat, typed as a date', () => {
    const stage = planned([goodRow(1, { 'Post at': '2026-10-25 02:30' })]);
    stage.click('genviralCheckRows');
    expect(stage.column('Schedule', 'Message')[0]).toContain(
      '2026-10-25 02:30 happens twice in Europe/Berlin',
    );
  });

  it('publishes when the time comes, with a link, and colours the row', () => {
    const stage = planned([goodRow(1), goodRow(2, { 'Post at': '2026-10-22 10:00' })]);
    stage.reply('YES');
    stage.click('genviralSend');
    stage.advance(28 * 3_600_000);
    stage.click('genviralUpdateNow');
    expect(stage.column('Schedule', 'Status')).toEqual(['Posted', 'Scheduled']);
    expect(stage.column('Schedule', 'Link')[0]).toMatch(/^https:\/\/www\.instagram\.com\/p\//);
    expect(stage.cell('Schedule', 'Status', 2).background).toBe('#ceead6');
    expect(stage.cell('Schedule', 'Status', 3).background).toBe('#d2e3fc');
  });

  it('tells the platform’s reason for each account that failed', () => {
    const stage = planned([
      goodRow(1, {
        Accounts: 'tiktok @lumenbakery, instagram @lumen.bakery',
        Media: 'https://media.example.test/v.mp4',
      }),
    ]);
    addOutcome(stage.world, { match: { platform: 'tiktok' }, message: 'Daily limit reached' });
    stage.reply('YES');
    stage.click('genviralSend');
    stage.advance(28 * 3_600_000);
    stage.click('genviralUpdateNow');
    expect(stage.column('Schedule', 'Status')).toEqual(['Partly posted']);
    expect(stage.column('Schedule', 'Message')).toEqual(['tiktok @lumenbakery: Daily limit reached']);
  });

  it('twice, after an update, or by another person posts nothing twice', () => {
    const stage = planned(rows(3));
    stage.reply('YES');
    stage.click('genviralSend');
    stage.click('genviralSend');
    stage.click('genviralUpdateNow');
    stage.click('genviralSend');
    expect(madePosts(stage)).toHaveLength(3);
  });
});

describe('the sheet shows at once where wish and fact differ, without the script', () => {
  it('red where a scheduled row is unticked, amber where its time was moved', () => {
    const stage = planned(rows(2));
    stage.reply('YES');
    stage.click('genviralSend');
    expect(stage.cell('Schedule', 'Ready', 2).background).toBe('#ffffff');
    expect(stage.cell('Schedule', 'Post at', 2).background).toBe('#ffffff');
    stage.host.hands.type('Schedule', 'A2', 'FALSE');
    stage.host.hands.type('Schedule', 'G3', '2026-10-21 09:00');
    expect(stage.cell('Schedule', 'Ready', 2).background).toBe('#f4a39b');
    expect(stage.cell('Schedule', 'Post at', 3).background).toBe('#fdd663');
  });

  it('red where a ready row is due within a day and was not sent', () => {
    const stage = planned([
      goodRow(1, { 'Post at': '2026-10-19 20:00' }),
      goodRow(2, { 'Post at': '2026-10-23 20:00' }),
    ]);
    expect(stage.cell('Schedule', 'Post at', 2).background).toBe('#f4a39b');
    expect(stage.cell('Schedule', 'Post at', 3).background).toBe('#ffffff');
  });
});

describe('people at work in the same sheet', () => {
  it('columns they added, moved and computed keep what they hold, whatever runs', () => {
    const stage = planned(rows(2));
    const { hands } = stage.host;
    hands.insertColumns('Schedule', 5);
    hands.paste('Schedule', 'E1', [['Owner'], ['Mara'], ['=UPPER("jo")']]);
    hands.moveColumns('Schedule', 6, 1, 1);
    expect(hands.display('Schedule')[0]?.slice(0, 6)).toEqual([
      'Caption',
      'Ready',
      'Status',
      'Message',
      'Accounts',
      'Owner',
    ]);
    stage.reply('YES');
    stage.click('genviralSend');
    stage.advance(28 * 3_600_000);
    stage.click('genviralUpdateNow');
    expect(stage.column('Schedule', 'Owner')).toEqual(['Mara', 'JO']);
    expect(stage.cell('Schedule', 'Owner', 3).formula).toBe('=UPPER("jo")');
    expect(stage.column('Schedule', 'Status')).toEqual(['Posted', 'Posted']);
  });

  it('a caption may be a formula: what the cell shows is sent, and the formula stays', () => {
    const stage = planned([goodRow(1, { Caption: '="Post "&(40+2)' })]);
    stage.reply('YES');
    stage.click('genviralSend');
    expect(madePosts(stage)).toEqual(['Post 42']);
    expect(stage.cell('Schedule', 'Caption', 2).formula).toBe('="Post "&(40+2)');
  });

  it('sorting through the filter takes whole rows, and each still knows its post', () => {
    const stage = planned(rows(4));
    stage.reply('YES');
    stage.click('genviralSend');
    stage.host.hands.sortRows('Schedule', { column: 5, ascending: false });
    expect(stage.column('Schedule', 'Caption')).toEqual(['Post 4', 'Post 3', 'Post 2', 'Post 1']);
    stage.advance(28 * 3_600_000);
    stage.click('genviralUpdateNow');
    const posts = new Map(stage.world.posts.map((post) => [post.id, post.caption]));
    expect(stage.column('Schedule', 'Post id').map((id) => posts.get(id))).toEqual(
      stage.column('Schedule', 'Caption'),
    );
  });

  it('a sort in the middle of a wave leaves every status with its row', () => {
    const stage = planned(rows(12));
    let posts = 0;
    stage.host.onCall = ({ name }) => {
      if (name === 'UrlFetchApp.fetchAll' && (posts += 1) === 1) {
        stage.host.hands.sortRows('Schedule', { column: 5, ascending: false });
      }
      return 'go';
    };
    stage.reply('YES');
    stage.click('genviralSend');
    const byId = new Map(stage.world.posts.map((post) => [post.id, post.caption]));
    expect(stage.column('Schedule', 'Post id').map((id) => byId.get(id))).toEqual(
      stage.column('Schedule', 'Caption'),
    );
    expect(new Set(stage.column('Schedule', 'Status'))).toEqual(new Set(['Scheduled']));
  });

  it('one who sends while another sends is told who, and nothing happens twice', () => {
    const stage = planned(rows(3));
    let inner = '';
    stage.host.onCall = ({ name, execution }) => {
      if (name === 'UrlFetchApp.fetchAll' && execution.functionName === 'genviralSend' && inner === '') {
        inner = 'asked';
        stage.host.run('genviralCheckRows');
        inner = stage.dialogs.at(-1)?.text ?? '';
      }
      return 'go';
    };
    stage.reply('YES');
    stage.click('genviralSend');
    expect(inner).toBe(
      'Ada is running “Send” in this spreadsheet just now (0 of 3). Wait until it is done, then try again.',
    );
    expect(madePosts(stage)).toHaveLength(3);
  });
});

describe('a run that dies', () => {
  it.each([
    ['before its requests leave', 'before'],
    ['after Genviral acted', 'after'],
  ] as const)('%s is finished by the next, and every post exists once', (_, when) => {
    const stage = planned(rows(3));
    const kill = ({ name }: { name: string }) =>
      name === 'UrlFetchApp.fetchAll' ? ('kill' as const) : ('go' as const);
    if (when === 'before') stage.host.onCall = kill;
    else stage.host.afterCall = kill;
    stage.reply('YES');
    expect(stage.host.run('genviralSend').ok).toBe(false);
    stage.host.onCall = null;
    stage.host.afterCall = null;
    expect(madePosts(stage)).toHaveLength(when === 'before' ? 0 : 3);
    stage.reply('YES', 'YES');
    stage.click('genviralSend');
    expect(madePosts(stage)).toHaveLength(3);
    expect(stage.column('Schedule', 'Status')).toEqual(['Scheduled', 'Scheduled', 'Scheduled']);
  });

  it('because the service is away loses nothing and says so', () => {
    const stage = planned(rows(2));
    addFault(stage.world, { effect: { kind: 'cut', when: 'before' }, timing: { kind: 'always' } });
    stage.click('genviralSend');
    expect(stage.lastWords()).toBe('Genviral did not answer. Nothing was lost; try again in a few minutes.');
    expect(stage.column('Schedule', 'Caption')).toEqual(['Post 1', 'Post 2']);
  });
});
