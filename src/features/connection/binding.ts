// What this spreadsheet belongs to: one workspace, and the accounts chosen for the file.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../platform/notes';
import type { Store } from '../../platform/ports';
import { stop } from '../../troubles/trouble';

const NOTE = 'binding';

const bindingSchema = () =>
  z.object({
    /** `workspace:ID`, `personal:ID`, or `key:PUBLIC_ID` with servers that tell neither. */
    scope: z.string(),
    /** How people know the workspace: its first accounts. */
    label: z.string(),
    accountIds: z.array(z.string()),
    connectedMs: z.number(),
    /** The name of the person who connected it first; files of earlier versions do not know it. */
    connectedBy: z.optional(z.string()),
  });

export type Binding = z.infer<ReturnType<typeof bindingSchema>>;

/** The binding, or `null` before the first Connect. */
export function readBinding(store: Store): Binding | null {
  return readNote(store, NOTE, bindingSchema);
}

/** The binding; stops where the spreadsheet was never connected. */
export function requireBinding(store: Store): Binding {
  return readBinding(store) ?? stop({ code: 'not-connected' });
}

export function writeBinding(store: Store, binding: Binding): void {
  writeNote(store, NOTE, binding);
}
