// Utilities.parseDate's patterns: Java's SimpleDateFormat in English, read backwards and as leniently as Java does.
// https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html
import { MONTHS, pieces } from './java-format';
import { instantOfLocal, isZone } from './zone';

interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
  isAfternoon: boolean | null;
  offsetMinutes: number | null;
}

type Reader = (fields: Fields, text: string, count: number) => void;

const NUMBER = '(\\d+)';
const WORD = '([\\p{L}.]+)';
const OFFSET = '(Z|GMT|UTC|[+-]\\d{2}:?\\d{0,2})';

const READERS: Readonly<Record<string, readonly [shape: string, read: Reader] | undefined>> = {
  y: [
    NUMBER,
    (fields, text, count) => (fields.year = count === 2 && text.length === 2 ? century(text) : Number(text)),
  ],
  M: [NUMBER, (fields, text) => (fields.month = Number(text) - 1)],
  d: [NUMBER, (fields, text) => (fields.day = Number(text))],
  H: [NUMBER, (fields, text) => (fields.hour = Number(text))],
  k: [NUMBER, (fields, text) => (fields.hour = Number(text) % 24)],
  h: [NUMBER, (fields, text) => (fields.hour = Number(text) % 12)],
  K: [NUMBER, (fields, text) => (fields.hour = Number(text))],
  m: [NUMBER, (fields, text) => (fields.minute = Number(text))],
  s: [NUMBER, (fields, text) => (fields.second = Number(text))],
  S: [NUMBER, (fields, text) => (fields.ms = Number(text))],
  a: ['(AM|PM)', (fields, text) => (fields.isAfternoon = text.toUpperCase() === 'PM')],
  E: [WORD, () => undefined],
  Z: [OFFSET, readOffset],
  X: [OFFSET, readOffset],
  z: [OFFSET, readOffset],
};
const MONTH_NAME: readonly [string, Reader] = [
  WORD,
  (fields, text) => {
    fields.month = MONTHS.findIndex((name) => name.toLowerCase().startsWith(text.slice(0, 3).toLowerCase()));
  },
];

/** Milliseconds since 1970. Throws Java's text when the text is not of the pattern. */
export function parseJavaDate(text: string, zone: string, pattern: string): number {
  const readers: ((fields: Fields, part: string) => void)[] = [];
  const source = pieces(pattern).map((piece) => {
    if ('text' in piece) return escape(piece.text);
    const known = piece.letter === 'M' && piece.count > 2 ? MONTH_NAME : READERS[piece.letter];
    if (!known) throw new Error(`Illegal pattern character '${piece.letter}'`);
    const [shape, read] = known;
    readers.push((fields, part) => {
      read(fields, part, piece.count);
    });
    // Numbers that touch, as in yyyyMMdd, are as long as their letters say.
    return shape === NUMBER &&
      new RegExp(`${piece.letter}[yMdHhms]|[yMdHhms]${piece.letter}`).test(touching(pattern))
      ? `(\\d{${String(piece.count)}})`
      : shape;
  });
  const match = new RegExp(`^\\s*${source.join('')}`, 'iu').exec(text);
  const fields: Fields = {
    year: 1970,
    month: 0,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    ms: 0,
    isAfternoon: null,
    offsetMinutes: null,
  };
  if (match) {
    readers.forEach((read, index) => {
      read(fields, match[index + 1] ?? '');
    });
  }
  if (!match || fields.month < 0) throw new Error(`Unparseable date: "${text}"`);
  return instantOf(fields, zone);
}

function instantOf(fields: Fields, zone: string): number {
  const { year, month, day, minute, second, ms, offsetMinutes } = fields;
  const hour = fields.hour + (fields.isAfternoon === true && fields.hour < 12 ? 12 : 0);
  const localMs = Date.UTC(year, month, day, hour, minute, second, ms);
  if (offsetMinutes !== null) return localMs - offsetMinutes * 60_000;
  // Java takes an unknown zone for GMT.
  return instantOfLocal(isZone(zone) ? zone : 'GMT', localMs);
}

/** Java puts two digits within 80 years before and 20 years after now; what now is hardly matters to whole centuries. */
function century(text: string): number {
  const year = Number(text);
  return year < 46 ? 2000 + year : 1900 + year;
}

function readOffset(fields: Fields, text: string): void {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  const minutes = match ? Number(match[2]) * 60 + Number(match[3] ?? 0) : 0;
  fields.offsetMinutes = match?.[1] === '-' ? -minutes : minutes;
}

/** Runs of one letter as that letter, so that fields without anything between them stand side by side. */
function touching(pattern: string): string {
  return pattern.replace(/'[^']*'/g, ' ').replace(/([A-Za-z])\1*/g, '$1');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
