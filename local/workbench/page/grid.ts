// The grid: o-spreadsheet over a replica of the host's workbook.
import type { CollaborationMessage, Model } from '@odoo/o-spreadsheet';
import { installPlugins } from '../../host/engine/plugins/install';
import type { FormulaResults, Scene, Selection, ServerEvent } from '../events';
import { Formulas } from './formulas';
import { colourCheckboxes } from './checkboxes';
import { components, spreadsheets } from './libraries';
import { addMenus } from './menus';
import { showNotes } from './notes';
import { send, WINDOW_ID } from './server';

type Hello = Extract<ServerEvent, { kind: 'hello' }>;

export interface GridOptions {
  readonly hello: Hello;
  /** A click on a menu item of the add-on. */
  readonly onChoose: (functionName: string) => void;
  readonly onTrouble: (text: string) => void;
}

export class Grid {
  readonly model: Model;
  readonly #options: GridOptions;
  readonly #formulas: Formulas;
  #listen: (message: CollaborationMessage) => void = () => undefined;

  constructor(options: GridOptions) {
    this.#options = options;
    const { hello, onChoose } = options;
    installPlugins(spreadsheets);
    showNotes();
    colourCheckboxes();
    addMenus(hello.scene.menus, onChoose);
    this.#formulas = new Formulas(hello.facts, hello.scene.nowMs);
    this.#formulas.learn(hello.formulas);
    const config = {
      custom: this.#formulas.custom,
      // Who may only look. The page is loaded again when somebody else sits down whose menu differs.
      mode: hello.scene.person === 'viewer' ? ('readonly' as const) : ('normal' as const),
      client: { id: WINDOW_ID, name: 'Another window' },
      transportService: this.#transport(),
    };
    this.model = new spreadsheets.Model(hello.workbook, config, [...hello.revisions] as never);
    this.#activate(hello.selection.sheet);
  }

  async show(place: HTMLElement): Promise<void> {
    const templates = await (await fetch('/o-spreadsheet.xml')).text();
    const { onTrouble } = this.#options;
    const props = {
      model: this.model,
      notifyUser: ({ text }: { readonly text: string | Error }) => {
        onTrouble(String(text));
      },
      raiseError: onTrouble,
      askConfirmation: (text: string, confirmed: () => void, cancelled?: () => void) => {
        if (window.confirm(text)) confirmed();
        else cancelled?.();
      },
    };
    await new components.App(spreadsheets.Spreadsheet, { props, templates }).mount(place);
    // A grid without a size would scroll to nowhere.
    while (this.model.getters.getSheetViewDimension().height <= 0) await nextFrame();
    this.select(this.#options.hello.selection);
  }

  /** A revision of any replica, this one included. */
  take(message: CollaborationMessage): void {
    this.#listen(message);
  }

  /** NOW() and TODAY() follow the workbench's clock. */
  follow({ nowMs }: Scene): void {
    if (nowMs === this.#formulas.nowMs) return;
    this.#formulas.nowMs = nowMs;
    this.#evaluate();
  }

  learn(results: FormulaResults): void {
    this.#formulas.learn(results);
    this.#evaluate();
  }

  get selection(): Selection {
    const { getters } = this.model;
    const { top, bottom, left, right } = getters.getSelectedZone();
    const { toXC } = spreadsheets.helpers;
    const isOne = top === bottom && left === right;
    return {
      sheet: getters.getActiveSheetName(),
      range: isOne ? toXC(left, top) : `${toXC(left, top)}:${toXC(right, bottom)}`,
    };
  }

  select({ sheet, range }: Selection): void {
    if (!this.#activate(sheet)) return;
    const zone = spreadsheets.helpers.toZone(range);
    const anchor = { cell: { col: zone.left, row: zone.top }, zone };
    this.model.selection.selectZone(anchor, { scrollIntoView: true });
  }

  /** Whether the sheet is in front now: it may be hidden or gone. */
  #activate(sheet: string): boolean {
    const { getters } = this.model;
    const sheetIdTo = getters.getSheetIdByName(sheet);
    if (sheetIdTo === undefined || !getters.isSheetVisible(sheetIdTo)) return false;
    const sheetIdFrom = getters.getActiveSheetId();
    if (sheetIdTo !== sheetIdFrom) this.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo });
    return true;
  }

  #evaluate(): void {
    this.model.dispatch('EVALUATE_CELLS');
  }

  #transport() {
    return {
      onNewMessage: (_id: string, listen: (message: CollaborationMessage) => void) => {
        this.#listen = listen;
      },
      leave: () => undefined,
      sendMessage: async (message: CollaborationMessage) => {
        // The server tells the others when a window is gone.
        if (message.type === 'CLIENT_LEFT') return;
        try {
          await send({ kind: 'collaborate', message });
        } catch {
          throw new spreadsheets.ClientDisconnectedError();
        }
      },
    };
  }
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
