// Notes of cells: a mark in the corner, and the text where the mouse rests.
import type { CellPosition, GridRenderingContext, UIPlugin } from '@odoo/o-spreadsheet';
import type { NotesGetters } from '../../host/engine/plugins/notes';
import { components, spreadsheets } from './libraries';

const MARK_PX = 6;
const MARK_COLOUR = '#f5b400';

type GettersWithNotes = UIPlugin['getters'] & NotesGetters;
type PopoverBuilders = ReturnType<typeof spreadsheets.registries.cellPopoverRegistry.get>;
type Popover = ReturnType<NonNullable<PopoverBuilders['onHover']>>;

/** Teaches o-spreadsheet to show them. Must come before the first model. */
export function showNotes(): void {
  const { statefulUIPluginRegistry, cellPopoverRegistry } = spreadsheets.registries;
  statefulUIPluginRegistry.add('note_marks', noteMarks());
  const NotePopover = notePopover();
  cellPopoverRegistry.add('CellNote', {
    onHover: (position, getters): Popover => {
      const text = (getters as GettersWithNotes).getCellNote(position);
      if (text === '') return { isOpen: false };
      return { isOpen: true, Component: NotePopover, props: { text }, cellCorner: 'top-right' };
    },
  });
}

function noteMarks() {
  return class NoteMarks extends spreadsheets.UIPlugin {
    static override readonly layers = ['Autofill'] as const;

    override drawLayer(context: GridRenderingContext): void {
      const getters = this.getters as GettersWithNotes;
      for (const position of getters.getVisibleCellPositions()) {
        if (getters.getCellNote(position) !== '') drawMark(context, position);
      }
    }
  };
}

function drawMark({ ctx, viewports, sheetId }: GridRenderingContext, { col, row }: CellPosition): void {
  const { x, y, width } = viewports.getVisibleRect(sheetId, { left: col, right: col, top: row, bottom: row });
  const right = x + width - 1;
  ctx.fillStyle = MARK_COLOUR;
  ctx.beginPath();
  ctx.moveTo(right - MARK_PX, y);
  ctx.lineTo(right, y);
  ctx.lineTo(right, y + MARK_PX);
  ctx.fill();
}

function notePopover() {
  return class NotePopover extends components.Component<{ readonly text: string }> {
    static override readonly template = components.xml`<div class="note" role="tooltip" t-esc="props.text"/>`;
    static override readonly props = { text: String, onClosed: { type: Function, optional: true } };
    static readonly maxSize = { maxHeight: 300 };
  };
}
