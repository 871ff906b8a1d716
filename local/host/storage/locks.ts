// LockService's locks between executions. https://developers.google.com/apps-script/reference/lock/lock
import type { LockKind } from '../services/lock/operations';
import type { Clock } from '../time/clock';

interface Holder {
  readonly id: string;
  /** When somebody else's execution lets go by itself. */
  readonly untilMs: number;
}

export class Locks {
  readonly #clock: Clock;
  readonly #holders = new Map<string, Holder>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Waits on the clock: until the lock is free, or for as long as the caller would wait. */
  take(kind: LockKind, person: string, holderId: string, waitMs: number): boolean {
    const key = lockKey(kind, person);
    const holder = this.#holder(key);
    if (holder && holder.id !== holderId) {
      const freeInMs = holder.untilMs - this.#clock.nowMs();
      this.#clock.advance(Math.max(0, Math.min(waitMs, freeInMs)));
      if (freeInMs > waitMs) return false;
    }
    this.#holders.set(key, { id: holderId, untilMs: Infinity });
    return true;
  }

  release(kind: LockKind, person: string, holderId: string): void {
    const key = lockKey(kind, person);
    if (this.#holders.get(key)?.id === holderId) this.#holders.delete(key);
  }

  isHeldBy(kind: LockKind, person: string, holderId: string): boolean {
    return this.#holder(lockKey(kind, person))?.id === holderId;
  }

  /** At the end of an execution, and when a dialog suspends it. */
  releaseAllOf(holderId: string): void {
    for (const [key, holder] of this.#holders) if (holder.id === holderId) this.#holders.delete(key);
  }

  /** Another execution takes the lock, whoever has it. */
  hold(kind: LockKind, person: string, holderId: string, forMs: number): void {
    this.#holders.set(lockKey(kind, person), { id: holderId, untilMs: this.#clock.nowMs() + forMs });
  }

  #holder(key: string): Holder | undefined {
    const holder = this.#holders.get(key);
    return holder && holder.untilMs > this.#clock.nowMs() ? holder : undefined;
  }
}

function lockKey(kind: LockKind, person: string): string {
  return kind === 'user' ? `user ${person}` : kind;
}
