// The main job, once, through the entry points of the bundle: connect, fill Schedule, check, send, let time pass, update.
import type { Run } from '../host/index';
import type { LocalWorld } from '../together';
import { pasteCalendar, tickRows, typeCalendar, type Calendar } from './calendar';
import type { Person } from './person';
import { paragraph, scheduleTable } from './print';

const HOUR_MS = 3_600_000;

export interface MainJobFacts {
  readonly world: LocalWorld;
  readonly person: Person;
  readonly calendar: Calendar;
  /** How far the clock moves after sending. */
  readonly forwardMs: number;
  readonly print: (text: string) => void;
}

/** Does the job and prints each step. Gives what went wrong; nothing where all went as it should. */
export function doMainJob(facts: MainJobFacts): readonly string[] {
  const { world, calendar, print } = facts;
  const { host } = world;
  const problems: string[] = [];
  const step = stepsOf(facts, problems);

  step('1. Connect', 'genviralConnect');
  if (calendar.isOurs) {
    typeCalendar(host, 'Schedule', calendar);
    print(`\n2. Fill Schedule\n   ${String(calendar.rows.length)} rows typed from the calendar.`);
  } else {
    pasteCalendar(host, calendar);
    step('2. Import from this tab…', 'genviralImportTab');
    const ticked = tickRows(host);
    print(`   ${String(ticked)} rows ticked Ready.`);
    if (ticked === 0) problems.push('No row was imported.');
  }
  problems.push(...facts.person.refused());
  step('3. Check rows', 'genviralCheckRows');
  step('4. Send…', 'genviralSend');
  const afterFirst = world.genviral.posts.length;
  step('5. Send… again: nothing is posted twice', 'genviralSend');
  const twice = world.genviral.posts.length - afterFirst;
  if (twice > 0) problems.push(`Sending again made ${String(twice)} more posts.`);
  world.advance(facts.forwardMs);
  print(`\n6. ${String(facts.forwardMs / HOUR_MS)} hours pass: the first posts go public.`);
  step('7. Update now', 'genviralUpdateNow');
  print(`\n${scheduleTable(host)}`);
  return [...problems, ...problemsIn(world)];
}

type Step = (title: string, entry: string) => void;

/** Runs an entry point as a click would, and prints what the person saw. */
function stepsOf({ world, person, print }: MainJobFacts, problems: string[]): Step {
  return (title, entry) => {
    const toasts = world.host.toasts.length;
    const requests = world.requests.length;
    const run = world.host.run(entry);
    const said = world.host.toasts.slice(toasts).map((toast) => toast.text);
    print(`\n${title}   ${measured(run, world.requests.length - requests)}`);
    for (const text of [...person.heard(), ...said]) print(paragraph(text, '   '));
    if (!run.ok) problems.push(`${title}: ${run.error.message}`);
  };
}

/** Calls that read or write the spreadsheet; handles, sizes and names are not counted. */
function measured(run: Run, requests: number): string {
  const touches =
    /^Range\.(get|set)(Values|Formulas|Notes|Backgrounds?|NumberFormat|DataValidation)$|\.flush$/;
  const calls = Object.entries(run.calls).filter(([name]) => touches.test(name));
  const count = calls.reduce((sum, [, times]) => sum + times, 0);
  return `(${String(requests)} requests, ${String(count)} spreadsheet calls)`;
}

/** What a reader of the result would call wrong: a row that says nothing, or a post without a link. */
function problemsIn({ host }: LocalWorld): readonly string[] {
  const [header = [], ...rows] = host.hands.display('Schedule');
  const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
  return rows.flatMap((row, index) => {
    const [status, message] = [cell(row, 'Status'), cell(row, 'Message')];
    const where = `Row ${String(index + 2)}`;
    if (status === 'Mend' && !/^[A-Z][a-z ]+: /.test(message)) {
      return [`${where} does not name the cell to mend.`];
    }
    if (status === 'Posted' && cell(row, 'Link') === '') return [`${where} is posted without a link.`];
    if (cell(row, 'Ready') === 'TRUE' && status === '' && cell(row, 'Caption').trim() !== '') {
      return [`${where} is ready and says nothing.`];
    }
    return ['Sending', 'Unsure', 'Failed'].includes(status) ? [`${where} is ${status}.`] : [];
  });
}
