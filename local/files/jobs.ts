// What --do can ask for, by the names people know from the menu.
import { columnLetters } from '../../src/workbook/set-up';
import type { Host } from '../host/index';
import { scheduleName } from './tab-data';
import { badFile } from './trouble';

export interface Job {
  readonly name: string;
  /** An entry point of the bundle, or `tick`. */
  readonly entry: string;
  readonly isFor: 'every file' | 'calendar';
}

export const JOBS: readonly Job[] = [
  { name: 'Import from this tab', entry: 'genviralImportTab', isFor: 'calendar' },
  { name: 'Tick new rows', entry: 'tick', isFor: 'calendar' },
  { name: 'Check rows', entry: 'genviralCheckRows', isFor: 'every file' },
  { name: 'Send ready rows', entry: 'genviralSend', isFor: 'every file' },
  { name: 'Update statuses', entry: 'genviralUpdateNow', isFor: 'every file' },
];

/** The menu says it shorter, or with dots. */
const ALSO: Readonly<Record<string, string>> = { send: 'send ready rows', 'update now': 'update statuses' };

/** @throws FileTrouble that lists what can be asked for */
export function jobsNamed(names: readonly string[]): readonly Job[] {
  return names.map((name) => {
    const plain = name
      .trim()
      .toLowerCase()
      .replace(/(…|\.\.\.)$/, '');
    const wanted = ALSO[plain] ?? plain;
    const job = JOBS.find((one) => one.name.toLowerCase() === wanted);
    return job ?? badFile(`--do knows no “${name}”. It knows: ${JOBS.map((one) => one.name).join(', ')}.`);
  });
}

/** @throws FileTrouble where a job makes no sense for the file */
export function checkJobs(jobs: readonly Job[], role: 'schedule' | 'calendar', name: string): void {
  const stray = role === 'schedule' ? jobs.find(({ isFor }) => isFor === 'calendar') : undefined;
  if (!stray) return;
  badFile(
    stray.entry === 'tick'
      ? `Ready in ${name} is yours to tick: “${stray.name}” is for rows that were imported.`
      : `${name} has the headers of Schedule already: leave “${stray.name}” away.`,
  );
}

/** Ticks imported rows that nothing was said about yet: who unticked one wants it unticked. Gives how many. */
export function tickNewRows(host: Host): number {
  const tab = scheduleName(host);
  const [header = [], ...rows] = host.hands.display(tab);
  const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
  const column = columnLetters(header.indexOf('Ready') + 1);
  let ticked = 0;
  rows.forEach((row, index) => {
    const isNew =
      cell(row, 'Status') === '' && cell(row, 'Row key') === '' && cell(row, 'Campaign') !== 'Example';
    if (!isNew || cell(row, 'Caption') + cell(row, 'Media') === '') return;
    host.hands.type(tab, `${column}${String(index + 2)}`, 'TRUE');
    ticked += 1;
  });
  return ticked;
}
