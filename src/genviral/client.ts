// Sends requests in waves side by side, retries what may be repeated, and gives an outcome for each.
import type { Clock, Http, HttpRequest } from '../platform/ports';
import { redact } from '../troubles/redact';
import { TroubleError, isHopeless } from '../troubles/trouble';
import { readAnswer, type Outcome } from './answer';
import { queryText, type Endpoint } from './endpoint';
import { waitBeforeRetryMs } from './retry';

export const BASE_URL = 'https://www.genviral.io/api/partner/v1';

/** Reads side by side in one wave; Apps Script has no documented cap, servers do. */
export const READS_PER_WAVE = 20;

/** The time a run still has. Asked before every wave. */
export interface TimeLeft {
  /** Seconds to wait for an answer; throws `out-of-time` where the run must end first. */
  timeoutSeconds(): number;
  /** Whether a pause of this length still fits. */
  hasTimeFor(ms: number): boolean;
}

export interface ClientParts {
  readonly http: Http;
  readonly clock: Clock;
  readonly key: string;
  readonly time: TimeLeft;
  /** In [0, 1): spreads retries of several runs. */
  readonly jitter: number;
}

export interface Client {
  /** One call; throws a TroubleError when it fails for good. */
  call<I, O>(endpoint: Endpoint<I, O>, input: I): O;
  /** Many calls in waves; an outcome for each, in order. `between` is told after each wave but the last how many are done. */
  callAll<I, O>(
    endpoint: Endpoint<I, O>,
    inputs: readonly I[],
    between?: (done: number) => void,
  ): readonly Outcome<O>[];
  /** One wave, sent once, never repeated: for writes whose repetition somebody else decides. */
  sendOnce<I, O>(endpoint: Endpoint<I, O>, inputs: readonly I[]): readonly Outcome<O>[];
  /** HTTP requests sent so far. */
  sent(): number;
}

export function makeClient({ http, clock, key, time, jitter }: ClientParts): Client {
  let sent = 0;

  function sendOnce<I, O>(endpoint: Endpoint<I, O>, inputs: readonly I[]): readonly Outcome<O>[] {
    if (inputs.length === 0) return [];
    const requests = inputs.map((input) => requestOf(endpoint, input, key));
    sent += requests.length;
    const result = http.send(requests, time.timeoutSeconds());
    if ('unreachable' in result) {
      const detail = redact(result.unreachable);
      return inputs.map(() => ({ ok: false, trouble: { code: 'out-of-reach', detail } }));
    }
    return result.answers.map((answer) => readAnswer(endpoint, answer));
  }

  function sendWave<I, O>(endpoint: Endpoint<I, O>, inputs: readonly I[]): readonly Outcome<O>[] {
    let outcomes = sendOnce(endpoint, inputs);
    for (let attempt = 1; endpoint.repeatable; attempt += 1) {
      const waits = outcomes.map((outcome) =>
        outcome.ok ? null : waitBeforeRetryMs(outcome.trouble, attempt, jitter),
      );
      const longestMs = Math.max(-1, ...waits.map((waitMs) => waitMs ?? -1));
      if (longestMs < 0 || !time.hasTimeFor(longestMs)) break;
      clock.sleep(longestMs);
      const again = inputs.filter((_, index) => waits[index] !== null);
      const answers = [...sendOnce(endpoint, again)];
      outcomes = outcomes.map((outcome, index) =>
        waits[index] === null ? outcome : (answers.shift() ?? outcome),
      );
    }
    return outcomes;
  }

  function callAll<I, O>(
    endpoint: Endpoint<I, O>,
    inputs: readonly I[],
    between?: (done: number) => void,
  ): readonly Outcome<O>[] {
    const outcomes: Outcome<O>[] = [];
    for (let from = 0; from < inputs.length; from += READS_PER_WAVE) {
      const wave = sendWave(endpoint, inputs.slice(from, from + READS_PER_WAVE));
      outcomes.push(...wave);
      const hopeless = wave.find((outcome) => !outcome.ok && isHopeless(outcome.trouble));
      if (hopeless) return inputs.map((_, index) => outcomes[index] ?? hopeless);
      if (outcomes.length < inputs.length) between?.(outcomes.length);
    }
    return outcomes;
  }

  function call<I, O>(endpoint: Endpoint<I, O>, input: I): O {
    const [outcome] = sendWave(endpoint, [input]);
    if (!outcome) throw new Error('a wave of one gave no outcome');
    if (!outcome.ok) throw new TroubleError(outcome.trouble);
    return outcome.value;
  }

  return { call, callAll, sendOnce, sent: () => sent };
}

function requestOf<I, O>(endpoint: Endpoint<I, O>, input: I, key: string): HttpRequest {
  const query = endpoint.query ? queryText(endpoint.query(input)) : '';
  const request = {
    method: endpoint.method,
    url: `${BASE_URL}/${endpoint.path(input)}${query}`,
    headers: { Authorization: `Bearer ${key}`, Accept: 'application/json' },
  };
  return endpoint.body ? { ...request, body: endpoint.body(input) } : request;
}
