// What ranges are sorted by. https://developers.google.com/apps-script/reference/spreadsheet/range#sortsortspecobj
import { isObject, isWhole } from '../core/brand';
import { signatureError } from '../core/signature';
import type { SortKey } from './operations';

/** A column, an object with one, or an array of either; columns are those of the sheet. */
export function readSortKeys(given: unknown, method: string): SortKey[] {
  const list: unknown[] = Array.isArray(given) ? given : [given];
  return list.map((key) => {
    if (isWhole(key)) return { column: key, ascending: true };
    const column = isObject(key) ? key['column'] : undefined;
    if (!isWhole(column)) throw signatureError(method, [given]);
    return { column, ascending: !isObject(key) || key['ascending'] !== false };
  });
}
