// Make a version per platform.
import { planVersions } from '../../../../src/features/schedule/edits/versions';
import { layOut } from '../../../../src/features/schedule/edits/new-rows';
import { book, row as record } from '../../../given';
import { activity, BOTH, choose, column, given, ownColumn, row, select, selected } from './stories';

const three = { accounts: 'instagram @lumen.bakery\nx @lumenbakes, tiktok @lumenbakery' };
const plan = (rows: Parameters<typeof planVersions>[0]['rows'], changes = {}) =>
  planVersions({ rows, book, sent: new Set(), computed: new Set(), ...changes });

describe('the plan', () => {
  it('is one version for each platform, in the order of the accounts', () => {
    expect(plan([record(5, three)])).toEqual({
      divided: [
        {
          line: 5,
          versions: [
            { platform: 'instagram', accounts: 'instagram @lumen.bakery' },
            { platform: 'x', accounts: 'x @lumenbakes' },
            { platform: 'tiktok', accounts: 'tiktok @lumenbakery' },
          ],
        },
      ],
      left: [],
    });
  });

  it('names the accounts of a group', () => {
    expect(plan([record(5, { accounts: 'Everyone' })]).divided[0]?.versions).toEqual([
      { platform: 'instagram', accounts: 'instagram @lumen.bakery' },
      { platform: 'tiktok', accounts: 'tiktok @lumenbakery' },
    ]);
  });

  it.each([
    [
      'that was sent',
      three,
      { sent: new Set([5]) },
      'it was sent, and its post exists; write a new row for another version',
    ],
    [
      'with a formula',
      three,
      { computed: new Set([5]) },
      'a formula writes its Accounts; write the names there first',
    ],
    ['of one platform', {}, {}, 'its accounts are on one platform only, instagram'],
    ['without accounts', { accounts: '' }, {}, 'it names no account yet'],
    [
      'with an unknown name',
      { accounts: 'instagram @lumen.bakery, nobody at all' },
      {},
      'There is no account “nobody at all” in this file. The Accounts tab lists them',
    ],
  ])('leaves a row %s as it is', (_, cells, changes, because) => {
    expect(plan([record(5, cells)], changes)).toEqual({ divided: [], left: [{ line: 5, because }] });
  });
});

describe('the layout of new rows', () => {
  it('puts the copies of neighbours below the last of them, so that room is made once', () => {
    const { rooms, placed, after } = layOut([2, 3, 3, 7].map((of) => ({ of, changes: {} })));
    expect(rooms).toEqual([
      { below: 3, count: 3 },
      { below: 7, count: 1 },
    ]);
    expect(placed.map(({ of, source, line }) => [of, source, line])).toEqual([
      [2, 2, 4],
      [3, 3, 5],
      [3, 3, 6],
      [7, 10, 11],
    ]);
    expect([1, 3, 4, 7, 8].map(after)).toEqual([1, 3, 7, 10, 12]);
  });
});

describe('the command', () => {
  it('makes rows directly below, with the same content, not ready, and nothing of ours', () => {
    const stage = given([row(1, { Accounts: BOTH, Campaign: 'Autumn' }), row(2)]);
    stage.fill([{ Status: 'Mend', Message: 'old words' }]);
    select(stage, 2);
    expect(choose(stage, 'makeVersions')).toBe('Row 2 is now 2 rows: instagram, tiktok.');
    expect(
      stage
        .rows()
        .map(({ ready, accounts, caption, campaign, status }) => [
          ready,
          accounts,
          caption,
          campaign,
          status,
        ]),
    ).toEqual([
      [true, 'instagram @lumen.bakery', 'Post 1', 'Autumn', 'Mend'],
      [false, 'tiktok @lumenbakery', 'Post 1', 'Autumn', ''],
      [true, 'instagram @lumen.bakery', 'Post 2', '', ''],
    ]);
    expect(stage.rows()[1]).toMatchObject({
      media: stage.rows()[0]?.media,
      postAt: stage.rows()[0]?.postAt,
      message: '',
      rowKey: '',
    });
    expect(activity(stage)).toEqual(
      expect.arrayContaining([
        'Make a version per platform',
        'Done',
        'Row 2 is now 2 rows: instagram, tiktok.',
      ]),
    );
  });

  it('copies people’s own columns as values, texts as they were, and leaves what a formula fills to the sheet', () => {
    const stage = given([row(1, { Accounts: BOTH })]);
    ownColumn(stage, 'Code', ["'00123"]);
    ownColumn(stage, 'Budget', [7]);
    ownColumn(stage, 'Shout', ['=UPPER("jo")']);
    ownColumn(stage, 'Sum', ["'=SUM(A1)"]);
    const filled = ownColumn(stage, '=ARRAYFORMULA(B1:B)', ['filled']);
    stage.platform.book.tabNamed('Schedule').put(1, filled, [['=ARRAYFORMULA(B1:B)']]);
    select(stage, 2);
    choose(stage, 'makeVersions');
    expect(['Code', 'Budget', 'Sum'].map((name) => column(stage, name))).toEqual([
      ['00123', '00123'],
      [7, 7],
      ['=SUM(A1)', '=SUM(A1)'],
    ]);
    expect(column(stage, 'Shout')[1]).toBe('');
    expect(
      stage.platform.book.tabNamed('Schedule').read({ row: 2, column: filled, rows: 2, columns: 1 }),
    ).toEqual([['filled'], ['']]);
  });

  it('copies what a computed caption shows, and keeps the formula in its own row', () => {
    const stage = given([row(1, { Accounts: BOTH, Caption: '=UPPER("bread")' })]);
    select(stage, 2);
    choose(stage, 'makeVersions');
    expect(column(stage, 'Caption')).toEqual(['#NAME?', '#NAME?']);
    const tab = stage.platform.book.tabNamed('Schedule');
    expect(tab.readFormulas({ row: 2, column: 5, rows: 2, columns: 1 })).toEqual([['=UPPER("bread")'], ['']]);
  });

  it('refuses a row that was sent, and divides the others', () => {
    const stage = given([row(1)]);
    stage.send();
    stage.fill([{}, row(2, { Accounts: BOTH })]);
    select(stage, 2, 3);
    expect(choose(stage, 'makeVersions')).toBe(
      'Row 3 is now 2 rows: instagram, tiktok. Row 2: it was sent, and its post exists; write a new row for another version.',
    );
    expect(stage.rows()).toHaveLength(3);
  });

  it('writes nothing where somebody inserts a row at the same moment', () => {
    const stage = given([row(1, { Accounts: BOTH }), row(2)]);
    select(stage, 2);
    const tab = stage.platform.book.tabNamed('Schedule');
    const insert = tab.insertRowsBelow.bind(tab);
    tab.insertRowsBelow = (at, count) => {
      insert(1, 1);
      insert(at, count);
    };
    expect(choose(stage, 'makeVersions')).toContain('Somebody moved or changed rows at the same moment');
    expect(column(stage, 'Accounts').filter((cell) => cell !== '')).toEqual([
      BOTH,
      'instagram @lumen.bakery',
    ]);
  });

  it('takes as many calls for 200 rows as for two', () => {
    const calls = [2, 200].map((count) => {
      const stage = selected(
        Array.from({ length: count }, (_, index) =>
          row(index + 1, { Accounts: BOTH, ...(index % 3 === 1 ? { Campaign: 'x' } : {}) }),
        ),
      );
      const before = { ...stage.platform.book.calls };
      choose(stage, 'makeVersions');
      const { calls } = stage.platform.book;
      return Object.fromEntries(
        Object.entries(calls).map(([name, sum]) => [name, sum - (before[name] ?? 0)]),
      );
    });
    expect(calls[1]).toEqual(calls[0]);
  });
});
