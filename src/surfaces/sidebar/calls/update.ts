// What the section Update asks for.

export interface UpdateState {
  /** What the Posts tab holds completely; `null` before the first update. */
  readonly held: HeldPosts | null;
  /** Which posts are asked for. */
  readonly selection: PanelSelection;
  readonly ranges: readonly string[];
  readonly platforms: readonly string[];
  readonly orders: readonly string[];
  /** What can be brought up to date. */
  readonly parts: readonly UpdatePartChoice[];
}

export interface HeldPosts {
  /** Days, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  /** Such as `3 hours`. */
  readonly age: string;
}

export interface UpdatePartChoice {
  readonly id: string;
  readonly name: string;
  /** Whether Update now means it where nobody chose. */
  readonly isUsual: boolean;
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

/** After each part of an update. */
export interface UpdateStep {
  readonly runId: string;
  readonly isDone: boolean;
  readonly said: string;
}

/** What costs something, with its number. A yes names the id, and covers these accounts alone. */
export interface CostlyOffer {
  /** `null` where there is nothing to pay for. */
  readonly id: string | null;
  readonly count: number;
  readonly accounts: readonly string[];
  /** Of the accounts, those that are not listed. */
  readonly more: number;
  /** What is left of the plan. */
  readonly plan: string;
}

export interface RefreshOfferShown extends CostlyOffer {
  /** How many can be refreshed without a cost. */
  readonly free: number;
}

export interface UpdateCalls {
  updateState: { input: null; output: UpdateState };
  /** The first part. Keeps the selection for the next time. */
  beginUpdate: {
    input: { readonly selection: PanelSelection; readonly parts: readonly string[] };
    output: UpdateStep;
  };
  goOnUpdate: { input: { readonly runId: string }; output: UpdateStep };
  /** What a refresh of the tracked accounts would cost. Changes nothing. */
  offerRefresh: { input: null; output: RefreshOfferShown };
  /** `id`: the offer that was agreed to, or `null` for the free ones alone. */
  refreshTracked: { input: { readonly id: string | null }; output: string };
  /** Accounts of this file that are not tracked yet: each would use a seat. Changes nothing. */
  offerTracking: { input: null; output: CostlyOffer };
  trackConnected: { input: { readonly id: string }; output: string };
}
