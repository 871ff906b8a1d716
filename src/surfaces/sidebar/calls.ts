// What the panel may ask of the server: a closed list, one file a section, shared by both sides. All that crosses is JSON.
import type { AutomationCalls } from './calls/automation';
import type { ColumnsCalls } from './calls/columns';
import type { ConnectCalls } from './calls/connect';
import type { ScheduleCalls } from './calls/schedule';
import type { ShellCalls } from './calls/shell';
import type { TodayCalls } from './calls/today';
import type { UpdateCalls } from './calls/update';

export interface PanelCalls
  extends ShellCalls, TodayCalls, ScheduleCalls, UpdateCalls, AutomationCalls, ColumnsCalls, ConnectCalls {}

export type PanelCallName = keyof PanelCalls;
export type PanelInput<Name extends PanelCallName> = PanelCalls[Name]['input'];
export type PanelOutput<Name extends PanelCallName> = PanelCalls[Name]['output'];

/** The answer to a call: what was asked for, or one sentence about why not. */
export type PanelAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: string };
