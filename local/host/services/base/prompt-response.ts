// https://developers.google.com/apps-script/reference/base/prompt-response
import type { EnumValue } from '../core/enumeration';
import { publish } from '../core/service';

export class PromptResponse {
  readonly #button: EnumValue;
  readonly #text: string;

  constructor(button: EnumValue, text: string) {
    this.#button = button;
    this.#text = text;
  }

  getSelectedButton(): EnumValue {
    return this.#button;
  }

  getResponseText(): string {
    return this.#text;
  }
}

publish(PromptResponse, 'PromptResponse');
