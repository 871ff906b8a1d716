// The bar on top: what this is, what time it is here, who sits here, what is broken.
import type { Facts, Scene } from '../events';
import { FAULTS } from '../faults';
import { PEOPLE } from '../people';
import { element } from './elements';
import { clockText } from './times';

const HOUR_MS = 3_600_000;

export class Bar {
  readonly #now = element('#now', HTMLTimeElement);
  readonly #working = element('#working', HTMLElement);
  readonly #broken = element('#broken', HTMLButtonElement);
  readonly #seat = element('#seat', HTMLButtonElement);
  readonly #zone: string;

  constructor({ spreadsheetName, zone }: Facts, onAdvance: (ms: number) => void) {
    this.#zone = zone;
    document.title = `${spreadsheetName} - Workbench`;
    element('#name', HTMLElement).textContent = spreadsheetName;
    for (const button of document.querySelectorAll<HTMLButtonElement>('#clock [data-hours]')) {
      button.addEventListener('click', () => {
        onAdvance(Number(button.dataset['hours']) * HOUR_MS);
      });
    }
  }

  show({ nowMs, isRunning, faults, person }: Scene): void {
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
  }
}
