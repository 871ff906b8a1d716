// https://developers.google.com/apps-script/reference/script/clock-trigger-builder
import { isDate, isWhole } from '../core/brand';
import { ask } from '../core/bridge';
import { enumName } from '../core/enumeration';
import { exception } from '../core/exception';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import { WeekDay } from './enums';
import type { ClockRule, TimeOfDay } from './operations';
import { Trigger } from './trigger';

const CLASS = 'ScriptApp.ClockTriggerBuilder';
const MINUTES: readonly unknown[] = [1, 5, 10, 15, 30];
const WEEK_DAYS = Object.keys(WeekDay);

type Recurrence =
  | Exclude<ClockRule, TimeOfDay>
  | { readonly kind: 'days'; readonly every: number }
  | { readonly kind: 'weeks'; readonly every: number };

/** The zone is checked by the host, which knows all zones. */
export class ClockTriggerBuilder {
  readonly #handler: string;
  #recurrence: Recurrence | null = null;
  #weekDay: number | null = null;
  #monthDay: number | null = null;
  #time: TimeOfDay = { hour: null, minute: null };
  #zone: string | null = null;

  constructor(handler: string) {
    this.#handler = handler;
  }

  after(ms: unknown): this {
    return this.#recur({ kind: 'after', ms: whole('after', ms) });
  }
  at(date: unknown): this {
    if (!isDate(date)) throw signatureError(`${CLASS}.at`, [date]);
    return this.#recur({ kind: 'at', instantMs: date.getTime() });
  }
  /** The month counts from 1. */
  atDate(year: unknown, month: unknown, day: unknown): this {
    if (!isWhole(year) || !isWhole(month) || !isWhole(day)) {
      throw signatureError(`${CLASS}.atDate`, [year, month, day]);
    }
    return this.#recur({ kind: 'date', year, month, day });
  }
  everyMinutes(count: unknown): this {
    const every = whole('everyMinutes', count);
    if (!MINUTES.includes(every)) {
      throw exception(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return this.#recur({ kind: 'minutes', every });
  }
  everyHours(count: unknown): this {
    return this.#recur({ kind: 'hours', every: positive('everyHours', count) });
  }
  everyDays(count: unknown): this {
    return this.#recur({ kind: 'days', every: positive('everyDays', count) });
  }
  everyWeeks(count: unknown): this {
    return this.#recur({ kind: 'weeks', every: positive('everyWeeks', count) });
  }
  onWeekDay(day: unknown): this {
    const name = enumName(WeekDay, day);
    if (name === null) throw signatureError(`${CLASS}.onWeekDay`, [day]);
    this.#weekDay = WEEK_DAYS.indexOf(name);
    return this;
  }
  onMonthDay(day: unknown): this {
    const monthDay = whole('onMonthDay', day);
    if (monthDay < 1 || monthDay > 31) throw outside('onMonthDay', 'between 1 and 31');
    this.#monthDay = monthDay;
    return this;
  }
  atHour(hour: unknown): this {
    const given = whole('atHour', hour);
    if (given < 0 || given > 23) throw outside('atHour', 'between 0 and 23');
    this.#time = { ...this.#time, hour: given };
    return this;
  }
  nearMinute(minute: unknown): this {
    const given = whole('nearMinute', minute);
    if (given < 0 || given > 59) throw outside('nearMinute', 'between 0 and 59');
    this.#time = { ...this.#time, minute: given };
    return this;
  }
  inTimezone(zone: unknown): this {
    if (typeof zone !== 'string') throw signatureError(`${CLASS}.inTimezone`, [zone]);
    this.#zone = zone;
    return this;
  }

  create(): Trigger {
    const request = { handler: this.#handler, eventType: 'CLOCK', clock: this.#rule() } as const;
    return new Trigger(ask('trigger.create', { ...request, zone: this.#zone }));
  }

  #recur(recurrence: Recurrence): this {
    this.#recurrence = recurrence;
    return this;
  }

  #rule(): ClockRule {
    const recurrence = this.#recurrence;
    if (this.#monthDay !== null) return { kind: 'monthDay', day: this.#monthDay, ...this.#time };
    if (this.#weekDay !== null && (recurrence === null || recurrence.kind === 'weeks')) {
      return { kind: 'weeks', every: recurrence?.every ?? 1, weekDay: this.#weekDay, ...this.#time };
    }
    // The words are ours: the reference says only that a builder needs a recurrence.
    if (recurrence === null) throw exception('A recurrence must be set before the trigger is created.');
    if (recurrence.kind === 'weeks') throw exception('A day of the week must be set with everyWeeks.');
    if (recurrence.kind === 'days') return { kind: 'days', every: recurrence.every, ...this.#time };
    return recurrence;
  }
}

function whole(method: string, value: unknown): number {
  if (!isWhole(value)) throw signatureError(`${CLASS}.${method}`, [value]);
  return value;
}

function positive(method: string, value: unknown): number {
  const given = whole(method, value);
  if (given < 1) throw outside(method, 'at least 1');
  return given;
}

/** Worded after everyMinutes, whose text scripts have met; those of the others are not documented. */
function outside(method: string, range: string): Error {
  return exception(`The value you passed to ${method} was invalid. It must be ${range}.`);
}

publish(ClockTriggerBuilder, 'ClockTriggerBuilder', 'ScriptApp');
