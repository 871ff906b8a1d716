// When a job runs, as the two fields of the panel say it. Pure.
import type { PanelJobSetting } from '../../calls/automation';
import type { Option } from '../parts/field';

export type Interval = PanelJobSetting['interval'];

const DAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** `beat`, `daily`, or the number of a weekday. */
export const HOW_OFTEN: readonly Option[] = [
  { value: 'beat', name: 'Every time' },
  { value: 'daily', name: 'Daily' },
  ...DAYS.map((name, index) => ({ value: String(index + 1), name })),
];

export const HOURS: readonly Option[] = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  name: String(hour).padStart(2, '0') + ':00',
}));

export const howOften = (interval: Interval): string =>
  interval.kind === 'weekly' ? String(interval.weekday) : interval.kind;

/** Early, so that the numbers are there when people come. */
const FIRST_HOUR = 6;

export const hourOf = (interval: Interval): number => (interval.kind === 'beat' ? FIRST_HOUR : interval.hour);

export function intervalFor(often: string, hour: number): Interval {
  if (often === 'beat') return { kind: 'beat' };
  return often === 'daily' ? { kind: 'daily', hour } : { kind: 'weekly', weekday: Number(often), hour };
}

export const isSameInterval = (one: Interval, other: Interval): boolean =>
  howOften(one) === howOften(other) && (one.kind === 'beat' || hourOf(one) === hourOf(other));
