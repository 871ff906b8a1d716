// A .csv with changed fields: every other character stays.
import { openCsv } from '../../local/files/csv';
import type { CellChange } from '../../local/files/grid';

const changed = (text: string, changes: readonly CellChange[]): string =>
  Buffer.from(openCsv(Buffer.from(text), 'plan.csv').changed('', changes, [], 'id')).toString('utf8');

const change = (row: number, column: number, value: CellChange['value']): CellChange => ({
  row,
  column,
  value,
});

it('reads quotes, lines in cells, semicolons and a mark in front', () => {
  const grid = openCsv(Buffer.from('\ufeffA;"B ""x""";C\r\n1;"two\nlines";\r\n'), 'plan.csv').read('');
  const texts = [...grid].map(([, row]) => [...row].map(([column, { value }]) => [column, value]));
  expect(texts).toEqual([
    [
      [1, 'A'],
      [2, 'B "x"'],
      [3, 'C'],
    ],
    [
      [1, '1'],
      [2, 'two\nlines'],
    ],
  ]);
});

it('replaces, appends columns and rows, and leaves the rest', () => {
  const text = '\ufeff"Caption" ;Post at\r\n"a ""b""";now\r\nlast;x';
  expect(changed(text, [])).toBe(text);
  expect(changed(text, [change(1, 3, 'Status'), change(2, 3, 'Posted'), change(3, 2, '')])).toBe(
    '\ufeff"Caption" ;Post at;Status\r\n"a ""b""";now;Posted\r\nlast;',
  );
  expect(changed(text, [change(5, 1, 'new; "row"')])).toBe(`${text}\r\n\r\n"new; ""row"""\r\n`);
  expect(changed('a,b\n1,2\n', [change(2, 4, true), change(2, 1, { serial: 46315.375 })])).toBe(
    'a,b\n2026-10-20 09:00,2,,TRUE\n',
  );
});

it('what platforms say never becomes a formula, and is read back as it was', () => {
  const text = changed('Caption,Message\nx,\n', [change(2, 2, '=HYPERLINK("http://evil.example")')]);
  expect(text).toBe('Caption,Message\nx,"\'=HYPERLINK(""http://evil.example"")"\n');
  const cell = openCsv(Buffer.from(text), 'plan.csv').read('').get(2)?.get(2);
  expect(cell?.value).toBe('=HYPERLINK("http://evil.example")');
});
