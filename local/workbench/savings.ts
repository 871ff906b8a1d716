// Requests to save that are under way.
import type { SavedWorld } from './saved-world';
import type { ScriptThread } from './script-thread';

interface Waiting {
  readonly resolve: (saved: SavedWorld) => void;
  readonly reject: (error: Error) => void;
}

export class Savings {
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #end: Error | null = null;

  /** The world as it stands when the thread gets to it. */
  ask(thread: ScriptThread): Promise<SavedWorld> {
    return new Promise((resolve, reject) => {
      if (this.#end) {
        reject(this.#end);
        return;
      }
      const id = ++this.#count;
      this.#waiting.set(id, { resolve, reject });
      thread.send({ kind: 'save', id });
    });
  }

  arrive(id: number, saved: SavedWorld): void {
    this.#waiting.get(id)?.resolve(saved);
    this.#waiting.delete(id);
  }

  /** The thread has ended: nobody will answer any more. */
  fail(error: Error): void {
    this.#end = error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
