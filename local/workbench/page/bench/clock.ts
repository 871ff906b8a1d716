// Clock & triggers: where time can go, and what Google runs on the way.
import type { Command } from '../../commands';
import type { LastRun, Scene, TriggerLine } from '../../events';
import { element, make, makeButton, onClick } from '../elements';
import { clockText, localText, shortText } from '../times';

const STEPS = [
  { label: '+15 minutes', ms: 15 * 60_000 },
  { label: '+1 week', ms: 7 * 86_400_000 },
];

export class ClockTab {
  readonly #zone: string;
  readonly #order: (command: Command) => void;
  readonly #at = element('#advance-at', HTMLInputElement);
  readonly #triggers = element('#triggers', HTMLTableElement);
  #shown = '';

  constructor(zone: string, order: (command: Command) => void) {
    this.#zone = zone;
    this.#order = order;
    element('#advance-to', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      order({ kind: 'advance-to-local', local: this.#at.value.slice(0, 16) });
    });
    onClick('#passing button', () => {
      order({ kind: 'stop-clock' });
    });
  }

  show({ nowMs, ahead, triggers, isTimePassing }: Scene): void {
    element('#passing', HTMLElement).hidden = !isTimePassing;
    const shown = JSON.stringify([nowMs, ahead, triggers]);
    // A button that is about to be pressed must not be replaced by its like.
    if (shown === this.#shown) return;
    this.#shown = shown;
    element('#bench-now', HTMLElement).textContent = clockText(nowMs, this.#zone);
    this.#at.min = localText(nowMs, this.#zone);
    if (document.activeElement !== this.#at) this.#at.value = localText(nowMs, this.#zone);
    const places = ahead.map(({ what, atMs }) => {
      const time = make('small', '', shortText(atMs, this.#zone));
      const button = makeButton(what, () => {
        this.#order({ kind: 'advance-to', atMs });
      });
      button.append(' ', time);
      return button;
    });
    const steps = STEPS.map(({ label, ms }) =>
      makeButton(label, () => {
        this.#order({ kind: 'advance', ms });
      }),
    );
    element('#ahead', HTMLElement).replaceChildren(...places, ...steps);
    this.#triggers.hidden = triggers.length === 0;
    element('tbody', HTMLElement, this.#triggers).replaceChildren(
      ...triggers.map((trigger) => this.#line(trigger)),
    );
  }

  #line({ id, handler, person, dueMs, last }: TriggerLine): HTMLElement {
    const run = makeButton('Run now', () => {
      this.#order({ kind: 'run-trigger', trigger: id });
    });
    return make(
      'tr',
      '',
      make('td', 'code', handler),
      make('td', '', person),
      make('td', '', dueMs === null ? 'never again' : shortText(dueMs, this.#zone)),
      this.#result(last),
      make('td', '', run),
    );
  }

  #result(last: LastRun | null): HTMLElement {
    if (!last) return make('td', 'quiet', 'not yet');
    return make('td', last.isOk ? '' : 'bad', `${last.text}, ${shortText(last.atMs, this.#zone)}`);
  }
}
