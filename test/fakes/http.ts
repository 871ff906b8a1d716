// A network that answers from a script and remembers what was asked.
import type { Clock, Http, HttpAnswer, HttpRequest } from '../../src/platform/ports';

export interface ScriptedHttp extends Http {
  /** Every wave that left, as `METHOD path?query` texts. */
  readonly waves: string[][];
  readonly requests: HttpRequest[];
}

export type Scripted = HttpAnswer | 'unreachable';

/** `answer` is asked for each request; one `unreachable` takes its whole wave along, as in Apps Script. */
export function scriptedHttp(answer: (request: HttpRequest, sent: number) => Scripted): ScriptedHttp {
  const waves: string[][] = [];
  const requests: HttpRequest[] = [];
  return {
    waves,
    requests,
    send: (wave) => {
      waves.push(wave.map((one) => `${one.method.toUpperCase()} ${one.url.replace(/^.*\/v1\//, '')}`));
      const answers = wave.map((request) => {
        requests.push(request);
        return answer(request, requests.length);
      });
      const known = answers.filter((one) => one !== 'unreachable');
      return known.length < answers.length ? { unreachable: 'Address unavailable' } : { answers: known };
    },
  };
}

/** An answer of the Partner API. */
export function answer(status: number, data: unknown, changes: Partial<HttpAnswer> = {}): HttpAnswer {
  const isGood = status >= 200 && status < 300;
  const body = isGood
    ? { ok: true, code: status, message: 'ok', data }
    : { ok: false, code: status, ...asObject(data) };
  return { status, text: JSON.stringify(body), retryAfterSeconds: null, ...changes };
}

const asObject = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {});

export interface ManualClock extends Clock {
  readonly slept: number[];
  advance(ms: number): void;
}

/** Time that moves when somebody sleeps or moves it. */
export function manualClock(startMs: number): ManualClock {
  let nowMs = startMs;
  const slept: number[] = [];
  return {
    slept,
    nowMs: () => nowMs,
    sleep: (ms) => {
      slept.push(ms);
      nowMs += ms;
    },
    advance: (ms) => {
      nowMs += ms;
    },
  };
}
