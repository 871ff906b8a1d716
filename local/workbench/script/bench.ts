// The bench beside the spreadsheet: its clock, the triggers, what is broken, and who sits there.
import type { Host, Menu, Run, StandingTrigger, TriggerRun } from '../../host/index';
import { clockEvent } from '../../host/triggers/fire';
import type { LocalWorld } from '../../together';
import type { LastRun, Scene, TriggerLine } from '../events';
import type { FaultName } from '../faults';
import { PERSON_IDS, PEOPLE, type PersonId } from '../people';
import type { BenchState } from '../saved-world';
import { aheadOf } from './ahead';
import { breakGenviral, brokenGoogle } from './break';
import { hideKeys } from './exchanges';

/** What a scene shows of the bench. */
export type BenchScene = Pick<Scene, 'nowMs' | 'ahead' | 'triggers' | 'faults' | 'person' | 'connected'>;

/** A quarter of a year: longer than anybody would wait for. */
const MOST_DAYS = 92;
const DAY_MS = 86_400_000;

export class Bench {
  readonly #world: LocalWorld;
  readonly #zone: string;
  #person: PersonId;
  #faults: readonly FaultName[];
  #lastRuns: Readonly<Record<string, LastRun>>;

  constructor(world: LocalWorld, zone: string, { person, faults, lastRuns }: BenchState) {
    this.#world = world;
    this.#zone = zone;
    this.#person = person;
    this.#faults = faults;
    this.#lastRuns = lastRuns;
    if (faults.length > 0) this.#break();
  }

  get person(): PersonId {
    return this.#person;
  }

  get state(): BenchState {
    return { person: this.#person, faults: this.#faults, lastRuns: this.#lastRuns };
  }

  get scene(): BenchScene {
    const { host, clock, genviral } = this.#world;
    const { triggers } = host;
    const nowMs = clock.nowMs();
    return {
      nowMs,
      ahead: aheadOf({ nowMs, zone: this.#zone, triggers, posts: genviral.posts }),
      triggers: triggers.map((trigger) => this.#line(trigger)),
      faults: this.#faults,
      person: this.#person,
      connected: PERSON_IDS.filter((person) => hasKey(host, person)),
    };
  }

  /** Somebody takes a seat, and sees the menu that this person sees. */
  sitDown(person: PersonId): readonly Menu[] {
    this.#person = person;
    return this.open().menus;
  }

  /** Opens the spreadsheet. Who may only look has no menu: `onOpen` does not run there. */
  open(): { readonly run: Run | null; readonly menus: readonly Menu[] } {
    if (this.#person === 'viewer') return { run: null, menus: [] };
    const { host } = this.#world;
    const run = host.run('onOpen', { mode: 'LIMITED', person: this.#person });
    return { run, menus: host.menus };
  }

  setFault(fault: FaultName, isOn: boolean): void {
    const others = this.#faults.filter((each) => each !== fault);
    this.#faults = isOn ? [...others, fault] : others;
    this.#break();
  }

  mendAll(): void {
    this.#faults = [];
    this.#break();
  }

  /**
   * Lets time pass, from trigger to trigger; `onStep` hears of each, and says whether to go on.
   * @throws RangeError with one sentence for an instant that is over or too far away
   */
  advanceTo(atMs: number, onStep: () => boolean): void {
    const { clock, host } = this.#world;
    const startMs = clock.nowMs();
    if (atMs <= startMs) throw new RangeError('The clock only goes forward. Choose a later time.');
    if (atMs > startMs + MOST_DAYS * DAY_MS) {
      throw new RangeError(`The clock goes ${MOST_DAYS} days at once. Choose an earlier time.`);
    }
    while (clock.nowMs() < atMs) {
      const due = host.triggers.map(({ dueMs }) => dueMs ?? Infinity);
      const next = Math.max(clock.nowMs(), Math.min(atMs, ...due));
      for (const run of this.#world.advance(next - clock.nowMs())) this.#note(run);
      if (!onStep()) return;
    }
  }

  /** Runs a trigger now, as who made it; when it runs next stays as it is. */
  runTrigger(id: string): void {
    const { host, clock } = this.#world;
    const trigger = host.triggers.find((each) => each.id === id);
    if (!trigger) return;
    const firedAtMs = clock.nowMs();
    const args = [{ authMode: 'FULL', ...clockEvent(trigger, firedAtMs).fields }];
    const run = host.run(trigger.handler, { person: trigger.person, surface: 'trigger', args });
    this.#note({ trigger, firedAtMs, run });
  }

  #note({ trigger, firedAtMs, run }: TriggerRun): void {
    const text = run.ok ? 'Done' : hideKeys(run.error.message);
    const standing = new Set(this.#world.host.triggers.map(({ id }) => id));
    const kept = Object.entries(this.#lastRuns).filter(([id]) => standing.has(id));
    const last = { atMs: firedAtMs, isOk: run.ok, text };
    this.#lastRuns = { ...Object.fromEntries(kept), [trigger.id]: last };
  }

  #line({ id, person, handler, dueMs }: StandingTrigger): TriggerLine {
    return { id, person: nameOf(person), handler, dueMs, last: this.#lastRuns[id] ?? null };
  }

  #break(): void {
    breakGenviral(this.#world.genviral, this.#faults);
    this.#world.host.onCall = brokenGoogle(this.#faults);
  }
}

/** Looks where the add-on keeps keys, without telling one. */
function hasKey(host: Host, person: PersonId): boolean {
  return Object.values(host.propertiesOf('user', person)).some((value) => value.includes('gva_live_'));
}

function nameOf(person: string): string {
  return PERSON_IDS.includes(person as PersonId) ? PEOPLE[person as PersonId].name : person;
}
