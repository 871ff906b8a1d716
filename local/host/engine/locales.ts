// Locales of a spreadsheet: how typed numbers and dates are read and how they are shown.
// https://developers.google.com/workspace/sheets/api/guides/formats
import type { Locale } from '@odoo/o-spreadsheet';

export type LocaleName = 'en_US' | 'en_GB' | 'de_DE' | 'fr_FR';

const EN_US: Locale = {
  name: 'English (US)',
  code: 'en_US',
  thousandsSeparator: ',',
  decimalSeparator: '.',
  weekStart: 7,
  dateFormat: 'm/d/yyyy',
  timeFormat: 'hh:mm:ss a',
  formulaArgSeparator: ',',
};

/**
 * The engine's locales. Scripts read and write formulas with commas and points whatever the locale; the separator here
 * is what the grid shows to people.
 */
export const LOCALES: Readonly<Record<LocaleName, Locale>> = {
  en_US: EN_US,
  en_GB: {
    ...EN_US,
    name: 'English (UK)',
    code: 'en_GB',
    weekStart: 1,
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
  },
  de_DE: {
    ...EN_US,
    name: 'German',
    code: 'de_DE',
    thousandsSeparator: '.',
    decimalSeparator: ',',
    formulaArgSeparator: ';',
    weekStart: 1,
    dateFormat: 'dd.mm.yyyy',
    timeFormat: 'hh:mm:ss',
  },
  fr_FR: {
    ...EN_US,
    name: 'French',
    code: 'fr_FR',
    thousandsSeparator: ' ',
    decimalSeparator: ',',
    formulaArgSeparator: ';',
    weekStart: 1,
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
  },
};

/** The locale that a saved workbook has, if the host knows it. */
export function savedLocale(data: object): LocaleName | undefined {
  const { settings } = data as { readonly settings?: { readonly locale?: { readonly code?: string } } };
  const code = settings?.locale?.code ?? '';
  return Object.keys(LOCALES).find((name): name is LocaleName => name === code);
}
