// UrlFetchApp's rules around the network. https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app
import { ServiceError } from '../execution/service-error';
import type { FetchRequest, FetchResponse } from '../services/url-fetch/operations';
import type { Clock } from '../time/clock';
import { isListed } from './allowlist';
import type { HttpAnswerer, HttpCall, HttpFailure, HttpReply } from './calls';

const LONGEST_URL = 2082;
const LARGEST_PAYLOAD = 50 * 1024 * 1024;
const MOST_HEADERS = 100;
const LARGEST_HEADERS = 8 * 1024;
const LARGEST_RESPONSE = 50 * 1024 * 1024;
const TRUNCATED_AT = 200;
const FORM = 'application/x-www-form-urlencoded';

export interface Network {
  readonly answer: HttpAnswerer;
  /** The manifest's `urlFetchWhitelist`. */
  readonly allowlist: readonly string[] | undefined;
  readonly clock: Clock;
  /** Told before anything is sent. */
  onSend(calls: readonly HttpCall[]): void;
}

/** All or nothing: one failure in the network throws, and the answers of the others are lost. */
export function exchange(requests: readonly FetchRequest[], network: Network): FetchResponse[] {
  for (const request of requests) checkUrl(request.url, network.allowlist);
  const calls = requests.map(toCall);
  if (calls.length === 0) return [];
  network.onSend(calls);
  const answers = network.answer(calls).map((answer, index) => inTime(answer, calls[index]));
  if (answers.length !== calls.length) {
    throw new Error(`The answerer gave ${answers.length} answers to ${calls.length} calls`);
  }
  network.clock.advance(Math.max(...answers.map((answer, index) => tookMs(answer, calls[index]))));
  return answers.map((answer, index) => {
    const { url = '', muteHttpExceptions = false } = requests[index] ?? {};
    if ('failure' in answer) throw new ServiceError(answer.message ?? failureText(answer.failure, url));
    if (sizeOf(answer) > LARGEST_RESPONSE) throw new ServiceError('Limit Exceeded: URLFetch Response Size.');
    if (answer.status >= 400 && !muteHttpExceptions) throw new ServiceError(statusText(answer, url));
    return toResponse(answer);
  });
}

function checkUrl(url: string, allowlist: readonly string[] | undefined): void {
  if (url.length > LONGEST_URL) throw new ServiceError('Limit Exceeded: URLFetch URL Length.');
  if (!/^https?:\/\/[^/?#\s]+/i.test(url) || !URL.canParse(url)) {
    throw new ServiceError(`Invalid argument: ${url}`);
  }
  if (allowlist && !isListed(url, allowlist)) {
    const shown = url.replace(/\?.*$/s, '?');
    throw new ServiceError(
      `Request to ${shown} failed because the URL has not been whitelisted in the script manifest.`,
    );
  }
}

/** https://developers.google.com/apps-script/guides/services/quotas#current_limitations */
function checkHeaders(headers: FetchRequest['headers']): void {
  const size = headers.reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0);
  // The limits are documented; the text is modelled on those of address and payload.
  if (headers.length > MOST_HEADERS || size > LARGEST_HEADERS) {
    throw new ServiceError('Limit Exceeded: URLFetch Header Size.');
  }
}

function toCall(request: FetchRequest): HttpCall {
  checkHeaders(request.headers);
  const { payload, contentType, method } = request;
  const body = payload === null ? null : bodyOf(payload);
  if (body !== null && Buffer.byteLength(body) > LARGEST_PAYLOAD) {
    throw new ServiceError('Limit Exceeded: URLFetch POST Size.');
  }
  const headers = Object.fromEntries(request.headers);
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  if (contentType !== null || (body !== null && !hasType)) headers['Content-Type'] = contentType ?? FORM;
  return {
    // Not documented; scripts have found their payloads posted.
    method: body !== null && method === 'get' ? 'POST' : method.toUpperCase(),
    url: request.url,
    headers,
    body,
    followRedirects: request.followRedirects,
    timeoutSeconds: request.timeoutSeconds,
  };
}

function bodyOf(payload: Exclude<FetchRequest['payload'], null>): string | Uint8Array {
  if ('text' in payload) return payload.text;
  if ('bytes' in payload) return Uint8Array.from(payload.bytes);
  return new URLSearchParams(payload.form.map(([name, value]): [string, string] => [name, value])).toString();
}

/** An answer that took longer than its request waits never comes, whatever the request did there. */
function inTime(answer: HttpReply | HttpFailure, call: HttpCall | undefined): HttpReply | HttpFailure {
  const isLate = !('failure' in answer) && (answer.tookMs ?? 0) > (call?.timeoutSeconds ?? Infinity) * 1000;
  return isLate ? { failure: 'timeout' } : answer;
}

function tookMs(answer: HttpReply | HttpFailure, call: HttpCall | undefined): number {
  if (!('failure' in answer)) return answer.tookMs ?? 0;
  return answer.failure === 'timeout' ? (call?.timeoutSeconds ?? 0) * 1000 : 0;
}

function failureText(failure: HttpFailure['failure'], url: string): string {
  switch (failure) {
    case 'dns':
      return `DNS error: ${url}`;
    case 'unreachable':
      return `Address unavailable: ${url}`;
    case 'timeout':
      return `Timeout: ${url}`;
    case 'cut':
      return `Unexpected error: ${url}`;
  }
}

function sizeOf({ body = '' }: HttpReply): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body.length;
}

function statusText({ status, body = '' }: HttpReply, url: string): string {
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  const shown = text.length > TRUNCATED_AT ? `${text.slice(0, TRUNCATED_AT)}...` : text;
  return (
    `Request failed for ${new URL(url).origin} returned code ${status}. ` +
    `Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`
  );
}

function toResponse({ status, headers = {}, body = '' }: HttpReply): FetchResponse {
  return {
    status,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      [value].flat().map((each) => [name, each] as const),
    ),
    content: typeof body === 'string' ? { text: body } : { base64: Buffer.from(body).toString('base64') },
  };
}
