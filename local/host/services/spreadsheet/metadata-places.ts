// Which places developer metadata may have, and how it is added to one.
// https://developers.google.com/apps-script/reference/spreadsheet/range#adddevelopermetadatakey
import { isNil, textOf } from '../core/brand';
import { ask } from '../core/bridge';
import { EnumValue, enumName } from '../core/enumeration';
import { exception } from '../core/exception';
import { signatureError } from '../core/signature';
import { DeveloperMetadataVisibility } from './enums';
import type { MetadataPlace } from './mark-operations';
import { areaOf } from './range-area';

/** One whole row or column, by its notation: counting its cells does not make a row of them. */
export function linePlace(range: object): MetadataPlace {
  const { sheetId, row, column, rows, columns, whole } = areaOf(range);
  if (whole === 'rows' && rows === 1) return { kind: 'ROW', sheetId, line: row };
  if (whole === 'columns' && columns === 1) return { kind: 'COLUMN', sheetId, line: column };
  throw exception(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

/** `(key)`, `(key, visibility)`, `(key, value)` or `(key, value, visibility)`. */
export function addMetadata(place: MetadataPlace, args: readonly unknown[], method: string): void {
  const [key, second, third] = args;
  if (isNil(key) || args.length > 3) throw signatureError(method, args);
  const isValue = second !== undefined && !(second instanceof EnumValue);
  const given = isValue ? third : second;
  const visibility = given === undefined ? 'DOCUMENT' : enumName(DeveloperMetadataVisibility, given);
  if (visibility === null) throw signatureError(method, args);
  const value = isValue && !isNil(second) ? textOf(second) : null;
  ask('metadata.add', { key: textOf(key), value, visibility, place });
}
