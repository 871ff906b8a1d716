// What the submenu Automation and the panel's section of that name do.
import * as z from 'zod/mini';
import { switchOff, switchOn } from '../features/schedule/unattended/memory';
import type { Platform } from '../platform/ports';
import { MINUTE_MS } from '../time/instant';
import { localText, zoneBetween, type Zone } from '../time/zone';
import {
  everyChoices,
  everyText,
  isSilent,
  reconcile,
  turnOff,
  turnOn,
  type ClockState,
} from '../runs/clock';
import type { Execution } from '../runs/context';
import { estimateNow } from '../runs/estimate';
import { isActive, JOB_IDS, JOBS, type Interval, type JobNow } from '../runs/jobs';
import { readJobs, saveSetting, settingSchema } from '../runs/jobs-store';
import { guarded } from './guard';
import type { PanelAutomation, PanelJob } from './sidebar/calls/automation';

const TITLE = 'Automation';

/** How often, as the panel says it; `0` turns it off. */
export const everySchema = () =>
  z.strictObject({ every: z.union([z.literal(0), z.literal(15), z.literal(60)]) });

export function setEvery(execution: Execution, every: 0 | 15 | 60): string {
  if (every === 0) {
    turnOff(execution);
    return 'Automation is off. Nothing runs by itself any more.';
  }
  turnOn(execution, every);
  const warning = estimateNow(execution.platform, every);
  const on = `Automation is on: ${everyText(every).toLowerCase()}, as you and with your key.`;
  return warning === null ? on : `${on} ${warning}`;
}

export const jobSchema = () => z.strictObject({ id: z.enum(JOB_IDS), setting: settingSchema() });

/** Keeps what a person chose for one job. Whoever switches sending on agrees to the zone as it is now. */
export function setJob(
  { platform }: Execution,
  { id, setting }: z.infer<ReturnType<typeof jobSchema>>,
): string {
  const store = platform.documentStore();
  saveSetting(store, id, setting);
  if (id === 'send' && setting.isOn) {
    const { heart } = reconcile(platform);
    switchOn(store, platform.workbook().zoneName(), (heart?.everyMinutes ?? 60) * MINUTE_MS);
  }
  if (id === 'send' && !setting.isOn) switchOff(store);
  const name = JOBS.find((job) => job.id === id)?.name ?? id;
  return `${name}: ${setting.isOn ? intervalText(setting.interval) : 'off'}.`;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function intervalText(interval: Interval): string {
  if (interval.kind === 'beat') return 'every time the clock comes';
  const at = `${String(interval.hour).padStart(2, '0')}:00`;
  return interval.kind === 'daily' ? `daily at ${at}` : `${DAYS[interval.weekday - 1] ?? ''}s at ${at}`;
}

/** How the last run went, for people: requests are counted in Activity. */
function resultText({ result, seconds }: JobNow['state']): string {
  switch (result) {
    case null:
      return 'Never ran';
    case 'begun':
      return 'Cut off in the middle; it goes on at the next run';
    case 'done':
      return `Done in ${secondsText(seconds)}`;
    case 'goesOn':
      return `Not finished after ${secondsText(seconds)}; it goes on at the next run`;
    case 'failed':
      return `Failed after ${secondsText(seconds)}`;
    case 'off':
      return 'Switched itself off';
  }
}

function secondsText(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  if (seconds < 60) return `${String(seconds)} s`;
  return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}

/** How it stands, with what was put right just now. */
export function automationState(platform: Platform, zone: Zone): Omit<PanelAutomation, 'mail'> {
  const clock = reconcile(platform);
  const { heart } = clock;
  const lastMs = heart?.lastMs ?? null;
  return {
    every: heart?.everyMinutes ?? 0,
    choices: everyChoices(platform.build),
    owner: heart?.ownerName ?? '',
    lastRun: lastMs === null ? null : localText(zone, lastMs),
    isAnothers: heart !== null && !clock.isMine && !isSilent(heart, platform.clock().nowMs()),
    text: clockText(clock, zone),
    told: [...clock.told, ...estimateOf(platform, clock)],
    jobs: readJobs(platform.documentStore()).map((now) => panelJob(now, clock, zone)),
  };
}

/** Of one's own clock only: what another person uses of their day is not known here. */
function estimateOf(platform: Platform, { heart, isMine }: ClockState): readonly string[] {
  const warning = heart && isMine ? estimateNow(platform, heart.everyMinutes) : null;
  return warning === null ? [] : [warning];
}

function clockText({ heart }: ClockState, zone: Zone): string {
  if (!heart) return 'Off: nothing runs by itself.';
  const last =
    heart.lastMs === null ? 'It has not come yet' : `It came last at ${localText(zone, heart.lastMs)}`;
  return `${everyText(heart.everyMinutes)}, as ${heart.ownerName}. ${last}.`;
}

function panelJob(now: JobNow, { heart }: ClockState, zone: Zone): PanelJob {
  const { job, setting, state } = now;
  const { startedMs, result } = state;
  const ran = startedMs === null || result === null ? '' : `${localText(zone, startedMs)}: `;
  const beatMs = (heart?.lastMs ?? heart?.sinceMs ?? 0) + (heart?.everyMinutes ?? 0) * MINUTE_MS;
  const isComing = heart !== null && isActive(now);
  return {
    id: job.id,
    name: job.name,
    note: job.note,
    setting,
    last: ran + resultText(state),
    next: isComing ? `Next about ${localText(zone, Math.max(state.dueMs, beatMs))}` : '',
    said: state.said,
    isTrouble: result === 'failed' || result === 'off' || result === 'begun',
  };
}

const item =
  (action: (execution: Execution) => void) =>
  (execution: Execution): void => {
    guarded(execution.platform.ui(), TITLE, () => {
      action(execution);
    });
  };

const ON_TEXT =
  'Automation keeps this spreadsheet up to date when nobody has it open. It runs as you and with your key; others who can edit the file see what it did in Activity.';
const SENDING_TEXT = 'Sending rows by itself stays off until you switch it on in the panel.';

/** How often it shall come; `null` where the person thought better of it. Asks only where there is a choice. */
function askEvery({ build, ui }: Pick<Platform, 'build' | 'ui'>): { readonly typed: string } | null {
  if (everyChoices(build).length === 1) {
    const text = `${ON_TEXT}\n\nIt comes every hour. ${SENDING_TEXT} Turn it on?`;
    return ui().alert(TITLE, text, 'yes-no') === 'yes' ? { typed: '60' } : null;
  }
  const question =
    'How often? Type 60 for every hour, or 15 for every 15 minutes. Nothing typed means every hour.';
  const typed = ui().prompt(TITLE, `${ON_TEXT}\n\n${question} ${SENDING_TEXT}`);
  return typed === null ? null : { typed };
}

/** Asked only where the day would not be enough. */
function agreesToEstimate(platform: Platform, every: 15 | 60): boolean {
  const warning = estimateNow(platform, every);
  if (warning === null) return true;
  return platform.ui().alert(TITLE, `${warning}\n\nTurn it on all the same?`, 'yes-no') === 'yes';
}

export const automationActions = {
  automationOn: item((execution) => {
    const ui = execution.platform.ui();
    const answer = askEvery(execution.platform);
    if (!answer) return;
    const { typed } = answer;
    const every = typed === '' || typed === '60' ? 60 : typed === '15' ? 15 : null;
    if (every !== null && !agreesToEstimate(execution.platform, every)) return;
    const said =
      every === null ? `“${typed}” is neither 60 nor 15. Nothing was changed.` : setEvery(execution, every);
    ui.toast(TITLE, said);
  }),
  automationOff: item((execution) => {
    execution.platform.ui().toast(TITLE, setEvery(execution, 0));
  }),
  automationShow: item(({ platform }) => {
    platform.ui().alert(TITLE, shownText(platform), 'ok');
  }),
};

function shownText(platform: Platform): string {
  const { text, told, jobs } = automationState(platform, zoneNow(platform));
  const lines = jobs.map(({ name, setting, last, said }) => {
    const how = setting.isOn ? intervalText(setting.interval) : 'off';
    return `${name}: ${how}. ${last}.${said === '' ? '' : ` ${said}`}`;
  });
  return [[text, ...told].join('\n'), lines.join('\n'), 'Switches and times are in the panel.'].join('\n\n');
}

/** The zone around now, for what people read. */
function zoneNow(platform: Platform): Zone {
  const name = platform.workbook().zoneName();
  const nowMs = platform.clock().nowMs();
  return zoneBetween(name, nowMs, nowMs, (instantMs) => platform.offsetMinutesAt(name, instantMs));
}
