// Utilities.formatDate's patterns, which are those of Java's SimpleDateFormat in English.
// https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html
import { isZone, offsetMsAt, zoneName } from './zone';

const DAY_MS = 86_400_000;
export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The wall clock of the zone, read through Date's UTC methods. */
interface Moment {
  readonly wall: Date;
  readonly instantMs: number;
  readonly zone: string;
  readonly offsetMinutes: number;
}

type Field = (moment: Moment, count: number) => string;

/** Throws an Error with Java's text on a letter that Java does not know or a quote without an end. */
export function formatJavaDate(instantMs: number, zone: string, pattern: string): string {
  // Java takes an unknown zone for GMT. https://docs.oracle.com/javase/8/docs/api/java/util/TimeZone.html
  const known = isZone(zone) ? zone : 'GMT';
  const offsetMs = offsetMsAt(known, instantMs);
  const moment: Moment = {
    wall: new Date(instantMs + offsetMs),
    instantMs,
    zone: known,
    offsetMinutes: Math.trunc(offsetMs / 60_000),
  };
  return pieces(pattern)
    .map((piece) => ('text' in piece ? piece.text : field(piece.letter)(moment, piece.count)))
    .join('');
}

type Piece = { readonly text: string } | { readonly letter: string; readonly count: number };

export function pieces(pattern: string): Piece[] {
  const found: Piece[] = [];
  let rest = pattern;
  while (rest !== '') {
    const quoted = /^'((?:[^']|'')*)'/.exec(rest);
    const letters = /^([A-Za-z])\1*/.exec(rest);
    if (rest.startsWith("''")) found.push({ text: "'" });
    else if (quoted) found.push({ text: (quoted[1] ?? '').replaceAll("''", "'") });
    else if (letters) found.push({ letter: letters[1] ?? '', count: letters[0].length });
    else if (rest.startsWith("'")) throw new Error('Unterminated quote');
    else found.push({ text: rest.charAt(0) });
    rest = rest.slice(rest.startsWith("''") ? 2 : (quoted ?? letters ?? ['x'])[0].length);
  }
  return found;
}

function field(letter: string): Field {
  const known = FIELDS[letter];
  if (!known) throw new Error(`Illegal pattern character '${letter}'`);
  return known;
}

const number =
  (read: (wall: Date) => number): Field =>
  ({ wall }, count) =>
    String(read(wall)).padStart(count, '0');

const year = (value: number, count: number): string =>
  count === 2 ? String(value % 100).padStart(2, '0') : String(value).padStart(count, '0');

const month: Field = ({ wall }, count) => {
  const index = wall.getUTCMonth();
  const name = MONTHS[index] ?? '';
  if (count >= 4) return name;
  return count === 3 ? name.slice(0, 3) : String(index + 1).padStart(count, '0');
};

const FIELDS: Readonly<Record<string, Field | undefined>> = {
  G: ({ wall }) => (wall.getUTCFullYear() > 0 ? 'AD' : 'BC'),
  y: ({ wall }, count) => year(wall.getUTCFullYear(), count),
  Y: ({ wall }, count) => year(weekYear(wall), count),
  M: month,
  L: month,
  w: number(weekOfYear),
  W: number((wall) => Math.ceil((wall.getUTCDate() + firstWeekday(wall)) / 7)),
  D: number((wall) => (midnight(wall) - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY_MS + 1),
  d: number((wall) => wall.getUTCDate()),
  F: number((wall) => Math.ceil(wall.getUTCDate() / 7)),
  E: ({ wall }, count) => {
    const name = DAYS[wall.getUTCDay()] ?? '';
    return count >= 4 ? name : name.slice(0, 3);
  },
  u: number((wall) => wall.getUTCDay() || 7),
  a: ({ wall }) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: number((wall) => wall.getUTCHours()),
  k: number((wall) => wall.getUTCHours() || 24),
  K: number((wall) => wall.getUTCHours() % 12),
  h: number((wall) => wall.getUTCHours() % 12 || 12),
  m: number((wall) => wall.getUTCMinutes()),
  s: number((wall) => wall.getUTCSeconds()),
  S: number((wall) => wall.getUTCMilliseconds()),
  z: ({ zone, instantMs }, count) => zoneName(zone, instantMs, count >= 4 ? 'long' : 'short'),
  Z: ({ offsetMinutes }) => offset(offsetMinutes, ''),
  X: ({ offsetMinutes }, count) => {
    if (offsetMinutes === 0) return 'Z';
    return count === 1
      ? offset(offsetMinutes, '').slice(0, 3)
      : offset(offsetMinutes, count === 2 ? '' : ':');
  },
};

function offset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}

function midnight(wall: Date): number {
  return Math.floor(wall.getTime() / DAY_MS) * DAY_MS;
}

/** Weekday of the month's first day, 0 for Sunday. */
function firstWeekday(wall: Date): number {
  return new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1)).getUTCDay();
}

/** The Sunday that begins the week of 1 January: weeks are those of the United States. */
function firstWeekStart(fullYear: number): number {
  const first = Date.UTC(fullYear, 0, 1);
  return first - new Date(first).getUTCDay() * DAY_MS;
}

function weekYear(wall: Date): number {
  const next = wall.getUTCFullYear() + 1;
  return midnight(wall) >= firstWeekStart(next) ? next : next - 1;
}

function weekOfYear(wall: Date): number {
  return Math.floor((midnight(wall) - firstWeekStart(weekYear(wall))) / (7 * DAY_MS)) + 1;
}
