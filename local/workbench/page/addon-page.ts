// A page of the add-on in a frame without rights. It reaches nothing but `google.script`, by messages of its own frame.
import type { CallResult, OpenPage, Place } from '../events';
import { FRAME_SANDBOX } from '../frame-rights';
import { element } from './elements';
import type { FromFrame, ToFrame } from './frame/messages';

export interface AddonPageOptions {
  readonly place: Place;
  /** Calls a function of the add-on; its result comes to `settle`. */
  readonly onCall: (id: string, functionName: string, args: unknown[]) => void;
  readonly onClose: () => void;
}

export class AddonPage {
  readonly #options: AddonPageOptions;
  readonly #box: HTMLElement;
  readonly #title: HTMLElement;
  readonly #calls = new Map<string, number>();
  #frame: HTMLIFrameElement | null = null;
  #version = 0;

  constructor(options: AddonPageOptions) {
    this.#options = options;
    this.#box = element(`#${options.place}`, HTMLElement);
    this.#title = element('h2', HTMLElement, this.#box);
    element('header button', HTMLButtonElement, this.#box).addEventListener('click', options.onClose);
    // Escape: the server closes it for all windows.
    this.#box.addEventListener('cancel', (event) => {
      event.preventDefault();
      options.onClose();
    });
    window.addEventListener('message', (event) => {
      if (this.#frame && event.source === this.#frame.contentWindow) this.#hear(event.data as FromFrame);
    });
  }

  show(page: OpenPage | null): void {
    const version = page?.version ?? 0;
    if (version === this.#version) return;
    this.#version = version;
    this.#frame?.remove();
    this.#frame = null;
    this.#calls.clear();
    if (page) this.#open(page);
    this.#setVisible(page !== null);
  }

  /** Whether the call was this page's. */
  settle(id: string, result: CallResult): void {
    const call = this.#calls.get(id);
    if (call === undefined) return;
    this.#calls.delete(id);
    const message: ToFrame = { kind: 'result', call, result };
    // The frame has an origin of its own that has no name.
    this.#frame?.contentWindow?.postMessage(message, '*');
  }

  #open({ title, version }: OpenPage): void {
    this.#title.textContent = title;
    this.#frame = document.createElement('iframe');
    this.#frame.title = title;
    this.#frame.setAttribute('sandbox', FRAME_SANDBOX);
    this.#frame.src = `/frame/${this.#options.place}?version=${version}`;
    this.#box.append(this.#frame);
  }

  #setVisible(isVisible: boolean): void {
    if (!(this.#box instanceof HTMLDialogElement)) this.#box.hidden = !isVisible;
    else if (isVisible) this.#box.showModal();
    else this.#box.close();
  }

  #hear(message: FromFrame): void {
    if (message.kind === 'close') this.#options.onClose();
    else {
      const id = crypto.randomUUID();
      this.#calls.set(id, message.call);
      this.#options.onCall(id, message.functionName, message.args);
    }
  }
}
