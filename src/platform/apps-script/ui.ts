// Menu, dialogs and the panel's frame.
import type { Build, DialogButtons, MenuItem, MenuSpec, Ui } from '../ports';

type Menu = GoogleAppsScript.Base.Menu;
type ButtonSet = GoogleAppsScript.Base.ButtonSet;

/** The page that build/page.mjs makes. */
const PANEL_FILE = 'Sidebar';

export function appsScriptUi(kind: Build['kind']): Ui {
  return {
    addMenu: ({ title, items }: MenuSpec) => {
      const ui = SpreadsheetApp.getUi();
      // An add-on's menu stands under Extensions, with the add-on's own name.
      // https://developers.google.com/workspace/add-ons/concepts/menus
      const menu = kind === 'add-on' ? ui.createAddonMenu() : ui.createMenu(title);
      for (const item of items) addItem(menu, item);
      menu.addToUi();
    },
    alert: (title, text, buttons) => {
      const ui = SpreadsheetApp.getUi();
      const pressed = ui.alert(title, text, buttonSet(buttons));
      if (pressed === ui.Button.YES || pressed === ui.Button.OK) return 'yes';
      return buttons === 'yes-no-cancel' && pressed !== ui.Button.NO ? 'cancel' : 'no';
    },
    prompt: (title, text) => {
      const ui = SpreadsheetApp.getUi();
      const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
      return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : null;
    },
    toast: (title, text) => {
      SpreadsheetApp.getActiveSpreadsheet().toast(text, title);
    },
    openPanel: (title) => {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(PANEL_FILE).setTitle(title));
    },
  };
}

function addItem(menu: Menu, item: MenuItem): void {
  if (item === 'separator') {
    menu.addSeparator();
  } else if ('submenu' in item) {
    const submenu = SpreadsheetApp.getUi().createMenu(item.submenu);
    for (const { label, entry } of item.items) submenu.addItem(label, entry);
    menu.addSubMenu(submenu);
  } else {
    menu.addItem(item.label, item.entry);
  }
}

function buttonSet(buttons: DialogButtons): ButtonSet {
  const { ButtonSet } = SpreadsheetApp.getUi();
  switch (buttons) {
    case 'ok':
      return ButtonSet.OK;
    case 'ok-cancel':
      return ButtonSet.OK_CANCEL;
    case 'yes-no':
      return ButtonSet.YES_NO;
    case 'yes-no-cancel':
      return ButtonSet.YES_NO_CANCEL;
  }
}
