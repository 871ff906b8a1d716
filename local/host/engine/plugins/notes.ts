// Notes of cells, which o-spreadsheet does not have: they follow inserted, removed and moved rows and columns, and
// travel with the workbook's data. No Node here: the browser's replica needs the same plugin.
import type { CorePlugin, RangeAdapterFunctions, WorkbookData } from '@odoo/o-spreadsheet';
import type * as OSpreadsheet from '@odoo/o-spreadsheet';
import type { EngineCommand } from './commands';

/** Notes by the name of their cell, such as `B2`. */
export type SheetNotes = Readonly<Record<string, string | undefined>>;

export interface NotesGetters {
  getCellNote(position: { readonly sheetId: string; readonly col: number; readonly row: number }): string;
}

interface SheetWithNotes {
  readonly id: string;
  notes?: SheetNotes;
}

interface NotesState {
  notes: Record<string, SheetNotes | undefined>;
}

export function notesPluginOf(library: typeof OSpreadsheet): typeof CorePlugin<NotesState> {
  const { toXC } = library.helpers;
  return class NotesPlugin extends library.CorePlugin<NotesState> implements NotesGetters {
    static override readonly getters = ['getCellNote'];
    notes: NotesState['notes'] = {};

    override handle(command: EngineCommand): void {
      if (command.type === 'SET_CELL_NOTES') {
        for (const { col, row, note } of command.cells) {
          this.history.update('notes', command.sheetId, toXC(col, row), note === '' ? undefined : note);
        }
      } else if (command.type === 'DUPLICATE_SHEET') {
        this.history.update('notes', command.sheetIdTo, { ...this.notes[command.sheetId] });
      } else if (command.type === 'DELETE_SHEET') this.history.update('notes', command.sheetId, undefined);
    }

    override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
      for (const [sheetId, notes] of Object.entries(this.notes)) {
        const changes = Object.entries(notes ?? {}).map(([xc, note]) => {
          const { changeType, range } = applyChange(this.getters.getRangeFromSheetXC(sheetId, xc));
          return { changeType, zone: range.zone, note };
        });
        if (changes.every(({ changeType }) => changeType === 'NONE')) continue;
        // What is gone has no place: with its sheet, a zone of -1.
        const left = changes.filter(({ changeType }) => changeType !== 'REMOVE');
        const moved: SheetNotes = Object.fromEntries(
          left.map(({ zone, note }) => [toXC(zone.left, zone.top), note]),
        );
        this.history.update('notes', sheetId, moved);
      }
    }

    getCellNote({ sheetId, col, row }: Parameters<NotesGetters['getCellNote']>[0]): string {
      return this.notes[sheetId]?.[toXC(col, row)] ?? '';
    }

    override import(data: WorkbookData): void {
      for (const sheet of data.sheets as SheetWithNotes[]) {
        if (sheet.notes) this.notes[sheet.id] = { ...sheet.notes };
      }
    }

    override export(data: WorkbookData): void {
      for (const sheet of data.sheets as SheetWithNotes[]) {
        const notes = Object.entries(this.notes[sheet.id] ?? {}).filter(([, note]) => note !== undefined);
        if (notes.length > 0) sheet.notes = Object.fromEntries(notes);
      }
    }
  };
}
