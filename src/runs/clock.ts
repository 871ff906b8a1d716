// Turns the clock of a spreadsheet on and off, and puts right what Google and people made of it meanwhile.
import { requireBinding } from '../features/connection/binding';
import { readPersonName } from '../features/connection/person';
import { switchOn } from '../features/schedule/unattended/memory';
import type { Build, Platform, Trigger } from '../platform/ports';
import { HOUR_MS, MINUTE_MS, type InstantMs } from '../time/instant';
import { sentenceOf } from '../troubles/sentence';
import { stop } from '../troubles/trouble';
import {
  forgetOwnClock,
  personIdIn,
  readHeart,
  readOwnClocks,
  removeHeart,
  writeHeart,
  writeOwnClock,
  type Heart,
  type OwnClocks,
} from './clock-notes';
import type { Execution } from './context';
import { throughDoor } from './door';
import { readJobs, resumeJobs } from './jobs-store';
import { requirePermission } from './permission';

/** The entry point that Google calls. */
export const BEAT_ENTRY = 'genviralBeat';

export type EveryMinutes = Heart['everyMinutes'];

/**
 * How often a clock may come: Google lets a published add-on's come hourly at most.
 * https://developers.google.com/workspace/add-ons/concepts/editor-triggers#restrictions
 */
export function everyChoices({ kind }: Build): readonly EveryMinutes[] {
  return kind === 'add-on' ? [60] : [60, 15];
}

/** A clock that was silent for so long does not come any more: its person lost the permission, or left. */
const SILENT_MS = 26 * HOUR_MS;

/** Turns automation on as this person, or changes how often it comes. Jobs that had switched themselves off begin anew. */
export function turnOn(execution: Execution, everyMinutes: EveryMinutes): void {
  if (!everyChoices(execution.platform.build).includes(everyMinutes)) stop({ code: 'clock-too-often' });
  throughDoor(execution, {
    what: 'Turn automation on',
    work: () => {
      install(execution.platform, everyMinutes);
    },
    told: () => `${everyText(everyMinutes)}.`,
  });
}

export function everyText(everyMinutes: EveryMinutes): string {
  return everyMinutes === 60 ? 'Every hour' : `Every ${String(everyMinutes)} minutes`;
}

function install(platform: Platform, everyMinutes: EveryMinutes): void {
  const store = platform.documentStore();
  requireBinding(store);
  requirePermission(platform, 'clocks');
  const workbook = platform.workbook();
  const { id } = workbook;
  const heart = readHeart(store);
  const nowMs = platform.clock().nowMs();
  const ownerId = personIdIn(platform);
  if (heart && heart.ownerId !== ownerId && !isSilent(heart, nowMs)) {
    stop({ code: 'clock-of-another', who: heart.ownerName });
  }
  removeOwn(platform);
  try {
    writeOwnClock(platform.personStore(), id, platform.triggers().install(BEAT_ENTRY, everyMinutes));
  } catch (error) {
    removeHeart(store);
    stop({ code: 'clock-refused', detail: error instanceof Error ? error.message : String(error) });
  }
  const ownerName = readPersonName(platform.personStore(), id);
  writeHeart(store, { ownerId, ownerName, everyMinutes, sinceMs: nowMs, lastMs: null });
  resumeJobs(store);
  const sends = readJobs(store).find(({ job }) => job.id === 'send');
  if (sends?.setting.isOn) switchOn(store, workbook.zoneName(), everyMinutes * MINUTE_MS);
}

/** Whether its person's clock has not come for so long that others may take over. */
export function isSilent({ lastMs, sinceMs }: Heart, nowMs: InstantMs): boolean {
  return nowMs - (lastMs ?? sinceMs) > SILENT_MS;
}

/** Before a new one: a published add-on may have one clock for each person and document. */
function removeOwn(platform: Platform): void {
  const { id } = platform.workbook();
  const { elsewhere } = readOwnClocks(platform.personStore(), id);
  const triggers = platform.triggers();
  for (const { id: triggerId } of unknownElsewhere(triggers.mine(), elsewhere)) triggers.remove(triggerId);
  forgetOwnClock(platform.personStore(), id);
}

/** Clocks of this spreadsheet, and orphans: all that no other spreadsheet of this person knows. */
function unknownElsewhere(mine: readonly Trigger[], elsewhere: ReadonlySet<string>): readonly Trigger[] {
  return mine.filter(({ id, entry }) => entry === BEAT_ENTRY && !elsewhere.has(id));
}

/** Turns automation off. Only its person can, as long as it comes. */
export function turnOff(execution: Execution): void {
  throughDoor(execution, {
    what: 'Turn automation off',
    work: () => {
      const { platform } = execution;
      const store = platform.documentStore();
      const heart = readHeart(store);
      const isOwn = heart?.ownerId === personIdIn(platform);
      if (heart && !isOwn && !isSilent(heart, platform.clock().nowMs())) {
        stop({ code: 'clock-of-another', who: heart.ownerName });
      }
      removeOwn(platform);
      removeHeart(store);
    },
    told: () => 'Nothing runs by itself any more.',
  });
}

export interface ClockFacts {
  /** All of this person's clocks, of whatever entry point. */
  readonly mine: readonly Trigger[];
  readonly own: Pick<OwnClocks, 'personId' | 'here' | 'elsewhere'>;
  readonly heart: Heart | null;
  readonly nowMs: InstantMs;
}

export interface ClockPlan {
  /** Ids of clocks to remove. */
  readonly remove: readonly string[];
  readonly forgetsOwn: boolean;
  readonly removesHeart: boolean;
  /** What a person should know, one sentence each. */
  readonly told: readonly string[];
}

/** What is to be put right: orphans, doubles, clocks that are gone, and those of somebody else. Pure. */
export function planClock({ mine, own, heart, nowMs }: ClockFacts): ClockPlan {
  const ours = unknownElsewhere(mine, own.elsewhere);
  const standing = ours.find(({ id }) => id === own.here);
  const isMine = heart !== null && heart.ownerId === own.personId;
  const keeps = isMine ? standing : undefined;
  const remove = ours.filter((trigger) => trigger !== keeps).map(({ id }) => id);
  const removed = remove.length > 0 ? ['A clock that this spreadsheet did not know was removed.'] : [];
  const plan = { remove, forgetsOwn: own.here !== null && !keeps, removesHeart: false };
  if (!heart) return { ...plan, told: removed };
  if (!isMine) return { ...plan, told: [...removed, toldOfAnother(heart, nowMs)] };
  if (keeps) return { ...plan, told: [...removed, ...(isSilent(heart, nowMs) ? [SILENT] : [])] };
  return { ...plan, removesHeart: true, told: [GONE] };
}

const GONE =
  'The clock of this spreadsheet is gone: it was deleted, or lost its permission. Turn automation on again.';
const SILENT = 'The clock has not come for more than a day. Turn automation off and on again.';

function toldOfAnother(heart: Heart, nowMs: InstantMs): string {
  return isSilent(heart, nowMs)
    ? `Automation ran as ${heart.ownerName} and has not come for more than a day. You can turn it on as yours.`
    : `Automation runs as ${heart.ownerName}, with their key. Yours is not needed, and only they can turn it off.`;
}

export interface ClockState {
  /** `null` where automation is off. */
  readonly heart: Heart | null;
  readonly isMine: boolean;
  readonly told: readonly string[];
}

/** Puts right what can be, and says how it stands. Never throws: where Google refuses to answer, that is told. */
export function reconcile(platform: Platform): ClockState {
  const store = platform.documentStore();
  const personStore = platform.personStore();
  const { id } = platform.workbook();
  const heart = readHeart(store);
  const own = readOwnClocks(personStore, id);
  const lost = own.lost ? [own.lost.because] : [];
  const isMine = heart !== null && heart.ownerId === own.personId;
  try {
    const plan = planClock({ mine: platform.triggers().mine(), own, heart, nowMs: platform.clock().nowMs() });
    for (const triggerId of plan.remove) platform.triggers().remove(triggerId);
    if (plan.forgetsOwn) forgetOwnClock(personStore, id);
    if (plan.removesHeart) removeHeart(store);
    return { heart: plan.removesHeart ? null : heart, isMine, told: [...lost, ...plan.told] };
  } catch (error) {
    return { heart, isMine, told: [...lost, whyUnseen(platform, error)] };
  }
}

/** A permission that is missing explains more than what Google said when it was needed. */
function whyUnseen(platform: Platform, error: unknown): string {
  try {
    requirePermission(platform, 'clocks');
    return `The clock could not be looked at: ${sentenceOf(error)}`;
  } catch (missing) {
    return sentenceOf(missing);
  }
}
