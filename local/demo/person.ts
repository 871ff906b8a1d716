// A social media manager at the keyboard: answers the add-on's dialogs, and remembers what was said.
import type { Answer, Dialog } from '../host/index';

export interface Person {
  answer(dialog: Dialog): Answer;
  /** What dialogs said since the last time this was asked. */
  heard(): readonly string[];
  /** Questions that only the real person can answer, and how to. */
  refused(): readonly string[];
}

/** What a person knows about another tool's calendar, and its file does not say. */
export interface Known {
  /** Whether 03/04 is in April or in March. */
  readonly dates?: 'day-first' | 'month-first' | undefined;
  /** Names of accounts, as in the Accounts tab. */
  readonly accounts: readonly string[];
}

const IMPORT = 'Import from this tab';

/** Pastes the key when asked for one, agrees to what is right, and reads everything. */
export function carefulPerson(key: string, name: string, known: Known = { accounts: [] }): Person {
  let heard: string[] = [];
  const refused: string[] = [];
  return {
    answer: (dialog) => {
      const text = replyTo(dialog, key, name, known);
      const shown = `${dialog.title}: ${dialog.title === IMPORT ? dialog.text : firstLine(dialog.text)}`;
      heard.push(
        text === undefined
          ? shown
          : `${shown}  >  ${text === key ? 'pastes the demo key' : text || 'leaves it empty'}`,
      );
      if (text === 'Cancel') {
        refused.push('The dates can be read in two ways: say --dates day-first or --dates month-first.');
        return { button: 'CANCEL' };
      }
      const button = dialog.buttons === 'YES_NO' ? 'YES' : 'OK';
      return text === undefined ? { button } : { button, text };
    },
    heard: () => {
      const since = heard;
      heard = [];
      return since;
    },
    refused: () => refused,
  };
}

function replyTo({ kind, title, text }: Dialog, key: string, name: string, known: Known): string | undefined {
  if (kind !== 'prompt') return undefined;
  if (title === IMPORT) return importReply(text, known);
  if (text.includes('API key')) return key;
  return text.includes('Your name') ? name : '';
}

/** Nothing is guessed: what nobody said is left empty, or cancels where it must be known. */
function importReply(text: string, { dates, accounts }: Known): string {
  if (text.includes('read in two ways')) {
    return dates === undefined ? 'Cancel' : dates === 'day-first' ? '1' : '2';
  }
  if (!/[Ww]hich accounts?/.test(text)) return '';
  const numbers = text
    .split('\n')
    .flatMap((line) => /^(\d+) {2}(.+)$/.exec(line)?.slice(1, 3).join('\t') ?? [])
    .map((line) => line.split('\t'))
    .flatMap(([number = '', account = '']) => (accounts.includes(account) ? [number] : []));
  return numbers.join(',');
}

function firstLine(text: string): string {
  return text.replace(/\n\n/g, ' ').split('\n')[0] ?? '';
}
