// What a run cost, by counting.
import type { Run } from '../host/index';
import type { Desk } from './desk';

/** Calls that read or write cells, notes, formats or validation, change the grid, or flush; handles are free. */
const TOUCHES =
  /^Range\.((get|set)(Display)?(Value|Formula|Note|Background|NumberFormat|DataValidation|FontWeight)s?|clear\w*|sort)$|^Sheet\.(insert|delete|append|clear)|\.flush$/;

export interface Cost {
  readonly runs: number;
  readonly requests: number;
  /** Waits for the network: of requests sent together only one counts. */
  readonly rounds: number;
  readonly sheetCalls: number;
  readonly serviceCalls: number;
  readonly modelledSeconds: number;
}

export const NO_COST: Cost = {
  runs: 0,
  requests: 0,
  rounds: 0,
  sheetCalls: 0,
  serviceCalls: 0,
  modelledSeconds: 0,
};

export function costOf({ calls, modelledMs }: Run): Cost {
  const { http = 0, ...services } = calls;
  const sumOf = (isCounted: (name: string) => boolean): number =>
    Object.entries(services).reduce((sum, [name, times]) => sum + (isCounted(name) ? times : 0), 0);
  return {
    runs: 1,
    requests: http,
    rounds: sumOf((name) => name.startsWith('UrlFetchApp.fetch')),
    sheetCalls: sumOf((name) => TOUCHES.test(name)),
    serviceCalls: sumOf(() => true),
    modelledSeconds: modelledMs / 1000,
  };
}

export function sumOfCosts(one: Cost, other: Cost): Cost {
  return {
    runs: one.runs + other.runs,
    requests: one.requests + other.requests,
    rounds: one.rounds + other.rounds,
    sheetCalls: one.sheetCalls + other.sheetCalls,
    serviceCalls: one.serviceCalls + other.serviceCalls,
    modelledSeconds: one.modelledSeconds + other.modelledSeconds,
  };
}

/** A person who chooses the same thing again until it is done, or gives up. */
export function untilDone(
  desk: Desk,
  choose: () => Run,
  isDone: () => boolean,
  mostRuns: number,
): { readonly cost: Cost; readonly isDone: boolean } {
  let cost = NO_COST;
  while (cost.runs < mostRuns) {
    cost = sumOfCosts(cost, costOf(choose()));
    if (isDone()) return { cost, isDone: true };
    desk.tidy();
    desk.local.advance(60_000);
  }
  return { cost, isDone: false };
}
