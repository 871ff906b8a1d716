// Runs the headless product on a file, in this process: with the sandbox, or with a world that stands for the real one.
import path from 'node:path';
import { jobsNamed } from '../../local/files/jobs';
import { openSession, type SessionOptions } from '../../local/files/session';
import { FileTrouble, type Exit } from '../../local/files/trouble';
import { SANDBOX_KEY } from '../../local/files/world';
import { at } from '../zones';

const DIST = path.resolve(__dirname, '../../dist');

export const MONDAY_MS = at('2026-10-19T06:00Z');

export interface Outcome {
  readonly exit: Exit;
  readonly printed: string;
  /** The sentence where it stopped. */
  readonly trouble: string;
  /** Schedule as the add-on shows it: header first. */
  readonly rows: readonly (readonly string[])[];
}

export function optionsFor(
  file: string,
  printed: string[],
  changes: Partial<SessionOptions> = {},
): SessionOptions {
  return {
    path: file,
    project: DIST,
    api: 'sandbox',
    key: SANDBOX_KEY,
    zone: 'Europe/Berlin',
    nowMs: MONDAY_MS,
    known: { accounts: [] },
    isAgreed: true,
    ask: null,
    print: (text) => {
      printed.push(text);
    },
    ...changes,
  };
}

export function runOn(file: string, jobs: readonly string[], changes: Partial<SessionOptions> = {}): Outcome {
  const printed: string[] = [];
  const options = optionsFor(file, printed, changes);
  let rows: readonly (readonly string[])[] = [];
  try {
    const session = openSession(options);
    try {
      const exit = session.do(jobsNamed(jobs));
      rows = session.world.host.hands.display(
        session.book.tab.role === 'schedule' ? session.book.tab.tab || 'Schedule' : 'Schedule',
      );
      return { exit, printed: printed.join('\n'), trouble: '', rows };
    } finally {
      session.close();
    }
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    return { exit: error.exit, printed: printed.join('\n'), trouble: error.message, rows };
  }
}

/** Texts of a column below its header. */
export function column({ rows }: Pick<Outcome, 'rows'>, header: string): readonly string[] {
  const [headers = [], ...below] = rows;
  return below.map((row) => row[headers.indexOf(header)] ?? '');
}
