// HTTP: every request of the add-on, and what came back.
import type { Command } from '../../commands';
import type { HttpLine } from '../../events';
import { element, make, makeButton, onClick } from '../elements';
import { secondText } from '../times';

/** As many as the server remembers. */
const MOST_LINES = 200;

export class HttpTab {
  readonly #zone: string;
  readonly #list = element('#exchanges', HTMLElement);
  readonly #detail = element('#exchange', HTMLElement);
  readonly #count = element('#tab-http b', HTMLElement);

  constructor(zone: string, lines: readonly HttpLine[], order: (command: Command) => void) {
    this.#zone = zone;
    onClick('#clear-log', () => {
      order({ kind: 'clear-log' });
    });
    this.#list.append(...[...lines].reverse().map((line) => this.#item(line)));
    this.#tellCount();
  }

  add(line: HttpLine): void {
    this.#list.prepend(this.#item(line));
    while (this.#list.children.length > MOST_LINES) this.#list.lastElementChild?.remove();
    this.#tellCount();
  }

  clear(): void {
    this.#list.replaceChildren();
    this.#detail.hidden = true;
    this.#tellCount();
  }

  #tellCount(): void {
    const { length } = this.#list.children;
    this.#count.textContent = length === 0 ? '' : String(length);
  }

  #item(line: HttpLine): HTMLElement {
    const { atMs, method, path, status, tookMs, during, isFaulty } = line;
    const isBad = status === 'cut' || status >= 400;
    const button = makeButton('', () => {
      this.#choose(line, button);
    });
    button.append(
      make('span', 'quiet', secondText(atMs, this.#zone)),
      make('b', '', method),
      make('span', 'path', path),
      make('span', 'quiet', during),
      make('span', isFaulty ? 'fault' : '', isFaulty ? 'fault' : ''),
      make('span', isBad ? 'bad' : 'good', status === 'cut' ? 'cut' : String(status)),
      make('span', 'quiet number', `${tookMs.toLocaleString('en')} ms`),
    );
    return make('li', '', button);
  }

  #choose({ request, response, status }: HttpLine, button: HTMLElement): void {
    for (const other of this.#list.querySelectorAll('[aria-current]')) other.removeAttribute('aria-current');
    button.setAttribute('aria-current', 'true');
    const [first, second] = this.#detail.querySelectorAll('pre');
    if (!first || !second) return;
    first.textContent = request;
    second.textContent =
      status === 'cut' ? 'None: the connection was cut.' : `${status}\n\n${response}`.trimEnd();
    this.#detail.hidden = false;
    this.#detail.scrollTop = 0;
  }
}
