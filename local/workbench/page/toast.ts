// What a script says in passing, and a run that failed.
import type { Toast } from '../events';
import { element } from './elements';

/** Sheets shows a toast for 5 seconds; ours tell what a run did and are read. */
const SHOWN_MS = 10_000;

export class ToastBox {
  readonly #box = element('#toast', HTMLElement);
  readonly #title = element('#toast strong', HTMLElement);
  readonly #text = element('#toast span', HTMLElement);
  #timer = 0;

  constructor() {
    element('button', HTMLButtonElement, this.#box).addEventListener('click', () => {
      this.#box.hidden = true;
    });
    this.#box.addEventListener('mouseenter', () => {
      window.clearTimeout(this.#timer);
    });
    this.#box.addEventListener('mouseleave', () => {
      this.#hideLater();
    });
  }

  /** Takes the place of the one before, as in Sheets. */
  show({ title, text }: Toast): void {
    this.#title.textContent = title;
    this.#text.textContent = text;
    this.#box.hidden = false;
    this.#hideLater();
  }

  #hideLater(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#box.hidden = true;
    }, SHOWN_MS);
  }
}

export class TroubleBar {
  readonly #bar = element('#trouble', HTMLElement);
  readonly #text = element('#trouble p', HTMLElement);

  constructor() {
    element('button', HTMLButtonElement, this.#bar).addEventListener('click', () => {
      this.hide();
    });
  }

  show(text: string): void {
    this.#text.textContent = text;
    this.#bar.hidden = false;
  }

  hide(): void {
    this.#bar.hidden = true;
  }
}
