// What Sheets attaches to cells, rows and sheets and o-spreadsheet does not know: developer metadata and protections.
// A mark follows inserted, removed and moved rows and columns and travels with the workbook's data. No Node here: the
// browser's replica needs the same plugin.
import type { CorePlugin, RangeAdapterFunctions, WorkbookData } from '@odoo/o-spreadsheet';
import type * as OSpreadsheet from '@odoo/o-spreadsheet';
import type { EngineCommand } from './commands';

export interface MarkZone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Mark {
  readonly id: string;
  readonly kind: 'metadata' | 'protection';
  /** `null` for a mark of the whole workbook. */
  readonly sheetId: string | null;
  /** Where it stands in its sheet; a mark that `needsZone` goes with the last of them. */
  readonly zones: readonly MarkZone[];
  readonly needsZone: boolean;
  /** What it says, as JSON. */
  readonly body: string;
}

export interface MarksGetters {
  getMarks(): readonly Mark[];
}

type Marks = Readonly<Record<string, Mark | undefined>>;

interface MarksState {
  marks: Marks;
}

export function marksPluginOf(library: typeof OSpreadsheet): typeof CorePlugin<MarksState> {
  return class MarksPlugin extends library.CorePlugin<MarksState> implements MarksGetters {
    static override readonly getters = ['getMarks'];
    marks: Marks = {};

    override handle(command: EngineCommand): void {
      if (command.type === 'SET_MARK') {
        this.history.update('marks', command.markId, command.mark ?? undefined);
      } else if (command.type === 'DELETE_SHEET') {
        for (const mark of this.getMarks()) {
          if (mark.sheetId === command.sheetId) this.history.update('marks', mark.id, undefined);
        }
      }
    }

    override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
      for (const mark of this.getMarks()) {
        const { sheetId } = mark;
        if (sheetId === null) continue;
        const changes = mark.zones.map((zone) => applyChange(this.getters.getRangeFromZone(sheetId, zone)));
        if (changes.every(({ changeType }) => changeType === 'NONE')) continue;
        const zones = changes
          .filter(({ changeType }) => changeType !== 'REMOVE')
          .map(({ range }) => range.zone);
        const isGone = mark.needsZone && zones.length === 0;
        this.history.update('marks', mark.id, isGone ? undefined : { ...mark, zones });
      }
    }

    getMarks(): readonly Mark[] {
      return Object.values(this.marks).filter((mark) => mark !== undefined);
    }

    override import(data: WorkbookData): void {
      for (const mark of (data as { marks?: readonly Mark[] }).marks ?? []) {
        this.marks = { ...this.marks, [mark.id]: mark };
      }
    }

    override export(data: WorkbookData): void {
      const marks = this.getMarks();
      if (marks.length > 0) (data as { marks?: readonly Mark[] }).marks = marks;
    }
  };
}
