// Who the workbench's server serves, and what it refuses.
import { request } from 'node:http';
import type { Order } from '../../local/workbench/commands';
import type { ServerEvent } from '../../local/workbench/events';
import { type Assets, loadAssets } from '../../local/workbench/server/assets';
import { LARGEST_BODY_BYTES } from '../../local/workbench/server/body';
import { serve, type WorkbenchServer } from '../../local/workbench/server/server';

const TOAST: ServerEvent = { kind: 'toast', toast: { title: 'Hello', text: 'two\nlines' } };

let assets: Assets;
let server: WorkbenchServer;
let orders: Order[];
let windows: string[];
let left: () => void;

beforeAll(async () => {
  assets = await loadAssets();
});

beforeEach(async () => {
  orders = [];
  windows = [];
  left = jest.fn();
  const room = {
    join: (window: string, tell: (event: ServerEvent) => void) => {
      windows.push(window);
      tell(TOAST);
      return left;
    },
    obey: (order: Order) => {
      orders.push(order);
    },
    page: () => '<!doctype html><html><head><title>Panel</title></head><body>Panel</body></html>',
  };
  server = await serve({ room, assets, frameScript: 'var google = "</script>";', keyOf }, 0);
});

afterEach(() => server.close());

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Not `fetch`: that one does not let a test lie about its Host, and tidies paths. */
function call(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body: string | Buffer = '',
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: server.port, method, path, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const keyOf = (name: string): string | null => (name === 'first' ? 'gva_live_a.b' : null);

const own = (): string => `http://127.0.0.1:${String(server.port)}`;
const ADVANCE = { window: 'w-1', run: 'r', command: { kind: 'advance', ms: 3_600_000 } };

function command(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  const all = { origin: own(), 'content-type': 'application/json', ...headers };
  return call('POST', '/commands', all, typeof body === 'string' ? body : JSON.stringify(body));
}

describe('what is served', () => {
  it.each([
    ['/', 'text/html', 'nothing here reaches Google or Genviral'],
    ['/?again', 'text/html', 'Workbench'],
    ['/page.js', 'text/javascript', 'EventSource'],
    ['/page.css', 'text/css', '#bar'],
    ['/bench.css', 'text/css', '#bench'],
    ['/layout.css', 'text/css', '.mx-2 { margin-left: 0.5rem !important; margin-right: 0.5rem !important; }'],
    ['/o-spreadsheet.js', 'text/javascript', 'o_spreadsheet'],
    ['/o-spreadsheet.css', 'text/css', '.o-spreadsheet'],
    ['/o-spreadsheet.xml', 'text/xml', 'o-spreadsheet-TopBar'],
    ['/owl.js', 'text/javascript', 'owl'],
    ['/chart.js', 'text/javascript', 'Chart.js'],
  ])('%s', async (path, type, words) => {
    const got = await call('GET', path);
    expect(got).toMatchObject({
      status: 200,
      headers: {
        'content-type': expect.stringContaining(type),
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      },
      text: expect.stringContaining(words),
    });
  });

  it('the page may run nothing but its own files, and stand in no other page', async () => {
    const policy = String((await call('GET', '/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  });

  it('pages of the add-on, without rights even outside their frame, and google.script first', async () => {
    const { headers, text } = await call('GET', '/frame/sidebar?version=3');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^sandbox allow-scripts/);
    expect(policy).not.toContain('allow-same-origin');
    expect(text).toBe(
      '<!doctype html><html><head><script>var google = "<\\/script>";</script><title>Panel</title></head><body>Panel</body></html>',
    );
  });

  it('keys by their names, to the own page alone, and no other file', async () => {
    expect(await call('GET', '/keys/first')).toMatchObject({ status: 200, text: 'gva_live_a.b' });
    expect((await call('GET', '/keys/first', { origin: 'https://evil.example' })).status).toBe(403);
    for (const path of ['/keys/', '/keys/other', '/keys/first/', '/keys/..%2fpackage.json']) {
      expect((await call('GET', path)).status).toBe(404);
    }
  });

  it('events, to a window with a name', async () => {
    const stream = await fetch(`${own()}/events?window=w-1`);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = await reader?.read();
    expect(first?.value).toBe(`data: ${JSON.stringify(TOAST)}\n\n`);
    expect(windows).toEqual(['w-1']);
    await reader?.cancel();
    await until(() => jest.mocked(left).mock.calls.length === 1);
    expect((await call('GET', '/events')).status).toBe(400);
    expect((await call('GET', '/events?window=%3Cscript%3E')).status).toBe(400);
  });

  it('commands of the own page', async () => {
    expect(await command(ADVANCE)).toMatchObject({ status: 204, text: '' });
    const localhost = `localhost:${String(server.port)}`;
    expect(await command(ADVANCE, { host: localhost, origin: `http://${localhost}` })).toMatchObject({
      status: 204,
    });
    expect(orders).toEqual([ADVANCE, ADVANCE]);
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

describe('what is refused', () => {
  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example:80',
    '[::1]:80',
  ])('the host "%s": that is DNS rebinding', async (host) => {
    expect((await call('GET', '/', { host })).status).toBe(403);
    expect((await call('GET', '/events?window=w', { host })).status).toBe(403);
    expect((await command(ADVANCE, { host, origin: `http://${host}` })).status).toBe(403);
    expect(orders).toEqual([]);
    expect(windows).toEqual([]);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost', ''])(
    'the origin "%s": that is another page',
    async (origin) => {
      expect((await command(ADVANCE, { origin })).status).toBe(403);
      expect((await call('GET', '/events?window=w', { origin })).status).toBe(403);
      expect(orders).toEqual([]);
    },
  );

  it('commands of nobody: every browser says where a POST comes from', async () => {
    const got = await call(
      'POST',
      '/commands',
      { 'content-type': 'application/json' },
      JSON.stringify(ADVANCE),
    );
    expect(got.status).toBe(403);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    '',
  ])('the content type "%s": a form can send it from anywhere', async (type) => {
    expect((await command(ADVANCE, { 'content-type': type })).status).toBe(415);
    expect(orders).toEqual([]);
  });

  it('bodies that nobody could have typed or pasted', async () => {
    expect((await command('x'.repeat(LARGEST_BODY_BYTES + 1))).status).toBe(413);
    expect(orders).toEqual([]);
  });

  it.each([
    ['no JSON', '{"window":'],
    ['nothing', ''],
    ['no window', { run: 'r', command: ADVANCE.command }],
    ['no run', { window: 'w', command: ADVANCE.command }],
    ['a command that is not known', { window: 'w', run: 'r', command: { kind: 'reboot' } }],
    ['a clock that goes back', { window: 'w', run: 'r', command: { kind: 'advance', ms: -1 } }],
    ['a year at once', { window: 'w', run: 'r', command: { kind: 'advance', ms: 366 * 86_400_000 } }],
    [
      'a button that does not exist',
      { window: 'w', run: 'r', command: { kind: 'answer', question: 1, button: 'MAYBE' } },
    ],
    ['a run without a selection', { window: 'w', run: 'r', command: { kind: 'run', functionName: 'f' } }],
    [
      'a selection that is no cell',
      {
        window: 'w',
        run: 'r',
        command: { kind: 'run', functionName: 'f', selection: { sheet: 'S', range: "A1'" } },
      },
    ],
    [
      'a revision without a number',
      { window: 'w', run: 'r', command: { kind: 'collaborate', message: { type: 'REMOTE_REVISION' } } },
    ],
    [
      'a snapshot',
      {
        window: 'w',
        run: 'r',
        command: {
          kind: 'collaborate',
          message: { type: 'SNAPSHOT', nextRevisionId: 'a', serverRevisionId: 'b' },
        },
      },
    ],
    ['another place', { window: 'w', run: 'r', command: { kind: 'close', place: 'window' } }],
  ])('%s', async (_, body) => {
    expect(await command(body)).toMatchObject({ status: 400, text: 'This is not a command.' });
    expect(orders).toEqual([]);
  });

  it.each([
    '/nothing',
    '/page.js/',
    '/main.ts',
    '/../package.json',
    '/page/../../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '//',
    '/commands',
    '/frame/other',
    '/frame/',
  ])('the path %s', async (path) => {
    expect((await call('GET', path)).status).toBe(404);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('%s', async (method) => {
    const headers = { origin: own(), 'content-type': 'application/json' };
    expect((await call(method, '/commands', headers, JSON.stringify(ADVANCE))).status).toBe(404);
    expect(orders).toEqual([]);
  });

  it('a port that is taken, with one sentence', async () => {
    const room = { join: () => () => undefined, obey: () => undefined, page: () => '' };
    await expect(serve({ room, assets, frameScript: '', keyOf }, server.port)).rejects.toThrow(
      `Port ${String(server.port)} is in use. Choose another one with --port, such as --port ${String(server.port + 1)}.`,
    );
  });
});

it('survives a window that goes away in the middle of its command', async () => {
  const headers = { origin: own(), 'content-type': 'application/json', 'content-length': '1000' };
  const sent = request({
    host: '127.0.0.1',
    port: server.port,
    method: 'POST',
    path: '/commands',
    headers,
    agent: false,
  });
  const gone = new Promise((resolve) => sent.on('close', resolve));
  sent.on('error', () => undefined);
  sent.write('{"window":', () => sent.destroy());
  await gone;
  expect((await command(ADVANCE)).status).toBe(204);
});
