// What one person's scripts may use in a day. A day begins with the person's first use and lasts 24 hours.
// https://developers.google.com/apps-script/guides/services/quotas
import type { Clock } from '../time/clock';
import { ServiceError } from './service-error';

export interface DailyQuotas {
  /** Requests through UrlFetchApp; each of `fetchAll` counts. */
  readonly urlFetch: number;
  readonly mailRecipients: number;
  /** Reads and writes through PropertiesService. */
  readonly properties: number;
  /** Of all triggers together, in milliseconds. */
  readonly triggerMs: number;
  /** Triggers that an add-on makes: not documented, but scripts that make and delete all day have met a limit. */
  readonly addOnTriggers: number;
}

export type Account = 'consumer' | 'workspace';

const SHARED = { addOnTriggers: 30 };
export const DAILY_QUOTAS: Readonly<Record<Account, DailyQuotas>> = {
  consumer: {
    ...SHARED,
    urlFetch: 20_000,
    mailRecipients: 100,
    properties: 50_000,
    triggerMs: 90 * 60_000,
  },
  workspace: {
    ...SHARED,
    urlFetch: 100_000,
    mailRecipients: 1500,
    properties: 500_000,
    triggerMs: 6 * 3_600_000,
  },
};

const DAY_MS = 24 * 3_600_000;

const EXCEEDED: Readonly<Record<keyof DailyQuotas, string>> = {
  urlFetch: 'Service invoked too many times for one day: urlfetch.',
  mailRecipients: 'Service invoked too many times for one day: email.',
  properties: 'Service invoked too many times for one day: properties.',
  triggerMs: 'Service using too much computer time for one day.',
  addOnTriggers:
    'This add-on has created too many time-based triggers in this document for this Google user account.',
};

interface Day {
  readonly beganAtMs: number;
  readonly used: number;
}

export class Quotas {
  readonly #clock: Clock;
  readonly #limits: DailyQuotas;
  readonly #days = new Map<string, Day>();

  constructor(clock: Clock, limits: DailyQuotas) {
    this.#clock = clock;
    this.#limits = limits;
  }

  used(person: string, quota: keyof DailyQuotas): number {
    return this.#day(person, quota).used;
  }

  left(person: string, quota: keyof DailyQuotas): number {
    return Math.max(0, this.#limits[quota] - this.used(person, quota));
  }

  /** Throws Google's text, and spends nothing, when less is left than is wanted. */
  spend(person: string, quota: keyof DailyQuotas, amount: number): void {
    if (amount > this.left(person, quota)) throw new ServiceError(EXCEEDED[quota]);
    this.add(person, quota, amount);
  }

  /** Spends what has already happened, such as time. */
  add(person: string, quota: keyof DailyQuotas, amount: number): void {
    const day = this.#day(person, quota);
    this.#days.set(keyOf(person, quota), { ...day, used: day.used + amount });
  }

  #day(person: string, quota: keyof DailyQuotas): Day {
    const nowMs = this.#clock.nowMs();
    const day = this.#days.get(keyOf(person, quota));
    return day && nowMs < day.beganAtMs + DAY_MS ? day : { beganAtMs: nowMs, used: 0 };
  }
}

function keyOf(person: string, quota: string): string {
  return JSON.stringify([person, quota]);
}
