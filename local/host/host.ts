// One spreadsheet with its script, its people and its clock. See index.ts for how to use it.
import { scriptArgument, shownError, shownResult } from './engine/function-values';
import { isSeed } from './engine/seed';
import { CustomFunctions, type QueuedCall } from './execution/custom-functions';
import { anyOrder } from './execution/chance';
import type { CallHook } from './execution/execution';
import { Executions, refused, type StartFacts } from './execution/executions';
import { customFunctionNames, type Project, readProject } from './execution/project';
import type { DailyQuotas } from './execution/quotas';
import { Hands } from './hands';
import type { SentMail } from './mail/outbox';
import type { HostOptions } from './options';
import { illegalArgument } from './page-arguments';
import type { HostParts, LogEntry } from './parts';
import type { OpenExecution, Opening, Run, RunOptions, Version } from './run';
import type { Menu, Page, Toast } from './services/base/operations';
import { toWire } from './services/core/wire';
import type { LockKind } from './services/lock/operations';
import type { PropertyScope } from './services/properties/operations';
import type { PropertyValues } from './storage/property-stores';
import { makeBook, makeParts, ONE_SHEET } from './setup';
import { type Clock, systemClock } from './time/clock';
import type { TriggerRun } from './triggers/fire';
import { Firing } from './triggers/firing';
import type { StandingTrigger } from './triggers/triggers';

const NO_PROJECT: Project = { scripts: {} };
const REAL_TIME_LIMIT_MS = 60_000;
/**
 * Formulas that wait for formulas that wait: no sane workbook is so deep. With an argument that changes all the time,
 * such as NOW(), a cell shows Loading... for ever, here as in Sheets.
 */
const MOST_ROUNDS = 20;
const SIMPLE_TRIGGERS = new Set(['onOpen', 'onInstall']);

export class Host {
  /** Asked before each service call of every execution; may run other executions meanwhile. */
  onCall: CallHook | null = null;
  /** Asked after each service call that succeeded. */
  afterCall: CallHook | null = null;
  readonly hands: Hands;
  readonly clock: Clock;
  readonly #options: HostOptions;
  readonly #parts: HostParts;
  readonly #functions: CustomFunctions;
  readonly #executions: Executions;
  readonly #firing: Firing;

  constructor(options: HostOptions) {
    this.#options = options;
    const project =
      typeof options.project === 'string' ? readProject(options.project) : (options.project ?? NO_PROJECT);
    const functionNames = customFunctionNames(project);
    const clock = options.clock ?? systemClock();
    this.clock = clock;
    this.#functions = new CustomFunctions(functionNames);
    const book = makeBook(options, clock, this.#functions, functionNames);
    const scriptZone = options.scriptZone ?? project.manifest?.timeZone ?? 'Etc/UTC';
    this.#parts = makeParts(options, clock, { book, project, scriptZone });
    this.#executions = new Executions(this.#parts, {
      realTimeLimitMs: options.realTimeLimitMs ?? REAL_TIME_LIMIT_MS,
      chargesClock: options.costs ?? false,
      beforeCall: () => this.onCall,
      afterCall: () => this.afterCall,
    });
    this.#firing = new Firing(this.#parts, this.#executions, options.addOnClockHasDocument ?? true);
    this.hands = new Hands(book, book.people.owner);
    const workbook = options.workbook ?? ONE_SHEET;
    if (isSeed(workbook)) for (const { name, cells = [] } of workbook.sheets) this.#fill(name, cells);
    for (const kind of options.heldLocks ?? []) this.holdLock(kind);
  }

  /** Runs a function of the project as one execution, in a fresh global scope. */
  run(functionName: string, options: RunOptions = {}): Run {
    const facts = this.#facts(options);
    const isSimple = options.args === undefined && SIMPLE_TRIGGERS.has(functionName);
    const event = isSimple ? { kind: 'open' as const, mode: facts.mode } : null;
    const argsJson = toWire(options.args ?? []);
    const run = this.#executions.execute({ functionName, argsJson, caller: 'host', event }, facts);
    if (options.calculate ?? true) this.calculate();
    return run;
  }

  /**
   * Calls a function as the sidebar does by `google.script.run`: illegal arguments are refused, an illegal result
   * arrives as null, and of an error only name and message do.
   * https://developers.google.com/apps-script/guides/html/communication
   */
  callFromPage(functionName: string, args: readonly unknown[] = [], options: { person?: string } = {}): Run {
    const illegal = illegalArgument(args);
    if (illegal !== null) {
      return refused(`Failed due to illegal value in property: ${illegal}`, 'Error');
    }
    const run = this.#executions.execute(
      { functionName, argsJson: JSON.stringify(args), caller: 'page', event: null },
      this.#facts({ ...options, surface: 'page' }),
    );
    this.calculate();
    return run.ok ? run : { ...run, error: { ...run.error, stack: '' } };
  }

  /**
   * Calls that a page makes at once, function and arguments: they run in any order, as at Google; the results come in
   * the order of the calls.
   */
  callAllFromPage(calls: readonly (readonly [functionName: string, args?: readonly unknown[]])[]): Run[] {
    const runs = new Map<number, Run>();
    for (const index of anyOrder(calls.length, this.#parts.chance)) {
      const [functionName = '', args = []] = calls[index] ?? [];
      runs.set(index, this.callFromPage(functionName, args));
    }
    return calls.flatMap((_call, index) => runs.get(index) ?? []);
  }

  /** Opens an execution for a test or another program to call services in. Close it, or nothing is flushed. */
  open(options: Omit<RunOptions, 'args' | 'calculate'> = {}): OpenExecution {
    const started = this.#executions.start({ ...this.#facts(options), functionName: '(open)' });
    const { globals } = started.enter();
    return {
      globals,
      flush: () => {
        started.session.buffer.apply();
        this.#parts.book.engine.catchUp();
      },
      close: () => started.finish({ ok: true, valueJson: 'null' }),
    };
  }

  /** Runs the custom functions that cells wait for, until none waits; `run` does so by itself. */
  calculate(): void {
    const { engine } = this.#parts.book;
    engine.catchUp();
    for (let round = 0; this.#functions.isWaiting && round < MOST_ROUNDS; round++) {
      this.#functions.runQueued((call) => this.#runForCell(call));
      engine.evaluate();
    }
  }

  /**
   * Lets time pass: clock triggers fire at their minute, as the people who made them. Gives what became of each.
   * To move the clock without firing, use `clock.advance` and, when they shall fire, `fireDue`.
   */
  advance(ms: number): TriggerRun[] {
    return this.#settled(this.#firing.advance(ms));
  }

  /** Fires the clock triggers that are due by now, each once however long it has been due. */
  fireDue(): TriggerRun[] {
    return this.#settled(this.#firing.fireDue());
  }

  /**
   * Somebody opens the document: the simple `onOpen` runs, in NONE where an add-on has not been used here yet, and
   * installable open triggers do as those who made them.
   */
  openDocument({ person = this.#parts.owner, mode = 'LIMITED' }: Opening = {}): Run[] {
    return this.#settled(this.#firing.document({ kind: 'open' }, person, mode));
  }

  /**
   * Somebody types into a cell: the simple `onEdit` runs, and installable edit triggers do. What scripts write, and
   * what `hands` do, fires nothing.
   */
  edit(sheetName: string, notation: string, text: string, person = this.#parts.owner): Run[] {
    const { area, value, oldValue } = this.handsOf(person).edit(sheetName, notation, text);
    const email = this.#parts.book.people.knownEmailOf(person);
    const values = { ...(value !== '' && { value }), ...(oldValue !== '' && { oldValue }) };
    return this.#settled(this.#firing.document({ kind: 'edit', area, email, ...values }, person, 'LIMITED'));
  }

  /** The triggers of all people. */
  get triggers(): readonly StandingTrigger[] {
    return this.#parts.triggers.all;
  }
  /** Mail that scripts have sent. */
  get mails(): readonly SentMail[] {
    return this.#parts.mails;
  }
  /** How much of a daily quota a person has used. */
  quotaUsed(quota: keyof DailyQuotas, person = this.#parts.owner): number {
    return this.#parts.quotas.used(person, quota);
  }

  /** The menus that the add-on made, with their items and submenus. */
  get menus(): readonly Menu[] {
    return this.#parts.screen.menus;
  }
  get sidebar(): Page | null {
    return this.#parts.screen.sidebar;
  }
  /** The last modal dialog with a page of its own. */
  get dialog(): Page | null {
    return this.#parts.screen.dialog;
  }
  get toasts(): readonly Toast[] {
    return this.#parts.screen.toasts;
  }
  /** What scripts wrote to console and Logger. */
  get logs(): readonly LogEntry[] {
    return this.#parts.logs;
  }
  /** A copy of what PropertiesService holds. */
  propertiesOf(scope: PropertyScope, person = this.#parts.owner): PropertyValues {
    return this.#parts.properties.all(scope, person);
  }
  /** Loses everything that CacheService holds, as it may at any time. */
  dropCaches(): void {
    this.#parts.caches.clear();
  }

  /** Lets another execution take a lock, for good or for a time on the clock. Gives the way to release it. */
  holdLock(kind: LockKind, options: { forMs?: number; person?: string } = {}): () => void {
    const id = this.#executions.nextId();
    const person = options.person ?? this.#parts.owner;
    this.#parts.locks.hold(kind, person, id, options.forMs ?? Infinity);
    return () => {
      this.#parts.locks.releaseAllOf(id);
    };
  }

  /** The hands of somebody else than the owner: what that person may not edit is refused. */
  handsOf(person: string): Hands {
    return new Hands(this.#parts.book, person);
  }

  /** A version of the cells, as the version history keeps one. */
  saveVersion(): Version {
    return { workbook: this.snapshot() };
  }

  /** Cells go back to a version; properties, triggers and what ran since do not. */
  restoreVersion({ workbook }: Version): void {
    this.#parts.book.engine.restore(workbook);
    this.calculate();
  }

  /**
   * "Make a copy" of the file: cells and hidden sheets go along, document properties, triggers, locks and caches do not.
   * A bound script is copied with its file and starts without any properties; an add-on stays one script, with the
   * properties that it has for people and for all. Who makes the copy owns it. The clock is shared.
   */
  makeCopy(options: Partial<HostOptions> = {}): Host {
    const { book, clock, isAddOn, properties } = this.#parts;
    return new Host({
      ...this.#options,
      clock,
      triggers: [],
      workbook: this.snapshot(),
      spreadsheetId: `copy-of-${book.facts.id}`,
      spreadsheetName: `Copy of ${book.facts.name}`,
      properties: isAddOn ? properties.withoutDocument() : {},
      ...options,
    });
  }

  /** Counts what may have changed the workbook: at the same number its snapshot is the same. */
  get revision(): number {
    return this.#parts.book.engine.revision;
  }

  /** The workbook's data, for `workbook` of another host or for a replica in a browser. */
  snapshot(): object {
    return this.#parts.book.engine.save();
  }

  #runForCell({ functionName, args }: QueuedCall): ReturnType<typeof shownError> {
    const { engine } = this.#parts.book;
    const values = args.map((argument) => scriptArgument(argument, engine.zone));
    const run = this.#executions.execute(
      { functionName, argsJson: toWire(values), caller: 'cell', event: null },
      this.#facts({ mode: 'CUSTOM_FUNCTION' }),
    );
    return run.ok ? shownResult(run.value, engine) : shownError(run.error.message);
  }

  #settled<T>(runs: T): T {
    this.calculate();
    return runs;
  }

  #facts({ mode, surface, person, hasDocument }: RunOptions): StartFacts {
    return {
      mode: mode ?? 'FULL',
      surface: surface ?? 'menu',
      person: person ?? this.#parts.owner,
      hasDocument: hasDocument ?? true,
    };
  }

  #fill(sheetName: string, cells: readonly (readonly string[])[]): void {
    if (cells.length > 0) this.hands.paste(sheetName, 'A1', cells);
  }
}
