// What the document remembers of the jobs. Wishes and what came of them stand apart: a person may switch a job while the
// clock is at work, and neither overwrites the other.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../platform/notes';
import type { Store } from '../platform/ports';
import {
  JOBS,
  NEVER_RAN,
  stateSchema,
  type JobId,
  type JobNow,
  type JobSetting,
  type JobState,
} from './jobs';

const SETTINGS = 'jobs';
const STATES = 'jobRuns';

const intervalSchema = () =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('beat') }),
    z.object({ kind: z.literal('daily'), hour: hourSchema() }),
    z.object({
      kind: z.literal('weekly'),
      weekday: z.int().check(z.minimum(1), z.maximum(7)),
      hour: hourSchema(),
    }),
  ]);

const hourSchema = () => z.int().check(z.minimum(0), z.maximum(23));

/** What people choose for a job. */
export const settingSchema = () => z.object({ isOn: z.boolean(), interval: intervalSchema() });

const settingsSchema = () => z.record(z.string(), settingSchema());
const statesSchema = () => z.record(z.string(), stateSchema());

/** All jobs, in the order of the table. */
export function readJobs(store: Store): readonly JobNow[] {
  const settings = readNote(store, SETTINGS, settingsSchema) ?? {};
  const states = readNote(store, STATES, statesSchema) ?? {};
  return JOBS.map((job) => ({
    job,
    setting: settings[job.id] ?? job.setting,
    state: states[job.id] ?? NEVER_RAN,
  }));
}

/** Keeps what people chose. A job that had switched itself off is tried anew, at the next beat. */
export function saveSetting(store: Store, id: JobId, setting: JobSetting): void {
  const settings = readNote(store, SETTINGS, settingsSchema) ?? {};
  writeNote(store, SETTINGS, { ...settings, [id]: setting });
  saveState(store, id, NEVER_RAN);
}

/** Keeps how one job stands; the others stay as they are. */
export function saveState(store: Store, id: JobId, state: JobState): void {
  const states = readNote(store, STATES, statesSchema) ?? {};
  writeNote(store, STATES, { ...states, [id]: state });
}

/** No job can go on until a person mends something: all that are on are off, and say why. */
export function switchAllOff(store: Store, said: string): void {
  for (const { job, setting, state } of readJobs(store)) {
    if (setting.isOn) saveState(store, job.id, { ...state, result: 'off', said });
  }
}

/** Jobs that had switched themselves off begin anew. */
export function resumeJobs(store: Store): void {
  for (const { job, state } of readJobs(store)) {
    if (state.result === 'off') saveState(store, job.id, NEVER_RAN);
  }
}
