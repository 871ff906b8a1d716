// What the section Update asks for.

export interface UpdateState {
  /** What the Posts tab holds. */
  readonly posts: string;
  /** Which posts are asked for. */
  readonly selection: PanelSelection;
  readonly ranges: readonly string[];
  readonly platforms: readonly string[];
  readonly orders: readonly string[];
}

export interface PanelSelection {
  /** One of the ranges, or `custom` with two days. */
  readonly range: string;
  readonly start: string;
  readonly end: string;
  /** None means all. */
  readonly platforms: readonly string[];
  /** Names with commas between; nothing means the accounts of this file. */
  readonly accounts: string;
  readonly order: string;
}

export interface UpdateCalls {
  updateState: { input: null; output: UpdateState };
  updateNow: { input: PanelSelection; output: string };
}
