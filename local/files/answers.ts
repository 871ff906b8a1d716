// Who answers the add-on's questions: what was said on the command line, else the person at the terminal, else nobody.
// Nobody's answer is no.
import { readSync } from 'node:fs';
import { carefulPerson, type Known, type Person } from '../demo/person';
import { paragraph } from '../demo/print';
import type { Answer, Dialog } from '../host/index';

export interface AnswerOptions {
  readonly key: string;
  /** Whom Activity names. */
  readonly who: string;
  readonly known: Known;
  /** Send without asking. */
  readonly isAgreed: boolean;
  /** Asks the person at the terminal; `null` where nobody sits there. */
  readonly ask: ((question: string) => string) | null;
}

export interface Answers extends Person {
  /** Questions that got no answer. */
  readonly unanswered: readonly string[];
  /** What was said that is no question: by title. */
  readonly notices: readonly Dialog[];
}

const CONNECT = 'Connect to Genviral';
const ACCOUNTS = 'Which accounts belong to this file?';

export function answersOf(options: AnswerOptions): Answers {
  const { key, who, known } = options;
  const person = carefulPerson(key, who, known);
  const unanswered: string[] = [];
  const notices: Dialog[] = [];
  const heard: string[] = [];
  return {
    answer: (dialog) => {
      if (dialog.buttons === 'OK') notices.push(dialog);
      if (isRoutine(dialog)) {
        return dialog.text.includes(ACCOUNTS)
          ? { button: 'OK', text: numbersOf(dialog, known.accounts) }
          : person.answer(dialog);
      }
      const answer = answerTo(dialog, options);
      if (answer) {
        heard.push(`${dialog.title}  >  ${answer.text ?? answer.button.toLowerCase()}\n${dialog.text}`);
      } else unanswered.push(`${dialog.title}\n${dialog.text}`);
      return answer ?? (dialog.kind === 'prompt' ? { button: 'OK', text: '' } : { button: 'NO' });
    },
    heard: () => [...heard.splice(0), ...person.heard()],
    refused: () => person.refused(),
    unanswered,
    notices,
  };
}

/** Connecting and importing ask what the command line says; notices need no answer. */
function isRoutine({ title, buttons, kind }: Dialog): boolean {
  return title === CONNECT || title === 'Import from this tab' || (kind !== 'prompt' && buttons === 'OK');
}

function answerTo(dialog: Dialog, { isAgreed, ask }: AnswerOptions): Answer | null {
  // Posts without a row: nobody but a person knows what became of the row.
  if (dialog.kind === 'prompt') {
    const text = ask?.(`${dialog.title}\n${dialog.text}\n> `);
    return text === undefined ? null : { button: 'OK', text };
  }
  if (isAgreed) return { button: 'YES' };
  const text = ask?.(`${dialog.title}\n${dialog.text}\nYes or no? `);
  if (text === undefined) return null;
  return { button: /^(y|yes)$/i.test(text) ? 'YES' : 'NO' };
}

/** The numbers of accounts by their names; nothing means all. */
function numbersOf({ text }: Dialog, names: readonly string[]): string {
  const listed = [...text.matchAll(/^(\d+) {2}(.+)$/gm)];
  return listed.flatMap(([, number = '', name = '']) => (names.includes(name) ? [number] : [])).join(', ');
}

/** Waits for a line from the terminal. */
export function askInTerminal(question: string): string {
  process.stdout.write(`\n${paragraph(question, '   ')} `);
  const byte = Buffer.alloc(1);
  const bytes: number[] = [];
  while (readSync(0, byte, 0, 1, null) === 1 && byte[0] !== 10) bytes.push(byte[0] ?? 0);
  return Buffer.from(bytes).toString('utf8').trim();
}
