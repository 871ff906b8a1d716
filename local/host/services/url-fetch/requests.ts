// What a script may ask of UrlFetchApp.
// https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#fetchurl,-params
import { exception } from '../core/exception';
import { isNil, isObject, textOf } from '../core/brand';
import { Blob } from '../utilities/blob';
import type { FetchPayload, FetchRequest } from './operations';

const METHODS = new Set(['get', 'delete', 'patch', 'post', 'put']);
const DEFAULT_TIMEOUT_SECONDS = 360;
/** A script that sets these is refused by name, as scripts have found. */
const SET_BY_GOOGLE = new Set(['host', 'content-length']);

export function readRequest(url: unknown, params: Record<string, unknown>): FetchRequest {
  if (isNil(url) || url === '') throw exception('Attribute provided with no value: url');
  const method = isNil(params['method']) ? 'get' : textOf(params['method']).toLowerCase();
  if (!METHODS.has(method)) throw invalid('method', params['method']);
  const timeout = params['timeoutSeconds'];
  return {
    url: textOf(url),
    method,
    contentType: isNil(params['contentType']) ? null : textOf(params['contentType']),
    headers: readHeaders(params['headers']),
    payload: readPayload(params['payload']),
    muteHttpExceptions: params['muteHttpExceptions'] === true,
    validateHttpsCertificates: params['validateHttpsCertificates'] !== false,
    followRedirects: params['followRedirects'] !== false,
    timeoutSeconds: typeof timeout === 'number' ? timeout : DEFAULT_TIMEOUT_SECONDS,
  };
}

function readHeaders(headers: unknown): (readonly [string, string])[] {
  if (isNil(headers)) return [];
  if (!isObject(headers)) throw invalid('headers', headers);
  return Object.entries(headers).map(([name, value]) => {
    if (SET_BY_GOOGLE.has(name.toLowerCase())) {
      throw exception(`Attribute provided with invalid value: Header:${name}`);
    }
    return [name, textOf(value)] as const;
  });
}

function readPayload(payload: unknown): FetchPayload | null {
  if (isNil(payload)) return null;
  if (payload instanceof Blob) return { bytes: payload.getBytes() };
  if (Array.isArray(payload)) return { bytes: payload.map(Number) };
  if (isObject(payload)) {
    return { form: Object.entries(payload).map(([name, value]) => [name, textOf(value)] as const) };
  }
  return { text: textOf(payload) };
}

function invalid(name: string, value: unknown): Error {
  return exception(`Attribute provided with invalid value: ${name} (${textOf(value)})`);
}
