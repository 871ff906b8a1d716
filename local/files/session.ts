// A file from opening to closing: connected once, its tab dressed, then jobs one after the other, each of them saved.
import { randomInt } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Known } from '../demo/person';
import { paragraph, scheduleTable } from '../demo/print';
import type { Clock, HttpAnswerer } from '../host/index';
import { answersOf, type Answers } from './answers';
import { openBook, type BookOptions, type FileBook } from './book';
import type { FileOrder } from './for-workbench';
import { checkJobs, tickNewRows, type Job } from './jobs';
import { scheduleName, tabName } from './tab-data';
import { EXIT, FileTrouble, type Exit } from './trouble';
import { openFileWorld, type FileWorld } from './world';

export interface SessionOptions extends BookOptions {
  /** The folder that clasp would push. */
  readonly project: string;
  readonly http?: HttpAnswerer | undefined;
  readonly clock?: Clock | undefined;
  readonly known: Known;
  readonly isAgreed: boolean;
  readonly ask: ((question: string) => string) | null;
  readonly print: (text: string) => void;
}

export interface Session {
  readonly book: FileBook;
  readonly world: FileWorld;
  /** Does the jobs and says how it went. @throws FileTrouble where it must stop at once */
  do(jobs: readonly Job[]): Exit;
  /** For another thread that goes on with the file, while this one keeps the lock. */
  readonly order: FileOrder;
  close(): void;
}

/** @throws FileTrouble; then nothing is open */
export function openSession(options: SessionOptions): Session {
  const book = openBook(options);
  try {
    return new FileSession(options, book);
  } catch (error) {
    book.release();
    throw error;
  }
}

class FileSession implements Session {
  readonly book: FileBook;
  readonly world: FileWorld;
  readonly #options: SessionOptions;
  readonly #answers: Answers;

  constructor(options: SessionOptions, book: FileBook) {
    const { key, known, isAgreed, ask, project, nowMs, http, clock } = options;
    this.#options = options;
    this.book = book;
    this.#answers = answersOf({ key, who: userName(), known, isAgreed, ask });
    this.world = openFileWorld({
      book,
      project,
      nowMs,
      http,
      clock,
      seed: randomInt(2 ** 31 - 1),
      answer: (dialog) => this.#answers.answer(dialog),
    });
    for (const text of book.told) this.#say(text);
  }

  do(jobs: readonly Job[]): Exit {
    const { role } = this.book.tab;
    checkJobs(jobs, role, this.book.name);
    const { host } = this.world;
    this.#print(greeting(this.book, this.#options.api));
    if (host.propertiesOf('document')['binding'] === undefined) this.#run('Connect', 'genviralConnect');
    else this.#run('', 'genviralSetUpTabs');
    this.#stopWhereRefused();
    for (const job of jobs) this.#job(job);
    this.#save();
    this.#print(`\n${scheduleTable(host, scheduleName(host))}`);
    for (const question of this.#answers.unanswered) {
      this.#say(`Nobody answered, so this was not done: ${question}\nSay --yes to agree beforehand.`);
    }
    for (const problem of this.#answers.refused()) this.#say(problem);
    const isOpen =
      this.#answers.unanswered.length + this.#answers.refused().length + rowsToLookAt(this.world) > 0;
    return isOpen ? EXIT.needsPerson : EXIT.done;
  }

  get order(): FileOrder {
    const { path, name, tab, backup } = this.book;
    const isBackedUp = this.#options.isBackedUp === true && backup === null;
    return { path, name, tab: tab.tab, isBackedUp };
  }

  close(): void {
    this.book.release();
  }

  #job({ name, entry }: Job): void {
    const { host } = this.world;
    if (entry === 'tick') {
      this.#print(`\n${name}\n   ${String(tickNewRows(host))} rows ticked Ready.`);
      return;
    }
    const tab = tabName(host);
    if (entry === 'genviralImportTab' && tab !== null) host.hands.select(tab, 'A1');
    this.#run(name, entry);
    this.#stopWhereRefused();
    if (entry === 'genviralSend') this.#goOn(name, entry);
  }

  /** Send settles first what an earlier run left open, and has six minutes at a time: then there is more to send. */
  #goOn(name: string, entry: string): void {
    let left = rowsToSend(this.world);
    while (left > 0 && this.#answers.unanswered.length === 0) {
      this.#run(name, entry);
      this.#stopWhereRefused();
      const now = rowsToSend(this.world);
      if (now >= left) return;
      left = now;
    }
  }

  #run(title: string, entry: string): void {
    const { host } = this.world;
    const toasts = host.toasts.length;
    const run = host.run(entry);
    if (title !== '') {
      this.#print(`\n${title}`);
      const said = host.toasts.slice(toasts).map(({ text }) => text);
      for (const text of [...this.#answers.heard().filter(isTold), ...said]) this.#say(text);
    }
    this.#save();
    if (!run.ok) throw new FileTrouble(EXIT.failed, run.error.message);
  }

  /** What the add-on says in place of doing it: Genviral did not answer, refuses the key, a header is missing. */
  #stopWhereRefused(): void {
    const refusal = this.#answers.notices.find(isRefusal);
    if (refusal) throw new FileTrouble(EXIT.failed, refusal.text);
  }

  #save(): void {
    this.world.save();
  }

  #print(text: string): void {
    this.#options.print(text);
  }

  #say(text: string): void {
    this.#options.print(paragraph(text, '   '));
  }
}

/** Connecting answers its own questions from the command line: only what came of it is told. */
const isTold = (text: string): boolean => !text.startsWith('Connect to Genviral: ');

/** Alerts of these titles tell trouble, but for the one that says what Send found nothing to do about. */
const REFUSALS = new Set([
  'Connect to Genviral',
  'Check rows',
  'Update now',
  'Send to Genviral',
  'Set up or repair tabs',
]);
const isRefusal = ({ title, text }: { readonly title: string; readonly text: string }): boolean =>
  REFUSALS.has(title) && !text.includes('\n\nNow: ');

/** Words of Status that wait for a person. */
const OPEN_WORDS = new Set([
  'Mend',
  'Failed',
  'Partly posted',
  'Unsure',
  'Overdue',
  'Sending',
  'Changed, not sent',
  'Changed in Genviral',
  'Gone in Genviral',
]);

/** Ready rows that nothing speaks against. */
function rowsToSend({ host }: FileWorld): number {
  const [header = [], ...rows] = host.hands.display(scheduleName(host));
  const [ready, status] = [header.indexOf('Ready'), header.indexOf('Status')];
  return rows.filter((row) => row[ready] === 'TRUE' && row[status] === 'Not sent').length;
}

/** A row to mend that nobody ticked is an idea: it waits for nobody. */
function rowsToLookAt({ host }: FileWorld): number {
  const [header = [], ...rows] = host.hands.display(scheduleName(host));
  const [ready, status] = [header.indexOf('Ready'), header.indexOf('Status')];
  const isIdea = (row: readonly string[]): boolean => row[status] === 'Mend' && row[ready] !== 'TRUE';
  return rows.filter((row) => OPEN_WORDS.has(row[status] ?? '') && !isIdea(row)).length;
}

function greeting({ name, tab, start }: FileBook, api: BookOptions['api']): string {
  const which = tab.tab === '' ? name : `${name}, tab ${tab.tab}`;
  const what = tab.role === 'schedule' ? '' : ' (a calendar of another tool: it is read, and never changed)';
  const where = api === 'live' ? 'Genviral, for real' : 'the sandbox: nothing is published anywhere';
  const rows =
    tab.headerRow > 1
      ? `\nRows are counted from the headers: row 2 here is row ${String(tab.headerRow + 1)} of the file.`
      : '';
  return `${which}${what}${rows}\nTimes are ${start.spreadsheetZone}. Sent to ${where}.`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user that nobody named.
    return 'somebody';
  }
}
