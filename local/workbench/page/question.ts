// Alerts and prompts: a script waits for the answer.
import type { Answer, Question } from '../events';
import { element } from './elements';

type ButtonName = Answer['button'];

/** From left to right; the last is what the Enter key means. */
const BUTTONS: Readonly<Record<Question['buttons'], readonly ButtonName[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['CANCEL', 'OK'],
  YES_NO: ['NO', 'YES'],
  YES_NO_CANCEL: ['CANCEL', 'NO', 'YES'],
};

const LABELS: Readonly<Record<ButtonName, string>> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};

type Reply = (question: number, answer: Answer) => void;

export class QuestionDialog {
  readonly #reply: Reply;
  readonly #dialog = element('#question', HTMLDialogElement);
  readonly #title = element('#question-title', HTMLElement);
  readonly #text = element('#question-text', HTMLElement);
  readonly #input = element('#question-reply', HTMLInputElement);
  readonly #buttons = element('#question footer', HTMLElement);
  #question: Question | null = null;

  constructor(reply: Reply) {
    this.#reply = reply;
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#answer('CLOSE');
    });
  }

  show(question: Question | null): void {
    if (question?.id === this.#question?.id) return;
    this.#question = question;
    if (question) this.#open(question);
    else this.#dialog.close();
  }

  #open({ kind, title, text, buttons }: Question): void {
    this.#title.textContent = title;
    this.#title.hidden = title === '';
    this.#text.textContent = text;
    this.#input.hidden = kind !== 'prompt';
    this.#input.value = '';
    this.#buttons.replaceChildren(...this.#buttonsOf(buttons));
    if (!this.#dialog.open) this.#dialog.showModal();
    if (kind === 'prompt') this.#input.focus();
    else element('button.primary', HTMLButtonElement, this.#buttons).focus();
  }

  #answer(button: ButtonName): void {
    const question = this.#question;
    if (!question) return;
    const isPrompt = question.kind === 'prompt';
    this.#reply(question.id, isPrompt ? { button, text: this.#input.value } : { button });
  }

  #buttonsOf(set: Question['buttons']): HTMLButtonElement[] {
    const names = BUTTONS[set];
    return names.map((name, index) => {
      const button = document.createElement('button');
      button.textContent = LABELS[name];
      // Enter in the prompt's field presses the form's one submit button.
      const isPrimary = index === names.length - 1;
      button.type = isPrimary ? 'submit' : 'button';
      button.className = isPrimary ? 'primary' : '';
      button.addEventListener('click', (event) => {
        event.preventDefault();
        this.#answer(name);
      });
      return button;
    });
  }
}
