// Zones with daylight saving, as the platform would report them: offsets come from Intl, which Node has.
import { zoneBetween, type Zone } from '../src/time/zone';

const MINUTE_MS = 60_000;

/** Minutes that clocks in the zone are ahead of UTC. */
export function offsetMinutesAt(zoneName: string, instantMs: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zoneName,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instantMs);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wallMs = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return Math.round((wallMs - Math.floor(instantMs / 1000) * 1000) / MINUTE_MS);
}

/** The zone over one year. */
export function zoneOf(zoneName: string, year: number): Zone {
  return zoneBetween(zoneName, Date.UTC(year, 0, 1), Date.UTC(year, 11, 31), (instantMs) =>
    offsetMinutesAt(zoneName, instantMs),
  );
}

export const berlin2026 = zoneOf('Europe/Berlin', 2026);
export const newYork2026 = zoneOf('America/New_York', 2026);

/** The instant of an ISO text with offset. */
export const at = (iso: string): number => Date.parse(iso);
