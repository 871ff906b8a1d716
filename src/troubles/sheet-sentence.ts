// One sentence for everything that a person made of the spreadsheet.
import { isOneOf } from './codes';
import type { SheetTrouble } from './trouble';

export function sheetSentence(trouble: SheetTrouble): string {
  switch (trouble.code) {
    case 'no-room':
      return `This needs ${String(trouble.needed)} cells more, and the spreadsheet has room for ${String(trouble.left)} of the 10 million that Google Sheets allows. Delete rows or tabs you no longer need (empty rows count too), or keep less History, then try again.`;
    case 'tab-missing':
      return `The tab ${trouble.tab} is missing. Choose Genviral > Help > Set up or repair tabs; if you deleted it by mistake, undo first.`;
    case 'column-missing':
      return `The column “${trouble.header}” is missing in ${trouble.tab}. Was it renamed or deleted? Put the header back, or undo.`;
    case 'column-doubled':
      return `There are two columns “${trouble.header}” in ${trouble.tab}. Rename one of them.`;
    case 'broken-note':
      return `What this spreadsheet remembers about “${trouble.name}” cannot be read. Choose Genviral > Connect… to set it up again.`;
    case 'nothing-selected':
      return `${SELECTED[trouble.selected]} Select one or more filled rows of ${trouble.tab}, then choose the item again.`;
    case 'rows-moved':
      return 'Somebody moved or changed rows at the same moment, so this stopped. Empty new rows may stand in Schedule; nothing else was changed. Choose the item again.';
    case 'row-gone':
      return `What was row ${String(trouble.line)} is not in Schedule any more: it was deleted, or archived.`;
    case 'no-calendar':
      return calendarSentence(trouble);
  }
}

function calendarSentence({ why, tab }: Extract<SheetTrouble, { readonly code: 'no-calendar' }>): string {
  return why === 'ours'
    ? `“${tab}” is a tab of the add-on. Paste your calendar into a tab of its own, keep that tab in front, and choose the item again.`
    : `“${tab}” holds no rows to import. Paste your calendar into it, or open the tab that has it, and choose the item again.`;
}

const SELECTED: Readonly<
  Record<Extract<SheetTrouble, { readonly code: 'nothing-selected' }>['selected'], string>
> = {
  elsewhere: 'Another tab is in front.',
  header: 'Only the header is selected.',
  empty: 'The selected rows are empty.',
};

export const isSheetTrouble = isOneOf<SheetTrouble>({
  'no-room': true,
  'tab-missing': true,
  'column-missing': true,
  'column-doubled': true,
  'broken-note': true,
  'nothing-selected': true,
  'rows-moved': true,
  'row-gone': true,
  'no-calendar': true,
});
