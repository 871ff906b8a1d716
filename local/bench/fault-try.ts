// One run that goes wrong, and the person who looks at the sheet afterwards and runs it again.
import { clearFaults, createWorld, turnSwitches, type Switches } from '../sandbox/index';
import type { Run } from '../host/index';
import { columnLetters } from '../host/services/spreadsheet/a1';
import { saveWorld, type SavedWorld } from '../workbench/saved-world';
import { baselineDesk, resumedBaseline } from './baseline';
import { MINUTE_MS, NOW_MS, withHook, type Desk, type Planned } from './desk';
import { productDesk, resumedProduct } from './product';
import { harmTo, NO_HARM, sumOfHarm, unsent, type Harm } from './truth';

/** Who is tried, and how long Genviral knows a body again that came without `external_id`. */
export interface Trial {
  readonly isProduct: boolean;
  /** Such a body is known for ever, or not at all: documented is that it is known, and not for how long. */
  readonly knowsBodies: boolean;
}

export const TRIALS: readonly Trial[] = [
  { isProduct: true, knowsBodies: false },
  { isProduct: false, knowsBodies: false },
  { isProduct: false, knowsBodies: true },
];

/** A desk with rows that wait to be sent, as often as it is asked for. */
export interface Beginning {
  readonly planned: readonly Planned[];
  readonly desk: () => Desk;
}

export function beginning({ isProduct, knowsBodies }: Trial, planned: readonly Planned[]): Beginning {
  const world = createWorld({ seed: 'small', nowMs: NOW_MS });
  turnSwitches(world, { fingerprintWindowMs: knowsBodies ? null : 0 } satisfies Partial<Switches>);
  const desk = isProduct ? productDesk('small', world) : baselineDesk(true, 'small', world);
  desk.fill(planned);
  const saved: SavedWorld = saveWorld(desk.local);
  return { planned, desk: () => (isProduct ? resumedProduct(saved) : resumedBaseline(saved)) };
}

export interface Tried {
  readonly tries: number;
  /** What the broken runs took on the clock. */
  readonly seconds: number;
  /** Rows that the broken run left without a post. */
  readonly unsent: number;
  /** In the end; but rows that deny a live post are counted when the broken run has ended. */
  readonly harm: Harm;
}

export const NOT_TRIED: Tried = { tries: 0, seconds: 0, unsent: 0, harm: NO_HARM };

export const sumOfTries = (one: Tried, other: Tried): Tried => ({
  tries: one.tries + other.tries,
  seconds: one.seconds + other.seconds,
  unsent: one.unsent + other.unsent,
  harm: sumOfHarm(one.harm, other.harm),
});

/** What is done to a desk: the run, which is given, and what breaks it. */
export type Break = (desk: Desk) => Run;

const MOST_RUNS = 4;

export function tryOnce({ planned, desk: open }: Beginning, breakRun: Break, edits = false): Tried {
  const desk = open();
  const { modelledMs } = breakRun(desk);
  clearFaults(desk.local.genviral);
  const { denials } = harmTo(desk, planned);
  const left = unsent(desk, planned);
  if (edits) improveUnsent(desk);
  for (let run = 0; run < MOST_RUNS; run += 1) {
    desk.tidy();
    desk.local.advance(10 * MINUTE_MS);
    desk.choose('send');
    const now = harmTo(desk, planned);
    if (now.losses === 0 && now.denials === 0) break;
  }
  return { tries: 1, seconds: modelledMs / 1000, unsent: left, harm: { ...harmTo(desk, planned), denials } };
}

/** Before running it again, a person finds better words for every row that does not say it was scheduled. */
function improveUnsent(desk: Desk): void {
  const letters = columnLetters(desk.captionColumn);
  desk.seen().forEach(({ caption, status }, index) => {
    if (caption === '' || status === 'Scheduled') return;
    desk.local.host.hands.type(desk.tab, `${letters}${String(index + 2)}`, `${caption}, better`);
  });
}

/** Service calls of a run that goes well. */
export function callCount({ desk: open }: Beginning): number {
  const desk = open();
  let calls = 0;
  withHook(
    desk.local.host,
    desk.entryOf('send'),
    () => {
      calls += 1;
      return 'go';
    },
    () => desk.choose('send'),
  );
  return calls;
}

/** Every `step`-th call, from the first on. */
export function sampled(
  calls: number,
  atMost: number,
): { readonly at: readonly number[]; readonly step: number } {
  const step = Math.max(1, Math.ceil(calls / atMost));
  return { step, at: Array.from({ length: Math.ceil(calls / step) }, (_, index) => 1 + index * step) };
}

/** The run is ended by Google just before a call; what was not flushed is lost. */
export const killedAt =
  (at: number): Break =>
  (desk) =>
    withHook(
      desk.local.host,
      desk.entryOf('send'),
      ({ index }) => (index === at ? 'kill' : 'go'),
      () => desk.choose('send'),
    );

/** Somebody does something just before a call. */
export const meanwhileAt =
  (at: number, happen: (desk: Desk) => void): Break =>
  (desk) => {
    let isOver = false;
    return withHook(
      desk.local.host,
      desk.entryOf('send'),
      ({ index }) => {
        if (index === at && !isOver) {
          isOver = true;
          happen(desk);
        }
        return 'go';
      },
      () => desk.choose('send'),
    );
  };
