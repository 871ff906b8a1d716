// The rules of the form as the server wants them, or what to mend. Pure.
import type { FillWish } from '../../calls/columns';

/** As typed. */
export interface Rules {
  readonly weekdays: readonly number[];
  readonly isBest: boolean;
  /** Such as `09:00`. */
  readonly from: string;
  readonly to: string;
  readonly mostPerDay: string;
  readonly apartMinutes: string;
}

export function readRules(rules: Rules): { readonly wish: FillWish } | { readonly complaint: string } {
  const { weekdays, isBest } = rules;
  const [from, to] = [minuteOf(rules.from), minuteOf(rules.to)];
  const mostPerDay = wholeOf(rules.mostPerDay);
  const apartMinutes = wholeOf(rules.apartMinutes);
  if (weekdays.length === 0) return { complaint: 'Tick at least one day.' };
  if (!isBest && (from === null || to === null)) {
    return { complaint: 'Give both hours, such as 09:00 and 18:00.' };
  }
  if (!isBest && (from ?? 0) > (to ?? 0)) return { complaint: 'From must be before To.' };
  if (mostPerDay === null || mostPerDay < 1 || mostPerDay > 24) {
    return { complaint: 'Posts a day: a whole number from 1 to 24.' };
  }
  if (apartMinutes === null || apartMinutes > 7 * 24 * 60) {
    return { complaint: 'Minutes between: a whole number, a week at most.' };
  }
  const when = isBest
    ? { kind: 'best' as const }
    : { kind: 'between' as const, from: from ?? 0, to: to ?? 0 };
  return { wish: { weekdays: [...weekdays].sort(), when, mostPerDay, apartMinutes } };
}

function minuteOf(text: string): number | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}

function wholeOf(text: string): number | null {
  return /^\d{1,5}$/.test(text.trim()) ? Number(text) : null;
}
