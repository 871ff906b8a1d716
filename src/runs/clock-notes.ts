// What is remembered of the clock: by the document, whose it is; by the person, which one, and what a day of it used.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../platform/notes';
import type { Platform, Store } from '../platform/ports';
import type { InstantMs } from '../time/instant';
import type { Spent } from './jobs-plan';

const HEART = 'heartbeat';

const heartSchema = () =>
  z.object({
    /** The person's random id in this spreadsheet. */
    ownerId: z.string(),
    ownerName: z.string(),
    everyMinutes: z.union([z.literal(15), z.literal(60)]),
    sinceMs: z.number(),
    /** When it came last. */
    lastMs: z.nullable(z.number()),
  });

export type Heart = z.infer<ReturnType<typeof heartSchema>>;

/** `null` where automation is off. */
export function readHeart(store: Store): Heart | null {
  return readNote(store, HEART, heartSchema);
}

export function writeHeart(store: Store, heart: Heart): void {
  writeNote(store, HEART, heart);
}

export function removeHeart(store: Store): void {
  store.remove(HEART);
}

const CLOCK = 'clock:';
const PERSON = 'person:';
const SPENT = 'clockSpent';
const LOST = 'clockLost';

const spentSchema = () => z.object({ sinceMs: z.number(), ms: z.number(), requests: z.number() });
const lostSchema = () => z.object({ atMs: z.number(), because: z.string() });

/** What a person's store says of their clocks in all their spreadsheets. */
export interface OwnClocks {
  /** Empty where this person never had a clock here. */
  readonly personId: string;
  /** The trigger's id, or `null` where there is none in this spreadsheet. */
  readonly here: string | null;
  readonly elsewhere: ReadonlySet<string>;
  readonly spent: Spent;
  /** Why a clock of this person ended itself, somewhere. */
  readonly lost: z.infer<ReturnType<typeof lostSchema>> | null;
}

/** One service call. */
export function readOwnClocks(personStore: Store, spreadsheetId: string): OwnClocks {
  return ownClocksIn(personStore, personStore.all(), spreadsheetId);
}

/** Of the spreadsheet whose clock this is; `null` where no spreadsheet of this person has it. One service call. */
export function readClock(personStore: Store, triggerId: string): OwnClocks | null {
  const facts = personStore.all();
  const name = Object.keys(facts).find((one) => one.startsWith(CLOCK) && facts[one] === triggerId);
  return name === undefined ? null : ownClocksIn(personStore, facts, name.slice(CLOCK.length));
}

function ownClocksIn(
  personStore: Store,
  facts: Readonly<Record<string, string>>,
  spreadsheetId: string,
): OwnClocks {
  const store = rememberedStore(personStore, facts);
  const elsewhere = Object.entries(facts)
    .filter(([name]) => name.startsWith(CLOCK) && name !== CLOCK + spreadsheetId)
    .map(([, id]) => id);
  return {
    personId: facts[PERSON + spreadsheetId] ?? '',
    here: facts[CLOCK + spreadsheetId] ?? null,
    elsewhere: new Set(elsewhere),
    spent: readNote(store, SPENT, spentSchema) ?? { sinceMs: 0, ms: 0, requests: 0 },
    lost: readNote(store, LOST, lostSchema),
  };
}

/** The same store, with what it held a moment ago: reading it costs nothing. */
export function rememberedStore(store: Store, facts: Readonly<Record<string, string>>): Store {
  return { ...store, all: () => facts };
}

/** The person's id, made where there is none. */
export function personIdIn(platform: Platform): string {
  const { id } = platform.workbook();
  const known = readOwnClocks(platform.personStore(), id).personId;
  if (known !== '') return known;
  const made = platform.identifiers().uuid();
  platform.personStore().put(PERSON + id, made);
  return made;
}

export function writeOwnClock(personStore: Store, spreadsheetId: string, triggerId: string): void {
  personStore.put(CLOCK + spreadsheetId, triggerId);
  personStore.remove(LOST);
}

export function forgetOwnClock(personStore: Store, spreadsheetId: string): void {
  personStore.remove(CLOCK + spreadsheetId);
}

/** The spreadsheet is out of reach: only its clock's id is known. */
export function forgetLostClock(
  personStore: Store,
  triggerId: string,
  atMs: InstantMs,
  because: string,
): void {
  for (const [name, id] of Object.entries(personStore.all())) {
    if (name.startsWith(CLOCK) && id === triggerId) personStore.remove(name);
  }
  writeNote(personStore, LOST, { atMs, because });
}

export function writeSpent(personStore: Store, spent: Spent): void {
  writeNote(personStore, SPENT, spent);
}
