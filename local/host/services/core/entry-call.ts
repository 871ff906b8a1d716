// Calls one function of the project by its name and hands back what came of it, as text.
import { exception } from './exception';
import { pageResult } from './page-values';
import { isObject } from './brand';
import type { TriggerEvent } from '../script/operations';
import { fromWire, toWire } from './wire';

export interface EntryCall {
  readonly functionName: string;
  /** See core/wire.ts. */
  readonly argsJson: string;
  /** Pages get plain values only. */
  readonly caller: 'host' | 'page' | 'cell';
  /** Gives triggers the event that Google gives them. */
  readonly event: TriggerEvent | null;
}

export type CallResult =
  { readonly ok: true; readonly valueJson: string } | { readonly ok: false; readonly error: CallError };

export interface CallError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** Makes the event object of a trigger. */
export type MakeEvent = (event: TriggerEvent) => unknown;

/** Starts the call; the result is there when the promises it made have settled. */
export function startCall(call: EntryCall, makeEvent: MakeEvent): () => CallResult {
  let result: CallResult | undefined;
  const succeed = (value: unknown): void => {
    const valueJson = call.caller === 'page' ? pageResult(value) : toWire(value);
    result = { ok: true, valueJson };
  };
  const fail = (error: unknown): void => {
    result = { ok: false, error: describe(error) };
  };
  try {
    const value = invoke(call, makeEvent);
    // An async entry function: its promise settles when the execution's own stack is empty.
    // https://developers.google.com/apps-script/guides/v8-runtime
    if (value instanceof Promise) value.then(succeed).catch(fail);
    else succeed(value);
  } catch (error) {
    fail(error);
  }
  return () => result ?? { ok: true, valueJson: 'null' };
}

function invoke({ functionName, argsJson, event }: EntryCall, makeEvent: MakeEvent): unknown {
  const entry: unknown = functionName.endsWith('_') ? undefined : Reflect.get(globalThis, functionName);
  if (typeof entry !== 'function') throw exception(`Script function not found: ${functionName}`);
  const args = event === null ? (fromWire(argsJson) as unknown[]) : [makeEvent(event)];
  return Reflect.apply(entry, undefined, args);
}

export function describe(error: unknown): CallError {
  if (isObject(error) && 'message' in error) {
    const { name, message, stack } = error;
    return { name: text(name, 'Error'), message: text(message, ''), stack: scriptStack(text(stack, '')) };
  }
  return { name: 'Error', message: String(error), stack: '' };
}

/** Only the script's own frames: what the host does is not the script's business. */
function scriptStack(stack: string): string {
  const lines = stack.split('\n');
  const isForeign = (line: string): boolean =>
    /^\s*at /.test(line) && /apps-script-services\.js|local-host-call\.js|[/\\]|node:/.test(line);
  return lines.filter((line) => !isForeign(line)).join('\n');
}

function text(value: unknown, missing: string): string {
  return typeof value === 'string' ? value : missing;
}
