// Custom functions of cells: called while cells are evaluated, but run afterwards, as Sheets does; until then the cell
// shows Loading... https://developers.google.com/apps-script/guides/sheets/functions
import type { FunctionArgument, FunctionResult } from '../engine/functions';

export interface QueuedCall {
  readonly functionName: string;
  readonly args: readonly FunctionArgument[];
}

const LOADING = { value: 'Loading...' } as const;

export class CustomFunctions {
  /** By the name as cells have it: in capitals. */
  readonly #names: ReadonlyMap<string, string>;
  /** Sheets keeps results by name and arguments and does not ask again. */
  readonly #results = new Map<string, FunctionResult>();
  readonly #queue = new Map<string, QueuedCall>();

  constructor(names: readonly string[]) {
    this.#names = new Map(names.map((name) => [name.toUpperCase(), name]));
  }

  /** Called by a cell; `null` when the project has no such function. */
  call(name: string, args: readonly FunctionArgument[]): FunctionResult | null {
    const functionName = this.#names.get(name);
    if (functionName === undefined) return null;
    // What waits for another custom function is asked when that one is done.
    if (args.some(isLoading)) return LOADING;
    const key = JSON.stringify([functionName, args]);
    const result = this.#results.get(key);
    if (!result) this.#queue.set(key, { functionName, args });
    return result ?? LOADING;
  }

  get isWaiting(): boolean {
    return this.#queue.size > 0;
  }

  /** Runs what is queued and keeps the results. */
  runQueued(run: (call: QueuedCall) => FunctionResult): void {
    const queued = [...this.#queue];
    this.#queue.clear();
    for (const [key, call] of queued) this.#results.set(key, run(call));
  }
}

function isLoading(argument: FunctionArgument): boolean {
  if (argument === undefined) return false;
  if ('value' in argument) return argument.value === LOADING.value;
  return argument.some((row) => row.some((cell) => cell.value === LOADING.value));
}
