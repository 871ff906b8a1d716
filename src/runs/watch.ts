// What people see of a run while it works, and their wish that it stop. Both stand in the cache and are a courtesy: where the
// cache fails, the run goes on unseen.
import type { Report } from '../features/run-context';
import type { Platform } from '../platform/ports';
import { redact } from '../troubles/redact';
import { clearProgress, stopAskedBy, writeProgress, type Progress } from './progress';

export interface Watch {
  readonly report: Report;
  /** Whether somebody asked this run to stop. One service call until somebody did. */
  readonly isStopAsked: () => boolean;
  /** Who stopped it and how far it was, as a sentence; `null` where nobody did. */
  readonly stopped: () => string | null;
  /** Nothing is running any more, or the run goes on in a moment: then it is still seen, and can be stopped, for a while. */
  readonly end: (goesOn: boolean) => void;
}

/** A panel that was closed asks for no further part. */
const BETWEEN_PARTS_SECONDS = 30;

/** From now on the run is seen. What was `before` it was done by earlier parts of the same run. */
export function watchRun(
  platform: Platform,
  run: Omit<Progress, 'phase' | 'done' | 'of'>,
  before: Pick<Progress, 'done' | 'of'> = { done: 0, of: 0 },
): Watch {
  const cache = platform.documentCache();
  let last: Progress = { ...run, phase: '', ...before };
  let stopper: string | null = null;
  const show = (progress: Progress): void => {
    last = progress;
    courtesy(platform, () => {
      writeProgress(cache, progress);
    });
  };
  show(last);
  return {
    report: (phase, done, of) => {
      show({ ...run, phase, done, of });
    },
    isStopAsked: () => {
      courtesy(platform, () => {
        stopper ??= stopAskedBy(cache, run.runId);
      });
      return stopper !== null;
    },
    stopped: () => (stopper === null ? null : stoppedSentence(stopper, last)),
    end: (goesOn) => {
      courtesy(platform, () => {
        if (goesOn) writeProgress(cache, last, BETWEEN_PARTS_SECONDS);
        else clearProgress(cache);
      });
    },
  };
}

function stoppedSentence(who: string, { done, of }: Progress): string {
  return `Stopped by ${who}${of > 0 ? ` after ${String(done)} of ${String(of)}` : ''}.`;
}

function courtesy(platform: Platform, act: () => void): void {
  try {
    act();
  } catch (error) {
    platform.log(redact(`The cache of this document failed: ${String(error)}`));
  }
}
