// As much of Google as clasp needs: the Apps Script API and the one call of Drive's that makes a spreadsheet.
// https://developers.google.com/apps-script/api/reference/rest
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const root = path.resolve(__dirname, '../..');

export interface ApiFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

export interface LocalGoogle {
  readonly address: string;
  /** `METHOD /path` of every call. */
  readonly calls: string[];
  /** What was asked of Drive and of the API to make a spreadsheet with a script. */
  readonly made: unknown[];
  /** The script's files. */
  files: readonly ApiFile[];
  versions: number;
  /** By deployment, the version that people have. */
  readonly deployments: Map<string, number>;
  close(): void;
}

/** What a new script holds before anything is pushed. */
const NEW_SCRIPT: readonly ApiFile[] = [
  {
    name: 'appsscript',
    type: 'JSON',
    source: '{ "timeZone": "America/New_York", "dependencies": {}, "exceptionLogging": "STACKDRIVER" }',
  },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n}\n' },
];

export const SCRIPT = 'SCRIPT-ID';
export const SHEET = 'SHEET-ID';

interface Body {
  readonly files?: readonly ApiFile[];
  readonly deploymentConfig?: { readonly versionNumber?: number };
}

function answerTo(google: LocalGoogle, method: string, url: string, body: Body): unknown {
  const deployment = /^\/v1\/projects\/[^/]+\/deployments\/([^/?]+)/.exec(url)?.[1];
  if (method === 'POST' && url.startsWith('/drive/v3/files')) {
    google.made.push(body);
    return { id: SHEET };
  }
  if (method === 'POST' && url === '/v1/projects') {
    google.made.push(body);
    return { scriptId: SCRIPT };
  }
  if (url === `/v1/projects/${SCRIPT}/content`) {
    if (method === 'PUT') google.files = body.files ?? [];
    return { scriptId: SCRIPT, files: google.files };
  }
  if (method === 'POST' && url === `/v1/projects/${SCRIPT}/versions`) {
    google.versions += 1;
    return { scriptId: SCRIPT, versionNumber: google.versions };
  }
  if (method === 'PUT' && deployment !== undefined) {
    google.deployments.set(deployment, body.deploymentConfig?.versionNumber ?? 0);
    return { deploymentId: deployment, deploymentConfig: body.deploymentConfig };
  }
  return undefined;
}

/** Answers on the loopback; what it does not know is a 404, as at Google. */
export function startLocalGoogle(): Promise<LocalGoogle> {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      const { method = '', url = '' } = request;
      google.calls.push(`${method} ${url}`);
      const answer = answerTo(google, method, url, text === '' ? {} : (JSON.parse(text) as Body));
      response.statusCode = answer === undefined ? 404 : 200;
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(answer ?? { error: { code: 404, message: 'Requested entity was not found.' } }),
      );
    });
  });
  const google: LocalGoogle = {
    address: '',
    calls: [],
    made: [],
    files: NEW_SCRIPT,
    versions: 0,
    deployments: new Map(),
    close: () => server.close(),
  };
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(Object.assign(google, { address: `http://127.0.0.1:${String(port)}/` }));
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

/** A folder as a fresh clone has it, for somebody who has logged in; without dist/ until `build` lays it there. */
export interface Clone {
  readonly folder: string;
  build(): void;
  clasp(...args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string }>;
  remove(): void;
}

export function freshClone(google: LocalGoogle): Clone {
  const folder = mkdtempSync(path.join(tmpdir(), 'clasp-'));
  for (const name of ['.clasp.json', '.claspignore']) cpSync(path.join(root, name), path.join(folder, name));
  // Where `clasp login` leaves it, under the home folder.
  writeFileSync(path.join(folder, '.clasprc.json'), JSON.stringify(CREDENTIALS));
  return {
    folder,
    build: () => {
      rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
      mkdirSync(path.join(folder, 'dist'));
      cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
    },
    clasp: (...args) => runClasp(args, folder, google),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const runClasp: Run = (args, folder, google) => {
  const program = path.join(root, 'node_modules/@google/clasp/build/src/index.js');
  return runNode([program, ...args], folder, google);
};

type Run = (
  args: readonly string[],
  folder: string,
  google: LocalGoogle,
) => Promise<{ readonly code: number | null; readonly out: string }>;

/** Runs a program of Node's in a folder that is its home as well; it and all that it starts reach this Google only. */
export const runNode: Run = (args, folder, { address }) => {
  const redirect = pathToFileURL(path.join(__dirname, 'redirect-https.mjs')).href;
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      USERPROFILE: folder,
      NODE_OPTIONS: `--import ${redirect}`,
      FAKE_GOOGLE: address,
    },
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      resolve({ code, out });
    }),
  );
};
