// https://developers.google.com/apps-script/reference/utilities/utilities
import { ask } from '../core/bridge';
import { enumeration, enumName } from '../core/enumeration';
import { publish } from '../core/service';
import { isDate, isNil, textOf } from '../core/brand';
import { signatureError } from '../core/signature';
import { Blob } from './blob';
import { formatString } from './format-string';
import type { Bytes } from './operations';

const Charset = enumeration('Charset', ['US_ASCII', 'UTF_8']);
const DigestAlgorithm = enumeration('DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);

const MacAlgorithm = enumeration('MacAlgorithm', [
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);

export class Utilities {
  readonly Charset = Charset;
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;

  formatDate(date: unknown, zone: unknown, pattern: unknown): string {
    if (!isDate(date) || typeof zone !== 'string' || typeof pattern !== 'string') {
      throw signatureError('Utilities.formatDate', [date, zone, pattern]);
    }
    return ask('utilities.formatDate', { dateMs: date.getTime(), zone, pattern });
  }
  parseDate(text: unknown, zone: unknown, pattern: unknown): Date {
    if (typeof text !== 'string' || typeof zone !== 'string' || typeof pattern !== 'string') {
      throw signatureError('Utilities.parseDate', [text, zone, pattern]);
    }
    return new Date(ask('utilities.parseDate', { text, zone, pattern }));
  }
  /** Deprecated, and there: as JSON's own. */
  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }
  jsonParse(text: unknown): unknown {
    return JSON.parse(textOf(text));
  }
  formatString(template: unknown, ...args: unknown[]): string {
    return formatString(textOf(template), args);
  }
  getUuid(): string {
    return ask('utilities.uuid', null);
  }
  sleep(milliseconds: unknown): void {
    if (typeof milliseconds !== 'number') throw signatureError('Utilities.sleep', [milliseconds]);
    ask('utilities.sleep', milliseconds);
  }

  computeDigest(algorithm: unknown, value: unknown, charset?: unknown): number[] {
    const name = enumName(DigestAlgorithm, algorithm);
    if (name === null) throw signatureError('Utilities.computeDigest', [algorithm, value]);
    // Which charset is meant without one is not documented: a script that names it is safe either way.
    const bytes = toBytes(value, isNil(charset) ? 'US_ASCII' : charset, 'computeDigest');
    return [...ask('utilities.digest', { algorithm: name, bytes })];
  }
  computeHmacSignature(algorithm: unknown, value: unknown, key: unknown, charset?: unknown): number[] {
    const name = enumName(MacAlgorithm, algorithm);
    if (name === null) throw signatureError('Utilities.computeHmacSignature', [algorithm, value, key]);
    const named = isNil(charset) ? 'US_ASCII' : charset;
    const [bytes, keyBytes] = [value, key].map((data) => toBytes(data, named, 'computeHmacSignature'));
    return [...ask('utilities.hmac', { algorithm: name, bytes: bytes ?? [], key: keyBytes ?? [] })];
  }
  computeHmacSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
    return this.computeHmacSignature(MacAlgorithm.HMAC_SHA_256, value, key, charset);
  }
  base64Encode(data: unknown, charset?: unknown): string {
    return this.#toBase64(data, charset, false);
  }
  base64EncodeWebSafe(data: unknown, charset?: unknown): string {
    return this.#toBase64(data, charset, true);
  }
  base64Decode(text: unknown): number[] {
    return [...ask('utilities.fromBase64', { text: textOf(text), webSafe: false })];
  }
  base64DecodeWebSafe(text: unknown): number[] {
    return [...ask('utilities.fromBase64', { text: textOf(text), webSafe: true })];
  }

  newBlob(data: unknown, contentType: unknown = null, name: unknown = null): Blob {
    const type = isNil(contentType) ? (typeof data === 'string' ? 'text/plain' : null) : textOf(contentType);
    return new Blob(toBytes(data, 'UTF_8', 'newBlob'), type, isNil(name) ? null : textOf(name));
  }
  gzip(blob: unknown, name?: unknown): Blob {
    const bytes = ask('utilities.gzip', blobBytes(blob, 'gzip'));
    return new Blob(bytes, 'application/x-gzip', isNil(name) ? 'archive.gz' : textOf(name));
  }
  ungzip(blob: unknown): Blob {
    return new Blob(ask('utilities.ungzip', blobBytes(blob, 'ungzip')), null, null);
  }
  parseCsv(csv: unknown, delimiter: unknown = ','): string[][] {
    const rows = ask('utilities.parseCsv', { csv: textOf(csv), delimiter: textOf(delimiter) });
    return rows.map((row) => [...row]);
  }

  #toBase64(data: unknown, charset: unknown, webSafe: boolean): string {
    const bytes = toBytes(data, isNil(charset) ? 'UTF_8' : charset, 'base64Encode');
    return ask('utilities.toBase64', { bytes, webSafe });
  }
}

function toBytes(data: unknown, charset: unknown, method: string): Bytes {
  if (typeof data === 'string') {
    return ask('utilities.encode', { text: data, charset: textOf(charset) });
  }
  if (!Array.isArray(data)) throw signatureError(`Utilities.${method}`, [data]);
  return data.map(Number);
}

function blobBytes(blob: unknown, method: string): Bytes {
  if (!(blob instanceof Blob)) throw signatureError(`Utilities.${method}`, [blob]);
  return blob.getBytes();
}

publish(Utilities, 'Utilities');
