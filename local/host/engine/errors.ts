// Error values: o-spreadsheet's words and those of Sheets.
// https://support.google.com/docs/answer/3093349

const IN_SHEETS: Readonly<Record<string, string | undefined>> = {
  '#REF': '#REF!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
  '#BAD_EXPR': '#ERROR!',
  // A built-in function that cannot use its arguments; a custom function's own error is `#ERROR!`.
  '#ERROR': '#VALUE!',
};

/** The error value that Sheets shows. */
export function sheetsError(value: string): string {
  return IN_SHEETS[value] ?? value;
}

/** Error values that a person can type. */
export const TYPED_ERRORS: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#ERROR!',
]);
