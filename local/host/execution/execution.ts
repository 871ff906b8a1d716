// One execution: what it called, what it has not yet written, and whether it still lives.
import type { BookSession } from '../book/session';
import { type CallError, type CallResult, describe } from '../services/core/entry-call';
import type { Bridge } from '../services/operations';
import { DONE, FAILED } from '../services/core/reply';
import type { Clock } from '../time/clock';
import { applyCostMs, costMs } from './costs';
import type { Handlers } from './handlers';
import { type Mode, refusalOf, type Surface, timeLimitMs } from './modes';
import { OUT_OF_TIME } from './realm';
import { KilledError, ServiceError } from './service-error';

export interface ExecutionFacts {
  readonly id: string;
  readonly functionName: string;
  readonly mode: Mode;
  readonly surface: Surface;
  readonly person: string;
  /** `false` where `getActiveSpreadsheet()` gives null. */
  readonly hasDocument: boolean;
}

/** A service call, before or after it runs. */
export interface ServiceCall {
  /** Such as `Range.setValues`. */
  readonly name: string;
  /** Counts the calls of this execution from 1. */
  readonly index: number;
  readonly execution: ExecutionFacts;
}

/**
 * What shall become of a call: it runs; the execution dies, and with it the writes that it had not flushed; or the call
 * throws this text as Google's services throw.
 */
export type Verdict = 'go' | 'kill' | { readonly throwText: string };
export type CallHook = (call: ServiceCall) => Verdict;

export interface ExecutionSurroundings {
  readonly clock: Clock;
  readonly session: BookSession;
  readonly scopes: readonly string[] | undefined;
  /** Whether service calls move the clock by what they cost. */
  readonly chargesClock: boolean;
  beforeCall(): CallHook | null;
  afterCall(): CallHook | null;
}

export class Execution {
  readonly facts: ExecutionFacts;
  readonly startedAtMs: number;
  readonly #around: ExecutionSurroundings;
  readonly #counts = new Map<string, number>();
  #index = 0;
  /** What calls cost without the clock having moved. */
  #unchargedMs = 0;
  #death: string | null = null;
  /** An error of the host or of a test's hook: no script may swallow it. */
  #fault: { readonly error: unknown } | null = null;

  constructor(facts: ExecutionFacts, around: ExecutionSurroundings) {
    this.facts = facts;
    this.#around = around;
    this.startedAtMs = around.clock.nowMs();
  }

  get calls(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }

  get elapsedMs(): number {
    return this.#around.clock.nowMs() - this.startedAtMs;
  }

  /** How long the run would have taken: the clock's time and what calls cost beside it. */
  get modelledMs(): number {
    return Math.round(this.elapsedMs + this.#unchargedMs);
  }

  /** Applying buffered writes takes time, whichever call made it necessary. */
  chargeApply(): void {
    this.#charge(applyCostMs);
  }

  count(name: string, times = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + times);
  }

  /** The choke point. Gives whether the call's end shall be told. */
  enter(name: string): boolean {
    this.checkTime();
    this.count(name);
    this.#index++;
    const { mode, surface } = this.facts;
    this.#obey(this.#around.beforeCall()?.(this.#call(name)));
    const refusal = refusalOf(name, mode, surface, this.#around.scopes);
    if (refusal !== null) throw new ServiceError(refusal);
    return this.#around.afterCall() !== null;
  }

  leave(name: string): void {
    this.#obey(this.#around.afterCall()?.(this.#call(name)));
  }

  checkTime(): void {
    if (this.#death !== null) throw new KilledError(this.#death);
    if (this.elapsedMs > timeLimitMs(this.facts.mode)) this.kill();
  }

  /** After this no service does anything, so that neither `catch` nor `finally` has effects. */
  kill(): never {
    this.#death = OUT_OF_TIME;
    this.#around.session.buffer.drop();
    throw new KilledError(OUT_OF_TIME);
  }

  bridge(handlers: Handlers): Bridge {
    return (operation, inputJson) => {
      try {
        if (this.#death !== null) throw new KilledError(this.#death);
        const handle = handlers[operation] as (input: unknown) => unknown;
        const input: unknown = JSON.parse(inputJson);
        this.#charge(costMs(operation, input as never));
        const output = handle(input) ?? null;
        this.checkTime();
        return DONE + JSON.stringify(output);
      } catch (error) {
        return FAILED + this.#failure(error);
      }
    };
  }

  /** Applies what is still buffered and says how the execution ended. Throws faults of the host. */
  end(result: CallResult): CallResult {
    if (this.#fault) throw this.#fault.error;
    if (this.#death !== null) return failed({ name: 'Exception', message: this.#death, stack: '' });
    try {
      this.#around.session.buffer.apply();
      return result;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return result.ok ? failed({ name: 'Exception', message: error.message, stack: '' }) : result;
    }
  }

  /** What the top level of a project threw; running out of real time kills. */
  endByThrow(thrown: unknown): CallResult {
    if (!(thrown instanceof KilledError)) return this.end(failed(describe(thrown)));
    this.#death ??= thrown.message;
    this.#around.session.buffer.drop();
    return this.end(failed({ name: 'Exception', message: thrown.message, stack: '' }));
  }

  #charge(ms: number): void {
    if (this.#around.chargesClock) this.#around.clock.advance(Math.round(ms));
    else this.#unchargedMs += ms;
  }

  #call(name: string): ServiceCall {
    return { name, index: this.#index, execution: this.facts };
  }

  #obey(verdict: Verdict | undefined): void {
    if (verdict === undefined || verdict === 'go') return;
    if (verdict === 'kill') this.kill();
    throw new ServiceError(verdict.throwText);
  }

  #failure(error: unknown): string {
    if (error instanceof ServiceError || error instanceof KilledError) return error.message;
    this.#fault ??= { error };
    this.#death ??= 'The local host failed';
    this.#around.session.buffer.drop();
    return `The local host failed: ${describe(error).message}`;
  }
}

function failed(error: CallError): CallResult {
  return { ok: false, error };
}
