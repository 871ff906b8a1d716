// Columns in the panel: times are shown before they are written, and only blank cells are written.
import type { FillWish } from '../../../src/surfaces/sidebar/calls/columns';
import { readRules, type Rules } from '../../../src/surfaces/sidebar/page/columns/rules';
import { connectedStage, type RowCells, type Stage } from '../../fakes/stage';
import { at } from '../../zones';
import { refusalOf, sheetCalls, valueOf } from './panel';

const WISH: FillWish = {
  weekdays: [1, 2, 3, 4, 5],
  when: { kind: 'between', from: 540, to: 1020 },
  mostPerDay: 2,
  apartMinutes: 60,
};

const rowCells = (caption: string, changes: RowCells = {}): RowCells => ({
  Ready: false,
  Accounts: 'instagram @lumen.bakery',
  Caption: caption,
  Media: 'https://media.example.test/1.jpg',
  'Post at': '',
  ...changes,
});

const MONDAY_NINE = { instantMs: at('2026-10-19T07:00Z') };

function stageWith(...rows: RowCells[]): Stage {
  const stage = connectedStage();
  stage.fill(rows);
  return stage;
}

const postAt = (stage: Stage): unknown[] => stage.rows().map((record) => record.postAt);

describe('blank times', () => {
  it('are shown first, and then written where they were shown', () => {
    const stage = stageWith(
      rowCells('One'),
      rowCells('Timed', { 'Post at': MONDAY_NINE }),
      rowCells('Two'),
      rowCells('Nobody', { Accounts: 'tiktok @nobody' }),
    );
    const preview = valueOf(stage.platform, 'previewTimes', WISH);
    expect(preview.times.map(({ row, local, utc, says }) => [row.line, local, utc, says])).toEqual([
      [2, 'Mon 2026-10-19 17:00', '2026-10-19 15:00 UTC', 'One'],
      [4, 'Tue 2026-10-20 09:00', '2026-10-20 07:00 UTC', 'Two'],
    ]);
    expect(preview.left).toEqual([{ line: 5, because: expect.stringContaining('There is no account') }]);
    expect(postAt(stage).slice(0, 4)).toEqual(['', MONDAY_NINE, '', '']);

    const rows = preview.times.map(({ row }) => row);
    expect(valueOf(stage.platform, 'writeTimes', { rows })).toBe('2 times written into Post at.');
    expect(postAt(stage).slice(0, 4)).toEqual([
      { instantMs: at('2026-10-19T15:00Z') },
      MONDAY_NINE,
      { instantMs: at('2026-10-20T07:00Z') },
      '',
    ]);
    const [header = [], line = []] = stage.platform.book.tabNamed('Activity').readAll();
    expect([line[header.indexOf('What')], line[header.indexOf('Details')]]).toEqual([
      'Fill blank times',
      '2 times written into Post at.',
    ]);
  });

  it('are proposed for rows without the tick, too, which is said; not for empty rows and sent ones', () => {
    const stage = stageWith(
      rowCells('Ready', { Ready: true }),
      rowCells('Idea'),
      rowCells('Gone', { Status: 'Taken back' }),
      rowCells('', { Accounts: '', Media: '' }),
      rowCells('Sent', { Status: 'Scheduled', 'Post id': 'p1' }),
      rowCells('Another idea'),
    );
    const { times, left, told } = valueOf(stage.platform, 'previewTimes', WISH);
    expect(times.map(({ row }) => row.line)).toEqual([2, 3, 7]);
    expect(left).toEqual([]);
    expect(told).toBe(
      '2 of these rows are not ticked Ready: they get a time all the same, and are not sent before they are ticked.',
    );
    stage.fill([
      rowCells('Ready', { Ready: true }),
      ...Array.from({ length: 5 }, () =>
        rowCells('', { Accounts: '', Media: '', Status: '', 'Post id': '' }),
      ),
    ]);
    expect(valueOf(stage.platform, 'previewTimes', WISH).told).toBe('');
  });

  it('are not written over what a person did meanwhile', () => {
    const stage = stageWith(rowCells('One'), rowCells('Two'), rowCells('Three'));
    const { times } = valueOf(stage.platform, 'previewTimes', WISH);
    stage.fill([
      rowCells('One', { 'Post at': MONDAY_NINE }),
      rowCells('Another post'),
      rowCells('Three', { 'Post at': '=B3' }),
    ]);
    const told = valueOf(stage.platform, 'writeTimes', { rows: times.map(({ row }) => row) });
    expect(told).toContain('0 times written into Post at.');
    expect(told).toContain('Row 2: it has a time by now.');
    expect(told).toContain('Row 3: it moved or changed meanwhile.');
    expect(postAt(stage)[0]).toEqual(MONDAY_NINE);
    expect(postAt(stage)[1]).toBe('');
  });

  it('follow rows that moved and have a key, and refuse times that are over', () => {
    const stage = stageWith(
      rowCells('One', { 'Row key': 'key-one' }),
      rowCells('Two', { 'Row key': 'key-two' }),
    );
    const { times } = valueOf(stage.platform, 'previewTimes', WISH);
    stage.platform.book.tabNamed('Schedule').shift(2, 1);
    const [one, two] = times.map(({ row }) => row);
    if (!one || !two) throw new Error('two rows have no time');
    const over = { ...two, instantMs: stage.platform.time.nowMs() };
    expect(valueOf(stage.platform, 'writeTimes', { rows: [one, over] })).toBe(
      '1 time written into Post at. Row 4: its time is over.',
    );
    expect(postAt(stage)[1]).toEqual({ instantMs: one.instantMs });
  });

  it('cost the same for 10 rows and for 200', () => {
    const cost = (count: number): readonly number[] => {
      const stage = stageWith(...Array.from({ length: count }, (_, index) => rowCells(String(index))));
      let rows: readonly never[] | ReturnType<typeof look> = [];
      const look = () => valueOf(stage.platform, 'previewTimes', WISH).times.map(({ row }) => row);
      const looked = sheetCalls(stage.platform, () => {
        rows = look();
      });
      const wrote = sheetCalls(stage.platform, () => valueOf(stage.platform, 'writeTimes', { rows }));
      return [looked, wrote];
    };
    const [looked = 99, wrote = 99] = cost(10);
    expect(cost(200)).toEqual([looked, wrote]);
    expect(looked).toBeLessThanOrEqual(3);
    expect(wrote).toBeLessThanOrEqual(8);
  });

  it('at the best hours say so where there are too few posts', () => {
    const stage = stageWith(rowCells('One'));
    const preview = valueOf(stage.platform, 'previewTimes', { ...WISH, when: { kind: 'best' } });
    expect(preview.told).toBe('There are too few measured posts to name good hours.');
    expect(preview.left).toEqual([{ line: 2, because: 'too few posts to name good hours' }]);
  });
});

it('setting columns are offered while they are missing, and added once', () => {
  const { platform } = connectedStage();
  const missing = (): readonly string[] =>
    valueOf(platform, 'columnsState', null).choices.find(
      ({ tab, name }) => tab === 'schedule' && name === 'Date and Time',
    )?.missing ?? ['none'];
  expect(missing()).toEqual(['Date', 'Time']);
  const input = { tab: 'schedule', name: 'Date and Time' } as const;
  expect(valueOf(platform, 'addColumns', input)).toContain('2 columns of Date and Time added');
  expect(missing()).toEqual([]);
  expect(valueOf(platform, 'addColumns', input)).toContain('has all columns of Date and Time already');
});

it.each([
  ['addColumns', { tab: 'posts', name: 'TikTok' }],
  ['addColumns', { tab: 'schedule', name: 'constructor' }],
  ['previewTimes', { ...WISH, weekdays: [] }],
  ['previewTimes', { ...WISH, weekdays: [0] }],
  ['previewTimes', { ...WISH, mostPerDay: 1e9 }],
  ['previewTimes', { ...WISH, when: { kind: 'between', from: -1, to: 2 } }],
  ['previewTimes', { ...WISH, when: { kind: '__proto__' } }],
  ['writeTimes', { rows: [] }],
  ['writeTimes', { rows: [{ line: 2, rowKey: '', print: 'x'.repeat(5000), instantMs: 1 }] }],
  ['writeTimes', { rows: [{ line: 2, rowKey: '', print: '', instantMs: '2026' }] }],
  ['writeTimes', { rows: [{ line: 2, rowKey: '', print: '', instantMs: 1, field: 'caption' }] }],
])('%s with odd input is refused, and nothing is written (%#)', (name, input) => {
  const stage = stageWith(rowCells('One'));
  expect(
    sheetCalls(stage.platform, () => {
      expect(refusalOf(stage.platform, name, input)).toBe(
        'The panel asked for something this version does not know. Reload the spreadsheet.',
      );
    }),
  ).toBe(0);
});

describe('the rules as typed', () => {
  const typed: Rules = {
    weekdays: [5, 1],
    isBest: false,
    from: '09:00',
    to: '18:30',
    mostPerDay: '2',
    apartMinutes: '60',
  };

  it('become what the server takes', () => {
    expect(readRules(typed)).toEqual({
      wish: {
        weekdays: [1, 5],
        when: { kind: 'between', from: 540, to: 1110 },
        mostPerDay: 2,
        apartMinutes: 60,
      },
    });
    expect(readRules({ ...typed, isBest: true, from: '' })).toMatchObject({
      wish: { when: { kind: 'best' } },
    });
  });

  it.each<[Partial<Rules>, string]>([
    [{ weekdays: [] }, 'Tick at least one day.'],
    [{ from: '' }, 'Give both hours, such as 09:00 and 18:00.'],
    [{ from: '20:00' }, 'From must be before To.'],
    [{ mostPerDay: '0' }, 'Posts a day: a whole number from 1 to 24.'],
    [{ mostPerDay: '1.5' }, 'Posts a day: a whole number from 1 to 24.'],
    [{ apartMinutes: '-5' }, 'Minutes between: a whole number, a week at most.'],
  ])('%j: what to mend', (changes, complaint) => {
    expect(readRules({ ...typed, ...changes })).toEqual({ complaint });
  });
});
