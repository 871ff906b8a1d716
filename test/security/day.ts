// A working day through the built bundle, for tests that look at everything it left behind.
import path from 'node:path';
import {
  createHost,
  manualClock,
  readProject,
  type Dialog,
  type Host,
  type HttpAnswerer,
  type Project,
} from '../../local/host/index';
import { createWorld, DEMO_KEY, moveTo } from '../../local/sandbox/index';
import { answeredBy } from '../../local/together';
import { goodRow, letters, MONDAY_MORNING_MS } from '../e2e/stage';

const DIST = path.resolve(__dirname, '../../dist');
const HOUR_MS = 3_600_000;

export interface Day {
  readonly host: Host;
  /** What dialogs said. */
  readonly shown: readonly string[];
}

/** Connect, write rows, check, send, a day passes, update, refresh, list, report: every tab gets its data. */
export function workingDay(
  through: (http: HttpAnswerer) => HttpAnswerer = (http) => http,
  project: Project = readProject(DIST),
): Day {
  const world = createWorld({ seed: 'small', nowMs: MONDAY_MORNING_MS });
  const clock = manualClock(MONDAY_MORNING_MS);
  const shown: string[] = [];
  const host = createHost({
    project,
    spreadsheetZone: 'Europe/Berlin',
    clock,
    http: through(answeredBy(world, clock)),
    answer: (dialog) => {
      shown.push(dialog.text);
      return replyTo(dialog);
    },
  });
  /** The clock comes once, at the end. */
  const pass = (ms: number): void => {
    clock.advance(ms);
    moveTo(world, clock.nowMs());
    host.fireDue();
  };
  host.run('genviralConnect');
  host.callFromPage('genviralPanelCall', ['setEvery', { every: 60 }]);
  [1, 2].forEach((number) => {
    // The second one fails, with a reason from outside.
    const changes = number === 2 ? { Caption: 'Post 2 fail-instagram' } : {};
    typeRow(host, number + 1, goodRow(number, changes));
  });
  for (const entry of ['genviralCheckRows', 'genviralSend']) host.run(entry);
  pass(28 * HOUR_MS);
  for (const entry of [
    'genviralUpdateNow',
    'genviralTrackConnected',
    'genviralRefreshNumbers',
    'genviralListMedia',
    'genviralClientReport',
    'genviralCheckRows',
    'genviralSend',
  ]) {
    host.run(entry);
  }
  return { host, shown };
}

function replyTo({ kind, text, buttons }: Dialog): { button: 'YES' | 'OK'; text?: string } {
  if (kind === 'prompt') return { button: 'OK', text: text.includes('API key') ? DEMO_KEY : '' };
  return { button: buttons.startsWith('YES') ? 'YES' : 'OK' };
}

function typeRow(host: Host, line: number, cells: Readonly<Record<string, string>>): void {
  const [header = []] = host.hands.display('Schedule');
  for (const [name, text] of Object.entries(cells)) {
    host.hands.type('Schedule', `${letters(header.indexOf(name) + 1)}${String(line)}`, text);
  }
}
