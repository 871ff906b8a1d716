// What a row says before anything is sent. Pure.
import type { Idle, RowMove } from '../planning/move';
import type { Problem } from '../wish/problem';
import type { WishField } from '../wish/wish';
import { CLEARED, GONE, STILL_SCHEDULED, TAKEN_BACK, type Face } from './face';
import { marksOf } from './marks';

/** `Caption: 2,412 characters; ... Media: ...`: each problem names the cell to mend. */
export function problemText(problems: readonly Problem[]): string {
  const told = problems
    .slice(0, MOST_TOLD)
    .map(({ header, sentence }) => `${header}: ${shortProblem(sentence)}`);
  const more = problems.length - told.length;
  return [...told, ...(more > 0 ? [`and ${String(more)} more`] : [])].join('\n');
}

/** A cell holds 50,000 characters, and what people wrote may fill one. */
const MOST_TOLD = 12;
const LONGEST_QUOTE = 80;

/** Shortens what is quoted from a cell, so that the advice around it can be seen. */
export function shortProblem(sentence: string): string {
  return sentence.replace(/“([^”]*)”/g, (quoted: string, text: string) =>
    text.length > LONGEST_QUOTE ? `“${Array.from(text).slice(0, LONGEST_QUOTE).join('')}…”` : quoted,
  );
}

const FIELD_NAMES: Readonly<Record<WishField, string>> = {
  caption: 'Caption',
  accounts: 'Accounts',
  media: 'Media',
  time: 'Post at',
  music: 'Music',
  tiktok: 'TikTok settings',
  pinterest: 'Pinterest settings',
  youtube: 'YouTube settings',
  instagram: 'Instagram settings',
  x: 'X settings',
  facebook: 'Facebook settings',
  linkedin: 'LinkedIn settings',
};

export function fieldNames(fields: readonly WishField[]): string {
  return fields.map((field) => FIELD_NAMES[field]).join(', ');
}

/** `null` where the row keeps what it says. */
export function faceOfMove(move: RowMove): Face | null {
  const face = faceOfKind(move);
  return move.isCopy ? { ...CLEARED, ...face } : face;
}

const CHANGED = 'Changed, not sent';

const NOT_LOOKED =
  'Genviral could not be asked about this post just now, so nothing is done with the row. Choose Genviral > Send… again.';

function faceOfKind(move: RowMove): Face | null {
  const warning = problemText(move.warnings);
  switch (move.kind) {
    case 'create':
      return { status: 'Not sent', message: warning, toMend: null };
    case 'update': {
      const what = `${fieldNames(move.fields)}: Genviral still holds what was sent. Choose Genviral > Send… to change it there.`;
      return { status: CHANGED, message: [what, warning].filter(Boolean).join('\n'), toMend: null };
    }
    case 'takeBack':
      return {
        message: STILL_SCHEDULED,
        toMend: null,
      };
    case 'refuse':
      return {
        ...(move.keepsStatus === true ? {} : { status: move.isSent ? CHANGED : 'Mend' }),
        message: problemText(move.problems),
        toMend: marksOf(move.problems),
      };
    case 'retry':
      return null;
    case 'accept':
      return { status: 'Scheduled', message: '', toMend: null };
    case 'nothing':
      return faceOfIdle(move.because, warning);
  }
}

function faceOfIdle(because: Idle, warning: string): Face | null {
  switch (because) {
    case 'notReady':
      return { status: '', message: warning, toMend: null };
    case 'agreedAgain':
      return { status: 'Scheduled', message: '', toMend: null };
    case 'goneThere':
      return GONE;
    // Words can be typed over, or sorted away from their rows.
    case 'takenBack':
      return TAKEN_BACK;
    case 'unsure':
      return { status: 'Unsure' };
    case 'inFlight':
      return { status: 'Sending' };
    case 'unknown':
      return { message: NOT_LOOKED };
    default:
      return null;
  }
}
