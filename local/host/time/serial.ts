// Dates as cells hold them: days since 30 December 1899 on the spreadsheet's own clock.
// https://developers.google.com/workspace/sheets/api/guides/formats#about_date_time_values
import { instantOfLocal, offsetMsAt } from './zone';

const DAY_MS = 86_400_000;
/** 1 January 1970 as a serial number. */
const UNIX_EPOCH_SERIAL = 25_569;

/** The instant that a serial number means in a zone, to the millisecond. */
export function instantOfSerial(serial: number, zone: string): number {
  return instantOfLocal(zone, localMsOfSerial(serial));
}

/** The serial number by which a cell holds an instant in a zone. */
export function serialOfInstant(instantMs: number, zone: string): number {
  return serialOfLocalMs(instantMs + offsetMsAt(zone, instantMs));
}

/** The serial's time on the wall as if it were UTC. */
export function localMsOfSerial(serial: number): number {
  return Math.round((serial - UNIX_EPOCH_SERIAL) * DAY_MS);
}

export function serialOfLocalMs(localMs: number): number {
  return localMs / DAY_MS + UNIX_EPOCH_SERIAL;
}
