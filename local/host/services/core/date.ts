// Date as scripts have it: the host's clock, and the script's time zone wherever ECMAScript says local time, whatever
// zone the Node process runs in. https://developers.google.com/apps-script/manifest#timezone
import { ask } from './bridge';
import { textOf } from './brand';

const Original = Date;
const original = Original.prototype;
/** What local and UTC methods are named after. */
const PARTS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const DAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Legacy texts that name their zone need no help. */
const NAMES_ITS_ZONE =
  /(?:\dz|(?:\b|\d)(?:utc|gmt|[ecmp][sd]t)(?:[+-]\d{1,2}:?\d{2})?|:\d{2}(?:\.\d+)?\s*[+-]\d{2}:?\d{2})\s*(?:\([^)]*\))?$/i;
const ISO_DATE_ONLY = /^[+-]?\d{4,6}(?:-\d{2}){0,2}$/;
const ISO_LOCAL = /^[+-]?\d{4,6}-\d{2}(?:-\d{2})?T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

type NewTarget = abstract new (...args: never[]) => unknown;
type Fields = [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
];

/** Replaces the context's Date; `instanceof`, subclasses and the brand `[object Date]` keep working. */
export function installDate(): void {
  function ScriptDate(...args: unknown[]): unknown {
    // Absent where Date is called as a function.
    const target = new.target as unknown as NewTarget | undefined;
    return target ? Reflect.construct(Original, [timeOfArguments(args)], target) : localText(now());
  }
  Object.defineProperties(ScriptDate, {
    name: { value: 'Date', configurable: true },
    length: { value: 7, configurable: true },
    prototype: { value: original, writable: false },
  });
  method(ScriptDate, 'now', now);
  method(ScriptDate, 'parse', (text: unknown) => parseText(String(text)));
  method(ScriptDate, 'UTC', Original.UTC);
  Object.defineProperty(original, 'constructor', { value: ScriptDate, writable: true, configurable: true });
  installGetters();
  installSetters();
  installTexts();
  Object.defineProperty(globalThis, 'Date', { value: ScriptDate, writable: true, configurable: true });
}

/** The clock's time. */
export function now(): number {
  return ask('clock.now', null);
}

function timeOfArguments(args: readonly unknown[]): number {
  if (args.length === 0) return now();
  if (args.length > 1) {
    return instant(utcOf(fieldsOf(args.map(Number))));
  }
  const [only] = args;
  if (Object.prototype.toString.call(only) === '[object Date]') return (only as Date).getTime();
  const primitive = toPrimitive(only);
  return typeof primitive === 'string' ? parseText(primitive) : Number(primitive);
}

function toPrimitive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const plain: unknown = value.valueOf();
  return typeof plain === 'object' ? textOf(plain) : plain;
}

/** Missing arguments of the constructor: the first day, midnight; years 0 to 99 are those of the 20th century. */
function fieldsOf(numbers: readonly number[]): Fields {
  const [year = NaN, month = 0, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = numbers;
  const whole = Math.trunc(year);
  return [whole >= 0 && whole <= 99 ? 1900 + whole : year, month, day, hour, minute, second, ms];
}

/** As Date.UTC, but for years below 100, which it would move by 1900. */
function utcOf([year, month, day, hour, minute, second, ms]: Fields): number {
  const shifted = new Original(Original.UTC(2000, month, day, hour, minute, second, ms));
  return shifted.setUTCFullYear(shifted.getUTCFullYear() + (year - 2000));
}

function instant(localMs: number): number {
  return Number.isFinite(localMs) ? ask('clock.instant', localMs) : NaN;
}

function offset(instantMs: number): number {
  return Number.isFinite(instantMs) ? ask('clock.offset', instantMs) : 0;
}

/** The wall clock of the script's zone, to be read by UTC methods. */
function wall(instantMs: number): Date {
  return new Original(instantMs + offset(instantMs));
}

function parseText(text: string): number {
  const trimmed = text.trim();
  if (ISO_DATE_ONLY.test(trimmed)) return Original.parse(trimmed);
  if (ISO_LOCAL.test(trimmed)) return instant(Original.parse(`${trimmed}Z`));
  if (NAMES_ITS_ZONE.test(trimmed)) return Original.parse(trimmed);
  return instant(Original.parse(`${trimmed} UTC`));
}

function method(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
}

function installGetters(): void {
  for (const name of [...PARTS, 'Day'] as const) {
    method(original, `get${name}`, function (this: Date) {
      return wall(this.getTime())[`getUTC${name}`]();
    });
  }
  method(original, 'getYear', function (this: Date) {
    return wall(this.getTime()).getUTCFullYear() - 1900;
  });
  method(original, 'getTimezoneOffset', function (this: Date) {
    const time = this.getTime();
    return Number.isNaN(time) ? NaN : -offset(time) / 60_000;
  });
}

function installSetters(): void {
  for (const name of PARTS) {
    method(original, `set${name}`, function (this: Date, ...args: [number]) {
      const time = this.getTime();
      // Setting the year of an invalid date makes it valid, as ECMAScript has it.
      const local = Number.isNaN(time) && name === 'FullYear' ? new Original(0) : wall(time);
      local[`setUTC${name}`](...args);
      return this.setTime(instant(local.getTime()));
    });
  }
}

function installTexts(): void {
  const texts = {
    toString: localText,
    toDateString: (time: number) => dateText(wall(time)),
    toTimeString: timeText,
  };
  for (const [name, write] of Object.entries(texts)) {
    method(original, name, function (this: Date) {
      const time = this.getTime();
      return Number.isNaN(time) ? 'Invalid Date' : write(time);
    });
  }
}

function localText(time: number): string {
  return `${dateText(wall(time))} ${timeText(time)}`;
}

function dateText(local: Date): string {
  const year = local.getUTCFullYear();
  const sign = year < 0 ? '-' : '';
  const [weekday, month] = [DAYS[local.getUTCDay()] ?? '', MONTHS[local.getUTCMonth()] ?? ''];
  return `${weekday} ${month} ${two(local.getUTCDate())} ${sign}${String(Math.abs(year)).padStart(4, '0')}`;
}

function timeText(time: number): string {
  const clock = wall(time).toISOString().slice(-13, -5);
  const minutes = Math.trunc(offset(time) / 60_000);
  const size = Math.abs(minutes);
  const zone = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
  const name = new Intl.DateTimeFormat('en-US', { timeZoneName: 'long' })
    .formatToParts(time)
    .find((part) => part.type === 'timeZoneName');
  return `${clock} GMT${zone} (${name?.value ?? ''})`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
