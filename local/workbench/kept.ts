// The file that keeps the state of the workbench from one start to the next. It is read with suspicion and written whole:
// a file that cannot be used is set aside, never lost and never in the way.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { restore } from '../sandbox/index';
import { STORY_NAMES, type StoryOrder } from '../stories/stories';
import { FAULT_NAMES } from './faults';
import { PERSON_IDS } from './people';
import type { SavedWorld } from './saved-world';

/** Grows when a saved world gets another form. */
const VERSION = 1;
const KIND = 'genviral-workbench';
/** The demo key is in it, and whatever a person pasted. */
const OWN_EYES_ONLY = 0o600;

export interface KeptState {
  readonly story: StoryOrder;
  readonly spreadsheetName: string;
  readonly saved: SavedWorld;
}

export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'state'; readonly state: KeptState }
  /** `sentence` tells what was wrong and where the file is now. */
  | { readonly kind: 'set-aside'; readonly sentence: string };

/** What a file holds. */
export function readKept(file: string): Found {
  if (!existsSync(file)) return { kind: 'nothing' };
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { version } = z.looseObject({ kind: z.literal(KIND), version: z.unknown() }).parse(json);
    if (version !== VERSION) return setAside(file, 'comes from another version of the workbench');
    return { kind: 'state', state: parseState(json) };
  } catch {
    return setAside(file, 'cannot be read');
  }
}

/** Moves a file out of the way, so that a new one can take its place. */
export function setAside(file: string, reason: string): Extract<Found, { kind: 'set-aside' }> {
  const aside = file.replace(/(\.json)?$/, '.set-aside.json');
  try {
    renameSync(file, aside);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The saved state ${file} ${reason} and cannot be moved: ${why}`, { cause: error });
  }
  const sentence = `The saved state ${reason}; it lies in ${aside} now, and the workbench begins anew.`;
  return { kind: 'set-aside', sentence };
}

/** Writes beside the file and puts the new one in its place at once: a cut in the middle leaves the old one whole. */
export async function writeKept(file: string, state: KeptState): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  await writeFile(beside, JSON.stringify({ kind: KIND, version: VERSION, ...state }), {
    mode: OWN_EYES_ONLY,
  });
  await rename(beside, file);
}

/** Looks at the outline; the inside is ours, and the host and the sandbox refuse what is not. */
function parseState(json: unknown): KeptState {
  const texts = z.record(z.string(), z.string());
  const shape = z.looseObject({
    story: z.object({
      name: z.enum(STORY_NAMES),
      zone: z.string().refine(isZone),
      calendar: z
        .object({
          file: z.string(),
          dates: z.enum(['day-first', 'month-first']).optional(),
          accounts: z.array(z.string()),
        })
        .nullable(),
    }),
    spreadsheetName: z.string(),
    saved: z.looseObject({
      workbook: z.looseObject({ sheets: z.array(z.unknown()).min(1) }),
      properties: z.object({ script: texts, document: texts, user: z.record(z.string(), texts) }),
      triggers: z.array(z.looseObject({ id: z.string(), handler: z.string(), person: z.string() })),
      genviral: z.string(),
      selection: z.object({ sheet: z.string(), range: z.string() }),
      bench: z.object({
        person: z.enum(PERSON_IDS),
        faults: z.array(z.enum(FAULT_NAMES)),
        lastRuns: z.record(z.string(), z.object({ atMs: z.number(), isOk: z.boolean(), text: z.string() })),
      }),
    }),
  });
  const state = shape.parse(json) as unknown as KeptState;
  restore(state.saved.genviral);
  return state;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}
