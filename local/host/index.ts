/**
 * Apps Script on this machine: one spreadsheet, the project that clasp would push, and the people in front of it.
 * Everything happens in this process, at once and without Google.
 *
 * ```ts
 * const host = createHost({
 *   project: 'dist',
 *   workbook: { sheets: [{ name: 'Schedule', cells: [['Caption', 'Post at'], ['Hello', '2026-03-02 10:00']] }] },
 *   clock: manualClock(Date.parse('2026-03-01T09:00Z')),
 *   http: (calls) => calls.map(() => ({ status: 200, body: '{}' })),
 *   answer: () => ({ button: 'YES' }),
 * });
 * const run = host.run('sendRows');
 * if (!run.ok) throw new Error(run.error.message);
 * host.hands.values('Schedule');
 * ```
 *
 * What the host lacks throws its own name, such as `Sheet.foo is not in the local host`.
 */
import { Host } from './host';
import type { HostOptions } from './options';

/** Makes a host. Hosts share nothing but compiled code: make one per test. */
export function createHost(options: HostOptions = {}): Host {
  return new Host(options);
}

export type { Collaboration } from './engine/engine';
export type { LocaleName } from './engine/locales';
export type { SheetSeed, WorkbookSeed } from './engine/seed';
export type { CallHook, ExecutionFacts, ServiceCall, Verdict } from './execution/execution';
export type { Mode, Surface } from './execution/modes';
export type { Account, DailyQuotas } from './execution/quotas';
export { type Manifest, type Project, readProject } from './execution/project';
export type { Hands, SeenCell, SeenValue } from './hands';
export type { Host } from './host';
export type { HttpAnswerer, HttpCall, HttpFailure, HttpReply } from './http/calls';
export { networkHttp, type NetworkOptions } from './http/network';
export type { SentMail } from './mail/outbox';
export type { HostOptions } from './options';
export type { LogEntry } from './parts';
export type { OpenExecution, Opening, Run, RunOptions, Version } from './run';
export type { Answer, Dialog, Menu, MenuEntry, Page, Toast } from './services/base/operations';
export type { CallError } from './services/core/entry-call';
export type { PropertySeed } from './storage/property-stores';
export { type Clock, manualClock, systemClock } from './time/clock';
export type { TriggerRun } from './triggers/fire';
export type { StandingTrigger } from './triggers/triggers';
export type { DialogAnswerer } from './ui/screen';
