// What is written into columns of people comes out as it was, on SpreadsheetApp of the local host, which reads like Sheets.
import { createHost, manualClock } from '../../local/host/index';
import { appsScriptWorkbook } from '../../src/platform/apps-script/workbook';
import { writeCells } from '../../src/workbook/write';
import { NOW_MS } from '../given';
import { withServices } from './on-host';

const TEXTS = [
  '=SUM(A1)',
  '+1 now',
  '-5% today',
  '@brand',
  '03/04',
  '00123',
  '1e5',
  '10:30',
  '2026-10-19',
  '19 Oct 2026',
  '1234567890123456789',
  'TRUE',
  "'quoted'",
  '#N/A',
  'Fresh bread',
  'https://media.example.test/1.jpg',
  'line one\n=line two',
  '1'.repeat(70),
];

describe.each(['Europe/Berlin', 'America/New_York'])('a text written in %s', (spreadsheetZone) => {
  const onHost = withServices(() =>
    createHost({ clock: manualClock(NOW_MS), http: () => [], spreadsheetZone }),
  );
  const area = { row: 1, column: 1, rows: TEXTS.length, columns: 2 };

  it('comes out as it was, in a plain column and in one that people formatted as text', () => {
    onHost(() => {
      const workbook = appsScriptWorkbook();
      const tab = workbook.insertTab('Texts');
      tab.formatNumbers({ ...area, column: 2, columns: 1 }, '@');
      const patches = TEXTS.flatMap((cell, index) =>
        [1, 2].map((column) => ({ row: index + 1, column, cell })),
      );
      writeCells(tab, patches, new Set());
      expect(tab.read(area)).toEqual(TEXTS.map((text) => [text, text]));
      expect(tab.readFormulas(area).flat().join('')).toBe('');
    });
  });

  it('leaves numbers, ticks and instants what they are', () => {
    onHost(() => {
      const tab = appsScriptWorkbook().insertTab('Values');
      const cells = [7, true, { instantMs: NOW_MS }, ''];
      writeCells(
        tab,
        cells.map((cell, index) => ({ row: 1, column: index + 1, cell })),
        new Set(),
      );
      expect(tab.read({ row: 1, column: 1, rows: 1, columns: 4 })).toEqual([cells]);
    });
  });
});
