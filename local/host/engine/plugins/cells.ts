// o-spreadsheet's cell plugin with three rules of Sheets: text cells never become formulas, a whole block is written
// by one command, and formatting empty cells is not news to the other plugins. No Node here: the browser's replica
// needs the same plugin.
import type { Cell, CellPosition, CorePlugin, Style, WorkbookData } from '@odoo/o-spreadsheet';
import type { EngineCommand } from './commands';
import type { PlacingGetters } from './sheets';

/** The number format of a text cell. */
export const TEXT_FORMAT = '@';

interface CellChange {
  readonly content?: string;
  readonly style?: Style | null;
  readonly format?: string;
}

/** What o-spreadsheet's cell plugin has beyond its published type. */
interface CellPluginParts extends CorePlugin {
  cells: Record<string, Record<string, Cell | undefined> | undefined>;
  getNextCellId(): number;
  updateCell(sheetId: string, col: number, row: number, change: CellChange): void;
  importCell(sheetId: string, content?: string, style?: Style, format?: string, compiled?: Formula): Cell;
}

interface Formula {
  toFormulaString(getters: unknown): string;
}

type PluginConfig = ConstructorParameters<typeof CorePlugin>[0];
type CoreGetters = PluginConfig['getters'];
export type CellPluginClass = (new (config: PluginConfig) => CellPluginParts) & {
  readonly getters: readonly string[];
};

export function cellPluginOf(Base: CellPluginClass): CellPluginClass {
  return class SheetsCellPlugin extends Base {
    constructor(config: PluginConfig) {
      super(config);
      this.dispatch = this.#direct(this.dispatch) as unknown as typeof this.dispatch;
    }

    override handle(command: EngineCommand): void {
      if (command.type !== 'WRITE_CELLS') super.handle(command as Parameters<CorePlugin['handle']>[0]);
      else {
        for (const cell of command.cells) {
          this.dispatch('UPDATE_CELL', { ...cell, sheetId: command.sheetId });
        }
      }
    }

    override updateCell(sheetId: string, col: number, row: number, change: CellChange): void {
      const before = this.getters.getCell({ sheetId, col, row });
      const content = change.content ?? literalContent(before);
      if (!content?.startsWith('=')) super.updateCell(sheetId, col, row, change);
      else if ((change.format ?? before?.format) === TEXT_FORMAT) {
        const style = change.style === undefined ? before?.style : (change.style ?? undefined);
        const cell = textCell(before?.id ?? this.getNextCellId(), content, style);
        this.history.update('cells', sheetId, String(cell.id), cell);
        this.#place({ cellId: cell.id, sheetId, col, row });
      } else if (content === change.content) super.updateCell(sheetId, col, row, change);
      // A text cell that gets a number format stays the text it was until somebody types into it again.
      else super.updateCell(sheetId, col, row, { ...change, content: `'${content}` });
    }

    override importCell(...[sheetId, content, style, format, compiled]: ImportArguments): Cell {
      const text = format === TEXT_FORMAT ? (compiled?.toFormulaString(this.getters) ?? content) : undefined;
      const unquoted = text?.startsWith("'=") ? text.slice(1) : text;
      if (!unquoted?.startsWith('=')) return super.importCell(sheetId, content, style, format, compiled);
      return textCell(this.getNextCellId(), unquoted, style);
    }

    override export(data: WorkbookData, shouldSquish: boolean): void {
      super.export(data, shouldSquish);
      if (!shouldSquish) quoteTexts(data, this.getters);
    }

    /** Spares the other plugins what is no news: where a cell is kept, how an empty one looks, that nothing is cleared. */
    #direct(dispatch: Dispatch): Dispatch {
      return (type, payload) => {
        const { sheetId, col, row, content } = payload;
        const isLook = type === 'UPDATE_CELL' && content === undefined;
        if (type === 'UPDATE_CELL_POSITION') this.#place(payload);
        else if (type === 'UPDATE_CELL' && isEmpty(payload) && !this.getters.getCell(payload)) return;
        else if (isLook && literalContent(this.getters.getCell(payload)) === '') {
          this.updateCell(sheetId, col, row, payload);
        } else dispatch(type, payload);
      };
    }

    #place(place: Place): void {
      (this.getters as unknown as PlacingGetters).placeCell(place);
    }
  };
}

type Place = CellPosition & { readonly cellId: number | undefined };
type Dispatch = (type: string, payload: Place & CellChange) => void;
type ImportArguments = Parameters<CellPluginParts['importCell']>;

const isEmpty = ({ content, style, format }: CellChange): boolean => content === '' && !style && !format;

/** `''` for an empty cell, `undefined` for a formula. */
function literalContent(cell: Cell | undefined): string | undefined {
  if (!cell) return '';
  return cell.isFormula ? undefined : cell.content;
}

/** Marks texts that begin like formulas, so that reading the file does not compile and thereby reword them. */
function quoteTexts(data: WorkbookData, getters: CoreGetters): void {
  for (const sheet of data.sheets) {
    for (const [xc, content] of Object.entries(sheet.cells)) {
      if (typeof content !== 'string' || !content.startsWith('=')) continue;
      const { zone } = getters.getRangeFromSheetXC(sheet.id, xc);
      const cell = getters.getCell({ sheetId: sheet.id, col: zone.left, row: zone.top });
      if (!cell?.isFormula) sheet.cells[xc] = `'${content}`;
    }
  }
}

function textCell(id: number, content: string, style: Style | undefined): Cell {
  return {
    id,
    content,
    format: TEXT_FORMAT,
    isFormula: false,
    parsedValue: content,
    ...(style ? { style } : {}),
  };
}
