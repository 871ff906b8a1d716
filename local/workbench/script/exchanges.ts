// What the HTTP log shows of an exchange: everything but the key, laid out to be read, and no more than can be.
import type { HttpExchange } from '../../together';
import type { HttpLine } from '../events';

const LONGEST_BODY = 4000;
const HIDDEN = 'gva_live_…';

/** The line of an exchange; `during` tells what ran. */
export function lineOf(exchange: HttpExchange, id: number, during: string): HttpLine {
  const { atMs, method, path, status, tookMs, isFaulty } = exchange;
  const hide = hiderOf(exchange);
  const headers = Object.entries(exchange.requestHeaders).map(([name, value]) => `${name}: ${hide(value)}`);
  const request = [`${method} ${hide(exchange.url)}`, ...headers, '', readable(exchange.requestBody)];
  return {
    id,
    atMs,
    during,
    method,
    path: hide(path),
    status,
    tookMs,
    isFaulty,
    request: cut(hide(request.join('\n').trimEnd())),
    response: cut(hide(readable(exchange.responseBody))),
  };
}

/** Hides what looks like a key, and whatever was sent as one. */
export function hiderOf({ requestHeaders }: Pick<HttpExchange, 'requestHeaders'>): (text: string) => string {
  const sent = Object.entries(requestHeaders).find(([name]) => name.toLowerCase() === 'authorization');
  const token = (sent?.[1] ?? '').replace(/^Bearer\s+/i, '').trim();
  return (text) => hideKeys(token === '' ? text : text.replaceAll(token, HIDDEN));
}

/** Hides what looks like a key. */
export function hideKeys(text: string): string {
  return text.replace(/gva_live_(?!…)[^\s"'\\,;&<>]*/g, HIDDEN);
}

/** JSON with a line for each value; anything else as it came. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function cut(text: string): string {
  if (text.length <= LONGEST_BODY) return text;
  const more = (text.length - LONGEST_BODY).toLocaleString('en');
  return `${text.slice(0, LONGEST_BODY)}\n… ${more} characters more`;
}
