// Asks before something is lost.
import { element } from './elements';

export interface Asked {
  readonly title: string;
  /** What is lost. */
  readonly text: string;
  readonly yes: string;
}

/** Whether the person said yes. */
export function confirmed({ title, text, yes }: Asked): Promise<boolean> {
  const dialog = element('#confirm', HTMLDialogElement);
  const cancel = element('button', HTMLButtonElement, dialog);
  const go = element('button.primary', HTMLButtonElement, dialog);
  element('h2', HTMLElement, dialog).textContent = title;
  element('p', HTMLElement, dialog).textContent = text;
  go.textContent = yes;
  dialog.showModal();
  cancel.focus();
  return new Promise((resolve) => {
    go.onclick = () => {
      dialog.close('yes');
    };
    cancel.onclick = () => {
      dialog.close('');
    };
    dialog.oncancel = () => {
      dialog.returnValue = '';
    };
    dialog.onclose = () => {
      resolve(dialog.returnValue === 'yes');
      dialog.returnValue = '';
    };
  });
}
