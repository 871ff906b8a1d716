// o-spreadsheet and owl, which index.html loads as they were published: they are here by their globals.
import type * as Owl from '@odoo/owl';
import type * as OSpreadsheet from '@odoo/o-spreadsheet';

declare global {
  const o_spreadsheet: typeof OSpreadsheet;
  const owl: typeof Owl;
}

export const spreadsheets = o_spreadsheet;
export const components = owl;
