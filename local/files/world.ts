// The host on a person's file, with the sandbox or the real Genviral behind it. Whatever is about to be sent stands on the
// disk before it leaves.
import {
  createHost,
  manualClock,
  systemClock,
  type Clock,
  type DialogAnswerer,
  type Host,
  type HttpAnswerer,
} from '../host/index';
import { createWorld, DEMO_KEY, moveTo, restore, snapshot, type World } from '../sandbox/index';
import { answeredBy } from '../together';
import type { FileBook } from './book';

export interface FileWorld {
  readonly host: Host;
  readonly clock: Clock;
  /** `null` where it is the real Genviral. */
  readonly genviral: World | null;
  /** Writes everything to the disk. */
  save(): void;
}

export interface FileWorldOptions {
  readonly book: FileBook;
  readonly project: string;
  readonly answer: DialogAnswerer;
  readonly nowMs: number;
  /** In place of the machine's clock, where Genviral is real. */
  readonly clock?: Clock | undefined;
  /** The real Genviral; the sandbox where there is none. */
  readonly http?: HttpAnswerer | undefined;
  /** Of ids: two runs must not make the same. */
  readonly seed: number;
}

/** The key of the sandbox's workspace. */
export const SANDBOX_KEY = DEMO_KEY;

export function openFileWorld(options: FileWorldOptions): FileWorld {
  const { book, project, answer, nowMs, http, seed } = options;
  const genviral = http ? null : sandboxOf(book, nowMs);
  const clock = genviral ? manualClock(genviral.nowMs) : (options.clock ?? systemClock());
  const network = http ?? (genviral ? answeredBy(genviral, clock) : undefined);
  const save = (): void => {
    book.save(host, genviral ? snapshot(genviral) : undefined);
  };
  const host: Host = createHost({
    ...book.start,
    project,
    seed,
    clock,
    answer,
    // While a person reads a question real time passes, and is no sign of an endless loop.
    realTimeLimitMs: 2 ** 31 - 1,
    ...(network && { http: savedBefore(network, save) }),
  });
  host.afterCall = savingAtFlush(save);
  return { host, clock, genviral, save };
}

function sandboxOf({ genviral }: FileBook, nowMs: number): World {
  const world = genviral === undefined ? createWorld({ seed: 'small', nowMs }) : restore(genviral);
  moveTo(world, Math.max(world.nowMs, nowMs));
  return world;
}

/** Looking needs no trace; anything else may become a post, and stands on the disk first. */
export function savedBefore(http: HttpAnswerer, save: () => void): HttpAnswerer {
  return (calls) => {
    if (calls.some(({ method }) => method !== 'GET')) save();
    return http(calls);
  };
}

export function savingAtFlush(save: () => void): Host['afterCall'] {
  return ({ name }) => {
    if (name === 'SpreadsheetApp.flush') save();
    return 'go';
  };
}
