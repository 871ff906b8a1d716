// Small facts that the document or a person's store remembers, as JSON, parsed when they come back.
import * as z from 'zod/mini';
import { stop } from '../troubles/trouble';
import type { Store } from './ports';

/** The fact, or `null` where nothing is remembered; stops where it cannot be read. */
export function readNote<T>(store: Store, name: string, schema: () => z.ZodMiniType<T>): T | null {
  const text = store.all()[name];
  if (text === undefined) return null;
  const parsed = z.safeParse(schema(), parseJson(text));
  return parsed.success ? parsed.data : stop({ code: 'broken-note', name });
}

export function writeNote(store: Store, name: string, fact: unknown): void {
  store.put(name, JSON.stringify(fact));
}

/** `undefined` where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
