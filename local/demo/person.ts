// A social media manager at the keyboard: answers the add-on's dialogs, and remembers what was said.
import type { Answer, Dialog } from '../host/index';

export interface Person {
  answer(dialog: Dialog): Answer;
  /** What dialogs said since the last time this was asked. */
  heard(): readonly string[];
}

/** Pastes the key when asked for one, agrees to what is right, and reads everything. */
export function carefulPerson(key: string, name: string): Person {
  let heard: string[] = [];
  return {
    answer: (dialog) => {
      const text = replyTo(dialog, key, name);
      const shown = `${dialog.title}: ${firstLine(dialog.text)}`;
      heard.push(
        text === undefined
          ? shown
          : `${shown}  >  ${text === key ? 'pastes the demo key' : text || 'leaves it empty'}`,
      );
      const button = dialog.buttons === 'YES_NO' ? 'YES' : 'OK';
      return text === undefined ? { button } : { button, text };
    },
    heard: () => {
      const since = heard;
      heard = [];
      return since;
    },
  };
}

function replyTo({ kind, text }: Dialog, key: string, name: string): string | undefined {
  if (kind !== 'prompt') return undefined;
  if (text.includes('API key')) return key;
  return text.includes('Your name') ? name : '';
}

function firstLine(text: string): string {
  return text.replace(/\n\n/g, ' ').split('\n')[0] ?? '';
}
