// What the terminal shows: sentences and a table that fits 100 columns.
import type { Host } from '../host/index';

const WIDTH = 100;

interface PrintedColumn {
  readonly header: string;
  readonly width: number;
}

const COLUMNS: readonly PrintedColumn[] = [
  { header: 'Accounts', width: 24 },
  { header: 'Caption', width: 22 },
  { header: 'Post at', width: 16 },
  { header: 'Status', width: 13 },
];

/** Schedule as a table: a line for each row, and below it what it says to people. */
export function scheduleTable(host: Host, tab = 'Schedule'): string {
  const [header = [], ...rows] = host.hands.display(tab);
  const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
  const line = (number: string, texts: readonly string[]): string =>
    [number.padStart(4), ...COLUMNS.map(({ width }, index) => fit(texts[index] ?? '', width))]
      .join('  ')
      .trimEnd();
  const title = line(
    'Row',
    COLUMNS.map((column) => column.header),
  );
  const body = rows.flatMap((row, index) => {
    if (row.every((text) => text.trim() === '' || text === 'FALSE')) return [];
    const main = line(
      String(index + 2),
      COLUMNS.map((column) => cell(row, column.header)),
    );
    const told = [cell(row, 'Message'), cell(row, 'Link')].filter((text) => text !== '');
    return [
      main,
      ...told
        .flatMap((text) => text.split('\n'))
        .flatMap((text) => wrap(text, WIDTH - 8))
        .map((text) => `        ${text}`),
    ];
  });
  return [title, '-'.repeat(WIDTH), ...body].join('\n');
}

/** Cut or filled to a width, on one line. */
function fit(text: string, width: number): string {
  const flat = Array.from(text.replace(/\s+/g, ' ').trim());
  const cut = flat.length > width ? [...flat.slice(0, width - 1), '…'] : flat;
  return cut.join('').padEnd(width);
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const open = lines[lines.length - 1] ?? '';
    const longer = open === '' ? word : `${open} ${word}`;
    if (longer.length > width && open !== '') lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.flatMap((line) => line.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? ['']);
}

/** A sentence, broken into lines that fit the terminal. */
export function paragraph(text: string, indent = ''): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => wrap(line, WIDTH - indent.length))
    .map((line) => indent + line)
    .join('\n');
}
