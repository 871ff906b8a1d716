// What `clear` clears. https://developers.google.com/apps-script/reference/spreadsheet/range#clearoptions
import { isNil, isObject } from '../core/brand';
import { signatureError } from '../core/signature';
import type { Cleared } from './operations';

const NOTHING: Cleared = {
  contents: false,
  styles: false,
  numberFormats: false,
  notes: false,
  validations: false,
};

export const CLEARED = {
  contents: { ...NOTHING, contents: true },
  /** Number formats stay. https://developers.google.com/apps-script/reference/spreadsheet/range#clearformat */
  formats: { ...NOTHING, styles: true },
  notes: { ...NOTHING, notes: true },
  contentsAndFormats: { ...NOTHING, contents: true, styles: true, numberFormats: true },
} as const;

/** The options of `clear`; without any it clears contents and formats. */
export function readCleared(options: unknown, method: string): Cleared {
  if (isNil(options)) return CLEARED.contentsAndFormats;
  if (!isObject(options)) throw signatureError(method, [options]);
  const read: Cleared = {
    contents: options['contentsOnly'] === true,
    styles: options['formatOnly'] === true,
    numberFormats: false,
    notes: options['commentsOnly'] === true,
    validations: options['validationsOnly'] === true,
  };
  return Object.values(read).includes(true) ? read : CLEARED.contentsAndFormats;
}
