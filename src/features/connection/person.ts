// The name a person typed at Connect: Activity says with it who did what.
import type { Store } from '../../platform/ports';

const noteName = (spreadsheetId: string): string => `name:${spreadsheetId}`;

/** Somebody who never typed a name is still a person, and not the automation. */
const NAMELESS = 'A colleague';

export function readPersonName(personStore: Store, spreadsheetId: string): string {
  return personStore.all()[noteName(spreadsheetId)] ?? NAMELESS;
}

/** The name as typed; empty where none was. */
export function typedName(personStore: Store, spreadsheetId: string): string {
  return personStore.all()[noteName(spreadsheetId)] ?? '';
}

export function savePersonName(personStore: Store, spreadsheetId: string, name: string): void {
  personStore.put(noteName(spreadsheetId), name);
}
