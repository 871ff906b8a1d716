// Which rows are archived, where their cells go, and which may be deleted.
import {
  archivePatches,
  finishedRows,
  lowestRun,
  matchColumns,
  namedHeaders,
  unchangedKeys,
} from '../../../../src/features/schedule/edits/archive-plan';
import type { LedgerState } from '../../../../src/features/schedule/ledger/line';
import { ledgerLine, plan, row } from '../../../given';

const archived = (
  cells: Parameters<typeof row>[1],
  state: LedgerState | null,
  posts: NonNullable<Parameters<typeof plan>[2]> = {},
): boolean => {
  const rows = [row(2, { rowKey: 'r1', ...cells })];
  const moves = plan(rows, state ? [ledgerLine({ state })] : [], posts);
  return finishedRows(moves, rows, []).rows.length === 1;
};

describe('a row is finished', () => {
  it.each([
    ['Posted', 'closed'],
    ['In TikTok inbox', 'closed'],
    ['Failed', 'closed'],
    ['Gone in Genviral', 'closed'],
  ] as const)('that says %s once its agreement is %s', (status, state) => {
    expect(archived({ status }, state)).toBe(true);
  });

  it('that was taken back, unless it is ticked again', () => {
    expect(archived({ status: 'Taken back', ready: false }, 'takenBack')).toBe(true);
    expect(archived({ status: 'Taken back', ready: true }, 'takenBack')).toBe(false);
  });

  it('that is gone in Genviral only where Genviral was asked and does not show it', () => {
    expect(archived({ status: 'Gone in Genviral' }, 'open', { posts: new Map([['post-1', null]]) })).toBe(
      true,
    );
    expect(archived({ status: 'Gone in Genviral' }, 'open')).toBe(false);
  });
});

describe('a row is not finished', () => {
  it.each([
    ['Scheduled', 'open'],
    ['Posted', 'open'],
    ['Failed', 'open'],
    ['Partly posted', 'open'],
    ['Partly posted', 'closed'],
    ['Changed in Genviral', 'closed'],
    ['Sending', 'sending'],
    ['Posted', 'unsure'],
    ['Posted', 'refused'],
    ['Posted', null],
  ] as const)('that says %s while its agreement is %s', (status, state) => {
    expect(archived({ status }, state)).toBe(false);
  });
});

describe('a finished row stays', () => {
  const posted = (line: number) => row(line, { rowKey: 'r1', status: 'Posted' });

  it('where it holds a formula that fills other rows', () => {
    const rows = [posted(2)];
    const moves = plan(rows, [ledgerLine({ state: 'closed' })]);
    const formulas = [[], ['', '=ARRAYFORMULA(E2:E)']];
    expect(finishedRows(moves, rows, formulas)).toEqual({
      rows: [],
      left: [{ line: 2, because: 'it holds a formula that fills other rows; move the formula first' }],
    });
  });

  it('where another row is a copy of it', () => {
    const rows = [posted(2), posted(3)];
    const moves = plan(rows, [ledgerLine({ state: 'closed' })]);
    expect(finishedRows(moves, rows, []).rows).toEqual([]);
  });
});

describe('columns', () => {
  it('are matched by header, whatever their case and order; the second of two equal ones is another', () => {
    const { places, missing } = matchColumns(
      ['Ready', 'Note', 'note ', 'To mend', '', 'Owner'],
      ['NOTE', 'x', 'ready', 'Note'],
      'To mend',
    );
    expect([...places]).toEqual([
      [1, 3],
      [2, 1],
      [3, 4],
    ]);
    expect(missing).toEqual(['Column E', 'Owner']);
  });

  it('without a header go by their letter', () => {
    expect(namedHeaders(Array.from({ length: 28 }, () => '')).slice(24)).toEqual([
      'Column Y',
      'Column Z',
      'Column AA',
      'Column AB',
    ]);
  });
});

describe('the cells', () => {
  const cells = [
    ['Key', 'Mine'],
    ['a', 'one'],
    ['b', ''],
  ];
  const rows = [row(2, { rowKey: 'a' }), row(3, { rowKey: 'b' })];
  const places = new Map([
    [1, 2],
    [2, 1],
  ]);

  it('of new rows go below the last', () => {
    const patches = archivePatches({ cells, rows, archive: [['Mine', 'Key']], known: new Map(), places });
    expect(patches).toEqual([
      { row: 2, column: 2, cell: 'a' },
      { row: 2, column: 1, cell: 'one' },
      { row: 3, column: 2, cell: 'b' },
      { row: 3, column: 1, cell: '' },
    ]);
  });

  it('of a row that is there already are written over it where they differ, and else not at all', () => {
    const archive = [
      ['Mine', 'Key'],
      ['one', 'a'],
      ['old', 'b'],
    ];
    const known = new Map([
      ['a', 2],
      ['b', 3],
    ]);
    expect(archivePatches({ cells, rows, archive, known, places })).toEqual([
      { row: 3, column: 2, cell: 'b' },
      { row: 3, column: 1, cell: '' },
    ]);
  });
});

describe('what may be deleted', () => {
  const before = [
    ['Key', 'Mine'],
    ['a', 1],
    ['b', 2],
  ];
  const rows = [row(2, { rowKey: 'a' }), row(3, { rowKey: 'b' })];

  it('is a row that still says what was copied, wherever it stands now', () => {
    const again = {
      cells: [
        ['Key', 'Mine'],
        ['b', 2],
        ['x', 3],
        ['a', 'edited'],
      ],
      lines: [row(2, { rowKey: 'b' }), row(3, { rowKey: 'x' }), row(4, { rowKey: 'a' })],
    };
    expect([...unchangedKeys(rows, before, [], again)]).toEqual(['b']);
  });

  it('is nothing where columns were moved meanwhile', () => {
    const again = {
      cells: [
        ['Mine', 'Key'],
        [1, 'a'],
      ],
      lines: [row(2, { rowKey: 'a' })],
    };
    expect([...unchangedKeys(rows, before, [], again)]).toEqual([]);
  });

  it.each([
    [['Key', 'a', 'b', 'x', 'a2', ''], ['a', 'b', 'a2'], { first: 5, count: 1 }],
    [['Key', 'a', 'b', 'x'], ['a', 'b'], { first: 2, count: 2 }],
    [['Key', 'x'], ['a'], null],
    [['a', 'x'], ['a'], null],
  ])('of %j with %j begins with %j', (keys, mayGo, run) => {
    expect(lowestRun(keys, new Set(mayGo))).toEqual(run);
  });
});
