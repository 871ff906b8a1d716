// Keeps the state in its file: a little after the last change, and never twice at once.

const QUIET_MS = 1000;
/** A large world takes long to save, and saving holds up the scripts: it is saved less often. */
const REST_FACTOR = 10;

export class Keeper {
  readonly #write: () => Promise<void>;
  readonly #onTrouble: (error: unknown) => void;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> | null = null;
  #isDirty = false;
  #isOver = false;
  #waitMs = QUIET_MS;

  /** @param write writes the state as it stands */
  constructor(write: () => Promise<void>, onTrouble: (error: unknown) => void) {
    this.#write = write;
    this.#onTrouble = onTrouble;
  }

  /** Something has changed. */
  touch(): void {
    this.#isDirty = true;
    if (!this.#writing) this.#keepLater();
  }

  /** Writes what has changed since the last time, and nothing after that. */
  async finish(): Promise<void> {
    this.stop();
    await this.#writing;
    if (this.#isDirty) await this.#keep();
  }

  /** Writes nothing any more. */
  stop(): void {
    this.#isOver = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  #keepLater(): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#isOver) return;
    this.#timer = setTimeout(() => {
      this.#writing = this.#keep().finally(() => {
        this.#writing = null;
        if (this.#isDirty) this.#keepLater();
      });
    }, this.#waitMs);
  }

  async #keep(): Promise<void> {
    this.#isDirty = false;
    const startMs = performance.now();
    try {
      await this.#write();
    } catch (error) {
      if (!this.#isOver) this.#onTrouble(error);
    }
    this.#waitMs = Math.max(QUIET_MS, REST_FACTOR * (performance.now() - startMs));
  }
}
