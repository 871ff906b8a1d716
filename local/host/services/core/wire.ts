// Values on their way between a script and the host: JSON, with dates kept as dates.
import { isDate } from './brand';

/** Long enough not to be a property of anybody's object. */
const DATE_KEY = '$localHostDateMs';

/** The JSON of a value. Functions and undefined are left out as JSON leaves them; a cycle throws a TypeError. */
export function toWire(value: unknown): string {
  // JSON calls toJSON of a date before the replacer: the holder still has the date itself.
  const json: unknown = JSON.stringify(
    value,
    function (this: Record<string, unknown>, key: string, given: unknown) {
      const own = this[key];
      if (!isDate(own)) return given;
      const dateMs = own.getTime();
      return { [DATE_KEY]: Number.isNaN(dateMs) ? null : dateMs };
    },
  );
  return typeof json === 'string' ? json : 'null';
}

/** Makes the value again in the realm that this code runs in. */
export function fromWire(json: string): unknown {
  return JSON.parse(json, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(DATE_KEY in value)) return value;
    const dateMs = value[DATE_KEY];
    return new Date(typeof dateMs === 'number' ? dateMs : NaN);
  });
}
