// The bench as a list of jobs, each of which can run in a process of its own: what it measures is plain data.
import { FAULT_CASES, runFaultCase, type FaultResult } from './fault-cases';
import { TRIALS } from './fault-try';
import { measureHost, type HostFacts } from './host-facts';
import { LOAD_CASES, type LoadResult } from './load-cases';
import { SPEED_CASES, type SpeedResult } from './speed-cases';

type Measured =
  | { readonly kind: 'speed'; readonly id: string; readonly result: SpeedResult }
  | { readonly kind: 'fault'; readonly id: string; readonly result: FaultResult }
  | { readonly kind: 'load'; readonly id: string; readonly results: readonly LoadResult[] }
  | { readonly kind: 'host'; readonly result: HostFacts };

/** With what the job took on this machine, from an empty spreadsheet on. */
export type JobResult = Measured & { readonly realSeconds: number };

export interface Job {
  /** Unique, and such as `send 200 product`: what --only looks at. */
  readonly name: string;
  readonly run: () => JobResult;
}

export interface BenchOptions {
  readonly isThorough: boolean;
  /** Parts of names; empty for all. */
  readonly only: string;
}

/** The longest first, so that processes end together. */
export function jobsOf({ isThorough, only }: BenchOptions): readonly Job[] {
  const speed = SPEED_CASES.flatMap(({ id, sizes, subjects, measure }) =>
    [...sizes].reverse().flatMap((size) =>
      subjects.map((subject) =>
        job(`${id} ${String(size)} ${subject}`, () => ({
          kind: 'speed',
          id,
          result: measure(subject, size),
        })),
      ),
    ),
  );
  const faults = FAULT_CASES.flatMap((given) =>
    TRIALS.map((trial) =>
      job(
        `fault ${given.id} ${trial.isProduct ? 'product' : 'baseline'}${trial.knowsBodies ? ' known bodies' : ''}`,
        () => ({ kind: 'fault', id: given.id, result: runFaultCase(given, trial, { isThorough }) }),
      ),
    ),
  );
  const load = LOAD_CASES.map(({ id, measure }) =>
    job(`load ${id}`, () => ({ kind: 'load', id, results: measure(1) })),
  );
  const host = job('host', () => ({ kind: 'host', result: measureHost() }));
  return [...load, ...speed, ...faults, host].filter(({ name }) => name.includes(only));
}

function job(name: string, measure: () => Measured): Job {
  return {
    name,
    run: () => {
      const begunMs = performance.now();
      const measured = measure();
      return { ...measured, realSeconds: (performance.now() - begunMs) / 1000 };
    },
  };
}
