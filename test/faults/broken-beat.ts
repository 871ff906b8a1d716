// One beat that goes wrong at a chosen call, and the beats after it.
import { copyStage, type Stage } from '../fakes/stage';
import { beatOn, beats } from '../runs/stage';
import { killAt, throwAt } from './broken-run';
import { gated, Killed, TRANSIENT, type Interruption } from './gate';
import { someCalls } from './some-calls';

/** Gives the names of the calls that were made before it ended. */
export function brokenBeat(stage: Stage, interrupt: Interruption): readonly string[] {
  const gate = gated(stage.platform, interrupt);
  try {
    beatOn(stage, gate.platform);
  } catch (error) {
    const isExpected = error instanceof Killed || (error instanceof Error && error.message === TRANSIENT);
    if (!isExpected) throw error;
  }
  // Google lets go of a lock when its execution has ended.
  stage.platform.isLockTaken = false;
  return gate.calls;
}

/** A copy that keeps its clocks as well. */
export function copyWithClocks(given: Stage): Stage {
  const stage = copyStage(given);
  stage.platform.clocks.push(...given.platform.clocks);
  return stage;
}

/** How a beat may break at a call of that number, with the words for it. */
export const BREAKS = [
  [
    'killed before a call, losing what was not flushed',
    (stage: Stage, index: number) => killAt(stage, index, 'before', 'lost'),
  ],
  ['killed after a call', (stage: Stage, index: number) => killAt(stage, index, 'after', 'kept')],
  ['while a service fails at a call', (_: Stage, index: number) => throwAt(index)],
] as const;

interface Course<End> {
  readonly begin: () => Stage;
  /** Beats after the broken one, which have to suffice. */
  readonly beatsAfter: number;
  readonly end: (stage: Stage) => End;
  /** Every so many calls one is broken. */
  readonly step: number;
}

interface Broken<End> {
  readonly callCount: number;
  /** The end where nothing breaks. */
  readonly whole: End;
  /** The calls at which a break of this kind leads to another end; should be none. */
  wrongAt(breakAt: (stage: Stage, index: number) => Interruption): readonly number[];
}

/** Breaks a beat at its calls, one after the other, and compares where the beats after it arrive. */
export function breaking<End>({ begin, beatsAfter, end, step }: Course<End>): Broken<End> {
  const through = (interrupt: (stage: Stage) => Interruption): End => {
    const stage = begin();
    brokenBeat(stage, interrupt(stage));
    beats(stage, beatsAfter);
    return end(stage);
  };
  const whole = through(() => (_, act) => act());
  const callCount = brokenBeat(begin(), (_, act) => act()).length;
  const indexes = someCalls(callCount, step);
  return {
    callCount,
    whole,
    wrongAt: (breakAt) =>
      indexes.filter(
        (index) => JSON.stringify(through((stage) => breakAt(stage, index))) !== JSON.stringify(whole),
      ),
  };
}
