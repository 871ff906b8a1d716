// HTTP around a room: the page's files, a stream of events to each window, and one address for commands.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseOrder } from '../commands';
import type { Room } from '../room';
import type { Assets } from './assets';
import { readBody } from './body';
import { FRAME_POLICY, framed } from './frame';
import { refusalOf } from './guard';

/** owl compiles its templates, which is what `unsafe-eval` is for. */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const KEYS = '/keys/';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export interface ServerParts {
  readonly room: Pick<Room, 'join' | 'obey' | 'page'>;
  readonly assets: Assets;
  /** Runs first in every page of the add-on. */
  readonly frameScript: string;
  /** A key to try; the page asks for it only when somebody copies it. */
  readonly keyOf: (name: string) => string | null;
}

export interface WorkbenchServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves on 127.0.0.1 only.
 * @param port 0 takes a free one
 * @throws Error with one sentence when the port is in use
 */
export async function serve(parts: ServerParts, port: number): Promise<WorkbenchServer> {
  const server = createServer((request, response) => {
    answer(parts, request, response).catch(() => {
      // The window went away in the middle of its body.
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse(port) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function portInUse(port: number): Error {
  return new Error(`Port ${port} is in use. Choose another one with --port, such as --port ${port + 1}.`);
}

async function answer(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refusalOf(request);
  if (refusal) {
    send(response, refusal.status, refusal.reason);
    return;
  }
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (request.method === 'GET') get(parts, path, request, response);
  else if (request.method === 'POST' && path === '/commands') await post(parts, request, response);
  else send(response, 404, 'There is nothing here.');
}

function get(
  { room, assets, frameScript, keyOf }: ServerParts,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const asset = assets.get(path);
  if (asset) {
    const headers = { 'content-type': asset.type, 'content-security-policy': PAGE_POLICY };
    send(response, 200, asset.content, headers);
  } else if (path === '/frame/sidebar' || path === '/frame/dialog') {
    const html = room.page(path === '/frame/sidebar' ? 'sidebar' : 'dialog');
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': FRAME_POLICY };
    send(response, 200, framed(html, frameScript), headers);
  } else if (path === '/events') stream(room, request, response);
  else {
    const key = path.startsWith(KEYS) ? keyOf(path.slice(KEYS.length)) : null;
    send(response, key === null ? 404 : 200, key ?? 'There is nothing here.');
  }
}

function stream(room: ServerParts['room'], request: IncomingMessage, response: ServerResponse): void {
  const window = new URL(request.url ?? '', 'http://localhost').searchParams.get('window') ?? '';
  if (!/^[\w-]{1,100}$/.test(window)) {
    send(response, 400, 'Which window is this?');
    return;
  }
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
  const leave = room.join(window, (event) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  response.on('close', leave);
}

async function post(
  { room }: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === null) {
    send(response, 413, 'This is too large.');
    return;
  }
  try {
    room.obey(parseOrder(JSON.parse(body)));
    send(response, 204, '');
  } catch {
    send(response, 400, 'This is not a command.');
  }
}

function send(
  response: ServerResponse,
  status: number,
  content: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(content);
}
