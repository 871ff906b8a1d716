// Pure types, shared by both sides of the bridge: menus, dialogs and who is there.

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly menu: Menu };

export interface Menu {
  readonly caption: string;
  /** Where it stands; in the menu bar unless told. */
  readonly under?: 'Extensions';
  readonly entries: readonly MenuEntry[];
}

export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

export interface Dialog {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: ButtonSetName;
}

export interface Answer {
  readonly button: ButtonName;
  /** What a prompt was answered with. */
  readonly text?: string;
}

export interface Page {
  readonly title: string;
  readonly html: string;
}

export interface Toast {
  readonly title: string;
  readonly text: string;
}

export interface UiOperations {
  'ui.addMenu': { input: Menu; output: null };
  'ui.ask': { input: Dialog; output: Answer };
  'ui.showSidebar': { input: Page; output: null };
  'ui.showDialog': { input: Page; output: null };
  'ui.toast': { input: Toast; output: null };
  'session.facts': {
    input: null;
    output: {
      readonly email: string;
      readonly temporaryKey: string;
      readonly locale: string;
      readonly scriptZone: string;
    };
  };
}
