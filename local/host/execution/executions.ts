// Starts executions and ends them: what one is given, what it may use, and what it leaves behind.
import { guardOf } from '../book/guard';
import type { BookSession } from '../book/session';
import { WriteBuffer } from '../book/write-buffer';
import type { HostParts } from '../parts';
import type { Run } from '../run';
import type { CallResult, EntryCall } from '../services/core/entry-call';
import { fromWire } from '../services/core/wire';
import { type CallHook, Execution, type ExecutionFacts } from './execution';
import { hostHandlers } from './host-handlers';
import { type OpenRealm, openRealm } from './realm';

/** https://developers.google.com/apps-script/guides/services/quotas#current_limitations */
const MOST_AT_ONCE = 30;
const TOO_MANY_AT_ONCE = 'There are too many scripts running simultaneously for this Google user account.';

export type StartFacts = Omit<ExecutionFacts, 'id' | 'functionName'>;

export interface Started {
  readonly session: BookSession;
  /** Makes the context and runs the project's top level. */
  enter(): OpenRealm;
  finish(result: CallResult): Run;
  fail(thrown: unknown): Run;
}

export interface ExecutionOptions {
  readonly realTimeLimitMs: number;
  /** Whether service calls move the clock by what they cost. */
  readonly chargesClock: boolean;
  beforeCall(): CallHook | null;
  afterCall(): CallHook | null;
}

export class Executions {
  readonly #parts: HostParts;
  readonly #options: ExecutionOptions;
  readonly #running = new Map<string, number>();
  #count = 0;

  constructor(parts: HostParts, options: ExecutionOptions) {
    this.#parts = parts;
    this.#options = options;
  }

  nextId(): string {
    return `execution-${++this.#count}`;
  }

  /** Calls one function and ends the execution. */
  execute(entry: EntryCall, facts: StartFacts): Run {
    if ((this.#running.get(facts.person) ?? 0) >= MOST_AT_ONCE) return refused(TOO_MANY_AT_ONCE);
    const started = this.start({ ...facts, functionName: entry.functionName });
    let result: CallResult;
    try {
      result = started.enter().call(entry);
    } catch (thrown) {
      return started.fail(thrown);
    }
    return started.finish(result);
  }

  start(facts: Omit<ExecutionFacts, 'id'>): Started {
    const { book, clock, project, locks, scriptZone } = this.#parts;
    book.engine.catchUp();
    const id = this.nextId();
    const guard = guardOf(book.protections, facts.person);
    const buffer = new WriteBuffer(book.engine, {
      nextId: () => book.newRuleId(),
      guard,
      onApply: () => {
        execution.chargeApply();
      },
    });
    const session: BookSession = { book, buffer, guard, selection: book.selection };
    const execution: Execution = new Execution(
      { ...facts, id },
      { ...this.#options, clock, session, scopes: this.#parts.consents.scopesOf(facts.person) },
    );
    this.#change(facts.person, 1);
    const end = (finish: () => CallResult): Run => {
      try {
        return { ...outcome(finish()), ...measured(execution) };
      } finally {
        this.#change(facts.person, -1);
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
          realTimeLimitMs: this.#options.realTimeLimitMs,
        }),
      finish: (result) => end(() => execution.end(result)),
      fail: (thrown) => end(() => execution.endByThrow(thrown)),
    };
  }

  #change(person: string, by: 1 | -1): void {
    this.#running.set(person, (this.#running.get(person) ?? 0) + by);
  }
}

/** A run that never began. */
export function refused(message: string, name = 'Exception'): Run {
  return { ok: false, error: { name, message, stack: '' }, calls: {}, elapsedMs: 0, modelledMs: 0 };
}

function outcome(
  result: CallResult,
): { ok: true; value: unknown } | { ok: false; error: Extract<CallResult, { ok: false }>['error'] } {
  return result.ok ? { ok: true, value: fromWire(result.valueJson) } : { ok: false, error: result.error };
}

function measured({
  calls,
  elapsedMs,
  modelledMs,
}: Execution): Pick<Run, 'calls' | 'elapsedMs' | 'modelledMs'> {
  return { calls, elapsedMs, modelledMs };
}
