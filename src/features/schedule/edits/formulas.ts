// Where people compute cells. What a formula fills is left to the sheet: a value written there would stop a formula that
// fills a whole column, and hide one that stands in a single cell. Pure.

/** Formulas as read: a text for each cell from A1 on, `''` where there is none. */
export type Formulas = readonly (readonly string[])[];

/**
 * Functions that fill cells around their own. What such a formula fills cannot be told from typed values.
 * https://support.google.com/docs/answer/3093275
 */
const FILLS_OTHERS =
  /\b(ARRAYFORMULA|ARRAY_CONSTRAIN|BYROW|BYCOL|MAP|SCAN|MAKEARRAY|FILTER|QUERY|SORT|SORTN|UNIQUE|SEQUENCE|SPLIT|FLATTEN|TRANSPOSE|TOCOL|TOROW|HSTACK|VSTACK|CHOOSECOLS|CHOOSEROWS|WRAPROWS|WRAPCOLS|IMPORT\w+|GENVIRAL_\w+)\s*\(|\{/i;

/** Whether the formula may fill other cells than its own. */
export function fillsOthers(formula: string): boolean {
  return FILLS_OTHERS.test(formula);
}

/** Whether a person computes this cell with a formula of its own. Rows and columns count from 1. */
export function hasFormula(formulas: Formulas, row: number, column: number): boolean {
  return (formulas[row - 1]?.[column - 1] ?? '') !== '';
}

/** The numbers of columns in which a formula may fill cells below it. */
export function filledColumns(formulas: Formulas): ReadonlySet<number> {
  const filled = new Set<number>();
  formulas.forEach((row) => {
    row.forEach((formula, index) => {
      if (fillsOthers(formula)) filled.add(index + 1);
    });
  });
  return filled;
}
