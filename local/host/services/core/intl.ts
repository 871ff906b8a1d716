// Dates in words: the script's time zone and English where a script names no other. Whatever language the machine has.
import { now } from './date';

const { DateTimeFormat } = Intl;
const DEFAULT_LOCALE = 'en-US';

type Moment = Date | number;
type LocaleText = (this: Date, locales: string | string[], options: Intl.DateTimeFormatOptions) => string;

const LOCALE_TEXTS = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const;

/** Replaces `Intl.DateTimeFormat` and what Date has of it. Call after `installDate`. */
export function installIntl(scriptZone: string): void {
  function ScriptFormat(locales?: string | string[], options?: Intl.DateTimeFormatOptions): unknown {
    const filled = { timeZone: scriptZone, ...definedOnly(options) };
    // Absent where it is called as a function.
    const target = (new.target as unknown as typeof ScriptFormat | undefined) ?? ScriptFormat;
    return Reflect.construct(DateTimeFormat, [locales ?? DEFAULT_LOCALE, filled], target);
  }
  Object.defineProperties(ScriptFormat, {
    name: { value: 'DateTimeFormat', configurable: true },
    prototype: { value: DateTimeFormat.prototype, writable: false },
    supportedLocalesOf: { value: (locales: string[]) => DateTimeFormat.supportedLocalesOf(locales) },
  });
  hidden(DateTimeFormat.prototype, 'constructor', ScriptFormat);
  hidden(Intl, 'DateTimeFormat', ScriptFormat);
  formatTheClocksTime();
  for (const name of LOCALE_TEXTS) {
    const original = Reflect.get(Date.prototype, name) as LocaleText;
    hidden(
      Date.prototype,
      name,
      function (this: Date, locales?: string | string[], options?: Intl.DateTimeFormatOptions) {
        return original.call(this, locales ?? DEFAULT_LOCALE, {
          timeZone: scriptZone,
          ...definedOnly(options),
        });
      },
    );
  }
}

/** Without a date, formats show the clock's time. */
function formatTheClocksTime(): void {
  const prototype = DateTimeFormat.prototype;
  const format = Object.getOwnPropertyDescriptor(prototype, 'format');
  const readFormat = Reflect.get(format ?? {}, 'get') as (this: unknown) => (date: Moment) => string;
  const toParts = Reflect.get(prototype, 'formatToParts') as (this: unknown, date: Moment) => unknown;
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    get(this: unknown) {
      const bound = readFormat.call(this);
      return (date?: Moment) => bound(date ?? now());
    },
  });
  hidden(prototype, 'formatToParts', function (this: unknown, date?: Moment) {
    return toParts.call(this, date ?? now());
  });
}

function definedOnly(options: Intl.DateTimeFormatOptions | undefined): Intl.DateTimeFormatOptions {
  return Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined));
}

function hidden(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
}
