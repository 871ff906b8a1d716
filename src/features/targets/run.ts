// Keeps the Tracked tab up to date, and changes at Genviral what a person agreed to. Tracking costs a seat: nothing here
// is ever begun by a clock.
import {
  createTarget,
  deleteTarget,
  getRefresh,
  getTargets,
  renameTarget,
} from '../../genviral/analytics-endpoints';
import type { WireRefresh, WireTarget } from '../../genviral/analytics-schemas';
import type { Outcome } from '../../genviral/answer';
import { sentence } from '../../troubles/sentence';
import { isHopeless, stop } from '../../troubles/trouble';
import { openOrMakeTable } from '../../workbook/ensure';
import { openTable } from '../../workbook/open';
import type { TableView } from '../../workbook/view';
import { writeChanges } from '../../workbook/write';
import type { Account } from '../accounts/account';
import { fetchChosenAccounts } from '../accounts/lookup';
import type { RunContext } from '../run-context';
import { planTracked, runningRefreshes, type Proposals, type Wanted } from './plan';
import { targetsDressing, targetsTable, type TargetColumns } from './table';
import { targetsOf, type Target } from './target';

export interface TrackedUpdated {
  readonly targets: readonly Target[];
  readonly proposals: Proposals;
  readonly view: TableView<TargetColumns>;
  readonly wires: readonly WireTarget[];
}

const NO_REFUSALS: ReadonlyMap<string, string> = new Map();

/** Lists the targets, looks after refreshes that were running, and writes what changed. */
export function updateTracked(
  run: RunContext,
  accounts: readonly Account[],
  refusals: ReadonlyMap<string, string> = NO_REFUSALS,
): TrackedUpdated {
  run.report('Tracked accounts', 0, 0);
  const { targets: wires } = run.client.call(getTargets, null);
  const view = openOrMakeTable(run.workbook, run.store, targetsTable, targetsDressing);
  const refreshes = fetchRefreshes(run, runningRefreshes(view.lines));
  const plan = planTracked({ view, wires, accounts, refreshes, refusals, nowMs: run.nowMs() });
  const after = writeChanges(view, plan.changes);
  return { targets: targetsOf(wires, accounts), proposals: plan.proposals, view: after, wires };
}

/** By id; one that could not be asked for is absent and asked for again in a later run. */
function fetchRefreshes(run: RunContext, ids: readonly string[]): ReadonlyMap<string, WireRefresh> {
  const found = new Map<string, WireRefresh>();
  const between = (done: number): void => {
    run.report('Refreshes', done, ids.length);
  };
  run.client.callAll(getRefresh, ids, between).forEach((outcome, index) => {
    const id = ids[index] ?? '';
    if (outcome.ok) found.set(id, outcome.value);
    else if (isHopeless(outcome.trouble)) stop(outcome.trouble);
    else if (outcome.trouble.code === 'refused') found.set(id, { id, status: 'unknown', error: null });
  });
  return found;
}

/** What could be changed at Genviral. Changes nothing. */
export function previewTracking(run: RunContext): Proposals & { readonly accounts: readonly Account[] } {
  const accounts = fetchChosenAccounts(run);
  const { targets: wires } = run.client.call(getTargets, null);
  const view = openTable(run.workbook, run.store, targetsTable);
  const facts = { view, wires, accounts, refreshes: new Map(), refusals: NO_REFUSALS, nowMs: run.nowMs() };
  return { ...planTracked(facts).proposals, accounts };
}

/** What a person said yes to; anything else stays as it is. */
export interface AgreedTracking {
  readonly create: readonly Wanted[];
  readonly renames: Proposals['renames'];
  readonly stops: Proposals['stops'];
}

export interface TrackingReport {
  readonly created: number;
  /** Tracked already, by somebody else meanwhile: no seat more. */
  readonly known: number;
  readonly renamed: number;
  readonly removed: number;
  readonly refused: readonly string[];
}

/** Writes side by side; as everywhere, few. */
const WRITES_PER_WAVE = 10;

export function applyTracking(
  run: RunContext,
  accounts: readonly Account[],
  agreed: AgreedTracking,
): TrackingReport {
  const before = updateTracked(run, accounts).proposals;
  const open = new Set([...before.typed, ...before.connected].map(({ key }) => key));
  const create = agreed.create.filter(({ key }) => open.has(key));
  const created = sendWaves(create, (wave) => run.client.sendOnce(createTarget, wave));
  const renames = agreed.renames.filter(({ id, to }) =>
    before.renames.some((one) => one.id === id && one.to === to),
  );
  const renamed = run.client.callAll(
    renameTarget,
    renames.map(({ id, to }) => ({ id, name: to === '' ? null : to })),
  );
  const stops = agreed.stops.filter(({ id }) => before.stops.some((one) => one.id === id));
  const removed = sendWaves(stops, (wave) =>
    run.client.sendOnce(
      deleteTarget,
      wave.map(({ id }) => id),
    ),
  );
  const refusals = refusalsOf(create, created);
  updateTracked(run, accounts, refusals);
  const isNew = created.map((outcome) => outcome.ok && (outcome.value.created ?? outcome.status === 201));
  return {
    created: isNew.filter(Boolean).length,
    known:
      agreed.create.length -
      create.length +
      created.filter((outcome, index) => outcome.ok && !isNew[index]).length,
    renamed: renamed.filter(({ ok }) => ok).length,
    removed: removed.filter(({ ok }) => ok).length,
    refused: [...created, ...renamed, ...removed].flatMap((outcome) =>
      outcome.ok ? [] : [sentence(outcome.trouble)],
    ),
  };
}

function sendWaves<I, O>(
  all: readonly I[],
  send: (wave: readonly I[]) => readonly Outcome<O>[],
): readonly Outcome<O>[] {
  const outcomes: Outcome<O>[] = [];
  for (let from = 0; from < all.length; from += WRITES_PER_WAVE) {
    const wave = send(all.slice(from, from + WRITES_PER_WAVE));
    outcomes.push(...wave);
    const hopeless = wave.find((outcome) => !outcome.ok && isHopeless(outcome.trouble));
    if (hopeless && !hopeless.ok) stop(hopeless.trouble);
  }
  return outcomes;
}

function refusalsOf(
  create: readonly Wanted[],
  outcomes: readonly Outcome<unknown>[],
): ReadonlyMap<string, string> {
  return new Map(
    outcomes.flatMap((outcome, index) =>
      !outcome.ok && outcome.trouble.code === 'refused'
        ? [[create[index]?.key ?? '', outcome.trouble.detail] as const]
        : [],
    ),
  );
}
