// What the HTTP log shows: everything but the key.
import { hideKeys, lineOf } from '../../local/workbench/script/exchanges';
import type { HttpExchange } from '../../local/together';

const KEY = 'gva_live_lumen7.sandbox-only-4b1f0c';

const exchange = (changes: Partial<HttpExchange> = {}): HttpExchange => ({
  atMs: 1000,
  method: 'GET',
  url: 'https://www.genviral.io/api/partner/v1/accounts',
  path: '/accounts',
  status: 200,
  tookMs: 120,
  requestHeaders: { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' },
  requestBody: '',
  responseBody: '{"ok":true,"data":[1,2]}',
  isFaulty: false,
  ...changes,
});

it('shows request and answer laid out, and no key', () => {
  const line = lineOf(exchange({ requestBody: '{"caption":"Rye"}' }), 3, 'genviralSend');
  expect(line).toMatchObject({
    id: 3,
    during: 'genviralSend',
    method: 'GET',
    path: '/accounts',
    status: 200,
  });
  expect(line.request).toBe(
    'GET https://www.genviral.io/api/partner/v1/accounts\nAuthorization: Bearer gva_live_…\n' +
      'Content-Type: application/json\n\n{\n  "caption": "Rye"\n}',
  );
  expect(line.response).toBe('{\n  "ok": true,\n  "data": [\n    1,\n    2\n  ]\n}');
});

it.each([
  ['in the answer', exchange({ responseBody: `{"echo":"${KEY}"}` })],
  ['in the body', exchange({ requestBody: `{"note":"my key is ${KEY}."}` })],
  ['in the address', exchange({ url: `https://www.genviral.io/x?key=${KEY}`, path: `/x?key=${KEY}` })],
  ['in an error page', exchange({ responseBody: `<p>${KEY}</p>` })],
  ['in a header of another name', exchange({ requestHeaders: { 'X-Key': KEY } })],
])('a key %s is hidden', (_, given) => {
  const shown = JSON.stringify(lineOf(given, 1, ''));
  expect(shown).not.toContain('lumen7');
  expect(shown).not.toContain('sandbox-only');
});

it('hides whatever was sent as a key, of any form', () => {
  const shown = lineOf(
    exchange({
      requestHeaders: { authorization: 'Bearer s3cr3t-of-mine' },
      responseBody: '"s3cr3t-of-mine"',
    }),
    1,
    '',
  );
  expect(JSON.stringify(shown)).not.toContain('s3cr3t');
});

it('cuts what nobody would read, and says how much is left out', () => {
  const { response } = lineOf(exchange({ responseBody: 'x'.repeat(5234) }), 1, '');
  expect(response).toBe(`${'x'.repeat(4000)}\n… 1,234 characters more`);
});

it('hides a key in a sentence once', () => {
  expect(hideKeys(hideKeys(`Bad key ${KEY}, sorry`))).toBe('Bad key gva_live_…, sorry');
});
