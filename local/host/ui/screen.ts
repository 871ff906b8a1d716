// What a person sees of the add-on, and how a person answers it.
import type { Answer, Dialog, Menu, Page, Toast } from '../services/base/operations';

/** What a person does with a dialog. */
export type DialogAnswerer = (dialog: Dialog) => Answer;

/** A dialog that a test did not expect fails the run loudly. */
export const nobodyAnswers: DialogAnswerer = (dialog) => {
  throw new Error(`Nobody answers this ${dialog.kind}: ${[dialog.title, dialog.text].join(' ').trim()}`);
};

export class Screen {
  readonly #menus = new Map<string, Menu>();
  readonly toasts: Toast[] = [];
  sidebar: Page | null = null;
  dialog: Page | null = null;

  /** In the order in which they were first added; a menu of the same caption takes the place of the old one. */
  get menus(): Menu[] {
    return [...this.#menus.values()];
  }

  addMenu(menu: Menu): void {
    this.#menus.set(menu.caption, menu);
  }
}
