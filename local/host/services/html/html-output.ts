// https://developers.google.com/apps-script/reference/html/html-output
import { textOf } from '../core/brand';
import { ask } from '../core/bridge';
import { enumeration, enumName } from '../core/enumeration';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import { Blob } from '../utilities/blob';

export const SandboxMode = enumeration('SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
export const XFrameOptionsMode = enumeration('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

export class HtmlOutput {
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  #faviconUrl: string | null = null;

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
  /** What is appended is escaped, so that it cannot become a tag. */
  appendUntrusted(content: unknown): this {
    return this.append(textOf(content).replace(/[&<>"']/g, (mark) => `&#${String(mark.charCodeAt(0))};`));
  }
  clear(): this {
    this.#content = '';
    return this;
  }
  getBlob(): Blob {
    return new Blob(ask('utilities.encode', { text: this.#content, charset: 'UTF-8' }), 'text/html', null);
  }
  getFaviconUrl(): string | null {
    return this.#faviconUrl;
  }
  setFaviconUrl(url: unknown): this {
    this.#faviconUrl = textOf(url);
    return this;
  }
  /** All pages are in the sandbox IFRAME since 2016: this changes nothing. */
  setSandboxMode(mode: unknown): this {
    if (enumName(SandboxMode, mode) === null) throw signatureError('HtmlOutput.setSandboxMode', [mode]);
    return this;
  }
  /** Of web apps: a sidebar or dialog does not ask. */
  setXFrameOptionsMode(mode: unknown): this {
    if (enumName(XFrameOptionsMode, mode) === null) {
      throw signatureError('HtmlOutput.setXFrameOptionsMode', [mode]);
    }
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
