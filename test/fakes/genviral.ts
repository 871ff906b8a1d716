// The port to Genviral over the sandbox, in process. A cut connection takes the answers of its whole wave along, and the
// slowest answer of a wave is how long it took.
import { handle, moveTo, type World } from '../../local/sandbox/index';
import type { Http, HttpAnswer, HttpRequest } from '../../src/platform/ports';
import type { ManualClock } from './http';

export interface SandboxHttp extends Http {
  readonly world: World;
  /** `POST posts`, one text a request, in the order they left. */
  readonly sent: string[];
  /** Called before each request: an interruption can happen here. */
  beforeRequest: (request: HttpRequest) => void;
}

export function sandboxHttp(world: World, clock: ManualClock): SandboxHttp {
  const port: SandboxHttp = {
    world,
    sent: [],
    beforeRequest: () => undefined,
    send: (requests) => {
      let slowestMs = 0;
      let isCut = false;
      const answers: HttpAnswer[] = [];
      moveTo(world, Math.max(world.nowMs, clock.nowMs()));
      for (const request of requests) {
        port.sent.push(`${request.method.toUpperCase()} ${request.url.replace(/^.*\/v1\//, '')}`);
        port.beforeRequest(request);
        const reply = handle(world, {
          method: request.method,
          url: request.url,
          headers: { ...request.headers, 'content-type': 'application/json' },
          ...(request.body === undefined ? {} : { body: request.body }),
        });
        slowestMs = Math.max(slowestMs, reply.tookMs);
        if ('cut' in reply) isCut = true;
        else answers.push(answerOf(reply));
      }
      clock.advance(slowestMs);
      return isCut ? { unreachable: 'Address unavailable: https://www.genviral.io/' } : { answers };
    },
  };
  return port;
}

function answerOf({
  status,
  headers,
  body,
}: {
  status: number;
  headers: Record<string, string>;
  body: string;
}): HttpAnswer {
  const retryAfter = headers['retry-after'];
  return { status, text: body, retryAfterSeconds: retryAfter === undefined ? null : Number(retryAfter) };
}
