// What the section Columns asks for.

export interface ColumnsCalls {
  /** Makes tabs and columns that are missing; the rest stays as people have it. */
  setUpTabs: { input: null; output: string };
}
