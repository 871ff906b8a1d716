/** What is to be mended in a row, and where. */
export interface Problem {
  /** The header of the cell to mend. */
  readonly header: string;
  readonly sentence: string;
}
