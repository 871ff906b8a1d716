// What the import shows and asks, as text. Pure.
import type { OrderFound } from '../features/calendar-import/dates';
import { spelledOut } from '../features/calendar-import/dates';
import type { Detected, MappedColumn } from '../features/calendar-import/detect';
import type { ImportPlan, ImportRow, Said, TargetQuestion } from '../features/calendar-import/plan';
import { isTaken, ROLE_CHOICES, roleText } from '../features/calendar-import/role';
import type { Imported, OpenedCalendar } from '../features/calendar-import/run';
import { plural } from '../features/schedule/sending/consent';
import type { Zone } from '../time/zone';

/** A dialog is read, not scrolled. */
const MOST_COLUMNS = 30;
const MOST_LINES = 12;
const MOST_ROWS = 3;

export const cut = (text: string, most: number): string => {
  const flat = Array.from(text.replace(/\s+/g, ' ').trim());
  return flat.length > most ? `${flat.slice(0, most - 1).join('')}…` : flat.join('');
};

const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => `${String(index + 1)}  ${line}`).join('\n');

/** Columns that hold something, in the order they are numbered for people: those that are taken first. */
export function shownColumns({ columns }: Detected): readonly MappedColumn[] {
  const filled = columns.filter((column) => column.filled > 0);
  return [...filled.filter(({ role }) => isTaken(role)), ...filled.filter(({ role }) => !isTaken(role))];
}

/** The mapping, one numbered line a column. */
export function mappingText(detected: Detected): string {
  const columns = shownColumns(detected);
  const lines = columns
    .slice(0, MOST_COLUMNS)
    .map(({ title, role, example }) => `${cut(title, 40)} → ${roleText(role)}   “${cut(example, 40)}”`);
  const rest = columns.length - lines.length;
  return numbered(lines) + (rest > 0 ? `\nand ${plural(rest, 'column')} more that are not taken` : '');
}

export function mappingQuestion({ name, detected }: OpenedCalendar, complaint: string): string {
  const whose =
    detected.format === null ? 'No tool’s own layout; read by its headers' : `Looks like ${detected.format}`;
  return `${complaint}“${name}”: ${plural(detected.rows.length, 'row')}. ${whose}.\n\n${mappingText(detected)}\n\nLeave the field empty and press OK if this is right. To change a line, type its number.`;
}

export function roleQuestion({ title, example }: MappedColumn, complaint: string): string {
  const choices = numbered(ROLE_CHOICES.map(({ name }) => name));
  return `${complaint}What is “${title}”, such as “${cut(example, 60)}”? Type a number.\n\n${choices}`;
}

export function orderQuestion(asked: Extract<OrderFound, { kind: 'ask' }>): string {
  return `These dates can be read in two ways. What is ${asked.example}? Type 1 or 2; it holds for all rows.\n\n1  ${asked.dayFirst} (the day stands first)\n2  ${asked.monthFirst} (the month stands first)`;
}

export function targetQuestion({ name, options, rows }: TargetQuestion, complaint: string): string {
  const accounts = numbered(options.map((account) => account.name));
  return `${complaint}${plural(rows, 'row')} for “${name}”. Which account is that? Type its number, or several with commas; 0 leaves it out.\n\n${accounts}`;
}

export function accountsQuestion(options: readonly { readonly name: string }[], complaint: string): string {
  const accounts = numbered(options.map((account) => account.name));
  return `${complaint}The calendar does not say for which accounts it is. Type a number, or several with commas. Leave the field empty to fill Accounts later.\n\n${accounts}`;
}

function rowText({ line, accounts, caption, links, when }: ImportRow, zone: Zone): string {
  const time = when.kind === 'at' ? spelledOut(when.instantMs, zone) : 'no time yet';
  const media = links.length > 0 ? `, ${plural(links.length, 'link')}` : '';
  return `Row ${String(line)}: ${time} · ${accounts.join(', ') || 'no account yet'} · “${cut(caption, 50)}”${media}`;
}

/** Sentences row by row; the same sentence about many rows is one line. */
function saidText(said: readonly Said[]): string {
  const rows = new Map<string, number[]>();
  for (const { line, because } of said) rows.set(because, [...(rows.get(because) ?? []), line]);
  const lines = [...rows].map(([because, at]) => `${rowsText(at)}: ${because}.`.replace(/\.\.$/, '.'));
  const rest = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [`… and ${String(rest)} more reasons`] : [])].join(
    '\n',
  );
}

function rowsText(lines: readonly number[]): string {
  const [first = 0] = lines;
  if (lines.length === 1) return `Row ${String(first)}`;
  const shown = lines.slice(0, 8).join(', ');
  return `Rows ${shown}${lines.length > 8 ? ` and ${String(lines.length - 8)} more` : ''}`;
}

const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

const titled = (title: string, text: string): string => (text === '' ? '' : `${title}\n${text}`);

/** Columns that hold something and go nowhere. */
function leftColumns(detected: Detected): string {
  return shownColumns(detected)
    .filter(({ role }) => !isTaken(role))
    .map(({ title, role }) =>
      role.kind === 'notSent' ? `${cut(title, 40)} (${role.because})` : cut(title, 40),
    )
    .slice(0, MOST_LINES)
    .join(', ');
}

export function confirmText(
  { detected, facts: { zone } }: OpenedCalendar,
  plan: ImportPlan,
  order: OrderFound,
): string {
  const rows = plan.rows.slice(0, MOST_ROWS).map((row) => rowText(row, zone));
  const rest = plan.rows.length - rows.length;
  const misread =
    order.kind === 'known' && order.misread
      ? `The dates have the ${order.order === 'dayFirst' ? 'day' : 'month'} first; Google Sheets took some of them the other way round. They are read as they are shown.`
      : '';
  return paragraphs(
    `Add ${plural(plan.rows.length, 'row')} below the last one of Schedule? Ready stays off, so that nothing is sent before you tick it. Times are those of ${zone.name}.`,
    [...rows, ...(rest > 0 ? [`… and ${String(rest)} more`] : [])].join('\n'),
    misread,
    titled('To look after:', saidText(plan.notes)),
    titled('Not imported:', saidText(plan.skipped)),
    titled('Columns that stay behind:', leftColumns(detected)),
  );
}

export function nothingText(plan: ImportPlan): string {
  return paragraphs('There is nothing to import.', saidText(plan.skipped));
}

/** One sentence for Activity. */
export function importedTold({ plan, moved, firstLine }: Imported): string {
  const taken =
    plan.rows.length === 0
      ? 'No row was imported.'
      : `${plural(plan.rows.length, 'row')} imported, from row ${String(firstLine)} of Schedule on; Ready is off.`;
  const skipped = plan.skipped.length > 0 ? ` ${plural(plan.skipped.length, 'row')} left out.` : '';
  const changed =
    moved > 0 ? ` ${plural(moved, 'row')} changed while you were asked; choose the item again.` : '';
  return `${taken}${skipped}${changed}`;
}

export function importedText(imported: Imported): string {
  const lines = new Map(imported.plan.rows.map(({ line }, index) => [line, imported.firstLine + index]));
  const notes = imported.plan.notes.flatMap(({ line, because }) => {
    const there = lines.get(line);
    return there === undefined ? [] : [{ line: there, because }];
  });
  return paragraphs(
    importedTold(imported),
    titled('In Schedule, look after:', saidText(notes)),
    titled('Left out, by their rows here:', saidText(imported.plan.skipped)),
    imported.plan.rows.length > 0 ? 'Next: Genviral > Check rows, then tick Ready.' : '',
  );
}
