// https://developers.google.com/apps-script/reference/base/blob
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { isNil, textOf } from '../core/brand';
import { signatureError } from '../core/signature';
import type { Bytes } from './operations';

export class Blob {
  #bytes: Bytes;
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
  setBytes(bytes: unknown): this {
    if (!Array.isArray(bytes)) throw signatureError('Blob.setBytes', [bytes]);
    this.#bytes = bytes.map(Number);
    return this;
  }
  setDataFromString(text: unknown, charset: unknown = 'UTF-8'): this {
    this.#bytes = ask('utilities.encode', { text: textOf(text), charset: textOf(charset) });
    return this;
  }
  copyBlob(): Blob {
    return new Blob(this.#bytes, this.#contentType, this.#name);
  }
  /** Whether it is a Google document: none is here. */
  isGoogleType(): boolean {
    return false;
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
