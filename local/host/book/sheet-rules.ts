// What Sheets refuses to do with sheets and their rows and columns, in its own words.
import type { Engine } from '../engine/engine';
import { mergesIn } from '../engine/merges';
import { lineCount, sheetFacts, sheetKeys, sheetName, visibleSheetKeys } from '../engine/sheets';
import { ServiceError } from '../execution/service-error';
import type { Area, Dimension, Lines } from '../services/spreadsheet/operations';

/** https://support.google.com/drive/answer/37603 */
const MOST_CELLS = 10_000_000;
const LONGEST_NAME = 100;

/** @param key of the sheet that shall have the name, if it exists already */
export function checkSheetName(engine: Engine, name: string, key: string | null): void {
  if (name.trim() === '') throw new ServiceError('The sheet name cannot be empty.');
  if (name.length > LONGEST_NAME) {
    throw new ServiceError('The sheet name cannot be greater than 100 characters.');
  }
  const lower = name.toLowerCase();
  const isTaken = sheetKeys(engine).some(
    (each) => each !== key && sheetName(engine, each).toLowerCase() === lower,
  );
  if (isTaken) {
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

/** Neither deleting nor hiding may leave a spreadsheet without a sheet to see. */
export function checkOtherVisible(engine: Engine, key: string): void {
  if (visibleSheetKeys(engine).some((each) => each !== key)) return;
  throw new ServiceError("You can't remove all the visible sheets in a document.");
}

export function checkInside(engine: Engine, key: string, area: Area): void {
  const { maxRows, maxColumns } = sheetFacts(engine, key);
  const isInside =
    area.row >= 1 &&
    area.column >= 1 &&
    area.row + area.rows - 1 <= maxRows &&
    area.column + area.columns - 1 <= maxColumns;
  if (!isInside) {
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

export function checkInsert(engine: Engine, key: string, { dimension, first, count }: Lines): void {
  const size = lineCount(engine, key, dimension);
  if (first < 1 || first > size + 1 || count < 1) throw outOfBounds(dimension);
  const across = lineCount(engine, key, dimension === 'rows' ? 'columns' : 'rows');
  checkCellCount(engine, count * across);
}

/** @param added cells, blank ones included */
export function checkCellCount(engine: Engine, added: number): void {
  const cells = sheetKeys(engine)
    .map((key) => lineCount(engine, key, 'rows') * lineCount(engine, key, 'columns'))
    .reduce((sum, each) => sum + each, added);
  if (cells <= MOST_CELLS) return;
  throw new ServiceError(
    `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
  );
}

export function checkDelete(engine: Engine, key: string, { dimension, first, count }: Lines): void {
  const size = lineCount(engine, key, dimension);
  if (first < 1 || count < 1 || first + count - 1 > size) throw outOfBounds(dimension);
  if (count === size) throw new ServiceError(`You can't delete all the ${dimension} on the sheet.`);
  const { frozenRows, frozenColumns } = sheetFacts(engine, key);
  const frozen = dimension === 'rows' ? frozenRows : frozenColumns;
  if (frozen > 0 && first <= frozen + 1 && first + count - 1 === size) {
    throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${dimension}.`);
  }
}

export function checkLines(engine: Engine, key: string, { dimension, first, count }: Lines): void {
  if (first < 1 || count < 1 || first + count - 1 > lineCount(engine, key, dimension)) {
    throw outOfBounds(dimension);
  }
}

/** `before` counts as the lines stand now; a line cannot move into itself. */
export function checkMove(engine: Engine, key: string, lines: Lines, before: number): void {
  checkLines(engine, key, lines);
  const { dimension, first, count } = lines;
  if (before < 1 || before > lineCount(engine, key, dimension) + 1) throw outOfBounds(dimension);
  // The text is not documented.
  if (before > first && before < first + count) {
    throw new ServiceError(`Those ${dimension} cannot be moved into themselves.`);
  }
}

/** Places count from zero. The text is not documented. */
export function checkPlace(engine: Engine, index: number): void {
  if (index < 0 || index >= sheetKeys(engine).length) {
    throw new ServiceError('The sheet index is out of bounds.');
  }
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#breakapart */
export function checkWholeMerges(engine: Engine, key: string, area: Area): void {
  const isWhole = (merge: Area): boolean =>
    merge.row >= area.row &&
    merge.column >= area.column &&
    merge.row + merge.rows <= area.row + area.rows &&
    merge.column + merge.columns <= area.column + area.columns;
  if (!mergesIn(engine, key, area).every(isWhole)) {
    throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
  }
}

/** That merged cells are not sorted is known, the words are ours. */
export function checkNoMerge(engine: Engine, key: string, area: Area): void {
  if (mergesIn(engine, key, area).length > 0) {
    throw new ServiceError('You cannot sort a range that contains merged cells.');
  }
}

/** Names of ranges: https://support.google.com/docs/answer/63175. The words are ours. */
export function checkRangeName(name: string): void {
  const isName =
    /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) && !/^(true|false|[a-z]{1,3}\d+|r\d*c\d*)$/i.test(name);
  if (!isName) throw new ServiceError(`The name "${name}" is not a valid name for a range.`);
}

export function checkFreeze(engine: Engine, key: string, dimension: Dimension, count: number): void {
  if (count < 0) throw outOfBounds(dimension);
  // The text is not documented; the rule is.
  // https://developers.google.com/apps-script/reference/spreadsheet/sheet#setfrozenrowsrows
  if (count >= lineCount(engine, key, dimension)) {
    throw new ServiceError(`You can't freeze all visible ${dimension} on the sheet.`);
  }
}

function outOfBounds(dimension: Dimension): ServiceError {
  return new ServiceError(`Those ${dimension} are out of bounds.`);
}
