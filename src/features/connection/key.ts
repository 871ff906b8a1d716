// The API key: one per person and spreadsheet, in the person's own store and nowhere else.
import type { Platform, Store } from '../../platform/ports';
import { stop } from '../../troubles/trouble';
import { readBinding } from './binding';

const KEY_SHAPE = /^gva_live_[^\s.]+\.[^\s.]+$/;

const noteName = (spreadsheetId: string): string => `key:${spreadsheetId}`;

/** The pasted text as a key; stops with a sentence where it cannot be one. The service alone knows if it is good. */
export function parseKey(pasted: string): string {
  const key = pasted.trim().replace(/^Bearer\s+/i, '');
  return KEY_SHAPE.test(key) ? key : stop({ code: 'key-malformed' });
}

/** The public half, which Genviral shows in its list of keys. */
export function publicIdOf(key: string): string {
  return key.split('.')[0] ?? '';
}

/** What may be shown of a key: its public id and the last four characters. */
export function maskedKey(key: string): string {
  return `${publicIdOf(key)}.…${key.slice(-4)}`;
}

export function readKey(personStore: Store, spreadsheetId: string): string | null {
  return personStore.all()[noteName(spreadsheetId)] ?? null;
}

/** The key; stops where this person has none, with whether somebody else has connected the spreadsheet. */
export function requireKey({ personStore, documentStore, workbook }: Stores): string {
  const key = readKey(personStore(), workbook().id);
  if (key !== null) return key;
  const binding = readBinding(documentStore());
  return stop(binding ? { code: 'no-own-key', who: binding.connectedBy ?? '' } : { code: 'not-connected' });
}

type Stores = Pick<Platform, 'personStore' | 'documentStore' | 'workbook'>;

export function saveKey(personStore: Store, spreadsheetId: string, key: string): void {
  personStore.put(noteName(spreadsheetId), key);
}

export function forgetKey(personStore: Store, spreadsheetId: string): void {
  personStore.remove(noteName(spreadsheetId));
}
