// The local world: Apps Script and Genviral on one clock. The add-on believes it talks to www.genviral.io.
import {
  createHost,
  manualClock,
  type Clock,
  type Host,
  type HostOptions,
  type HttpAnswerer,
  type TriggerRun,
} from './host/index';
import { handle, moveTo, type World } from './sandbox/index';

/** The one origin that the manifest allows; here the sandbox answers for it. */
export const GENVIRAL_ORIGIN = 'https://www.genviral.io';

export interface HttpRecord {
  readonly atMs: number;
  readonly method: string;
  /** Below the API's prefix, with the query. */
  readonly path: string;
  /** `cut` where the connection ended without an answer. */
  readonly status: number | 'cut';
  readonly tookMs: number;
}

/** A request with all that went over the wire: it holds the key. */
export interface HttpExchange extends HttpRecord {
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  /** Empty where there was no answer. */
  readonly responseBody: string;
  /** Whether a scripted fault decided the answer. */
  readonly isFaulty: boolean;
}

export interface LocalWorld {
  readonly host: Host;
  readonly genviral: World;
  readonly clock: Clock;
  /** Every request the add-on sent, without keys and bodies. */
  readonly requests: readonly HttpRecord[];
  /** Lets time pass for both: posts that become due on the way are published, and triggers fire. */
  advance(ms: number): readonly TriggerRun[];
}

/** A host's options, but for what the sandbox world gives. */
export type LocalWorldOptions = Omit<HostOptions, 'http' | 'clock'> & {
  /** Hears of every request, with its key and bodies. */
  readonly onExchange?: (exchange: HttpExchange) => void;
  /** Stands between the add-on and Genviral. */
  readonly before?: (http: HttpAnswerer) => HttpAnswerer;
};

/** Puts a sandbox world behind a host; the host's clock is moved to the world's time. */
export function joinWorlds(
  genviral: World,
  { onExchange, before = (http) => http, ...options }: LocalWorldOptions,
): LocalWorld {
  const clock = manualClock(genviral.nowMs);
  const requests: HttpRecord[] = [];
  const http = answeredBy(genviral, clock, (exchange) => {
    const { atMs, method, path, status, tookMs } = exchange;
    requests.push({ atMs, method, path, status, tookMs });
    onExchange?.(exchange);
  });
  const host = createHost({ ...options, clock, http: before(http) });
  return {
    host,
    genviral,
    clock,
    requests,
    advance: (ms) => {
      const runs = host.advance(ms);
      moveTo(genviral, Math.max(genviral.nowMs, clock.nowMs()));
      return runs;
    },
  };
}

/** The sandbox as the network. Any other origin is out of reach. */
export function answeredBy(
  genviral: World,
  clock: Clock,
  remember: (exchange: HttpExchange) => void = () => undefined,
): HttpAnswerer {
  return (calls) => {
    // All of them at once: what is due by now happens before the first.
    moveTo(genviral, Math.max(genviral.nowMs, clock.nowMs()));
    return calls.map(({ method, url, headers, body }) => {
      if (!url.startsWith(`${GENVIRAL_ORIGIN}/`)) return { failure: 'dns' };
      const text = typeof body === 'string' ? { body } : {};
      const hitsBefore = faultHits(genviral);
      const reply = handle(genviral, { method, url, headers: { ...headers }, ...text });
      remember({
        atMs: clock.nowMs(),
        method,
        url,
        path: url.slice(GENVIRAL_ORIGIN.length).replace(/^\/api\/partner\/v1/, ''),
        status: 'cut' in reply ? 'cut' : reply.status,
        tookMs: reply.tookMs,
        requestHeaders: headers,
        requestBody: text.body ?? '',
        responseBody: 'cut' in reply ? '' : reply.body,
        isFaulty: faultHits(genviral) > hitsBefore,
      });
      return 'cut' in reply ? { failure: 'cut', tookMs: reply.tookMs } : reply;
    });
  };
}

function faultHits({ faults }: World): number {
  return faults.reduce((sum, { hits }) => sum + hits, 0);
}
