// The command line of `npm start`, parsed at the border: one sentence where something in it cannot be meant.
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Every option; a mode that needs another one adds it here and in `StartOptions`. */
const OPTIONS = {
  calendar: { type: 'string' },
  dates: { type: 'string' },
  accounts: { type: 'string', default: '' },
  headless: { type: 'boolean', default: false },
  port: { type: 'string', default: '8787' },
  zone: { type: 'string', default: 'Europe/Berlin' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

const LARGEST_PORT = 65_535;

export interface StartOptions {
  /** A calendar of one's own, in place of the sample. */
  readonly calendar: string | null;
  /** How its dates are meant where they can be read in two ways. */
  readonly dates: 'day-first' | 'month-first' | undefined;
  /** The accounts that are meant where the calendar names none. */
  readonly accounts: readonly string[];
  /** Prints and ends. */
  readonly headless: boolean;
  readonly port: number;
  /** The spreadsheet's time zone. */
  readonly zone: string;
}

/**
 * What was asked for.
 * @param args without the program's own name
 * @throws Error with one sentence for the person who typed it
 */
export function startOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  return {
    calendar: values.calendar ?? null,
    dates: datesOf(values.dates),
    accounts: values.accounts.split(',').map((account) => account.trim()),
    headless: values.headless,
    port: portOf(values.port),
    zone: zoneOf(values.zone),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= LARGEST_PORT) return port;
  throw new Error(`--port takes a number from 0 to ${LARGEST_PORT}, not ${text}.`);
}

function datesOf(text: string | undefined): StartOptions['dates'] {
  if (text === undefined || text === 'day-first' || text === 'month-first') return text;
  throw new Error(`--dates takes day-first or month-first, not ${text}.`);
}

function zoneOf(text: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    throw new Error(`--zone takes a time zone such as America/New_York, not ${text}.`);
  }
}
