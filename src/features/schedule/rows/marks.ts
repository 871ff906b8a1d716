// Which cells of a row are coloured because they need mending: a number in a hidden column, one bit a column, so that the
// colour comes from a conditional format and no colour of people is ever touched. Pure.
import type { Area, ColourRule } from '../../../platform/ports';
import type { Problem } from '../wish/problem';

/** Headers by their bits. */
const BITS: Readonly<Record<string, number>> = {
  Accounts: 1,
  Caption: 2,
  Media: 4,
  'Post at': 8,
  Approved: 16,
};

export const MARKED_FIELDS = ['accounts', 'caption', 'media', 'postAt'] as const;
export type MarkedField = (typeof MARKED_FIELDS)[number];

const BIT_OF_FIELD: Readonly<Record<MarkedField, number>> = { accounts: 1, caption: 2, media: 4, postAt: 8 };

const MARK_BACKGROUND = '#fce8b2';

/** `null` where nothing needs mending: an empty cell. */
export function marksOf(problems: readonly Problem[]): number | null {
  const bits = problems.reduce((sum, { header }) => sum | (BITS[header] ?? 0), 0);
  return bits === 0 ? null : bits;
}

/** Colours a marked cell. Only functions of one argument: what separates two depends on the spreadsheet's language. */
export function markRule(field: MarkedField, marks: string, area: Area): ColourRule {
  const bit = BIT_OF_FIELD[field];
  const formula = `INT(${marks}/${String(bit)})-2*INT(${marks}/${String(2 * bit)})`;
  return { area, formula, background: MARK_BACKGROUND };
}
