// One spreadsheet with its script, its people and its clock. See index.ts for how to use it.
import type { BookSession } from './book/session';
import { WriteBuffer } from './book/write-buffer';
import { scriptArgument, shownError, shownResult } from './engine/function-values';
import { isSeed } from './engine/seed';
import { CustomFunctions, type QueuedCall } from './execution/custom-functions';
import { type CallHook, Execution, type ExecutionFacts } from './execution/execution';
import { hostHandlers } from './execution/host-handlers';
import { customFunctionNames, type Project, readProject } from './execution/project';
import { type OpenRealm, openRealm } from './execution/realm';
import { Hands } from './hands';
import type { HostOptions } from './options';
import { illegalArgument } from './page-arguments';
import type { HostParts, LogEntry } from './parts';
import type { OpenExecution, Run, RunOptions } from './run';
import type { Menu, Page, Toast } from './services/base/operations';
import type { CallResult, EntryCall } from './services/core/entry-call';
import { fromWire, toWire } from './services/core/wire';
import type { LockKind } from './services/lock/operations';
import type { PropertyScope } from './services/properties/operations';
import type { PropertyValues } from './storage/property-stores';
import { makeBook, makeParts, ONE_SHEET } from './setup';
import { type Clock, systemClock } from './time/clock';

const NO_PROJECT: Project = { scripts: {} };
const REAL_TIME_LIMIT_MS = 60_000;
/**
 * Formulas that wait for formulas that wait: no sane workbook is so deep. With an argument that changes all the time,
 * such as NOW(), a cell shows Loading... for ever, here as in Sheets.
 */
const MOST_ROUNDS = 20;
const SIMPLE_TRIGGERS = new Set(['onOpen', 'onInstall']);

interface Started {
  readonly session: BookSession;
  /** Makes the context and runs the project's top level. */
  enter(): OpenRealm;
  finish(result: CallResult): Run;
  fail(thrown: unknown): Run;
}

export class Host {
  /** Asked before each service call of every execution; may run other executions meanwhile. */
  onCall: CallHook | null = null;
  /** Asked after each service call that succeeded. */
  afterCall: CallHook | null = null;
  readonly hands: Hands;
  readonly clock: Clock;
  readonly #parts: HostParts;
  readonly #functions: CustomFunctions;
  readonly #realTimeLimitMs: number;
  #executions = 0;

  constructor(options: HostOptions) {
    const project =
      typeof options.project === 'string' ? readProject(options.project) : (options.project ?? NO_PROJECT);
    const functionNames = customFunctionNames(project);
    const clock = options.clock ?? systemClock();
    this.clock = clock;
    this.#functions = new CustomFunctions(functionNames);
    this.#realTimeLimitMs = options.realTimeLimitMs ?? REAL_TIME_LIMIT_MS;
    const book = makeBook(options, clock, this.#functions, functionNames);
    this.#parts = {
      ...makeParts(options, clock),
      book,
      project,
      scriptZone: options.scriptZone ?? project.manifest?.timeZone ?? 'Etc/UTC',
    };
    this.hands = new Hands(book);
    const workbook = options.workbook ?? ONE_SHEET;
    if (isSeed(workbook)) for (const { name, cells = [] } of workbook.sheets) this.#fill(name, cells);
    for (const kind of options.heldLocks ?? []) this.holdLock(kind);
  }

  /** Runs a function of the project as one execution, in a fresh global scope. */
  run(functionName: string, options: RunOptions = {}): Run {
    const facts = this.#facts(options);
    const event = options.args === undefined && SIMPLE_TRIGGERS.has(functionName) ? facts.mode : null;
    const argsJson = toWire(options.args ?? []);
    const run = this.#execute({ functionName, argsJson, caller: 'host', event }, facts);
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
      const message = `Failed due to illegal value in property: ${illegal}`;
      return { ok: false, error: { name: 'Error', message, stack: '' }, calls: {}, elapsedMs: 0 };
    }
    const run = this.#execute(
      { functionName, argsJson: JSON.stringify(args), caller: 'page', event: null },
      this.#facts({ ...options, surface: 'page' }),
    );
    this.calculate();
    return run.ok ? run : { ...run, error: { ...run.error, stack: '' } };
  }

  /** Opens an execution for a test or another program to call services in. Close it, or nothing is flushed. */
  open(options: Omit<RunOptions, 'args' | 'calculate'> = {}): OpenExecution {
    const started = this.#start({ ...this.#facts(options), functionName: '(open)' });
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
    const id = `held-${++this.#executions}`;
    const person = options.person ?? this.#parts.owner;
    this.#parts.locks.hold(kind, person, id, options.forMs ?? Infinity);
    return () => {
      this.#parts.locks.releaseAllOf(id);
    };
  }

  /** The workbook's data, for `workbook` of another host or for a replica in a browser. */
  snapshot(): object {
    return this.#parts.book.engine.save();
  }

  #runForCell({ functionName, args }: QueuedCall): ReturnType<typeof shownError> {
    const { engine } = this.#parts.book;
    const values = args.map((argument) => scriptArgument(argument, engine.zone));
    const run = this.#execute(
      { functionName, argsJson: toWire(values), caller: 'cell', event: null },
      this.#facts({ mode: 'CUSTOM_FUNCTION' }),
    );
    return run.ok ? shownResult(run.value, engine) : shownError(run.error.message);
  }

  #facts({ mode, surface, person }: RunOptions): Omit<ExecutionFacts, 'id' | 'functionName'> {
    return { mode: mode ?? 'FULL', surface: surface ?? 'menu', person: person ?? this.#parts.owner };
  }

  #execute(entry: EntryCall, facts: Omit<ExecutionFacts, 'id' | 'functionName'>): Run {
    const started = this.#start({ ...facts, functionName: entry.functionName });
    let result: CallResult;
    try {
      result = started.enter().call(entry);
    } catch (thrown) {
      return started.fail(thrown);
    }
    return started.finish(result);
  }

  #start(facts: Omit<ExecutionFacts, 'id'>): Started {
    const { book, clock, scriptZone, project, locks } = this.#parts;
    book.engine.catchUp();
    const buffer = new WriteBuffer(book.engine, () => book.newRuleId());
    const session: BookSession = { book, buffer, selection: book.selection };
    const id = `execution-${++this.#executions}`;
    const execution = new Execution(
      { ...facts, id },
      {
        clock,
        session,
        scopes: project.manifest?.oauthScopes,
        beforeCall: () => this.onCall,
        afterCall: () => this.afterCall,
      },
    );
    const end = (finish: () => CallResult): Run => {
      try {
        const result = finish();
        const { calls, elapsedMs } = execution;
        return result.ok
          ? { ok: true, value: fromWire(result.valueJson), calls, elapsedMs }
          : { ok: false, error: result.error, calls, elapsedMs };
      } finally {
        locks.releaseAllOf(id);
      }
    };
    return {
      session,
      enter: () =>
        openRealm({
          project,
          scriptZone,
          bridge: execution.bridge(hostHandlers(this.#parts, execution, session)),
          realTimeLimitMs: this.#realTimeLimitMs,
        }),
      finish: (result) => end(() => execution.end(result)),
      fail: (thrown) => end(() => execution.endByThrow(thrown)),
    };
  }

  #fill(sheetName: string, cells: readonly (readonly string[])[]): void {
    if (cells.length > 0) this.hands.paste(sheetName, 'A1', cells);
  }
}
