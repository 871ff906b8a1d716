// Import from this tab: shows how a calendar of another tool is understood, asks what only a person can know, and brings
// its rows into Schedule after a yes.
import { hasRole, withRole } from '../features/calendar-import/detect';
import {
  NO_CHOICES,
  orderIn,
  planImport,
  targetQuestions,
  type Choices,
  type TargetQuestion,
} from '../features/calendar-import/plan';
import { ROLE_CHOICES } from '../features/calendar-import/role';
import {
  canImport,
  importCalendar,
  openCalendar,
  type OpenedCalendar,
} from '../features/calendar-import/run';
import { targetKey } from '../features/calendar-import/targets';
import type { DateOrder } from '../features/calendar-import/dates';
import { plural } from '../features/schedule/sending/consent';
import type { Ui } from '../platform/ports';
import type { Execution } from '../runs/context';
import { lookOnly, throughDoor } from '../runs/door';
import { guarded } from './guard';
import {
  accountsQuestion,
  confirmText,
  importedText,
  importedTold,
  mappingQuestion,
  nothingText,
  orderQuestion,
  roleQuestion,
  shownColumns,
  targetQuestion,
} from './import-told';

const TITLE = 'Import from this tab';

/** More names than these are written into Accounts as they are, for Check rows to point at. */
const MOST_TARGET_QUESTIONS = 6;

/** A person pressed Cancel: nothing was changed. */
const CANCELLED = Symbol('cancelled');
type OrCancelled<T> = T | typeof CANCELLED;

export const importActions = {
  importTab: (execution: Execution): void => {
    guarded(execution.platform.ui(), TITLE, () => {
      importTab(execution);
    });
  },
};

function importTab(execution: Execution): void {
  const ui = execution.platform.ui();
  const calendar = askMapping(ui, lookOnly(execution, openCalendar));
  if (calendar === CANCELLED) return;
  const asked = askChoices(ui, calendar);
  if (asked === CANCELLED) return;
  const choices = askAgain(ui, calendar, asked);
  const plan = planImport(calendar.detected, choices, calendar.facts);
  if (plan.rows.length === 0) {
    ui.alert(TITLE, nothingText(plan), 'ok');
    return;
  }
  const order = orderIn(calendar.detected, calendar.facts.zone);
  if (ui.alert(TITLE, confirmText(calendar, plan, order), 'yes-no') !== 'yes') return;
  const prints = new Set(plan.rows.map(({ print }) => print));
  const imported = throughDoor(execution, {
    what: TITLE,
    work: (run) => importCalendar(run, calendar, choices, prints),
    told: importedTold,
  });
  ui.alert(TITLE, importedText(imported), 'ok');
}

/** Shows the mapping until it is left as it is. */
function askMapping(ui: Ui, opened: OpenedCalendar): OrCancelled<OpenedCalendar> {
  let calendar = opened;
  let complaint = '';
  for (;;) {
    const typed = ui.prompt(TITLE, mappingQuestion(calendar, complaint));
    if (typed === null) return CANCELLED;
    const column = shownColumns(calendar.detected)[Number(typed) - 1];
    if (typed === '' && canImport(calendar.detected)) return calendar;
    complaint = typed === '' ? NO_CAPTION : `“${typed}” is not the number of a line.\n\n`;
    if (!column) continue;
    const role = askNumber(ui, (said) => roleQuestion(column, said), ROLE_CHOICES.length);
    complaint = '';
    const choice = role === CANCELLED ? undefined : ROLE_CHOICES[role - 1];
    if (choice) calendar = { ...calendar, detected: withRole(calendar.detected, column.column, choice.role) };
  }
}

const NO_CAPTION = 'No column is the caption or the media yet: type the number of the line that is.\n\n';

function askNumber(ui: Ui, question: (complaint: string) => string, most: number): OrCancelled<number> {
  let complaint = '';
  for (;;) {
    const typed = ui.prompt(TITLE, question(complaint));
    if (typed === null) return CANCELLED;
    const number = Number(typed);
    if (typed !== '' && Number.isInteger(number) && number >= 1 && number <= most) return number;
    complaint = `“${typed}” is not a number between 1 and ${String(most)}.\n\n`;
  }
}

/** What the calendar does not say itself: the order of its dates, and whom its channels stand for. */
function askChoices(ui: Ui, { detected, facts: { book, zone } }: OpenedCalendar): OrCancelled<Choices> {
  const found = orderIn(detected, zone);
  let order: DateOrder | null = null;
  if (found.kind === 'ask') {
    const number = askNumber(ui, (complaint) => complaint + orderQuestion(found), 2);
    if (number === CANCELLED) return CANCELLED;
    order = number === 1 ? 'dayFirst' : 'monthFirst';
  }
  const targets = askTargets(ui, targetQuestions(detected, book));
  if (targets === CANCELLED) return CANCELLED;
  const options = book.accounts;
  const names = hasRole(detected, 'accounts', 'platform')
    ? []
    : askNames(ui, (complaint) => accountsQuestion(options, complaint), options);
  return names === CANCELLED ? CANCELLED : { ...NO_CHOICES, order, targets, accounts: names };
}

function askTargets(ui: Ui, questions: readonly TargetQuestion[]): OrCancelled<Choices['targets']> {
  const answers = new Map<string, readonly string[]>();
  for (const question of questions.slice(0, MOST_TARGET_QUESTIONS)) {
    const names = askNames(ui, (complaint) => targetQuestion(question, complaint), question.options);
    if (names === CANCELLED) return CANCELLED;
    answers.set(targetKey(question.name), names);
  }
  return answers;
}

/** Accounts by their numbers in a list; 0 or nothing is none. */
function askNames(
  ui: Ui,
  question: (complaint: string) => string,
  options: readonly { readonly name: string }[],
): OrCancelled<readonly string[]> {
  let complaint = '';
  for (;;) {
    const typed = ui.prompt(TITLE, question(complaint));
    if (typed === null) return CANCELLED;
    if (typed === '' || typed === '0') return [];
    const names = typed.split(',').map((piece) => options[Number(piece.trim()) - 1]?.name);
    const known = names.flatMap((name) => name ?? []);
    if (known.length === names.length) return known;
    complaint = `“${typed}” is not a number between 1 and ${String(options.length)}.\n\n`;
  }
}

/** Rows that were imported once and are not there as they were come again only with a yes. */
function askAgain(ui: Ui, { detected, facts }: OpenedCalendar, choices: Choices): Choices {
  const { changedSince } = planImport(detected, choices, facts);
  if (changedSince === 0) return choices;
  const question = `${plural(changedSince, 'row')} of this calendar ${changedSince === 1 ? 'was' : 'were'} imported before, and changed or deleted in Schedule since. Import ${changedSince === 1 ? 'it' : 'them'} once more? No leaves ${changedSince === 1 ? 'it' : 'them'} out.`;
  return { ...choices, again: ui.alert(TITLE, question, 'yes-no') === 'yes' };
}
