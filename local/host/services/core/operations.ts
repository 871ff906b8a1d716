// Pure types, shared by both sides of the bridge: what an execution asks of the host around it.

/** Lets a value cross from a script as JSON: dates become `{ dateMs }`. */
export interface ExecutionOperations {
  /** The choke point: counts the call and may refuse it. Gives whether the end of the call shall be told, too. */
  'call.enter': { input: string; output: boolean };
  'call.leave': { input: string; output: null };
  /** Whether the execution belongs to a spreadsheet; an add-on's clock trigger may not. */
  'call.hasDocument': { input: null; output: boolean };
  'clock.now': { input: null; output: number };
  /** Milliseconds that the script's time zone is ahead of UTC at an instant. */
  'clock.offset': { input: number; output: number };
  /** The instant at which clocks in the script's time zone show this time, given as if it were UTC. */
  'clock.instant': { input: number; output: number };
  'random.next': { input: null; output: number };
  log: { input: LogLine; output: null };
}

export type LogLevel = 'log' | 'info' | 'warn' | 'error' | 'debug' | 'Logger';

export interface LogLine {
  readonly level: LogLevel;
  readonly text: string;
}
