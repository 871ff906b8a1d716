// What the host holds of a file: its workbook, and the cells of the tab that stands in the file.
import type { Host } from '../host/index';
import type { Sidecar } from './sidecar';
import type { TabCells } from './tab-cells';
import { readTab, TAB_ID } from './tab-data';
import { EXIT, FileTrouble } from './trouble';

interface Held {
  readonly workbook: Sidecar['workbook'];
  readonly cells: TabCells;
}

/** Half of all flushes follow no write: then what was seen before still holds. */
export class HeldTab {
  readonly #fileName: string;
  readonly #zone: string;
  #last: (Held & { readonly revision: number }) | null = null;

  constructor(fileName: string, zone: string) {
    this.#fileName = fileName;
    this.#zone = zone;
  }

  /** @throws FileTrouble where somebody deleted the tab */
  look(host: Host): Held {
    const { revision } = host;
    if (this.#last?.revision === revision) return this.#last;
    const workbook = host.snapshot() as Sidecar['workbook'];
    const name = workbook.sheets.find(({ id }) => id === String(TAB_ID))?.name;
    if (name === undefined) {
      throw new FileTrouble(EXIT.apart, `The tab of ${this.#fileName} is gone, so nothing was written back.`);
    }
    this.#last = { revision, workbook, cells: readTab(host, name, this.#zone) };
    return this.#last;
  }
}
