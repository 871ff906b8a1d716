// The local world: Apps Script and Genviral on one clock. The add-on believes it talks to www.genviral.io.
import {
  createHost,
  manualClock,
  type Clock,
  type Host,
  type HostOptions,
  type HttpAnswerer,
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

export interface LocalWorld {
  readonly host: Host;
  readonly genviral: World;
  readonly clock: Clock;
  /** Every request the add-on sent, without keys and bodies. */
  readonly requests: readonly HttpRecord[];
  /** Lets time pass for both: posts that become due on the way are published. */
  advance(ms: number): void;
}

/** A host's options, but for what the sandbox world gives. */
export type LocalWorldOptions = Omit<HostOptions, 'http' | 'clock'>;

/** Puts a sandbox world behind a host; the host's clock is moved to the world's time. */
export function joinWorlds(genviral: World, options: LocalWorldOptions): LocalWorld {
  const clock = manualClock(genviral.nowMs);
  const requests: HttpRecord[] = [];
  const http = answeredBy(genviral, clock, (record) => requests.push(record));
  const host = createHost({ ...options, clock, http });
  return {
    host,
    genviral,
    clock,
    requests,
    advance: (ms) => {
      clock.advance(ms);
      moveTo(genviral, clock.nowMs());
    },
  };
}

/** The sandbox as the network. Any other origin is out of reach. */
export function answeredBy(
  genviral: World,
  clock: Clock,
  remember: (record: HttpRecord) => void = () => undefined,
): HttpAnswerer {
  return (calls) =>
    calls.map(({ method, url, headers, body }) => {
      if (!url.startsWith(`${GENVIRAL_ORIGIN}/`)) return { failure: 'dns' };
      moveTo(genviral, Math.max(genviral.nowMs, clock.nowMs()));
      const text = typeof body === 'string' ? { body } : {};
      const reply = handle(genviral, { method, url, headers: { ...headers }, ...text });
      const status = 'cut' in reply ? 'cut' : reply.status;
      const path = url.slice(GENVIRAL_ORIGIN.length).replace(/^\/api\/partner\/v1/, '');
      remember({ atMs: clock.nowMs(), method, path, status, tookMs: reply.tookMs });
      return 'cut' in reply ? { failure: 'cut', tookMs: reply.tookMs } : reply;
    });
}
