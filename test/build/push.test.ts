// clasp itself pushes dist/ to a local server that answers like the Apps Script API.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

interface Call {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

function startFakeGoogle(calls: Call[]): Promise<Server> {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      calls.push({ method: request.method ?? '', url: request.url ?? '', body });
      response.setHeader('content-type', 'application/json');
      response.end(request.method === 'GET' ? '{"files":[]}' : '{}');
    });
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    }),
  );
}

function clasp(
  args: readonly string[],
  address: string,
  home: string,
): Promise<{ code: number | null; out: string }> {
  const redirect = path.join(__dirname, 'redirect-https.mjs');
  const program = path.join(root, 'node_modules/@google/clasp/build/src/index.js');
  const child = spawn(process.execPath, ['--import', redirect, program, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, FAKE_GOOGLE: address },
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      resolve({ code, out });
    }),
  );
}

const CREDENTIALS = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'x',
      client_secret: 'x',
      refresh_token: 'x',
      access_token: 'x',
      token_type: 'Bearer',
      expiry_date: Date.UTC(2100, 0, 1),
    },
  },
};

it('pushes exactly the three built files', async () => {
  const calls: Call[] = [];
  const google = await startFakeGoogle(calls);
  const home = mkdtempSync(path.join(tmpdir(), 'clasp-'));
  try {
    const settings = JSON.parse(readFileSync(path.join(root, '.clasp.json'), 'utf8')) as object;
    writeFileSync(path.join(home, '.clasp.json'), JSON.stringify({ ...settings, scriptId: 'SCRIPT' }));
    writeFileSync(path.join(home, 'auth.json'), JSON.stringify(CREDENTIALS));
    cpSync(path.join(root, 'dist'), path.join(home, 'dist'), { recursive: true });
    const address = `http://127.0.0.1:${String((google.address() as AddressInfo).port)}/`;
    const args = [
      'push',
      '--force',
      '-P',
      path.join(home, '.clasp.json'),
      '-A',
      path.join(home, 'auth.json'),
    ];
    const { code, out } = await clasp(args, address, home);
    expect([code, out]).toEqual([0, expect.stringContaining('Pushed 3 files')]);
    const source = (file: string): string => readFileSync(path.join(root, 'dist', file), 'utf8');
    expect(calls.filter(({ method }) => method === 'PUT')).toEqual([
      {
        method: 'PUT',
        url: '/v1/projects/SCRIPT/content',
        body: {
          files: [
            { name: 'appsscript', type: 'JSON', source: source('appsscript.json') },
            { name: 'Code', type: 'SERVER_JS', source: source('Code.js') },
            { name: 'Sidebar', type: 'HTML', source: source('Sidebar.html') },
          ],
        },
      },
    ]);
  } finally {
    google.close();
    rmSync(home, { recursive: true, force: true });
  }
}, 30_000);
