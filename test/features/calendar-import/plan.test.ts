// Which rows of a calendar are taken, for which accounts, and what is said.
import { setting } from '../../../src/features/calendar-import/role';
import { withRole } from '../../../src/features/calendar-import/detect';
import { targetQuestions } from '../../../src/features/calendar-import/plan';
import { findTarget, targetKey } from '../../../src/features/calendar-import/targets';
import { account, instagram, tiktok } from '../../given';
import { allAccounts, detectCells, detectFile, planOf, timesOf } from './calendars';

const hosted = account({
  id: 'acc-ig2',
  isHosted: true,
  username: 'lumen.atwork',
  displayName: 'Lumen at work',
  name: 'instagram @lumen.atwork',
});
const two = { ...allAccounts, accounts: [...allAccounts.accounts, hosted] };

describe('a channel', () => {
  it.each([
    ['instagram @lumen.bakery', ['acc-ig']],
    ['Everyone', ['acc-ig', 'acc-tt']],
    ['TikTok', ['acc-tt']],
    ['Twitter/X', ['acc-x']],
    ['lumenbakes', ['acc-x']],
  ])('%s is found', (name, ids) => {
    expect(findTarget(allAccounts, name, new Map())).toMatchObject({
      kind: 'found',
      accounts: ids.map((id) => ({ id })),
    });
  });

  it('is found by the name that people see, where only one has it', () => {
    expect(findTarget(two, 'Lumen at Work', new Map())).toMatchObject({ accounts: [hosted] });
    expect(findTarget(two, 'Lumen Bakery', new Map())).toMatchObject({ kind: 'ask' });
  });

  it('is asked about where a platform has several accounts, and only those are offered', () => {
    expect(findTarget(two, 'Instagram', new Map())).toMatchObject({
      kind: 'ask',
      options: [instagram, hosted],
    });
    const answers = new Map([[targetKey('instagram'), [hosted.name]]]);
    expect(findTarget(two, 'Instagram', answers)).toMatchObject({ kind: 'found', accounts: [hosted] });
  });

  it('that Genviral does not know, or that is not connected, is kept out with a reason', () => {
    expect(findTarget(allAccounts, 'Bluesky', new Map())).toMatchObject({
      because: 'Genviral does not post to Bluesky',
    });
    expect(findTarget(allAccounts, 'LinkedIn', new Map())).toMatchObject({
      because: 'no linkedin account is in this file',
    });
  });

  it('is asked about once, with the number of its rows', () => {
    const detected = detectCells([
      ['Caption', 'Channel'],
      ['One', 'Studio, tiktok'],
      ['Two', 'studio'],
    ]);
    expect(targetQuestions(detected, allAccounts)).toMatchObject([{ name: 'Studio', rows: 2 }]);
  });

  it('that nobody matched stands in Accounts as it is, so that the row waits', () => {
    const detected = detectCells([
      ['Caption', 'Channel'],
      ['One', 'Studio; tiktok'],
    ]);
    const plan = planOf(detected);
    expect(plan.rows[0]?.accounts).toEqual([tiktok.name, 'Studio']);
    expect(plan.notes[0]?.because).toBe('“Studio” is no account of this file; write one into Accounts');
  });
});

describe('a row', () => {
  const detected = detectCells([
    ['Caption', 'Media', 'Date', 'Channel'],
    ['One', 'https://media.example.test/1.jpg', '2026-11-03 09:30', 'tiktok'],
    ['One', 'https://media.example.test/1.jpg', '2026-11-03 09:30', 'tiktok'],
    ['', '', '2026-11-03 09:30', 'tiktok'],
    ['One', 'https://media.example.test/1.jpg', '2026-11-04 09:30', 'tiktok'],
    ['Old', '', '2026-01-04 09:30', 'tiktok'],
  ]);
  const lines = (plan: ReturnType<typeof planOf>): readonly number[] => plan.rows.map(({ line }) => line);

  it('that stands twice is taken once, and one without a post not at all', () => {
    const plan = planOf(detected);
    expect(lines(plan)).toEqual([2, 5, 6]);
    expect(plan.skipped).toEqual([
      { line: 3, because: 'the same as row 2' },
      { line: 4, because: 'it has neither a caption nor media' },
    ]);
    expect(plan.notes).toEqual([{ line: 6, because: 'its time is past; write another into Post at' }]);
  });

  it('that stands in Schedule or Archive is not taken again, whatever is agreed', () => {
    const standing = new Set(planOf(detected).rows.map(({ print }) => print));
    const plan = planOf(detected, { again: true }, { standing, remembered: standing });
    expect([lines(plan), plan.changedSince]).toEqual([[], 0]);
  });

  it('that was imported and changed there since comes again only with a yes', () => {
    const remembered = new Set(planOf(detected).rows.map(({ print }) => print));
    const without = planOf(detected, {}, { remembered });
    expect([lines(without), without.changedSince]).toEqual([[], 3]);
    expect(lines(planOf(detected, { again: true }, { remembered }))).toEqual([2, 5, 6]);
  });

  it('for another account is another post', () => {
    const buffer = detectFile('buffer.csv');
    const first = new Set(planOf(buffer, { accounts: [instagram.name] }).rows.map(({ print }) => print));
    expect(planOf(buffer, { accounts: [tiktok.name] }, { standing: first }).rows).toHaveLength(2);
  });
});

describe('settings', () => {
  const detected = detectCells([
    ['Caption', 'Channel', 'TikTok disable comments', 'Post subtype', 'Title'],
    ['One', 'tiktok', 'TRUE', '', ''],
    ['Two', 'tiktok, instagram', 'TRUE', 'story', 'A title'],
    ['Three', 'instagram', 'FALSE', 'pdf', ''],
  ]);

  it('go to the rows whose accounts take them; the rest is said', () => {
    const plan = planOf(detected);
    expect(plan.rows.map(({ settings }) => [...settings])).toEqual([
      [['tiktokNoComments', 'TRUE']],
      [['instagramType', 'story']],
      [],
    ]);
    expect(plan.settings).toEqual(['tiktokNoComments', 'instagramType']);
    expect(plan.notes.map(({ line, because }) => `${String(line)} ${because}`)).toEqual([
      expect.stringMatching(/^\d it has no time/),
      expect.stringMatching(/^\d it has no time/),
      '3 without the title (none of its platforms takes one), TikTok comments off (it works only where every account is a TikTok account of your own)',
      expect.stringMatching(/^\d it has no time/),
      '4 without Instagram type (“pdf” is not one of post, story)',
    ]);
  });

  it('may be given to a column by a person', () => {
    const plain = detectCells([
      ['Caption', 'Channel', 'Who sees it'],
      ['One', 'tiktok', 'friends'],
    ]);
    expect(planOf(withRole(plain, 3, setting('tiktokPrivacy'))).settings).toEqual(['tiktokPrivacy']);
  });
});

it('a second column of dates takes the place of the first', () => {
  const detected = detectCells([
    ['Caption', 'Date', 'Approved on'],
    ['One', '2026-11-03 09:30', '2026-11-04 10:00'],
  ]);
  expect(timesOf(planOf(detected))).toEqual(['2026-11-03T08:30']);
  const other = withRole(detected, 3, { kind: 'when' });
  expect(timesOf(planOf(other))).toEqual(['2026-11-04T09:00']);
  expect(other.columns[1]?.role.kind).toBe('ignored');
});

it('a caption whose formula failed is kept out, with what to do', () => {
  const plan = planOf(
    detectCells([
      ['Caption', 'Date'],
      ['#NAME?', '2026-11-03 09:30'],
    ]),
  );
  expect([plan.rows, plan.skipped[0]?.because]).toEqual([
    [],
    'a cell shows #NAME?; mend the formula, or put an apostrophe in front of the text',
  ]);
});
