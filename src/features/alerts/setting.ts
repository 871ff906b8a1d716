// Where a person wants to be told of trouble. The address is typed, stands in the person's own store, and nobody who edits
// the file can read it.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../platform/notes';
import type { Store } from '../../platform/ports';
import { stop } from '../../troubles/trouble';

const noteName = (spreadsheetId: string): string => `mail:${spreadsheetId}`;

const settingSchema = () =>
  z.object({
    /** Empty where none was typed. */
    address: z.string(),
    isOn: z.boolean(),
  });

export type MailSetting = z.infer<ReturnType<typeof settingSchema>>;

/** `null` where this person was never asked. */
export function readMailSetting(personStore: Store, spreadsheetId: string): MailSetting | null {
  return readNote(personStore, noteName(spreadsheetId), settingSchema);
}

export function saveMailSetting(personStore: Store, spreadsheetId: string, setting: MailSetting): void {
  writeNote(personStore, noteName(spreadsheetId), setting);
}

/** https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.3 */
const LONGEST_ADDRESS = 254;
/** One address and nothing around it: a list would send to everybody in it. */
const ADDRESS = /^[^\s@,;:<>"'()[\]\\]+@[^\s@,;:<>"'()[\]\\.]+(\.[^\s@,;:<>"'()[\]\\.]+)+$/;

/** The typed text as an address; stops with a sentence where it cannot be one. */
export function parseAddress(typed: string): string {
  const address = typed.trim();
  const isOne = address.length <= LONGEST_ADDRESS && ADDRESS.test(address);
  return isOne ? address : stop({ code: 'bad-address', given: address.slice(0, 80) });
}
