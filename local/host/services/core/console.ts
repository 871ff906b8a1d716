// console and Logger: both end in the host's log. https://developers.google.com/apps-script/reference/base/console
import { ask } from './bridge';
import type { LogLevel } from './operations';
import { publish } from './service';
import { isObject, textOf } from './brand';

/** `%s`, `%d` and the like are filled from the arguments that follow. */
export function logText(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(show).join(' ');
  let used = 0;
  const filled = first.replace(/%[sdifjoO]/g, (mark) => (used < rest.length ? show(rest[used++]) : mark));
  return [filled, ...rest.slice(used).map(show)].join(' ');
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (!isObject(value)) return textOf(value);
  try {
    const json: unknown = JSON.stringify(value);
    return typeof json === 'string' ? json : textOf(value);
  } catch {
    return textOf(value);
  }
}

function write(level: LogLevel, args: readonly unknown[]): void {
  ask('log', { level, text: logText(args) });
}

export class ConsoleService {
  log(...args: unknown[]): void {
    write('log', args);
  }
  info(...args: unknown[]): void {
    write('info', args);
  }
  warn(...args: unknown[]): void {
    write('warn', args);
  }
  error(...args: unknown[]): void {
    write('error', args);
  }
  /** Timings are not logged: they would differ from run to run. */
  time(): void {
    return;
  }
  timeEnd(): void {
    return;
  }
}
publish(ConsoleService, 'console');

/** https://developers.google.com/apps-script/reference/base/logger */
export class LoggerService {
  #lines: string[] = [];

  log(...args: unknown[]): this {
    this.#lines.push(logText(args));
    write('Logger', args);
    return this;
  }
  clear(): void {
    this.#lines = [];
  }
  getLog(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }
}
publish(LoggerService, 'Logger');
