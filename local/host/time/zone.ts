// Time zones by Node's own tables: how far a zone is ahead of UTC, and back from a clock on the wall to an instant.

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SAMPLE_MS = 7 * DAY_MS;

interface Span {
  /** From this instant on, until the next span. */
  readonly fromMs: number;
  readonly offsetMs: number;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();
const spansByYear = new Map<string, readonly Span[]>();

/** Whether this machine knows the zone, such as `Europe/Berlin`, or it is an offset such as `GMT+02:00`. */
export function isZone(zone: string): boolean {
  return fixedOffsetMs(zone) !== null || formatOf(zone) !== null;
}

/** Milliseconds that the zone is ahead of UTC at an instant. Throws a RangeError for an unknown zone. */
export function offsetMsAt(zone: string, instantMs: number): number {
  const fixed = fixedOffsetMs(zone);
  if (fixed !== null) return fixed;
  const year = new Date(instantMs).getUTCFullYear();
  if (!Number.isFinite(year)) return 0;
  const spans = spansOf(zone, year);
  let found = spans[0]?.offsetMs ?? 0;
  for (const span of spans) {
    if (span.fromMs > instantMs) break;
    found = span.offsetMs;
  }
  return found;
}

/**
 * The instant at which clocks in the zone show this time, given as if it were UTC. A time that clocks skip counts on
 * from before the gap; of a time that comes twice the first is meant, as ECMAScript has it.
 * https://tc39.es/ecma262/#sec-utc-t
 */
export function instantOfLocal(zone: string, localMs: number): number {
  const before = offsetMsAt(zone, localMs - DAY_MS);
  const after = offsetMsAt(zone, localMs + DAY_MS);
  const first = localMs - before;
  if (before === after || offsetMsAt(zone, first) === before) return first;
  const second = localMs - after;
  return offsetMsAt(zone, second) === after ? second : first;
}

/** The abbreviation or name that people read, such as `EST` or `Central European Standard Time`. */
export function zoneName(zone: string, instantMs: number, style: 'short' | 'long'): string {
  if (fixedOffsetMs(zone) !== null) return zone;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style });
  return format.formatToParts(instantMs).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function fixedOffsetMs(zone: string): number | null {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Etc/UTC') return 0;
  const match = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (!match) return null;
  const ms = Number(match[2]) * HOUR_MS + Number(match[3] ?? 0) * 60_000;
  return match[1] === '-' ? -ms : ms;
}

function spansOf(zone: string, year: number): readonly Span[] {
  const key = `${zone} ${year}`;
  let spans = spansByYear.get(key);
  if (!spans) {
    spans = findSpans(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
    spansByYear.set(key, spans);
  }
  return spans;
}

/** Samples the year weekly and halves each week whose ends differ down to the second of the change. */
function findSpans(zone: string, startMs: number, endMs: number): Span[] {
  const spans: Span[] = [{ fromMs: startMs, offsetMs: tableOffsetMs(zone, startMs) }];
  for (let weekMs = startMs; weekMs < endMs; weekMs += SAMPLE_MS) {
    let low = weekMs;
    let high = Math.min(weekMs + SAMPLE_MS, endMs);
    const lowOffset = tableOffsetMs(zone, low);
    const highOffset = tableOffsetMs(zone, high);
    if (lowOffset === highOffset) continue;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (tableOffsetMs(zone, middle) === lowOffset) low = middle;
      else high = middle;
    }
    spans.push({ fromMs: high, offsetMs: highOffset });
  }
  return spans;
}

function tableOffsetMs(zone: string, instantMs: number): number {
  const format = formatOf(zone);
  if (!format) throw new RangeError(`Invalid time zone: ${zone}`);
  const field: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instantMs)) field[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second);
  return wallMs - Math.floor(instantMs / 1000) * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    format = makeFormat(zone);
    formats.set(zone, format);
  }
  return format;
}

function makeFormat(zone: string): Intl.DateTimeFormat | null {
  const numeric = 'numeric';
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    return null;
  }
}
