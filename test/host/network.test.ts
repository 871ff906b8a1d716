// Real HTTP from a script: the thread of the script sleeps while a worker fetches.
import { Worker } from 'node:worker_threads';
import { networkHttp } from '../../local/host/index';
import { runScript, valueOf } from './open-host';

/** On a thread of its own: this one will be asleep. */
const SERVER = `
  const { parentPort } = require('node:worker_threads');
  const server = require('node:http').createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
      const { method, url, headers } = request;
      if (url === '/slow') return setTimeout(() => response.end('late'), 5000);
      if (url === '/cut') return response.destroy();
      if (url === '/moved') return response.writeHead(302, { location: '/target' }).end();
      if (url === '/bytes') return response.end(Buffer.from([0, 255]));
      response.writeHead(url === '/missing' ? 404 : 200, { 'content-type': 'application/json', 'x-seen': 'yes' });
      const body = Buffer.concat(chunks).toString();
      setTimeout(() => response.end(JSON.stringify({ method, url, type: headers['content-type'], key: headers.authorization, body })), url === '/wait' ? 100 : 0);
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const closed = require('node:net').createServer().listen(0, '127.0.0.1', () => {
      const { port } = closed.address();
      closed.close(() => parentPort.postMessage([server.address().port, port]));
    });
  });`;

let server: Worker;
let origin = '';
let closed = '';

beforeAll(async () => {
  server = new Worker(SERVER, { eval: true });
  const [port, closedPort] = await new Promise<[number, number]>((resolve) => {
    server.once('message', resolve);
  });
  origin = `http://127.0.0.1:${port}`;
  closed = `http://127.0.0.1:${closedPort}/`;
});

afterAll(async () => {
  await server.terminate();
});

function fetchFrom(path: string, options = '{}'): unknown {
  const http = networkHttp({ map: { 'https://www.genviral.io': origin } });
  const run = runScript(
    `const r = UrlFetchApp.fetch('https://www.genviral.io${path}', ${options});
     return [r.getResponseCode(), r.getContentText(), r.getHeaders()['x-seen']]`,
    { http },
  );
  return run.ok ? run.value : run.error.message;
}

test('sends method, headers and body to the mapped origin', () => {
  const options = `{ method: 'post', contentType: 'application/json', payload: '{"a":"ü"}', headers: { Authorization: 'k' } }`;
  const body = { method: 'POST', url: '/v1?x=1', type: 'application/json', key: 'k', body: '{"a":"ü"}' };
  expect(fetchFrom('/v1?x=1', options)).toEqual([200, JSON.stringify(body), 'yes']);
});

test('gives any status when muted', () => {
  expect(fetchFrom('/missing', '{ muteHttpExceptions: true }')).toEqual([404, expect.any(String), 'yes']);
});

test('follows redirects unless told not to', () => {
  expect(fetchFrom('/moved')).toEqual([200, expect.stringContaining('"url":"/target"'), 'yes']);
  expect(fetchFrom('/moved', '{ followRedirects: false }')).toEqual([302, '', null]);
});

test('times out, and tells a cut connection from a closed port', () => {
  const slow = 'https://www.genviral.io/slow';
  expect(fetchFrom('/slow', '{ timeoutSeconds: 0.2 }')).toBe(`Timeout: ${slow}`);
  expect(fetchFrom('/cut')).toBe('Unexpected error: https://www.genviral.io/cut');
  const run = runScript(`UrlFetchApp.fetch('${closed}')`, { http: networkHttp() });
  expect(run).toMatchObject({ ok: false, error: { message: `Address unavailable: ${closed}` } });
});

test('keeps bytes', () => {
  const http = networkHttp({ map: { 'https://www.genviral.io': origin } });
  const run = runScript(`return UrlFetchApp.fetch('https://www.genviral.io/bytes').getContent()`, { http });
  expect(valueOf(run)).toEqual([0, -1]);
});

test('fetchAll sends side by side', () => {
  const http = networkHttp({ map: { 'https://www.genviral.io': origin } });
  const run = runScript(
    `return UrlFetchApp.fetchAll(Array.from({ length: 10 }, () => 'https://www.genviral.io/wait')).map((r) => r.getResponseCode())`,
    { http },
  );
  expect(valueOf(run)).toEqual(Array.from({ length: 10 }, () => 200));
  // One after the other they would take a second and more on the clock.
  expect(run.elapsedMs).toBeLessThan(900);
});
