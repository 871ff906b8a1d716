// Pure types, shared by both sides of the bridge.

export type LockKind = 'document' | 'script' | 'user';

export interface LockOperations {
  'lock.take': { input: { readonly kind: LockKind; readonly waitMs: number }; output: boolean };
  'lock.release': { input: LockKind; output: null };
  'lock.isHeld': { input: LockKind; output: boolean };
}
