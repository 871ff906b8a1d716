// One run of Send that goes wrong at a chosen call, and what a person does afterwards.
import { TroubleError } from '../../src/troubles/trouble';
import { stageOn, type Stage } from '../fakes/stage';
import { gated, Killed, TRANSIENT, type Interruption } from './gate';

/** What a run did before it ended, whether or not it broke. */
export interface Ran {
  readonly calls: readonly string[];
  readonly isBroken: boolean;
}

/** Chooses Send and says yes to everything; what Google or the add-on says about a run that broke is no surprise. */
export function sendThrough(stage: Stage, interrupt: Interruption): Ran {
  const gate = gated(stage.platform, interrupt);
  try {
    stageOn(stage.platform, stage.http, gate.platform).send(() => true, 'takeBack');
    return { calls: gate.calls, isBroken: false };
  } catch (error) {
    const isExpected =
      error instanceof Killed ||
      error instanceof TroubleError ||
      (error instanceof Error && error.message === TRANSIENT);
    if (!isExpected) throw error;
    // Google lets go of a lock when its execution has ended.
    stage.platform.isLockTaken = false;
    return { calls: gate.calls, isBroken: true };
  }
}

/** The execution ends before or after a call; writes that were not flushed are lost or not. */
export function killAt(
  stage: Stage,
  index: number,
  when: 'before' | 'after',
  unflushed: 'lost' | 'kept',
): Interruption {
  let putBack = stage.platform.book.remember();
  const die = (): never => {
    if (unflushed === 'lost') putBack();
    throw new Killed();
  };
  return (call, act) => {
    if (call.index === index && when === 'before') die();
    const result = act();
    // Google writes what waits before it lets a script read.
    if (unflushed === 'lost' && /read|flush/.test(call.name)) putBack = stage.platform.book.remember();
    if (call.index === index && when === 'after') die();
    return result;
  };
}

/** A call of a service fails the way Google's services do now and then. */
export function throwAt(index: number): Interruption {
  return (call, act) => {
    if (call.index === index) throw new Error(TRANSIENT);
    return act();
  };
}

/** Somebody does something just before a call. */
export function meanwhileAt(index: number, doSomething: () => void): Interruption {
  return (call, act) => {
    if (call.index === index) doSomething();
    return act();
  };
}
