// https://developers.google.com/apps-script/reference/lock/lock
import { ask } from '../core/bridge';
import { exception } from '../core/exception';
import { publish } from '../core/service';
import { isWhole } from '../core/brand';
import { signatureError } from '../core/signature';
import type { LockKind } from './operations';

export class Lock {
  readonly #kind: LockKind;

  constructor(kind: LockKind) {
    this.#kind = kind;
  }

  tryLock(waitMs: unknown): boolean {
    if (!isWhole(waitMs)) throw signatureError('LockService.Lock.tryLock', [waitMs]);
    return ask('lock.take', { kind: this.#kind, waitMs });
  }
  waitLock(waitMs: unknown): void {
    if (!isWhole(waitMs)) throw signatureError('LockService.Lock.waitLock', [waitMs]);
    if (!ask('lock.take', { kind: this.#kind, waitMs })) {
      throw exception('Lock timeout: another process was holding the lock for too long.');
    }
  }
  releaseLock(): void {
    ask('lock.release', this.#kind);
  }
  hasLock(): boolean {
    return ask('lock.isHeld', this.#kind);
  }
}

publish(Lock, 'Lock', 'LockService');
