// https://developers.google.com/apps-script/reference/html/html-output
import { textOf } from '../core/brand';
import { publish } from '../core/service';

export class HtmlOutput {
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(content: string) {
    this.#content = content;
  }

  getContent(): string {
    return this.#content;
  }
  setContent(content: unknown): this {
    this.#content = textOf(content);
    return this;
  }
  append(content: unknown): this {
    this.#content += textOf(content);
    return this;
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: unknown): this {
    this.#title = textOf(title);
    return this;
  }
  getWidth(): number | null {
    return this.#width;
  }
  setWidth(width: unknown): this {
    this.#width = Number(width);
    return this;
  }
  getHeight(): number | null {
    return this.#height;
  }
  setHeight(height: unknown): this {
    this.#height = Number(height);
    return this;
  }
}

publish(HtmlOutput, 'HtmlOutput');
