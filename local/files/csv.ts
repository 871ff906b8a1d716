// A .csv that is open: fields with their places in the text, so that what is not changed stays as it was written,
// with its quotes, line ends and mark in front.
import { delimiterOf } from '../../src/features/calendar-import/delimited';
import {
  MOST_ROWS,
  tooManyRows,
  type CellChange,
  type FileCell,
  type FileValue,
  type OpenedFile,
} from './grid';
import { textOfValue } from './sheet-patch';
import { badFile } from './trouble';

interface Field {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Record = readonly Field[];

/** @throws FileTrouble where it is no text in UTF-8 */
export function openCsv(bytes: Uint8Array, name: string): OpenedFile {
  const text = decoded(bytes, name);
  const delimiter = delimiterOf(text) ?? ',';
  const records = recordsOf(text, delimiter, name);
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return {
    tabs: [''],
    id: null,
    read: () => new Map(records.map((record, index) => [index + 1, new Map(cellsOf(record))])),
    changed: (_tab, changes) =>
      new TextEncoder().encode(changedText({ text, delimiter, records, newline }, changes)),
  };
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    return badFile(`${name} is not in UTF-8. Save it as “CSV UTF-8”.`, error);
  }
}

function cellsOf(record: Record): [number, FileCell][] {
  return record.flatMap(({ text }, index): [number, FileCell][] =>
    text === '' ? [] : [[index + 1, { value: unmarked(text), isFormula: false, isDate: false }]],
  );
}

function recordsOf(text: string, delimiter: string, name: string): readonly Record[] {
  const records: Record[] = [];
  let record: Field[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length || record.length > 0) {
    const field = fieldAt(text, at, delimiter);
    record.push(field);
    at = field.end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    records.push(record);
    if (records.length > MOST_ROWS + 1) badFile(tooManyRows(name));
    record = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return records;
}

/** One field; a quote that is never closed goes on to the end, as everywhere. */
function fieldAt(text: string, start: number, delimiter: string): Field {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return { text: text.slice(start, end), start, end };
  }
  let end = start + 1;
  while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) end += text[end] === '"' ? 2 : 1;
  const inner = text.slice(start + 1, end).replace(/""/g, '"');
  end += 1;
  let rest = '';
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') {
    rest += text[end] ?? '';
    end += 1;
  }
  return { text: inner + rest, start, end: Math.min(end, text.length) };
}

interface Csv {
  readonly text: string;
  readonly delimiter: string;
  readonly records: readonly Record[];
  readonly newline: string;
}

function changedText(csv: Csv, changes: readonly CellChange[]): string {
  const byRow = new Map<number, Map<number, FileValue>>();
  for (const { row, column, value } of changes) {
    byRow.set(row, (byRow.get(row) ?? new Map<number, FileValue>()).set(column, value));
  }
  const pieces: string[] = [];
  let at = 0;
  csv.records.forEach((record, index) => {
    const row = byRow.get(index + 1);
    if (!row) return;
    for (const [column, field] of record.entries()) {
      const value = row.get(column + 1);
      if (value === undefined) continue;
      pieces.push(csv.text.slice(at, field.start), written(value, csv.delimiter));
      at = field.end;
    }
    const end = record.at(-1)?.end ?? at;
    pieces.push(csv.text.slice(at, end), tail(row, record.length, csv.delimiter));
    at = end;
  });
  pieces.push(csv.text.slice(at), newRecords(csv, byRow));
  return pieces.join('');
}

/** Fields behind the last one of a record. */
function tail(row: ReadonlyMap<number, FileValue>, width: number, delimiter: string): string {
  const filled = [...row].filter(([column, value]) => column > width && value !== '');
  const last = filled.reduce((most, [column]) => Math.max(most, column), width);
  return Array.from(
    { length: last - width },
    (_, index) => delimiter + written(row.get(width + index + 1) ?? '', delimiter),
  ).join('');
}

function newRecords(
  { text, delimiter, records, newline }: Csv,
  byRow: ReadonlyMap<number, ReadonlyMap<number, FileValue>>,
): string {
  const filled = [...byRow].filter(
    ([number, row]) => number > records.length && [...row.values()].some((value) => value !== ''),
  );
  const last = filled.reduce((most, [number]) => Math.max(most, number), records.length);
  if (last === records.length) return '';
  const lines = Array.from({ length: last - records.length }, (_, index) => {
    const row = byRow.get(records.length + index + 1);
    return row ? tail(row, 0, delimiter).slice(delimiter.length) : '';
  });
  return (/[\r\n]$/.test(text) || text === '' ? '' : newline) + lines.map((line) => line + newline).join('');
}

function written(value: FileValue, delimiter: string): string {
  const text = typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : textOfValue(value);
  const shown = FORMULA_LIKE.test(text) ? `'${text}` : text;
  const isQuoted = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
  return isQuoted ? `"${shown.replace(/"/g, '""')}"` : shown;
}

/** Programs that open the file would compute it; what platforms say must stay a text. */
const FORMULA_LIKE = /^[=+\-@]/;

const unmarked = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);
