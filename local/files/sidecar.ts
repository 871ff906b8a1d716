// FILE.genviral.json: everything the add-on needs that is not a cell of the person's tab. Its own tabs with the ledger of
// what was sent, its properties, and in the sandbox the sandbox. Never the API key.
import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { PropertySeed } from '../host/index';
import { writeWhole } from './disk';
import { EXIT, FileTrouble } from './trouble';

const texts = z.record(z.string(), z.string());

const sidecarSchema = z.object({
  version: z.literal(1),
  /** The workbook's random id: the file carries the same. */
  id: z.string().min(1),
  /** Posts of the sandbox exist nowhere else: the two are never mixed. */
  api: z.enum(['sandbox', 'live']),
  zone: z.string(),
  locale: z.string(),
  /** The tab of the file. */
  tab: z.string(),
  /** Whether the tab is a Schedule, or the calendar of another tool that is only read. */
  role: z.enum(['schedule', 'calendar']),
  /** Whether the file carries what shows that the two belong together; before that nothing was sent. */
  isMarked: z.boolean(),
  /** Keys of rows that stood in the file when it was last written. */
  rowKeys: z.array(z.string()),
  /** o-spreadsheet's data of all tabs. */
  workbook: z.looseObject({ sheets: z.array(z.looseObject({ id: z.string(), name: z.string() })) }),
  properties: z.object({ script: texts, document: texts, user: texts }),
  /** A snapshot of the sandbox. */
  genviral: z.string().optional(),
});

export type Sidecar = z.infer<typeof sidecarSchema>;

export const sidecarPath = (file: string): string => `${file}.genviral.json`;

/** `null` where there is none. @throws FileTrouble where it cannot be understood: sending without it could send twice */
export function readSidecar(file: string): Sidecar | null {
  const place = sidecarPath(file);
  if (!existsSync(place)) return null;
  try {
    return sidecarSchema.parse(JSON.parse(readFileSync(place, 'utf8')));
  } catch (error) {
    throw new FileTrouble(
      EXIT.apart,
      `${path.basename(place)} cannot be read, and without it posts could be sent twice. Bring back the last good one from a backup, or begin anew with --fresh.`,
      error,
    );
  }
}

/** Stands on the disk when this returns. @throws Error rather than let a secret reach the disk */
export function writeSidecar(file: string, sidecar: Sidecar, secret: string): void {
  const text = JSON.stringify(sidecar);
  if (secret !== '' && text.includes(secret)) throw new Error('The key must not be written beside the file');
  writeWhole(sidecarPath(file), new TextEncoder().encode(`${text}\n`), 0o600);
}

/** Nothing is thrown away: the old one gets another name, which is given. */
export function setAside(file: string, nowMs: number): string | null {
  const place = sidecarPath(file);
  if (!existsSync(place)) return null;
  const old = `${place}.${new Date(nowMs).toISOString().slice(0, 19).replace(/:/g, '-')}Z.old`;
  renameSync(place, old);
  return path.basename(old);
}

const KEY_NOTE = 'key:';

/** Properties without the key, which comes from elsewhere every time. */
export function withoutKey(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(KEY_NOTE)));
}

/** What a host starts with. */
export function propertiesOf(
  { id, properties }: Pick<Sidecar, 'id' | 'properties'>,
  owner: string,
  key: string,
): PropertySeed {
  const { script, document, user } = properties;
  return { script, document, user: { [owner]: { ...user, [`${KEY_NOTE}${id}`]: key } } };
}
