// Installable triggers of all people, with the limits of bound scripts and of add-ons.
// https://developers.google.com/apps-script/guides/triggers/installable
// https://developers.google.com/workspace/add-ons/concepts/editor-triggers
import type { Chance } from '../execution/chance';
import type { Quotas } from '../execution/quotas';
import { ServiceError } from '../execution/service-error';
import type { TriggerFacts, TriggerRequest } from '../services/script/operations';
import type { Clock } from '../time/clock';
import { isZone } from '../time/zone';
import { nextDueMs, type Timetable, timetableOf } from './due';

/** https://developers.google.com/apps-script/guides/services/quotas#current_limitations */
const MOST_PER_PERSON = 20;
const HOUR_MS = 3_600_000;

const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';
const TOO_MANY_OF_ADD_ON =
  'This add-on has created too many time-based triggers in this document for this Google user account.';
const TOO_OFTEN = 'The recurrence interval for an Add-on trigger must be at least one hour.';

export interface StandingTrigger extends TriggerFacts {
  /** Who made it, and as whom it runs. */
  readonly person: string;
  /** When it runs next; `null` for one that is not of the clock or has run for the last time. */
  readonly dueMs: number | null;
  /** Of one of the clock. */
  readonly table: Timetable | null;
}

interface Entry {
  readonly facts: TriggerFacts;
  readonly person: string;
  readonly table: Timetable | null;
  dueMs: number | null;
}

export interface TriggerSurroundings {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly quotas: Quotas;
  readonly scriptZone: string;
  readonly documentId: string;
  readonly isAddOn: boolean;
}

export class Triggers {
  readonly #around: TriggerSurroundings;
  #entries: readonly Entry[];

  /** @param standing triggers of an earlier host, as `all` gave them */
  constructor(around: TriggerSurroundings, standing: readonly StandingTrigger[] = []) {
    this.#around = around;
    this.#entries = standing.map(({ person, dueMs, table, ...facts }) => ({ facts, person, dueMs, table }));
  }

  get all(): StandingTrigger[] {
    return this.#entries.map(({ facts, person, dueMs, table }) => ({ ...facts, person, dueMs, table }));
  }

  listOf(person: string): TriggerFacts[] {
    return this.#entries.filter((entry) => entry.person === person).map(({ facts }) => facts);
  }

  create({ handler, eventType, clock: rule, zone }: TriggerRequest, person: string): TriggerFacts {
    const { clock, chance, documentId, scriptZone } = this.#around;
    // The words are ours.
    if (zone !== null && !isZone(zone)) throw new ServiceError(`Invalid time zone: ${zone}`);
    this.#checkLimits(person, { handler, eventType, clock: rule, zone });
    const nowMs = clock.nowMs();
    const table = rule && timetableOf(rule, zone ?? scriptZone, nowMs, chance);
    const sourceId = eventType === 'CLOCK' ? null : documentId;
    const facts = { id: String(1 + chance.whole(2 ** 48)), handler, eventType, sourceId };
    const dueMs = table && this.#dueAfter(table, nowMs);
    this.#entries = [...this.#entries, { facts, person, table, dueMs }];
    return facts;
  }

  delete(id: string, person: string): void {
    const left = this.#entries.filter((entry) => entry.facts.id !== id || entry.person !== person);
    if (left.length === this.#entries.length) {
      throw new ServiceError(
        'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
      );
    }
    this.#entries = left;
  }

  /** The trigger that has been due for longest at an instant. */
  firstDue(nowMs: number): StandingTrigger | null {
    const [first] = this.all
      .filter(({ dueMs }) => dueMs !== null && dueMs <= nowMs)
      .sort((a, b) => (a.dueMs ?? 0) - (b.dueMs ?? 0));
    return first ?? null;
  }

  /** One that has run for the last time stays in the list, and counts, until it is deleted. */
  hasRun(id: string): void {
    for (const entry of this.#entries) {
      if (entry.facts.id !== id || !entry.table) continue;
      entry.dueMs = nextDueMs(entry.table, Math.max(this.#around.clock.nowMs(), entry.dueMs ?? 0));
    }
  }

  /** An add-on's clock runs at most hourly; whether Google refuses less or lets it wait is not documented: it waits. */
  #dueAfter(table: Timetable, nowMs: number): number | null {
    const dueMs = nextDueMs(table, nowMs);
    return dueMs === null || !this.#around.isAddOn ? dueMs : Math.max(dueMs, nowMs + HOUR_MS);
  }

  #checkLimits(person: string, { eventType, clock: rule }: TriggerRequest): void {
    const own = this.listOf(person);
    if (own.length >= MOST_PER_PERSON) throw new ServiceError(TOO_MANY);
    if (!this.#around.isAddOn) return;
    if (rule?.kind === 'minutes') throw new ServiceError(TOO_OFTEN);
    if (own.some((facts) => facts.eventType === eventType)) throw new ServiceError(TOO_MANY_OF_ADD_ON);
    this.#around.quotas.spend(person, 'addOnTriggers', 1);
  }
}
