// Threat: captions, names, reasons and error texts that come from outside and would be a formula, HTML or a prototype.
// One working day through the built bundle against a Genviral whose every free text is poison.
import path from 'node:path';
import { createHost, manualClock, type Dialog, type Host, type HttpAnswerer } from '../../local/host/index';
import { createWorld, DEMO_KEY, moveTo } from '../../local/sandbox/index';
import { answeredBy } from '../../local/together';
import { goodRow, letters, MONDAY_MORNING_MS } from '../e2e/stage';
import { poisonedNetwork } from './poison';

const DIST = path.resolve(__dirname, '../../dist');
const HOUR_MS = 3_600_000;

interface Day {
  readonly host: Host;
  readonly shown: readonly string[];
}

/** Connect, write rows, check, send, a day passes, update, refresh, list, report: every tab gets its data. */
function workingDay(through: (http: HttpAnswerer) => HttpAnswerer): Day {
  const world = createWorld({ seed: 'small', nowMs: MONDAY_MORNING_MS });
  const clock = manualClock(MONDAY_MORNING_MS);
  const shown: string[] = [];
  const host = createHost({
    project: DIST,
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

/** Formulas of the whole file, hidden tabs too, with the tab they stand in. */
function formulasIn({ hands }: Host): readonly string[] {
  return hands.sheetNames().flatMap((name) =>
    hands.display(name).flatMap((row, rowIndex) =>
      row.flatMap((_, columnIndex) => {
        const { formula } = hands.cell(name, `${letters(columnIndex + 1)}${String(rowIndex + 1)}`);
        return formula === '' ? [] : [`${name}: ${formula}`];
      }),
    ),
  );
}

const NAMES_OF_ACCOUNTS = /^(username|display_name|identifier|name|label)$/;

const honest = workingDay((http) => http);

describe.each([
  ['in every free text', /^$/],
  ['everywhere but in the names of accounts, so that rows are really sent', NAMES_OF_ACCOUNTS],
])('poison %s', (_, spared) => {
  const evil = workingDay((http) => poisonedNetwork(http, spared));

  it('makes no formula in any tab', () => {
    const allowed = new Set(formulasIn(honest.host));
    expect(formulasIn(evil.host).filter((formula) => !allowed.has(formula))).toEqual([]);
  });

  it('is kept as text to the letter', () => {
    const texts = evil.host.hands.sheetNames().flatMap((name) => evil.host.hands.values(name).flat());
    expect(texts.filter((text) => String(text).startsWith('=IMPORTXML(')).length).toBeGreaterThan(3);
    expect(texts.some((text) => typeof text === 'number' && text > 1e18)).toBe(false);
  });

  it('pollutes no prototype, and no run ends in a programming error', () => {
    expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
    const crashes = evil.host.logs.filter(({ text }) => /TypeError|RangeError|is not a function/.test(text));
    expect(crashes).toEqual([]);
  });

  it('reaches the panel as JSON text, never as a page', () => {
    const answer = evil.host.callFromPage('genviralPanelCall', ['state', null]);
    expect(answer.ok).toBe(true);
    expect(evil.host.dialog).toBeNull();
    // Dialogs show plain text: Google escapes it. https://developers.google.com/apps-script/reference/base/ui
    expect(evil.shown.length).toBeGreaterThan(3);
  });
});
