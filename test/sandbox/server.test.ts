import { request as httpRequest } from 'node:http';

import {
  addFault,
  advance,
  createWorld,
  DEMO_KEY,
  startServer,
  type RunningServer,
} from '../../local/sandbox';
import type { World } from '../../local/sandbox';
import { MINUTE, NOW_MS, step } from './ask';

let world: World;
let server: RunningServer;

beforeEach(async () => {
  world = createWorld({ seed: 'small', nowMs: NOW_MS });
  server = await startServer(world);
});
afterEach(() => server.close());

interface Got {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** Not `fetch`: that one does not let a test lie about its Host. */
function call(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { host: '127.0.0.1', port: server.port, method, path, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const API = '/api/partner/v1';
const key = { authorization: `Bearer ${DEMO_KEY}` };
const json = (got: Got): unknown => JSON.parse(got.text);

describe('the server', () => {
  test('serves the API on 127.0.0.1', async () => {
    expect(server.origin).toBe(`http://127.0.0.1:${String(server.port)}`);
    const got = await call('GET', `${API}/accounts`, key);
    expect(got).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect(Number(got.headers['x-sandbox-took-ms'])).toBeGreaterThan(0);
    expect(json(got)).toMatchObject({ ok: true, code: 200 });
    expect((await call('GET', `${API}/accounts`)).status).toBe(401);
  });

  test('takes bodies in UTF-8, also in pieces', async () => {
    const x = world.accounts.find((account) => account.platform === 'twitter')?.id;
    const body = Buffer.from(JSON.stringify({ caption: '=1+1 🥖 שלום', accounts: [{ id: x }] }));
    const got = await call('POST', `${API}/posts`, { ...key, 'content-type': 'application/json' }, body);
    expect(got.status).toBe(201);
    expect(world.posts.at(-1)?.caption).toBe('=1+1 🥖 שלום');
  });

  test('takes an upload at the address that it gave', async () => {
    const begun = json(
      await call('POST', `${API}/files`, key, JSON.stringify({ contentType: 'image/jpeg' })),
    );
    const uploadUrl = String(step(step(begun, 'data'), 'uploadUrl'));
    expect(uploadUrl.startsWith(`${server.origin}/uploads/`)).toBe(true);
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x80]);
    const got = await call('PUT', new URL(uploadUrl).pathname, { 'content-type': 'image/jpeg' }, bytes);
    expect(got).toMatchObject({ status: 200, text: '' });
    expect(world.files.at(-1)).toMatchObject({ contentType: 'image/jpeg', bytes: 5 });
  });

  test('has the control address', async () => {
    const got = await call('POST', '/sandbox/clock', {}, '{"advance":"5m"}');
    expect(json(got)).toMatchObject({ ok: true, data: { now: '2026-11-20T09:07:00.000Z' } });
    expect(world.nowMs).toBe(NOW_MS + 5 * MINUTE);
    expect((await call('GET', '/sandbox/nothing')).status).toBe(404);
    expect((await call('GET', '/nothing')).status).toBe(404);
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example:80'])(
    'refuses the host "%s": that is DNS rebinding',
    async (host) => {
      const got = await call('GET', `${API}/accounts`, { ...key, host });
      expect(got.status).toBe(403);
      expect(json(got)).toMatchObject({ ok: false, error_code: 'foreign_host' });
    },
  );

  test('answers to localhost as well', async () => {
    expect(
      (await call('GET', `${API}/accounts`, { ...key, host: `localhost:${String(server.port)}` })).status,
    ).toBe(200);
  });

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost'])(
    'refuses the origin "%s": that is another page, and nothing happens',
    async (origin) => {
      const got = await call('POST', '/sandbox/clock', { origin }, '{"advance":"5m"}');
      expect(json(got)).toMatchObject({ code: 403, error_code: 'foreign_origin' });
      expect(world.nowMs).toBe(NOW_MS);
    },
  );

  test('serves its own origin', async () => {
    expect((await call('GET', '/sandbox/state', { origin: server.origin })).status).toBe(200);
  });

  test('cuts connections where a fault says so', async () => {
    addFault(world, { effect: { kind: 'cut', when: 'before' } });
    await expect(call('GET', `${API}/accounts`, key)).rejects.toThrow(/hang up|ECONNRESET/);
    expect((await call('GET', `${API}/accounts`, key)).status).toBe(200);
  });

  test('refuses bodies that no post could need', async () => {
    const tooLarge = Buffer.alloc(110_000_001, 'x');
    expect((await call('POST', `${API}/posts`, key, tooLarge)).status).toBe(413);
  });

  test('survives a request target that is not a path', async () => {
    expect((await call('OPTIONS', '*')).status).toBe(404);
    expect((await call('GET', '//')).status).toBe(404);
    expect((await call('GET', '/sandbox/%')).status).toBe(404);
  });

  test('survives a client that goes away in the middle of its body', async () => {
    const headers = { ...key, 'content-length': '1000' };
    const path = `${API}/posts`;
    const sent = httpRequest({
      host: '127.0.0.1',
      port: server.port,
      method: 'POST',
      path,
      headers,
      agent: false,
    });
    const gone = new Promise((resolve) => sent.on('close', resolve));
    sent.on('error', () => undefined);
    sent.write('{"caption":');
    await new Promise((resolve) => setTimeout(resolve, 50));
    sent.destroy();
    await gone;
    expect((await call('GET', `${API}/accounts`, key)).status).toBe(200);
  });

  test('can run ahead of each request, and take as long as the service', async () => {
    const slow = await startServer(world, {
      takesTime: true,
      beforeEach: () => {
        advance(world, MINUTE);
      },
    });
    const begun = performance.now();
    const reply = await fetch(`${slow.origin}${API}/subscription`, { headers: key });
    expect(reply.status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(100);
    expect(world.nowMs).toBe(NOW_MS + MINUTE);
    await slow.close();
  });

  test('says when its port is taken', async () => {
    await expect(startServer(world, { port: server.port })).rejects.toThrow('EADDRINUSE');
  });
});
