// What the section Columns asks for.

export type ColumnsTab = 'schedule' | 'accounts';

export interface ColumnsState {
  readonly choices: readonly ColumnsChoice[];
  /** Why the tabs could not be looked at. */
  readonly trouble: string | null;
}

/** Columns that are added together. */
export interface ColumnsChoice {
  readonly tab: ColumnsTab;
  readonly name: string;
  /** Headers that are not there yet. */
  readonly missing: readonly string[];
}

/** How blank times are to be filled. */
export interface FillWish {
  /** From Monday, 1, to Sunday, 7. */
  readonly weekdays: readonly number[];
  /** Minutes of the day, or the hours that earned most so far. */
  readonly when:
    { readonly kind: 'between'; readonly from: number; readonly to: number } | { readonly kind: 'best' };
  /** Posts of one account on one day. */
  readonly mostPerDay: number;
  /** Between two posts of one account. */
  readonly apartMinutes: number;
}

/** A row and the time it would get. What knows the row again goes back to the server as it came. */
export interface TimedRow {
  readonly line: number;
  readonly rowKey: string;
  readonly print: string;
  readonly instantMs: number;
}

export interface FillPreview {
  readonly times: readonly {
    readonly row: TimedRow;
    /** In the spreadsheet's zone, with the weekday. */
    readonly local: string;
    readonly utc: string;
    /** How people know the row: the beginning of its caption. */
    readonly says: string;
  }[];
  readonly left: readonly { readonly line: number; readonly because: string }[];
  readonly zone: string;
  /** What the times follow, such as the best hours, and how many of the rows are not ticked; in sentences. */
  readonly told: string;
}

export interface ColumnsCalls {
  columnsState: { input: null; output: ColumnsState };
  addColumns: { input: { readonly tab: ColumnsTab; readonly name: string }; output: string };
  /** Makes tabs and columns that are missing; the rest stays as people have it. */
  setUpTabs: { input: null; output: string };
  previewTimes: { input: FillWish; output: FillPreview };
  writeTimes: { input: { readonly rows: readonly TimedRow[] }; output: string };
}
