// https://developers.google.com/apps-script/reference/base/blob
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { isNil, textOf } from '../core/brand';
import type { Bytes } from './operations';

export class Blob {
  readonly #bytes: Bytes;
  #contentType: string | null;
  #name: string | null;

  constructor(bytes: Bytes, contentType: string | null, name: string | null) {
    this.#bytes = bytes;
    this.#contentType = contentType;
    this.#name = name;
  }

  getBytes(): number[] {
    return [...this.#bytes];
  }
  getDataAsString(charset: unknown = 'UTF-8'): string {
    return ask('utilities.decode', { bytes: this.#bytes, charset: textOf(charset) });
  }
  getContentType(): string | null {
    return this.#contentType;
  }
  setContentType(contentType: unknown): this {
    this.#contentType = isNil(contentType) ? null : textOf(contentType);
    return this;
  }
  getName(): string | null {
    return this.#name;
  }
  setName(name: unknown): this {
    this.#name = isNil(name) ? null : textOf(name);
    return this;
  }
}

publish(Blob, 'Blob');
