// The bar on top: what this is, what time it is here, who sits here, what is broken.
import type { Facts, Scene } from '../events';
import { FAULTS } from '../faults';
import { PEOPLE } from '../people';
import { element } from './elements';
import { clockText, secondText } from './times';

/** Saving is by the clock on the wall, not the one of the spreadsheet. */
const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const HOUR_MS = 3_600_000;

export class Bar {
  readonly #now = element('#now', HTMLTimeElement);
  readonly #working = element('#working', HTMLElement);
  readonly #saved = element('#saved', HTMLElement);
  readonly #unsaved = element('#unsaved', HTMLElement);
  readonly #broken = element('#broken', HTMLButtonElement);
  readonly #seat = element('#seat', HTMLButtonElement);
  readonly #zone: string;

  constructor({ spreadsheetName, zone, file }: Facts, onAdvance: (ms: number) => void) {
    this.#zone = zone;
    document.title = `${spreadsheetName} - Workbench`;
    element('#name', HTMLElement).textContent = spreadsheetName;
    if (file) element('#what', HTMLElement).textContent = fileText(file);
    for (const button of document.querySelectorAll<HTMLButtonElement>('#clock [data-hours]')) {
      button.addEventListener('click', () => {
        onAdvance(Number(button.dataset['hours']) * HOUR_MS);
      });
    }
  }

  show({ nowMs, isRunning, faults, person, file }: Scene): void {
    this.#now.textContent = `${clockText(nowMs, this.#zone)}, ${this.#zone}`;
    this.#now.dateTime = new Date(nowMs).toISOString();
    this.#working.hidden = !isRunning;
    const [first] = faults;
    this.#broken.hidden = first === undefined;
    if (first) {
      this.#broken.textContent =
        faults.length === 1 ? `⚠ ${FAULTS[first].title}` : `⚠ ${faults.length} faults are on`;
    }
    const { name, role } = PEOPLE[person];
    element('span', HTMLElement, this.#seat).textContent = name.slice(0, 1);
    element('b', HTMLElement, this.#seat).textContent = `${name}, ${role}`;
    this.#seat.dataset['person'] = person;
    this.#showFile(file);
  }

  /** What is on the screen and not in the file stands in red until it is. */
  #showFile(file: Scene['file']): void {
    const trouble = file?.trouble ?? null;
    this.#unsaved.hidden = trouble === null;
    this.#unsaved.textContent = trouble === null ? '' : `Not saved: ${trouble}`;
    const savedAtMs = file?.savedAtMs ?? null;
    this.#saved.hidden = savedAtMs === null;
    if (savedAtMs !== null) this.#saved.textContent = `Saved ${secondText(savedAtMs, HERE)}`;
  }
}

function fileText({ name, tab }: NonNullable<Facts['file']>): string {
  const which = tab === '' ? name : `${name}, tab ${tab}`;
  return `Your file ${which}, with a sandbox in Genviral’s place: nothing is published`;
}
