// Texts that a spreadsheet would rather read as something else, written the way the add-on writes them and read back.
import type { Cell } from '../../platform/ports';
import { passIf, told, type Check, type Inspected } from './check';
import type { ScratchTab } from '../../platform/probe';

const TRAPS = [
  '=1+1',
  '+1',
  '-1',
  '@home',
  '1234567890123456789',
  '007',
  '3/4',
  '2026-01-02',
  'TRUE',
  "'quoted",
];

const NO_SCRATCH = 'no tab could be made to try it on';

function onScratch(
  inspected: Inspected,
  row: number,
  texts: readonly string[],
  format: string | null,
): Tried {
  const { scratch } = inspected;
  if (!scratch) throw new Error(NO_SCRATCH);
  return tryOut(scratch, row, texts, format);
}

interface Tried {
  readonly cells: readonly Cell[];
  readonly formulas: readonly string[];
}

function tryOut(
  { tab, flush }: ScratchTab,
  row: number,
  texts: readonly string[],
  format: string | null,
): Tried {
  const area = { row, column: 1, rows: 1, columns: texts.length };
  if (format !== null) tab.formatNumbers(area, format);
  tab.write(area, [texts]);
  flush();
  return { cells: tab.read(area)[0] ?? [], formulas: tab.readFormulas(area)[0] ?? [] };
}

const shown = (cell: Cell | undefined): string =>
  typeof cell === 'object' ? 'a date' : `${typeof cell} ${String(cell)}`;

export const TEXT_CHECKS: readonly Check[] = [
  {
    what: 'Text stays text',
    look: (inspected) => {
      const texts = TRAPS.filter((text) => !text.startsWith("'"));
      const { cells, formulas } = onScratch(inspected, 1, texts, '@');
      const changed = texts.filter((text, index) => cells[index] !== text || formulas[index] !== '');
      return passIf(
        changed.length === 0,
        changed.length === 0
          ? `${String(texts.length)} texts came back as written`
          : `changed: ${changed.join('  ')}`,
      );
    },
    means: 'Captions, ids and names from Genviral are kept letter by letter, and none becomes a formula.',
    todo: 'Do not update or send until this is solved: please report it with this tab.',
  },
  {
    what: 'An apostrophe makes text of a formula',
    look: (inspected) => {
      const { cells, formulas } = onScratch(inspected, 2, ["'=1+1"], null);
      return passIf(cells[0] === '=1+1' && formulas[0] === '', `read back as ${shown(cells[0])}`);
    },
    means: 'It is the second way of keeping a text from becoming a formula.',
    todo: 'Please report it with this tab.',
  },
  {
    what: 'Open question: an apostrophe in a text cell',
    look: (inspected) =>
      told(`'quoted came back as ${shown(onScratch(inspected, 3, ["'quoted"], '@').cells[0])}`),
    means: 'Whether a cell with the text format keeps a leading apostrophe.',
    todo: '',
  },
  {
    what: 'Open question: +, - and @ in an ordinary cell',
    look: (inspected) => {
      const texts = ['+1+1', '-1-1', '@home'];
      const { cells, formulas } = onScratch(inspected, 4, texts, null);
      return told(
        texts
          .map((text, index) => `${text}: ${formulas[index] ? 'a formula' : shown(cells[index])}`)
          .join('; '),
      );
    },
    means: 'Whether Sheets makes formulas of such texts when a script writes them.',
    todo: '',
  },
];
