// https://developers.google.com/apps-script/reference/url-fetch/http-response
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { Blob } from '../utilities/blob';
import type { Bytes } from '../utilities/operations';
import type { FetchResponse } from './operations';

export class HTTPResponse {
  readonly #response: FetchResponse;

  constructor(response: FetchResponse) {
    this.#response = response;
  }

  getResponseCode(): number {
    return this.#response.status;
  }
  getContentText(charset: unknown = 'UTF-8'): string {
    const { content } = this.#response;
    if ('text' in content) return content.text;
    return ask('utilities.decode', { bytes: this.#bytes(), charset: String(charset) });
  }
  getContent(): number[] {
    return [...this.#bytes()];
  }
  getBlob(): Blob {
    return new Blob(this.#bytes(), this.#contentType(), null);
  }
  /** The last value of each header. */
  getHeaders(): Record<string, string> {
    return Object.fromEntries(this.#response.headers);
  }
  /** An array where a header came more than once. */
  getAllHeaders(): Record<string, string | string[]> {
    const all: Record<string, string | string[]> = {};
    for (const [name, value] of this.#response.headers) {
      const before = all[name];
      all[name] = before === undefined ? value : [before, value].flat();
    }
    return all;
  }

  #bytes(): Bytes {
    const { content } = this.#response;
    if ('text' in content) return ask('utilities.encode', { text: content.text, charset: 'UTF-8' });
    return ask('utilities.fromBase64', { text: content.base64, webSafe: false });
  }
  #contentType(): string | null {
    const header = this.#response.headers.find(([name]) => name.toLowerCase() === 'content-type');
    return header?.[1] ?? null;
  }
}

publish(HTTPResponse, 'HTTPResponse', 'UrlFetchApp');
