// What every spreadsheet behind the port must do, in the words of Google's documentation. Runs on the fake in memory and
// on SpreadsheetApp of the local host; free of Node, so that it can run inside Apps Script as well.
// https://developers.google.com/apps-script/reference/spreadsheet/range
import type { Cell, Tab, Workbook } from '../../src/platform/ports';

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const MOMENT = { instantMs: Date.UTC(2026, 9, 19, 7, 30) };

/** `make` gives a spreadsheet in the zone Europe/Berlin with one empty tab. */
export function workbookContract(keptBy: string, make: () => Workbook): void {
  const fresh = (): { workbook: Workbook; tab: Tab } => {
    const workbook = make();
    return { workbook, tab: workbook.insertTab('Contract') };
  };

  describe(`a spreadsheet kept by ${keptBy}`, () => {
    it('has a name, an id and a zone', () => {
      const { workbook } = fresh();
      expect([typeof workbook.id, typeof workbook.name(), workbook.zoneName()]).toEqual([
        'string',
        'string',
        'Europe/Berlin',
      ]);
    });

    it('finds a tab by its id, whatever it is called', () => {
      const { workbook, tab } = fresh();
      tab.rename('Renamed');
      expect(
        workbook
          .tabs()
          .find((other) => other.id === tab.id)
          ?.name(),
      ).toBe('Renamed');
    });

    it('refuses two tabs of one name', () => {
      const { workbook } = fresh();
      expect(() => workbook.insertTab('Contract')).toThrow(/already exists/);
    });

    it('writes on the row and column it was asked to', () => {
      const { tab } = fresh();
      tab.write(area(3, 2, 2, 2), [
        ['a', 1],
        [true, MOMENT],
      ]);
      expect(tab.read(area(2, 1, 4, 4))).toEqual([
        ['', '', '', ''],
        ['', 'a', 1, ''],
        ['', true, MOMENT, ''],
        ['', '', '', ''],
      ]);
    });

    it('reads everything to the last filled cell, and one empty cell where there is none', () => {
      const { tab } = fresh();
      expect(tab.readAll()).toEqual([['']]);
      tab.write(area(2, 3), [['x']]);
      expect(tab.readAll()).toEqual([
        ['', '', ''],
        ['', '', 'x'],
      ]);
    });

    it('takes an empty text for an empty cell', () => {
      const { tab } = fresh();
      tab.write(area(1, 1, 1, 2), [['x', 'y']]);
      tab.write(area(1, 2), [['']]);
      expect(tab.readAll()).toEqual([['x']]);
    });

    it.each<[string, string, Cell]>([
      ['a number', '007', 7],
      ['a tick', 'TRUE', true],
      ['text behind an apostrophe', "'=A1", '=A1'],
      ['text', 'three words', 'three words'],
    ])('reads what is written as if typed: %s', (_, typed, value) => {
      const { tab } = fresh();
      tab.write(area(1, 1), [[typed]]);
      expect(tab.read(area(1, 1))).toEqual([[value]]);
    });

    it.each(['007', '=A1', 'TRUE', '1234567890123456789', '3/4', '+1', '-x', '@x'])(
      'keeps %j as it is in a cell of the text format',
      (text) => {
        const { tab } = fresh();
        tab.formatNumbers(area(1, 1), '@');
        tab.write(area(1, 1), [[text]]);
        expect([tab.read(area(1, 1)), tab.readFormulas(area(1, 1))]).toEqual([[[text]], [['']]]);
      },
    );

    it('takes an apostrophe in front of a text away, in a cell of the text format too', () => {
      const { tab } = fresh();
      tab.formatNumbers(area(1, 2), '@');
      tab.write(area(1, 1, 1, 2), [["'=A1", "'=A1"]]);
      expect(tab.read(area(1, 1, 1, 2))).toEqual([['=A1', '=A1']]);
    });

    it('takes a leading equals sign for a formula elsewhere', () => {
      const { tab } = fresh();
      tab.write(area(1, 1, 1, 2), [['=1+1', 'x']]);
      expect(tab.readFormulas(area(1, 1, 1, 2))).toEqual([['=1+1', '']]);
    });

    it('refuses data of another size than its area', () => {
      const { tab } = fresh();
      expect(() => {
        tab.write(area(1, 1, 2, 1), [['x']]);
      }).toThrow(/rows? in the data does not match/);
    });

    it('refuses cells beyond the grid, until it has grown', () => {
      const { workbook, tab } = fresh();
      const { rows } = tab.grid();
      expect(() => {
        tab.write(area(rows + 1, 1), [['x']]);
        workbook.flush();
      }).toThrow(/outside the dimensions of the sheet/);
      tab.growTo(rows + 1, 1);
      tab.write(area(rows + 1, 1), [['x']]);
      expect([tab.grid().rows, tab.read(area(rows + 1, 1))]).toEqual([rows + 1, [['x']]]);
    });

    it('grows only where it has to', () => {
      const { tab } = fresh();
      const before = tab.grid();
      tab.growTo(1, 1);
      expect(tab.grid()).toEqual(before);
      tab.growTo(1, before.columns + 2);
      expect(tab.grid()).toEqual({ rows: before.rows, columns: before.columns + 2 });
    });

    it('pushes rows down for new ones, and closes up behind deleted ones', () => {
      const { tab } = fresh();
      tab.write(area(1, 1, 3, 1), [['header'], ['one'], ['two']]);
      const { rows } = tab.grid();
      tab.insertRowsAbove(2, 2);
      expect([tab.readAll(), tab.grid().rows]).toEqual([
        [['header'], [''], [''], ['one'], ['two']],
        rows + 2,
      ]);
      tab.deleteRows(2, 3);
      expect([tab.readAll(), tab.grid().rows]).toEqual([[['header'], ['two']], rows - 1]);
    });

    it('makes room below a row, the last of the grid too', () => {
      const { tab } = fresh();
      tab.write(area(1, 1, 3, 1), [['header'], ['one'], ['two']]);
      const { rows } = tab.grid();
      tab.insertRowsBelow(2, 2);
      tab.insertRowsBelow(rows + 2, 1);
      expect([tab.readAll(), tab.grid().rows]).toEqual([
        [['header'], ['one'], [''], [''], ['two']],
        rows + 3,
      ]);
    });

    it('keeps the notes of cells', () => {
      const { tab } = fresh();
      tab.writeNotes(area(2, 1, 1, 2), [['Why', '']]);
      expect(tab.readNotes(area(1, 1, 2, 2))).toEqual([
        ['', ''],
        ['Why', ''],
      ]);
      tab.writeNotes(area(2, 1, 1, 1), [['']]);
      expect(tab.readNotes(area(2, 1, 1, 1))).toEqual([['']]);
    });

    it('closes up beside deleted columns', () => {
      const { tab } = fresh();
      tab.write(area(1, 1, 1, 3), [['a', 'b', 'c']]);
      const { columns } = tab.grid();
      tab.deleteColumns(2, 1);
      expect([tab.readAll(), tab.grid().columns]).toEqual([[['a', 'c']], columns - 1]);
    });

    it('keeps charts under ids of their own, and feeds them from elsewhere', () => {
      const { workbook, tab } = fresh();
      const numbers = workbook.insertTab('Numbers');
      numbers.write(area(1, 1, 3, 2), [
        ['Day', 'Views'],
        ['Mon', 3],
        ['Tue', 5],
      ]);
      const chart = {
        kind: 'line',
        title: 'Views',
        source: { tabId: numbers.id, area: area(1, 1, 3, 2) },
        at: { row: 2, column: 3 },
        widthPx: 300,
        heightPx: 200,
        colours: ['#4f46e5'],
        legend: 'none',
      } as const;
      expect(tab.chartIds()).toEqual([]);
      const first = tab.addChart(chart);
      const second = tab.addChart({ ...chart, kind: 'pie' });
      expect([...tab.chartIds()].sort()).toEqual([first, second].sort());
      tab.feedChart(first, { tabId: numbers.id, area: area(1, 1, 2, 2) });
      tab.feedChart(first + second + 1, { tabId: numbers.id, area: area(1, 1, 2, 2) });
      expect(tab.chartIds()).toHaveLength(2);
    });

    it('gives a date back to the millisecond', () => {
      const { tab } = fresh();
      const moments = [0, 1, 499, 500, 999].map((ms) => ({ instantMs: Date.UTC(2026, 9, 25, 0, 30, 1, ms) }));
      tab.write(area(1, 1, 1, moments.length), [moments]);
      expect(tab.read(area(1, 1, 1, moments.length))).toEqual([moments]);
    });

    it('gives a date back across the changes of clocks in its zone', () => {
      const { tab } = fresh();
      const hours = Array.from({ length: 6 }, (_, hour) => ({
        instantMs: Date.UTC(2026, 2, 29, hour - 2, 15),
      }));
      tab.write(area(1, 1, 1, hours.length), [hours]);
      expect(tab.read(area(1, 1, 1, hours.length))).toEqual([hours]);
    });
  });
}
