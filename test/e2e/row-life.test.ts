// The life of a row, as a person lives it: on the built bundle, in the host, with the sandbox behind it.
import { dashboard } from '../../local/sandbox/index';
import { connectedStage, goodRow, letters, madePosts, type Stage } from './stage';

const HOUR_MS = 3_600_000;

/** Rows that were sent. */
function sent(count: number, changes: Readonly<Record<string, string>> = {}): Stage {
  const stage = connectedStage();
  stage.fill(Array.from({ length: count }, (_, index) => goodRow(index + 1, changes)));
  stage.reply('YES');
  stage.click('genviralSend');
  return stage;
}

const type = (stage: Stage, header: string, row: number, text: string): void => {
  const column = stage.host.hands.display('Schedule')[0]?.indexOf(header) ?? -1;
  stage.host.hands.type('Schedule', `${letters(column + 1)}${String(row)}`, text);
};

const postOf = (stage: Stage, row: number) => {
  const id = stage.cell('Schedule', 'Post id', row).display;
  const post = stage.world.posts.find((one) => one.id === id);
  if (!post) throw new Error(`row ${String(row)} has no post`);
  return post;
};

const titles = (stage: Stage): string[] => stage.dialogs.map(({ title }) => title);

const pass = (stage: Stage, hours: number): void => {
  stage.advance(hours * HOUR_MS);
  stage.click('genviralUpdateNow');
};

describe('a row that was sent', () => {
  it('is changed in Genviral when its caption and time change here, after one question', () => {
    const stage = sent(2);
    type(stage, 'Caption', 2, 'Post 1, better');
    type(stage, 'Post at', 3, '2026-10-22 18:00');
    stage.click('genviralCheckRows');
    expect(stage.column('Schedule', 'Status').slice(0, 2)).toEqual([
      'Changed, not sent',
      'Changed, not sent',
    ]);
    expect(stage.lastWords()).toBe('2 to change.');
    stage.reply('YES');
    stage.click('genviralSend');
    expect(titles(stage).at(-1)).toBe('Change 2 posts?');
    expect(stage.lastWords()).toBe('2 changed.');
    expect(postOf(stage, 2)).toMatchObject({ caption: 'Post 1, better', status: 'scheduled' });
    expect(postOf(stage, 3).scheduledMs).toBe(Date.parse('2026-10-22T16:00:00Z'));
    expect(stage.cell('Schedule', 'Scheduled for', 3).display).toBe('2026-10-22 18:00');
    expect(stage.column('Schedule', 'Status').slice(0, 2)).toEqual(['Scheduled', 'Scheduled']);
    expect(madePosts(stage)).toHaveLength(2);
  });

  it('is taken back when its tick goes, and sent as a new post when it comes again', () => {
    const stage = sent(1);
    const first = postOf(stage, 2).id;
    type(stage, 'Ready', 2, 'FALSE');
    stage.reply('YES');
    stage.click('genviralSend');
    expect(titles(stage).at(-1)).toBe('Take back 1 post?');
    expect(stage.cell('Schedule', 'Status', 2).display).toBe('Taken back');
    type(stage, 'Ready', 2, 'TRUE');
    stage.reply('YES');
    stage.click('genviralSend');
    expect(stage.cell('Schedule', 'Status', 2).display).toBe('Scheduled');
    expect(postOf(stage, 2).id).not.toBe(first);
    expect(postOf(stage, 2).externalId).toMatch(/-2$/);
    const alive = stage.world.posts.filter(
      ({ caption, status }) => caption === 'Post 1' && status !== 'deleted',
    );
    expect(alive).toHaveLength(1);
  });

  it('stays scheduled when the question about taking it back is answered with no, and says so', () => {
    const stage = sent(1);
    type(stage, 'Ready', 2, 'FALSE');
    stage.reply('NO');
    stage.click('genviralSend');
    expect(postOf(stage, 2).status).toBe('scheduled');
    stage.click('genviralCheckRows');
    expect(stage.cell('Schedule', 'Message', 2).display).toContain('still scheduled');
  });

  it('is not overwritten where Genviral was changed too, unless a person says so', () => {
    const stage = sent(1);
    dashboard.editPost(stage.world, postOf(stage, 2).id, { caption: 'Post 1, by a colleague' });
    stage.click('genviralUpdateNow');
    expect(stage.cell('Schedule', 'Status', 2).display).toBe('Changed in Genviral');
    type(stage, 'Caption', 2, 'Post 1, mine');
    stage.reply('NO');
    stage.click('genviralSend');
    expect(titles(stage).at(-1)).toBe('Overwrite 1 post changed in Genviral?');
    expect(postOf(stage, 2).caption).toBe('Post 1, by a colleague');
    stage.reply('YES');
    stage.click('genviralSend');
    expect(postOf(stage, 2).caption).toBe('Post 1, mine');
  });

  it('that failed is tried again as it is, and as new with another time', () => {
    const stage = sent(2, { 'Post at': '2026-10-19 09:00' });
    type(stage, 'Caption', 2, 'Post 1 fail-once-instagram');
    type(stage, 'Caption', 3, 'Post 2 fail-once-instagram');
    stage.reply('YES');
    stage.click('genviralSend');
    pass(stage, 2);
    expect(stage.column('Schedule', 'Status').slice(0, 2)).toEqual(['Failed', 'Failed']);
    type(stage, 'Post at', 3, '2026-10-20 12:00');
    stage.reply('YES', 'YES');
    stage.click('genviralSend');
    expect(titles(stage).slice(-2)).toEqual(['Change 1 post?', 'Try 1 failed post again?']);
    pass(stage, 1);
    expect(stage.column('Schedule', 'Status').slice(0, 2)).toEqual(['Posted', 'Scheduled']);
  });
});

describe('posts whose rows were deleted', () => {
  it.each([
    ['1', 'Scheduled', 'scheduled'],
    ['2', '', 'deleted'],
    ['3', '', 'scheduled'],
  ])('are asked about, and %s is done', (choice, word, status) => {
    const stage = sent(2);
    const { id } = postOf(stage, 3);
    stage.host.hands.deleteRows('Schedule', 3, 1);
    stage.reply({ text: choice });
    stage.click('genviralSend');
    expect(titles(stage).at(-1)).toBe('1 post without a row');
    expect(stage.cell('Schedule', 'Status', 3).display).toBe(word);
    expect(stage.world.posts.find((post) => post.id === id)?.status ?? 'deleted').toBe(status);
    const asked = stage.dialogs.length;
    stage.click('genviralSend');
    expect(titles(stage).slice(asked)).toEqual(['Send to Genviral']);
  });
});

it('a filtered sheet asks whether hidden rows count', () => {
  const stage = connectedStage();
  stage.fill([goodRow(1), goodRow(2), goodRow(3)]);
  const caption = (stage.host.hands.display('Schedule')[0]?.indexOf('Caption') ?? 0) + 1;
  stage.host.hands.filterOut('Schedule', caption, 'Post 2');
  stage.reply('YES', 'YES');
  stage.click('genviralSend');
  expect(stage.dialogs.at(-2)?.text).toContain('A filter hides 1 row of 3');
  expect(titles(stage).at(-1)).toBe('Schedule 2 posts?');
  expect(madePosts(stage)).toEqual(['Post 1', 'Post 3']);
});

it('rows with settings of their own columns reach Genviral, and a default of the account is used', () => {
  const stage = connectedStage();
  const add = (sheet: string, header: string): number => {
    const column = (stage.host.hands.display(sheet)[0] ?? []).filter((text) => text !== '').length + 1;
    stage.host.hands.type(sheet, `${letters(column)}1`, header);
    return column;
  };
  add('Schedule', 'TikTok privacy');
  const accounts = add('Accounts', 'TikTok privacy');
  const names = stage.column('Accounts', 'Account');
  const line = names.indexOf('tiktok @lumenbakery') + 2;
  stage.host.hands.type('Accounts', `${letters(accounts)}${String(line)}`, 'friends');
  const row = { Accounts: 'tiktok @lumenbakery', Media: 'https://media.example.test/clip.mp4' };
  stage.fill([goodRow(1, { ...row, 'TikTok privacy': 'only me' }), goodRow(2, row)]);
  stage.reply('YES');
  stage.click('genviralSend');
  expect(postOf(stage, 2).tiktok).toMatchObject({ privacy_level: 'SELF_ONLY' });
  expect(postOf(stage, 3).tiktok).toMatchObject({ privacy_level: 'MUTUAL_FOLLOW_FRIENDS' });
});
