// https://developers.google.com/apps-script/reference/base/menu
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import type { Menu as MenuTree, MenuEntry } from './operations';

export class Menu {
  readonly #caption: string;
  readonly #under: MenuTree['under'];
  readonly #entries: MenuEntry[] = [];

  constructor(caption: string, under?: MenuTree['under']) {
    this.#caption = caption;
    this.#under = under;
  }

  addItem(caption: unknown, functionName: unknown): this {
    if (typeof caption !== 'string' || typeof functionName !== 'string') {
      throw signatureError('Menu.addItem', [caption, functionName]);
    }
    this.#entries.push({ kind: 'item', caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.#entries.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: unknown): this {
    if (!(menu instanceof Menu)) throw signatureError('Menu.addSubMenu', [menu]);
    this.#entries.push({ kind: 'submenu', menu: menu.#tree() });
    return this;
  }

  addToUi(): void {
    ask('ui.addMenu', this.#tree());
  }

  #tree(): MenuTree {
    return {
      caption: this.#caption,
      ...(this.#under && { under: this.#under }),
      entries: [...this.#entries],
    };
  }
}

publish(Menu, 'Menu');
