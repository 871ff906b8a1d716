// What the document remembers of its formulas: how long answers are kept, and how often they were thrown away.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../platform/notes';
import type { Store } from '../../platform/ports';

const NOTE = 'formulas';

const noteSchema = () =>
  z.object({ keepMinutes: z.optional(z.number()), generation: z.optional(z.number()) });

export interface FormulaSettings {
  /** How long an answer of Genviral is used again. */
  readonly keepMinutes: number;
  /** Answers of an earlier generation are not used any more. */
  readonly generation: number;
}

export const USUAL_KEEP_MINUTES = 15;
/** A cache keeps nothing longer: https://developers.google.com/apps-script/reference/cache/cache */
export const LONGEST_KEEP_MINUTES = 360;

export function readFormulaSettings(store: Store): FormulaSettings {
  const note = readNote(store, NOTE, noteSchema);
  return { keepMinutes: note?.keepMinutes ?? USUAL_KEEP_MINUTES, generation: note?.generation ?? 0 };
}

export function saveKeepMinutes(store: Store, keepMinutes: number): void {
  writeNote(store, NOTE, { ...readFormulaSettings(store), keepMinutes });
}

/** Throws all kept answers away and gives the number of the new generation. */
export function nextGeneration(store: Store): number {
  const settings = readFormulaSettings(store);
  const generation = settings.generation + 1;
  writeNote(store, NOTE, { ...settings, generation });
  return generation;
}
