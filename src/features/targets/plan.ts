// What the Tracked tab should say, and what a person has to be asked for. Pure.
import type { WireRefresh, WireTarget } from '../../genviral/analytics-schemas';
import { isoUtc, parseIso, type InstantMs } from '../../time/instant';
import { differences } from '../../workbook/record';
import type { Line, TableView } from '../../workbook/view';
import type { LineChange } from '../../workbook/write';
import type { Account } from '../accounts/account';
import { readHandle } from './handle';
import { totalsOf } from './totals';
import type { TargetColumns, TargetRecord } from './table';
import { handleKey, MEASURED_PLATFORMS, targetsOf } from './target';

export const TRACKED = 'Tracked';
export const NOT_TRACKED = 'Not tracked yet';

/** A handle that could be tracked. `key` tells handles apart. */
export interface Wanted {
  readonly key: string;
  readonly platform: string;
  readonly identifier: string;
}

export interface Rename {
  readonly id: string;
  readonly account: string;
  readonly from: string;
  readonly to: string;
}

/** What would change at Genviral. Nothing of it happens without a yes. */
export interface Proposals {
  /** Handles that people wrote into the tab. */
  readonly typed: readonly Wanted[];
  /** Accounts of this file that could be measured and are not tracked. */
  readonly connected: readonly Wanted[];
  readonly renames: readonly Rename[];
  readonly stops: readonly { readonly id: string; readonly account: string }[];
}

export interface TrackedFacts {
  readonly view: TableView<TargetColumns>;
  readonly wires: readonly WireTarget[];
  readonly accounts: readonly Account[];
  /** Refreshes that were running, by their id. */
  readonly refreshes: ReadonlyMap<string, WireRefresh>;
  /** What Genviral said to handles it did not take, by key. */
  readonly refusals: ReadonlyMap<string, string>;
  readonly nowMs: InstantMs;
}

export interface TrackedPlan {
  readonly changes: readonly LineChange<TargetColumns>[];
  readonly proposals: Proposals;
}

export function planTracked(facts: TrackedFacts): TrackedPlan {
  const { view, wires, accounts, nowMs } = facts;
  const records = new Map(recordsOf(wires, accounts).map((record) => [record.targetId, record]));
  const idByHandle = new Map(wires.map((wire) => [handleKey(wire.platform, identifierOf(wire)), wire.id]));
  const changes: LineChange<TargetColumns>[] = [];
  const typed = new Map<string, Wanted>();
  const seen = new Set(view.lines.map(({ record }) => record.targetId).filter((id) => records.has(id)));
  for (const { line, record } of view.lines) {
    const step = record.targetId === '' ? stepOfTyped(record) : null;
    const key = step && 'platform' in step ? handleKey(step.platform, step.identifier) : '';
    const id = record.targetId === '' ? (idByHandle.get(key) ?? '') : record.targetId;
    const isSecond = record.targetId === '' && (seen.has(id) || typed.has(key));
    if (step && 'platform' in step && id === '' && !isSecond) typed.set(key, { key, ...step });
    const target = isSecond ? undefined : records.get(id);
    if (target) seen.add(id);
    const values = target
      ? rowOf(record, target, facts)
      : isSecond
        ? { state: 'The same as another row' }
        : unlisted(record, step, facts.refusals.get(key) ?? null, nowMs);
    const changed = differences(record, values);
    if (Object.keys(changed).length > 0) changes.push({ line, values: changed });
  }
  const added = [...records.values()].filter(({ targetId }) => !seen.has(targetId));
  added.forEach((record, index) => {
    changes.push({ line: view.cells.length + 1 + index, values: record });
  });
  return { changes, proposals: proposalsOf(facts, records, [...typed.values()]) };
}

const identifierOf = (wire: WireTarget): string => wire.normalized_identifier ?? wire.identifier;

/** A row that a person began: what it names, or what is wrong with it. Empty rows name nothing. */
function stepOfTyped({ platform, handle }: TargetRecord): ReturnType<typeof readHandle> | null {
  return platform.trim() === '' && handle.trim() === '' ? null : readHandle(platform, handle);
}

function recordsOf(wires: readonly WireTarget[], accounts: readonly Account[]): readonly TargetRecord[] {
  const targets = targetsOf(wires, accounts);
  return wires.map((wire, index) => ({
    platform: wire.platform,
    handle: wire.identifier,
    state: TRACKED,
    name: wire.display_name ?? '',
    ours: targets[index]?.isOurs === true ? 'yes' : '',
    ...totalsOf(wire),
    measuredAt: secondsOf(wire.last_refreshed_at),
    refresh: refreshWord(wire),
    problem: wire.last_refresh_error ?? '',
    stop: false,
    knownName: wire.display_name ?? '',
    refreshId: '',
    targetId: wire.id,
  }));
}

function secondsOf(iso: string | null | undefined): InstantMs | null {
  const instantMs = iso ? parseIso(iso) : null;
  return instantMs === null ? null : Math.floor(instantMs / 1000) * 1000;
}

const refreshWord = (wire: WireTarget): string =>
  [wire.last_refresh_status ?? '', wire.free_refresh_available === true ? 'one is free today' : '']
    .filter((part) => part !== '')
    .join('; ');

/** The row of a target: a new name that a person wrote stays until Genviral has it, and so does a tick. */
function rowOf(before: TargetRecord, target: TargetRecord, facts: TrackedFacts): Partial<TargetRecord> {
  const isRenamed = before.targetId !== '' && before.name !== before.knownName;
  const running = facts.refreshes.get(before.refreshId);
  const isRunning = running && ['pending', 'processing'].includes(running.status);
  return {
    ...target,
    name: isRenamed ? before.name : before.targetId === '' && before.name !== '' ? before.name : target.name,
    stop: before.stop,
    refreshId: isRunning ? before.refreshId : '',
    ...(running ? { refresh: running.status, problem: running.error ?? '' } : {}),
    ...(before.refreshId !== '' && !running ? { refreshId: before.refreshId, refresh: before.refresh } : {}),
  };
}

function unlisted(
  record: TargetRecord,
  step: ReturnType<typeof readHandle> | null,
  refusal: string | null,
  nowMs: InstantMs,
): Partial<TargetRecord> {
  if (record.targetId !== '') {
    return record.state === TRACKED
      ? { state: `Not listed by Genviral since ${isoUtc(nowMs).slice(0, 10)}`, stop: false, refreshId: '' }
      : {};
  }
  if (!step) return {};
  if ('problem' in step) return { state: step.problem };
  return { state: refusal === null ? NOT_TRACKED : `Genviral refused it: ${refusal}` };
}

function proposalsOf(
  { view, wires, accounts }: TrackedFacts,
  records: ReadonlyMap<string, TargetRecord>,
  typed: readonly Wanted[],
): Proposals {
  const tracked = new Set(wires.map((wire) => handleKey(wire.platform, identifierOf(wire))));
  const connected = accounts
    .filter(({ platform }) => MEASURED_PLATFORMS.includes(platform))
    .map(({ platform, username }) => ({
      key: handleKey(platform, username),
      platform,
      identifier: `@${username}`,
    }))
    .filter(({ key }) => !tracked.has(key));
  const listed = view.lines.flatMap(({ record }) => {
    const target = records.get(record.targetId);
    return target ? [{ record, target, account: `${target.platform} ${target.handle}` }] : [];
  });
  return {
    typed,
    connected,
    renames: listed
      .filter(({ record, target }) => record.name !== record.knownName && record.name !== target.name)
      .map(({ record, target, account }) => ({
        id: target.targetId,
        account,
        from: target.name,
        to: record.name.trim(),
      })),
    stops: listed
      .filter(({ record }) => record.stop)
      .map(({ target, account }) => ({ id: target.targetId, account })),
  };
}

/** Rows whose refresh was still running when they were last looked at. */
export function runningRefreshes(lines: readonly Line<TargetRecord>[]): readonly string[] {
  return lines.map(({ record }) => record.refreshId).filter((id) => id !== '');
}
