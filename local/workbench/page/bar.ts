// The bar on top: what this is, what time it is here, and the buttons that let time pass.
import type { Facts, Scene } from '../events';
import { element } from './elements';

const HOUR_MS = 3_600_000;

export class Bar {
  readonly #now = element('#now', HTMLTimeElement);
  readonly #working = element('#working', HTMLElement);
  readonly #zone: string;

  constructor({ spreadsheetName, zone }: Facts, onAdvance: (ms: number) => void) {
    this.#zone = zone;
    document.title = `${spreadsheetName} - Workbench`;
    element('#name', HTMLElement).textContent = spreadsheetName;
    for (const button of document.querySelectorAll<HTMLButtonElement>('#clock button')) {
      button.addEventListener('click', () => {
        onAdvance(Number(button.dataset['hours']) * HOUR_MS);
      });
    }
  }

  show({ nowMs, isRunning }: Scene): void {
    this.#now.textContent = `${clockText(nowMs, this.#zone)}, ${this.#zone}`;
    this.#now.dateTime = new Date(nowMs).toISOString();
    this.#working.hidden = !isRunning;
  }
}

/** Such as `Mon 19 Oct 2026 14:00`. */
export function clockText(nowMs: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(nowMs);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? '';
  const day = [part('weekday'), part('day'), part('month'), part('year')].join(' ');
  return `${day} ${part('hour')}:${part('minute')}`;
}
