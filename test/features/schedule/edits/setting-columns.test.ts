// Add setting columns.
import { choicesFor, readPick } from '../../../../src/features/schedule/edits/setting-columns';
import { SETTING_IDS } from '../../../../src/features/settings/settings';
import type { Stage } from '../../../fakes/stage';
import { activity, choose, given, row, select } from './stories';

const header = (stage: Stage, tab = 'Schedule'): readonly unknown[] =>
  stage.platform.book.tabNamed(tab).readAll()[0] ?? [];

function add(stage: Stage, ...answers: (string | null)[]): string {
  stage.platform.answers.splice(0, stage.platform.answers.length, ...answers);
  return choose(stage, 'addColumns');
}

describe('the choices', () => {
  it('are every setting once, and for rows their time and approval too', () => {
    const ofRows = choicesFor('schedule').flatMap(({ fields }) => fields);
    expect([...ofRows].sort()).toEqual([...SETTING_IDS, 'date', 'time', 'approved'].sort());
    expect(
      choicesFor('accounts')
        .flatMap(({ fields }) => fields)
        .sort(),
    ).toEqual([...SETTING_IDS].sort());
  });

  it.each([
    ['2', 'TikTok'],
    [' tiktok ', 'TikTok'],
    ['date and time', 'Date and Time'],
    ['0', undefined],
    ['99', undefined],
    ['', undefined],
    ['1.5', undefined],
  ])('%j is %s', (typed, name) => {
    expect(readPick(typed, choicesFor('schedule'))?.name).toBe(name);
  });
});

describe('the command', () => {
  it('adds the columns of a platform behind the last one, dressed, and only once', () => {
    const stage = given([row(1)]);
    select(stage, 2);
    const width = header(stage).length;
    expect(add(stage, 'YouTube')).toBe('7 columns of YouTube added at the right end of Schedule.');
    const { dressed } = stage.platform.book.tabNamed('Schedule');
    const added = header(stage).slice(width);
    expect(added).toHaveLength(7);
    expect(added.every((name) => String(name).startsWith('YouTube'))).toBe(true);
    expect(dressed.notes.get(`1,${String(width + 1)}`)).toBeTruthy();
    const lists = added.map((_, index) => dressed.validations.get(`1000,${String(width + 1 + index)}`));
    expect(lists).toContainEqual(expect.objectContaining({ kind: 'list', values: ['yes', 'no'] }));
    expect(lists).toContainEqual(
      expect.objectContaining({ kind: 'list', values: expect.arrayContaining(['private']) }),
    );
    expect(add(stage, 'YouTube')).toBe('Schedule has all columns of YouTube already.');
    expect(header(stage)).toHaveLength(width + 7);
    expect(activity(stage)).toContain('Add columns');
  });

  it('adds what is missing of a platform', () => {
    const stage = given([row(1)]);
    const tab = stage.platform.book.tabNamed('Schedule');
    tab.put(1, header(stage).length + 1, [['Date']]);
    expect(add(stage, 'Date and Time')).toBe('1 column of Date and Time added at the right end of Schedule.');
    expect(header(stage).slice(-2)).toEqual(['Date', 'Time']);
    expect(tab.dressed.formats.get(`2,${String(header(stage).length)}`)).toBe('hh:mm');
  });

  it('asks again for what makes no sense, and changes nothing when a person cancels', () => {
    const stage = given([row(1)]);
    const before = header(stage);
    add(stage, 'Myspace', null);
    const asked = stage.platform.shown.map(({ text }) => text);
    expect(asked[0]).toContain('2  TikTok (13 columns)');
    expect(asked[1]).toContain('“Myspace” is not a number between 1 and 10.');
    expect(header(stage)).toEqual(before);
  });

  it('goes to Accounts where that tab is in front: defaults of an account, no times', () => {
    const stage = given([row(1)]);
    stage.platform.book.selected = { tabId: stage.platform.book.tabNamed('Accounts').id, rows: [2] };
    expect(add(stage, 'LinkedIn')).toBe('2 columns of LinkedIn added at the right end of Accounts.');
    expect(header(stage, 'Accounts').slice(-2)).toEqual(['LinkedIn carousel', 'LinkedIn carousel name']);
    const place = header(stage, 'Accounts').length - 1;
    expect(
      stage.platform.book.tabNamed('Accounts').dressed.validations.get(`2,${String(place)}`),
    ).toMatchObject({
      kind: 'list',
      values: ['Yes', 'No'],
    });
    expect(header(stage)).not.toContain('LinkedIn carousel');
    expect(stage.platform.shown[0]?.text).not.toContain('Date and Time');
  });

  it('whose value is chosen is sent', () => {
    const stage = given([row(1)]);
    add(stage, 'Instagram');
    stage.fill([{ 'Instagram type': 'story' }]);
    stage.send();
    const sent = stage.world.posts.find((post) => post.caption === 'Post 1');
    expect(JSON.stringify(sent)).toContain('story');
  });
});
