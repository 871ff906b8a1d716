// The add-on's menus in o-spreadsheet's menu bar.
import type { Menu } from '../events';
import { spreadsheets } from './libraries';

/** Behind o-spreadsheet's own. */
const FIRST_PLACE = 900;

/** What only makes sense where a file has a settings page; the host's locale is not changed by it. */
const LEFT_OUT = ['settings', 'print'];

/** Adds the menus; must come before the menu bar is made. */
export function addMenus(menus: readonly Menu[], choose: (functionName: string) => void): void {
  const { topbarMenuRegistry } = spreadsheets.registries;
  for (const id of LEFT_OUT) {
    topbarMenuRegistry.replaceChild(id, ['file'], { name: '', isVisible: () => false });
  }
  for (const [index, menu] of menus.entries()) {
    const id = `addon-${index}`;
    topbarMenuRegistry.add(id, { name: menu.caption, sequence: FIRST_PLACE + index });
    addEntries(menu, [id], choose);
  }
}

function addEntries({ entries }: Menu, path: string[], choose: (functionName: string) => void): void {
  const { topbarMenuRegistry } = spreadsheets.registries;
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === 'separator') continue;
    const id = `${path.join('-')}-${index}`;
    const place = { sequence: index + 1, separator: entries[index + 1]?.kind === 'separator' };
    if (entry.kind === 'submenu') {
      topbarMenuRegistry.addChild(id, [...path], { name: entry.menu.caption, ...place });
      addEntries(entry.menu, [...path, id], choose);
    } else {
      const { caption, functionName } = entry;
      const execute = (): void => {
        choose(functionName);
      };
      topbarMenuRegistry.addChild(id, [...path], { name: caption, ...place, execute });
    }
  }
}
