// Asks Genviral to measure tracked accounts anew. One refresh a day and account is free; what costs credits is asked for
// with its number first, and never repeated by itself.
import { getTargets, startRefresh } from '../../genviral/analytics-endpoints';
import type { WireStartedRefresh, WireTarget } from '../../genviral/analytics-schemas';
import type { Outcome } from '../../genviral/answer';
import { sentence } from '../../troubles/sentence';
import type { Trouble } from '../../troubles/trouble';
import { openOrMakeTable } from '../../workbook/ensure';
import { writeChanges } from '../../workbook/write';
import type { RunContext } from '../run-context';
import { targetsDressing, targetsTable, type TargetRecord } from './table';

export interface RefreshOffer {
  /** Refreshed without a cost. */
  readonly free: readonly string[];
  /** Had their free one: another costs credits. A service that does not say counts as paid. */
  readonly paid: readonly { readonly id: string; readonly account: string }[];
}

export function offerRefresh(run: RunContext): RefreshOffer {
  const { targets } = run.client.call(getTargets, null);
  return offerOf(targets);
}

function offerOf(targets: readonly WireTarget[]): RefreshOffer {
  const isFree = (target: WireTarget): boolean => target.free_refresh_available === true;
  return {
    free: targets.filter(isFree).map(({ id }) => id),
    paid: targets
      .filter((target) => !isFree(target))
      .map(({ id, platform, identifier }) => ({ id, account: `${platform} ${identifier}` })),
  };
}

export interface RefreshReport {
  readonly started: number;
  /** Not begun before the time was over: they are still free, or need the same yes, next time. */
  readonly left: number;
  readonly credits: number;
  /** Why the others were not started, each reason once. */
  readonly reasons: readonly string[];
}

const STARTS_PER_WAVE = 10;

/** Starts the free refreshes, and the paid ones that were agreed to. What was free a moment ago is looked up again. */
export function refreshTargets(run: RunContext, agreedToPay: readonly string[]): RefreshReport {
  const { free, paid } = offerRefresh(run);
  const ids = [...free, ...paid.map(({ id }) => id).filter((id) => agreedToPay.includes(id))];
  const outcomes = new Map<string, Outcome<WireStartedRefresh>>();
  for (let from = 0; from < ids.length && run.mayBegin(); from += STARTS_PER_WAVE) {
    const wave = ids.slice(from, from + STARTS_PER_WAVE);
    run.client.sendOnce(startRefresh, wave).forEach((outcome, index) => {
      outcomes.set(wave[index] ?? '', outcome);
    });
    run.report('Refreshes', outcomes.size, ids.length);
  }
  writeStates(run, outcomes);
  const all = [...outcomes.values()];
  return {
    started: all.filter(({ ok }) => ok).length,
    left: ids.length - outcomes.size,
    credits: all.reduce((sum, one) => sum + (one.ok ? (one.value.refresh.credits_used ?? 0) : 0), 0),
    reasons: [...new Set(all.flatMap((one) => (one.ok ? [] : [reasonOf(one.trouble)])))],
  };
}

function writeStates(run: RunContext, outcomes: ReadonlyMap<string, Outcome<WireStartedRefresh>>): void {
  const view = openOrMakeTable(run.workbook, run.store, targetsTable, targetsDressing);
  const changes = view.lines.flatMap(({ line, record }) => {
    const outcome = outcomes.get(record.targetId);
    return outcome ? [{ line, values: stateOf(outcome) }] : [];
  });
  writeChanges(view, changes);
}

function stateOf(outcome: Outcome<WireStartedRefresh>): Partial<TargetRecord> {
  if (!outcome.ok) return { problem: reasonOf(outcome.trouble) };
  const { id, status } = outcome.value.refresh;
  return { refresh: status, refreshId: id, problem: '' };
}

/** Why a refresh did not begin. https://docs.genviral.io/api-reference/refresh-analytics-target */
function reasonOf(trouble: Trouble): string {
  if (trouble.code === 'slow-down') {
    return 'Refreshed a moment ago: Genviral asks to wait before the next one.';
  }
  if (trouble.code === 'refused' && trouble.status === 409) return 'A refresh is running already.';
  if (trouble.code === 'refused' && trouble.status === 402) {
    return 'There are not enough credits left for it.';
  }
  return sentence(trouble);
}
