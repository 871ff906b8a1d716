// The coat of HTTP around `handle`. It listens on this machine alone, and refuses what a web page elsewhere could make a
// browser send: a foreign Host is what DNS rebinding looks like, a foreign Origin what any other page looks like.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { control, CONTROL_PREFIX } from './control';
import { envelope, refuse, type ApiReply } from './envelope';
import { handle } from './handle';
import { readRequest, type ApiRequest } from './request';
import type { World } from './world';

/** A little over the largest video that a post may have. */
const LARGEST_BODY_BYTES = 110_000_000;

export interface RunningServer {
  port: number;
  /** `http://127.0.0.1:8788` */
  origin: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Called before each request; a place to move the clock. */
  beforeEach?: () => void;
  /** Replies wait as long as the service would have taken. */
  takesTime?: boolean;
}

/** Serves a world on 127.0.0.1: the API under `/api/partner/v1`, the control address under `/sandbox`. */
export async function startServer(world: World, options: ServerOptions = {}): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(world, request, response, options).catch(() => {
      // The client went away in the middle of its body: there is nobody to answer.
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const port = portOf(server.address());
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function answer(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  const refusal = whyForeign(request);
  const body = await readAll(request);
  if (refusal !== null || body === null) {
    const tooLarge = refuse(413, 'payload_too_large', 'The body is too large');
    send(response, envelope(refusal ?? tooLarge, 0));
    return;
  }
  options.beforeEach?.();
  const reply = replyTo(world, toApiRequest(request, body));
  if (options.takesTime === true) await new Promise((resolve) => setTimeout(resolve, reply.tookMs));
  send(response, reply);
}

function replyTo(world: World, request: ApiRequest): ApiReply {
  try {
    const isControl = readRequest(request).path.startsWith(`${CONTROL_PREFIX}/`);
    return isControl ? control(world, request) : handle(world, request);
  } catch (error) {
    // A mistake in the sandbox must not look like the API refusing something.
    console.error(error);
    return envelope(refuse(500, 'sandbox_crashed', String(error)), 0);
  }
}

function whyForeign({ headers, socket }: IncomingMessage): ReturnType<typeof refuse> | null {
  const ours = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort ?? 0}`);
  if (!ours.includes(headers.host ?? '')) return refuse(403, 'foreign_host', 'This host is not served here');
  const { origin } = headers;
  const isOurs = origin === undefined || ours.some((host) => origin === `http://${host}`);
  return isOurs ? null : refuse(403, 'foreign_origin', 'Requests from other pages are not served');
}

/** The whole body, or `null` when it is too large. */
async function readAll(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length <= LARGEST_BODY_BYTES) chunks.push(chunk);
  }
  return length > LARGEST_BODY_BYTES ? null : Buffer.concat(chunks);
}

function toApiRequest(request: IncomingMessage, body: Buffer): ApiRequest {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    String(value ?? ''),
  ]);
  const path = request.url ?? '/';
  return {
    method: request.method ?? 'GET',
    url: path.startsWith('/') ? `http://${request.headers.host ?? ''}${path}` : path,
    headers: { ...Object.fromEntries(headers), 'content-length': String(body.length) },
    body: body.toString('utf8'),
  };
}

function send(response: ServerResponse, reply: ApiReply): void {
  if ('cut' in reply) {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, { ...reply.headers, 'x-sandbox-took-ms': String(reply.tookMs) });
  response.end(reply.body);
}
