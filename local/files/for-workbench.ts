// A person's file in the workbench: opened again in the thread of scripts, while the thread of the server holds its lock.
// What is about to be sent stands on the disk first, as it does headless; and how it stands with the file is told.
import type { Host, HttpAnswerer, HostOptions } from '../host/index';
import { openBook, type FileBook } from './book';
import { FileTrouble } from './trouble';
import { SANDBOX_KEY, savedBefore, savingAtFlush } from './world';

/** What a thread is told about a file; its world it gets as any other. */
export interface FileOrder {
  readonly path: string;
  readonly name: string;
  /** The tab that is worked on; a CSV has one without a name. */
  readonly tab: string;
  readonly isBackedUp: boolean;
}

/** How it stands with the file. */
export interface FileState {
  /** When something was last written, by the machine's clock. */
  readonly savedAtMs: number | null;
  /** Why something on the screen is not in the file; `null` where all is. */
  readonly trouble: string | null;
}

export interface SavedHost {
  readonly host: Host;
  /** The sandbox as it shall be found the next time. */
  readonly genviral: () => string;
}

export class FileSaver {
  readonly #book: FileBook;
  readonly #tell: (state: FileState) => void;
  #state: FileState = { savedAtMs: null, trouble: null };
  #saved: SavedHost | null = null;

  /** @throws FileTrouble where the file is another one by now */
  constructor({ path, tab, isBackedUp }: FileOrder, tell: (state: FileState) => void) {
    this.#tell = tell;
    this.#book = openBook({
      path,
      tab: tab === '' ? undefined : tab,
      isBackedUp,
      isShared: true,
      api: 'sandbox',
      key: SANDBOX_KEY,
      nowMs: Date.now(),
    });
  }

  /** What a host must know of the file beside its world. */
  get start(): Pick<HostOptions, 'spreadsheetId' | 'locale'> {
    const { spreadsheetId, locale } = this.#book.start;
    return { spreadsheetId, locale };
  }

  /** Whatever is about to be sent is saved first, or not sent. */
  before(http: HttpAnswerer): HttpAnswerer {
    return savedBefore(http, () => {
      this.#save();
    });
  }

  /** From now on every flush saves. Comes after others that watch calls. */
  watch(saved: SavedHost): void {
    this.#saved = saved;
    const { host } = saved;
    const watching = host.afterCall;
    const saving = savingAtFlush(() => {
      this.#save();
    });
    host.afterCall = (call) => {
      const verdict = watching?.(call) ?? 'go';
      return verdict === 'go' ? (saving?.(call) ?? 'go') : verdict;
    };
  }

  /** Saves; that it cannot be is told, and stops nobody. */
  save(): void {
    try {
      // Takes in what people typed since.
      this.#saved?.host.calculate();
      this.#save();
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
    }
  }

  #save(): void {
    if (!this.#saved) return;
    const { host, genviral } = this.#saved;
    try {
      const { isWritten, notKept } = this.#book.save(host, genviral());
      this.#be({ savedAtMs: isWritten ? Date.now() : this.#state.savedAtMs, trouble: notKept });
    } catch (error) {
      if (error instanceof FileTrouble) this.#be({ ...this.#state, trouble: error.message });
      throw error;
    }
  }

  #be(state: FileState): void {
    const { savedAtMs, trouble } = this.#state;
    if (state.savedAtMs === savedAtMs && state.trouble === trouble) return;
    this.#state = state;
    this.#tell(state);
  }
}
