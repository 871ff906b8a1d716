// Whether formulas may use a person's key in this spreadsheet. It stands beside the key in the person's own store: a
// formula reads the store of the spreadsheet's owner, so nobody else can allow it.
// https://developers.google.com/apps-script/guides/sheets/functions#using_services
import type { Store } from '../../platform/ports';
import { readKey } from '../connection/key';

const noteName = (spreadsheetId: string): string => `formulas:${spreadsheetId}`;
const ALLOWED = 'allowed';

export function areFormulasAllowed(personStore: Store, spreadsheetId: string): boolean {
  return personStore.all()[noteName(spreadsheetId)] === ALLOWED;
}

export function allowFormulas(personStore: Store, spreadsheetId: string): void {
  personStore.put(noteName(spreadsheetId), ALLOWED);
}

export function stopFormulas(personStore: Store, spreadsheetId: string): void {
  personStore.remove(noteName(spreadsheetId));
}

/** The key that formulas may use, or `null`. */
export function formulaKey(personStore: Store, spreadsheetId: string): string | null {
  return areFormulasAllowed(personStore, spreadsheetId) ? readKey(personStore, spreadsheetId) : null;
}
