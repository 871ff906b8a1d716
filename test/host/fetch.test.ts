// UrlFetchApp. https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app
import type { HttpCall, HttpFailure, HttpReply } from '../../local/host/index';
import { openHost, type OpenHost, runScript, valueOf } from './open-host';

const URL_A = 'https://api.example/v1/posts?page=1';

function answering(...replies: (HttpReply | HttpFailure)[]): OpenHost & { readonly calls: HttpCall[] } {
  const calls: HttpCall[] = [];
  const http = (asked: readonly HttpCall[]): (HttpReply | HttpFailure)[] => {
    const first = calls.length;
    calls.push(...asked);
    return asked.map((_call, index) => replies[first + index] ?? { status: 200 });
  };
  return Object.assign(openHost({ http }), { calls });
}

describe('what is sent', () => {
  type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;
  const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const cases: [what: string, options: Options | undefined, sent: Partial<HttpCall>][] = [
    [
      'a plain GET',
      undefined,
      { method: 'GET', headers: {}, body: null, followRedirects: true, timeoutSeconds: 360 },
    ],
    ['a method', { method: 'delete' }, { method: 'DELETE', body: null }],
    ['headers', { headers: { Authorization: 'Bearer x' } }, { headers: { Authorization: 'Bearer x' } }],
    [
      'text as a form unless told',
      { method: 'post', payload: 'a=b' },
      { method: 'POST', body: 'a=b', headers: FORM },
    ],
    [
      'JSON',
      { method: 'patch', contentType: 'application/json', payload: '{"a":1}' },
      { method: 'PATCH', body: '{"a":1}', headers: { 'Content-Type': 'application/json' } },
    ],
    [
      'an object as a form',
      { method: 'post', payload: { a: 'b c', n: 1 } },
      { body: 'a=b+c&n=1', headers: FORM },
    ],
    ['a payload is never a GET', { payload: 'x' }, { method: 'POST' }],
    ['no redirects', { followRedirects: false }, { followRedirects: false }],
    ['a timeout', { timeoutSeconds: 30 } as Options, { timeoutSeconds: 30 }],
  ];
  test.each(cases)('%s', (_what, options, sent) => {
    const { UrlFetchApp, calls } = answering();
    if (options) UrlFetchApp.fetch(URL_A, options);
    else UrlFetchApp.fetch(URL_A);
    expect(calls).toEqual([expect.objectContaining({ url: URL_A, ...sent })]);
  });

  test('bytes', () => {
    const { UrlFetchApp, Utilities, calls } = answering();
    UrlFetchApp.fetch(URL_A, { method: 'post', payload: Utilities.newBlob([1, -1], 'image/png') });
    expect([...((calls[0]?.body ?? []) as Uint8Array)]).toEqual([1, 255]);
  });
});

describe('what comes back', () => {
  test('code, text, headers and bytes', () => {
    const headers = { 'Content-Type': 'text/plain', 'Set-Cookie': ['a=1', 'b=2'] };
    const { UrlFetchApp } = answering({ status: 201, headers, body: 'grüß' });
    const response = UrlFetchApp.fetch(URL_A);
    expect([response.getResponseCode(), response.getContentText()]).toEqual([201, 'grüß']);
    expect(response.getAllHeaders()).toEqual(headers);
    expect(response.getHeaders()).toEqual({ 'Content-Type': 'text/plain', 'Set-Cookie': 'b=2' });
    expect(response.getContent()).toEqual([103, 114, -61, -68, -61, -97]);
    expect(response.getBlob().getContentType()).toBe('text/plain');
  });

  test('bytes that are no UTF-8', () => {
    const { UrlFetchApp } = answering({ status: 200, body: Uint8Array.of(0xe9) });
    const response = UrlFetchApp.fetch(URL_A);
    expect([response.getContent(), response.getContentText('ISO-8859-1')]).toEqual([[-23], 'é']);
  });

  test('a status of 400 and above throws unless muted; long answers are cut', () => {
    const { UrlFetchApp } = answering(
      { status: 404, body: 'gone' },
      { status: 500, body: 'x'.repeat(300) },
      { status: 404, body: 'gone' },
    );
    expect(() => UrlFetchApp.fetch(URL_A)).toThrow(
      'Request failed for https://api.example returned code 404. Truncated server response: gone (use muteHttpExceptions option to examine full response)',
    );
    expect(() => UrlFetchApp.fetch(URL_A)).toThrow(`${'x'.repeat(200)}... (use muteHttpExceptions`);
    expect(UrlFetchApp.fetch(URL_A, { muteHttpExceptions: true }).getResponseCode()).toBe(404);
  });
});

describe('the network fails, muted or not', () => {
  const cases: [failure: HttpFailure, message: string][] = [
    [{ failure: 'dns' }, `DNS error: ${URL_A}`],
    [{ failure: 'unreachable' }, `Address unavailable: ${URL_A}`],
    [{ failure: 'timeout' }, `Timeout: ${URL_A}`],
    [{ failure: 'cut', message: 'SSL Error' }, 'SSL Error'],
  ];
  test.each(cases)('%j', (failure, message) => {
    const { UrlFetchApp } = answering(failure);
    const options = {
      muteHttpExceptions: true,
      timeoutSeconds: 10,
    } as GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;
    expect(() => UrlFetchApp.fetch(URL_A, options)).toThrow(message);
  });

  test('a timeout takes its time: the default of 360 seconds takes the whole execution', () => {
    const http = (calls: readonly HttpCall[]): HttpFailure[] => calls.map(() => ({ failure: 'timeout' }));
    const body = `try { UrlFetchApp.fetch('https://a.example/', OPTIONS); } catch (e) { return [e.message, Date.now()]; }`;
    const quick = runScript(body.replace('OPTIONS', '{ timeoutSeconds: 10 }'), { http });
    expect([quick.ok, quick.elapsedMs]).toEqual([true, 10_000]);
    const slow = runScript(body.replace(', OPTIONS', ''), { http });
    expect(slow.elapsedMs).toBe(360_000);
  });

  test('without an answerer every address is unavailable', () => {
    const { UrlFetchApp } = openHost();
    expect(() => UrlFetchApp.fetch(URL_A)).toThrow(`Address unavailable: ${URL_A}`);
  });
});

describe('fetchAll', () => {
  test('answers in the order of the requests, which may be addresses alone', () => {
    const { UrlFetchApp, calls } = answering(
      { status: 200, body: '1' },
      { status: 404, body: '2' },
      { status: 200, body: '3' },
    );
    const responses = UrlFetchApp.fetchAll([
      URL_A,
      { url: 'https://b.example/', method: 'post', payload: 'x', muteHttpExceptions: true },
      { url: 'https://c.example/' },
    ]);
    expect(responses.map((response) => response.getContentText())).toEqual(['1', '2', '3']);
    expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET ${URL_A}`,
      'POST https://b.example/',
      'GET https://c.example/',
    ]);
  });

  test('one network error loses all answers, although all were sent', () => {
    const { UrlFetchApp, calls } = answering({ status: 200 }, { failure: 'unreachable' });
    expect(() => UrlFetchApp.fetchAll([URL_A, 'https://b.example/'])).toThrow(
      'Address unavailable: https://b.example/',
    );
    expect(calls).toHaveLength(2);
  });

  test('one bad address sends nothing', () => {
    const { UrlFetchApp, calls } = answering();
    expect(() => UrlFetchApp.fetchAll([URL_A, 'nonsense'])).toThrow('Invalid argument: nonsense');
    expect(calls).toEqual([]);
  });

  test('the slowest counts on the clock; each request counts as one', () => {
    const replies = [100, 300, 200];
    const run = runScript(
      `return UrlFetchApp.fetchAll(['https://a.example/', 'https://b.example/', 'https://c.example/']).length`,
      {
        http: (calls) => calls.map((_call, index) => ({ status: 200, tookMs: replies[index] ?? 0 })),
      },
    );
    expect([valueOf(run), run.elapsedMs, run.calls]).toEqual([
      3,
      300,
      { 'UrlFetchApp.fetchAll': 1, http: 3 },
    ]);
  });

  test('of nothing is nothing', () => {
    expect(answering().UrlFetchApp.fetchAll([])).toEqual([]);
  });
});

describe('addresses', () => {
  test('hold at most 2,082 characters', () => {
    const { UrlFetchApp } = answering();
    const fits = `https://a.example/${'x'.repeat(2082 - 18)}`;
    expect(UrlFetchApp.fetch(fits).getResponseCode()).toBe(200);
    expect(() => UrlFetchApp.fetch(`${fits}x`)).toThrow('Limit Exceeded: URLFetch URL Length.');
  });

  test('are not empty', () => {
    expect(() => answering().UrlFetchApp.fetch('')).toThrow('Attribute provided with no value: url');
  });

  // https://developers.google.com/apps-script/manifest/allowlist-url
  const listed: [prefix: string, url: string, allowed: boolean][] = [
    ['https://a.example/', 'https://a.example/x?y=1', true],
    ['https://a.example/v1/', 'https://a.example/v1/posts', true],
    ['https://a.example/v1/', 'https://a.example/V1/posts', false],
    ['https://a.example/', 'http://a.example/x', false],
    ['https://a.example/', 'https://b.a.example/', false],
    ['https://*.example/', 'https://b.example/', true],
    ['https://*.example/', 'https://example/', false],
    ['https://a.example/', 'https://a.example.evil/', false],
    ['https://a.example/', 'https://a.example@evil.example/', false],
  ];
  test.each(listed)('the manifest lists %s: %s', (prefix, url, allowed) => {
    const { UrlFetchApp } = openHost({
      project: { scripts: {}, manifest: { urlFetchWhitelist: [prefix] } },
      http: (calls) => calls.map(() => ({ status: 200 })),
    });
    const fetch = (): number => UrlFetchApp.fetch(url).getResponseCode();
    if (allowed) expect(fetch()).toBe(200);
    else expect(fetch).toThrow('failed because the URL has not been whitelisted in the script manifest.');
  });
});

test('an answer that takes longer than timeoutSeconds never comes, and the time is gone', () => {
  const run = runScript(
    `try { UrlFetchApp.fetch('https://a.example/', { timeoutSeconds: 12 }); } catch (error) { return error.message; }`,
    { http: (calls) => calls.map(() => ({ status: 200, tookMs: 90_000 })) },
  );
  expect([valueOf(run), run.elapsedMs]).toEqual([expect.stringContaining('https://a.example/'), 12_000]);
});
