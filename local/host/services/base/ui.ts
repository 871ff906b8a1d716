// https://developers.google.com/apps-script/reference/base/ui
import { ask } from '../core/bridge';
import { type EnumValue, enumeration, enumName } from '../core/enumeration';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import { HtmlOutput } from '../html/html-output';
import { Menu } from './menu';
import type { Dialog } from './operations';
import { PromptResponse } from './prompt-response';

const Button = enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

export class Ui {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  createMenu(caption: unknown): Menu {
    if (typeof caption !== 'string') throw signatureError('Ui.createMenu', [caption]);
    return new Menu(caption);
  }

  /** A menu below Extensions, with the add-on's name. */
  createAddonMenu(): Menu {
    return new Menu(ask('script.facts', null).name, 'Extensions');
  }

  /** `alert(text)`, `(text, buttons)` or `(title, text, buttons)`; suspends the script and drops its locks. */
  alert(...args: unknown[]): EnumValue {
    return Button[ask('ui.ask', readDialog('alert', args)).button];
  }

  /** `prompt(text)`, `(text, buttons)` or `(title, text, buttons)`; suspends the script and drops its locks. */
  prompt(...args: unknown[]): PromptResponse {
    const { button, text } = ask('ui.ask', readDialog('prompt', args));
    return new PromptResponse(Button[button], text ?? '');
  }

  showSidebar(page: unknown): void {
    if (!(page instanceof HtmlOutput)) throw signatureError('Ui.showSidebar', [page]);
    ask('ui.showSidebar', { title: page.getTitle(), html: page.getContent() });
  }

  showModelessDialog(page: unknown, title: unknown): void {
    if (!(page instanceof HtmlOutput) || typeof title !== 'string') {
      throw signatureError('Ui.showModelessDialog', [page, title]);
    }
    ask('ui.showDialog', { title, html: page.getContent() });
  }

  showModalDialog(page: unknown, title: unknown): void {
    if (!(page instanceof HtmlOutput) || typeof title !== 'string') {
      throw signatureError('Ui.showModalDialog', [page, title]);
    }
    ask('ui.showDialog', { title, html: page.getContent() });
  }
}

function readDialog(kind: Dialog['kind'], args: readonly unknown[]): Dialog {
  const [title, text, set] = args.length === 3 ? args : ['', args[0], args[1]];
  const buttons = args.length <= 1 ? 'OK' : enumName(ButtonSet, set);
  if (args.length < 1 || args.length > 3 || buttons === null) throw signatureError(`Ui.${kind}`, args);
  return { kind, title: String(title), text: String(text), buttons };
}

publish(Ui, 'Ui');
