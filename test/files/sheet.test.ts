// Cells in a sheet's XML: read whatever a program writes, changed without touching what stands around them.
import { isDateCode } from '../../local/files/number-formats';
import { patchSheet } from '../../local/files/sheet-patch';
import { scanSheet } from '../../local/files/sheet-scan';
import type { CellChange } from '../../local/files/grid';
import { sharedTextsOf, valueOf } from '../../local/files/values';

const isDateStyle = (style: string | undefined): boolean => style === '1';
const scan = (xml: string) => scanSheet(xml, 'sheet1.xml', 'plan.xlsx');

function patched(rows: string, changes: readonly CellChange[], around = ''): string {
  const xml = `<worksheet>${around}<sheetData>${rows}</sheetData></worksheet>`;
  const text = patchSheet(scan(xml), changes, [], { is1904: false, isDateStyle });
  return text.replace(/^<worksheet>(.*)<\/worksheet>$/s, '$1');
}

const put = (row: number, column: number, value: CellChange['value']): CellChange => ({ row, column, value });

function values(cells: string, is1904 = false): unknown[] {
  const { rows } = scan(`<x:worksheet><x:sheetData><x:row>${cells}</x:row></x:sheetData></x:worksheet>`);
  const facts = { sharedTexts: ['first', 'sec_x000A_ond'], is1904, isDateStyle };
  return (rows[0]?.cells ?? []).map((cell) => [cell.column, valueOf(cell, facts)]);
}

it('reads every kind of cell, with and without places', () => {
  expect(
    values(
      '<x:c t="s"><x:v>1</x:v></x:c><x:c><x:v>1.5</x:v></x:c><x:c r="E1" t="b"><x:v>1</x:v></x:c><x:c t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c>' +
        '<x:c t="str"><x:f>A1</x:f><x:v> a &amp; b </x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>ri</x:t></x:r><x:r><x:t>ch</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>' +
        '<x:c s="1"><x:v>2</x:v></x:c><x:c t="d"><x:v>2026-10-20T09:00:00</x:v></x:c><x:c s="1"/>',
    ),
  ).toEqual([
    [1, 'sec\nond'],
    [2, 1.5],
    [5, true],
    [6, '#DIV/0!'],
    [7, ' a & b '],
    [8, 'rich'],
    [9, { serial: 2 }],
    [10, { serial: 46315.375 }],
    [11, ''],
  ]);
  expect(values('<x:c s="1"><x:v>2</x:v></x:c>', true)).toEqual([[1, { serial: 1464 }]]);
  expect(
    sharedTextsOf(
      '<sst><si><t>a</t><rPh><t>x</t></rPh></si><si><r><t>b</t></r><r><t>c</t></r></si><si/></sst>',
      's',
    ),
  ).toEqual(['a', 'bc', '']);
});

it.each([
  ['General', false],
  ['0.00', false],
  ['yyyy-mm-dd', true],
  ['[h]:mm', true],
  ['[Red]0', false],
  ['"day" 0', false],
  ['[$-409]d\\ mmm', true],
  ['\\d0', false],
])('%s is a date: %s', (code, isDate) => {
  expect(isDateCode(code)).toBe(isDate);
});

it('changes a cell and keeps its format; a formula stays', () => {
  const rows =
    '<row r="2" spans="1:3"><c r="A2" s="4" t="s"><v>0</v></c><c r="B2"><f>A2</f><v>1</v></c><c r="C2" s="1"><v>1</v></c></row>';
  expect(patched(rows, [put(2, 1, 'a < b'), put(2, 2, 'no'), put(2, 3, { serial: 2 })])).toBe(
    '<sheetData><row r="2" spans="1:3"><c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve">a &lt; b</t></is></c><c r="B2"><f>A2</f><v>1</v></c><c r="C2" s="1"><v>2</v></c></row></sheetData>',
  );
  expect(patched(rows, [put(2, 1, '')])).toContain('<c r="A2" s="4"/>');
});

it('adds cells in their order, into empty rows, between rows and below', () => {
  expect(
    patched('<row r="2"><c r="B2"><v>1</v></c></row><row r="4" ht="9"/>', [
      put(2, 3, 7),
      put(2, 1, true),
      put(4, 1, 2),
      put(3, 1, 3),
      put(9, 2, 4),
    ]),
  ).toBe(
    '<sheetData><row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2"><v>1</v></c><c r="C2"><v>7</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="4" ht="9"><c r="A4"><v>2</v></c></row><row r="9"><c r="B9"><v>4</v></c></row></sheetData>',
  );
  expect(
    patchSheet(scan('<worksheet><sheetData/></worksheet>'), [put(1, 1, 1)], [], {
      is1904: false,
      isDateStyle,
    }),
  ).toBe('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>');
});

it('leaves cells under a merged one, says how far the sheet reaches, and what XML cannot hold is left out', () => {
  const xml =
    '<worksheet><dimension ref="A1:B1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>';
  const text = patchSheet(scan(xml), [put(1, 2, 'x'), put(1, 3, 'a\u0000_x0041_')], [], {
    is1904: false,
    isDateStyle,
  });
  expect(text).toContain('<dimension ref="A1:C1"/>');
  expect(text).not.toContain('r="B1"');
  expect(text).toContain('>a_x005F_x0041_</t>');
});

it('hides a new column, cutting what covers it', () => {
  const sheet = (cols: string): string => `<worksheet>${cols}<sheetData/></worksheet>`;
  const hide = (cols: string): string =>
    patchSheet(scan(sheet(cols)), [], [5], { is1904: false, isDateStyle });
  expect(hide('')).toBe(
    sheet('<cols><col min="5" max="5" width="9.140625" customWidth="1" hidden="1"/></cols>'),
  );
  expect(hide('<cols><col min="1" max="1" width="3"/><col min="3" max="99" style="2"/></cols>')).toBe(
    sheet(
      '<cols><col min="1" max="1" width="3"/><col min="3" max="4" style="2"/><col min="5" max="5" style="2" hidden="1"/><col min="6" max="99" style="2"/></cols>',
    ),
  );
});
