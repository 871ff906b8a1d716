// The command line of `npm start`, parsed at the border: one sentence where something in it cannot be meant.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { LocaleName } from '../host/index';
import { STORIES, STORY_NAMES, type StoryName } from '../stories/stories';

/** Every option; a mode that needs another one adds it here and in `StartOptions`. */
const OPTIONS = {
  calendar: { type: 'string' },
  dates: { type: 'string' },
  accounts: { type: 'string', default: '' },
  headless: { type: 'boolean', default: false },
  port: { type: 'string', default: '8787' },
  zone: { type: 'string' },
  workbook: { type: 'string' },
  do: { type: 'string', multiple: true, default: [] },
  tab: { type: 'string' },
  locale: { type: 'string' },
  yes: { type: 'boolean', default: false },
  live: { type: 'boolean', default: false },
  backup: { type: 'boolean', default: false },
  adopt: { type: 'boolean', default: false },
  story: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  state: { type: 'string', default: '.cache/workbench.json' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** What means something with --workbook only. */
const OF_A_WORKBOOK = ['do', 'tab', 'locale', 'yes', 'live', 'backup', 'adopt'] as const;

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
  /** The spreadsheet's time zone; where none is said, that of the kept state. */
  readonly zone: string | undefined;
  /** The story to begin with; where none is said, that of the kept state. */
  readonly story: StoryName | undefined;
  /** Begins anew, whatever was kept. */
  readonly fresh: boolean;
  /** The file that keeps the state from one start to the next. */
  readonly state: string;
  /** A person's own file, in place of a story. */
  readonly workbook: WorkbookChoice | null;
}

/** What --workbook and the words that go with it say. */
export interface WorkbookChoice {
  readonly file: string;
  /** In order, by the names people know. */
  readonly jobs: readonly string[];
  readonly tab: string | undefined;
  readonly locale: LocaleName | undefined;
  /** Send without asking. */
  readonly isAgreed: boolean;
  readonly isLive: boolean;
  readonly isBackedUp: boolean;
  readonly said: 'adopt' | 'fresh' | null;
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
    story: storyOf(values.story),
    fresh: values.fresh,
    state: values.state,
    workbook: workbookOf(values),
  };
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function workbookOf(values: Values): WorkbookChoice | null {
  const { workbook: file, adopt, fresh } = values;
  if (file === undefined) {
    const stray = OF_A_WORKBOOK.find((name) => !isUnsaid(values[name]));
    if (stray) throw new Error(`--${stray} goes with --workbook FILE.`);
    return null;
  }
  if (values.calendar !== undefined) throw new Error('Say --workbook or --calendar, not both.');
  if (adopt && fresh) throw new Error('Say --adopt or --fresh, not both.');
  if (values.live && !values.headless) {
    throw new Error('--live goes with --headless: in the workbench nothing is sent for real.');
  }
  return {
    file,
    jobs: values.do,
    tab: values.tab,
    locale: localeOf(values.locale),
    isAgreed: values.yes,
    isLive: values.live,
    isBackedUp: values.backup,
    said: adopt ? 'adopt' : fresh ? 'fresh' : null,
  };
}

const isUnsaid = (value: Values[keyof Values]): boolean =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0);

const LOCALES: readonly LocaleName[] = ['en_US', 'en_GB', 'de_DE', 'fr_FR'];

function localeOf(text: string | undefined): LocaleName | undefined {
  if (text === undefined) return undefined;
  const locale = LOCALES.find((one) => one === text.replace('-', '_'));
  if (locale) return locale;
  throw new Error(`--locale takes ${LOCALES.join(', ')}, not ${text}.`);
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

function zoneOf(text: string | undefined): string | undefined {
  try {
    if (text !== undefined) new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    throw new Error(`--zone takes a time zone such as America/New_York, not ${String(text)}.`);
  }
}

function storyOf(text: string | undefined): StoryName | undefined {
  const found = STORY_NAMES.find((name) => name === text);
  if (text === undefined || found) return found;
  const names = STORY_NAMES.map((name) => `${name} (${STORIES[name].title})`).join(', ');
  throw new Error(`--story takes one of ${names}, not ${text}.`);
}
