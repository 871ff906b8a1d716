// A connected spreadsheet in memory whose clock comes by itself: what stories about unattended runs begin with.
import { appOn } from '../../src/app';
import type { Platform } from '../../src/platform/ports';
import { turnOn, type EveryMinutes } from '../../src/runs/clock';
import { readJobs, saveSetting } from '../../src/runs/jobs-store';
import type { JobId, JobSetting, JobState } from '../../src/runs/jobs';
import { setJob } from '../../src/surfaces/automation';
import { cellText } from '../../src/workbook/kinds';
import { connectedStage, type Stage } from '../fakes/stage';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The clock of this stage comes now, as Google would call it. */
export function beatOn({ platform }: Stage, port: Platform = platform): void {
  appOn(port).beat({ triggerUid: platform.clocks[0]?.id ?? 'unknown' });
}

/** It comes this many times, so far apart. */
export function beats(stage: Stage, count: number, everyMs = HOUR_MS): void {
  for (let beat = 0; beat < count; beat += 1) {
    stage.platform.time.advance(everyMs);
    beatOn(stage);
  }
}

/** Automation is on, with these jobs only; `send` included is switched on as a person does. */
export function automatedStage(jobs: readonly JobId[], every: EveryMinutes = 60): Stage {
  const stage = connectedStage();
  turnOn(stage.execution(), every);
  chooseJobs(stage, jobs);
  stage.http.sent.length = 0;
  return stage;
}

export function chooseJobs(stage: Stage, jobs: readonly JobId[]): void {
  const store = stage.platform.documentStore();
  for (const { job, setting } of readJobs(store)) {
    const chosen: JobSetting = { ...setting, isOn: jobs.includes(job.id) };
    if (job.id === 'send') setJob(stage.execution(), { id: 'send', setting: chosen });
    else saveSetting(store, job.id, chosen);
  }
}

export function stateOf({ platform }: Stage, id: JobId): JobState {
  const found = readJobs(platform.documentStore()).find(({ job }) => job.id === id);
  if (!found) throw new Error(`no job ${id}`);
  return found.state;
}

/** Lines of Activity, newest first, as `What | By | Result | Details`. */
export function activityOf({ platform }: Stage): readonly string[] {
  const [header = [], ...rows] = platform.book.tabNamed('Activity').readAll();
  const places = ['What', 'By', 'Result', 'Details'].map((name) => header.indexOf(name));
  return rows.map((row) => places.map((place) => cellText(row[place] ?? '')).join(' | '));
}
