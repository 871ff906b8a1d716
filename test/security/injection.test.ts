// Threat: captions, names, reasons and error texts that come from outside and would be a formula, HTML or a prototype.
// One working day through the built bundle against a Genviral whose every free text is poison.
import type { Host } from '../../local/host/index';
import { letters } from '../e2e/stage';
import { workingDay } from './day';
import { poisonedNetwork } from './poison';

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

const honest = workingDay();

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
