// What people see of a run while it works. Showing it is a courtesy: where the cache fails, the run goes on unseen.
import type { Report } from '../features/run-context';
import type { Platform } from '../platform/ports';
import { redact } from '../troubles/redact';
import { clearProgress, writeProgress, type Progress } from './progress';

export interface Watch {
  readonly report: Report;
  /** Nothing is running any more. */
  readonly end: () => void;
}

/** From now on the run is seen. */
export function watchRun(platform: Platform, run: Omit<Progress, 'phase' | 'done' | 'of'>): Watch {
  const cache = platform.documentCache();
  const show = (progress: Progress): void => {
    asCourtesy(platform, () => {
      writeProgress(cache, progress);
    });
  };
  show({ ...run, phase: '', done: 0, of: 0 });
  return {
    report: (phase, done, of) => {
      show({ ...run, phase, done, of });
    },
    end: () => {
      asCourtesy(platform, () => {
        clearProgress(cache);
      });
    },
  };
}

function asCourtesy(platform: Platform, act: () => void): void {
  try {
    act();
  } catch (error) {
    platform.log(redact(`Progress could not be shown: ${String(error)}`));
  }
}
