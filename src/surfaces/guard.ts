// What a person sees when something they asked for could not be done: one sentence, never a stack.
import type { Ui } from '../platform/ports';
import { sentenceOf } from '../troubles/sentence';

/** Does it, or says in a dialog why not. */
export function guarded(ui: Ui, title: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    ui.alert(title, sentenceOf(error), 'ok');
  }
}
