// The bench as a list of jobs, each of which can run in a process of its own: what it measures is plain data.
import { FAULT_CASES, runFaultCase, type FaultResult } from './fault-cases';
import { TRIALS } from './fault-try';
import { measureHost, type HostFacts } from './host-facts';
import { LOAD_CASES, type LoadResult } from './load-cases';
import { SPEED_CASES, type SpeedResult } from './speed-cases';

export type JobResult =
  | { readonly kind: 'speed'; readonly id: string; readonly result: SpeedResult }
  | { readonly kind: 'fault'; readonly id: string; readonly result: FaultResult }
  | { readonly kind: 'load'; readonly id: string; readonly results: readonly LoadResult[] }
  | { readonly kind: 'host'; readonly result: HostFacts };

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
      subjects.map((subject): Job => ({
        name: `${id} ${String(size)} ${subject}`,
        run: () => ({ kind: 'speed', id, result: measure(subject, size) }),
      })),
    ),
  );
  const faults = FAULT_CASES.flatMap((given) =>
    TRIALS.map((trial): Job => ({
      name: `fault ${given.id} ${trial.isProduct ? 'product' : 'baseline'}${trial.knowsBodies ? ' known bodies' : ''}`,
      run: () => ({ kind: 'fault', id: given.id, result: runFaultCase(given, trial, { isThorough }) }),
    })),
  );
  const load = LOAD_CASES.map(({ id, measure }): Job => ({
    name: `load ${id}`,
    run: () => ({ kind: 'load', id, results: measure(1) }),
  }));
  const host: Job = { name: 'host', run: () => ({ kind: 'host', result: measureHost() }) };
  return [...load, ...speed, ...faults, host].filter(({ name }) => name.includes(only));
}
