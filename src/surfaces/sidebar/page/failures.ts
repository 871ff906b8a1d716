// What Google says when a call of the panel fails, in words that help. Its own texts are made for those who wrote the script.

interface Failure {
  readonly says: RegExp;
  readonly sentence: string;
}

/** The first that fits is meant: the more special stand first. */
const FAILURES: readonly Failure[] = [
  {
    says: /PERMISSION_DENIED/i,
    sentence:
      'Google answered for another of your Google accounts, which may not use this panel. Sign out of the others, or open the spreadsheet in a window with one account (a browser profile or a private window).',
  },
  {
    says: /authorization is required|permissions? (are|is) not sufficient|required permissions?:|do not have permission to call/i,
    sentence:
      'Google wants your permission first. Choose Genviral > Open panel in the menu, and allow what it asks for; all boxes must stay ticked.',
  },
  {
    says: /protected cell|protected range|do not have permission|access denied/i,
    sentence:
      'You may not change this spreadsheet, or a part of it is protected. Ask its owner to let you edit it.',
  },
  {
    says: /connection failure|http 0|network ?error|failed to fetch|load failed|offline/i,
    sentence:
      'The connection to Google broke off. What had begun may have been done: look at Activity when you are online again, then try again.',
  },
  {
    says: /invoked too many times.*day|too many times for one day|too much computer time|quota/i,
    sentence:
      'Your Google account has used up what Google allows scripts for a day. It counts anew 24 hours after the first use; nothing was lost.',
  },
  {
    says: /simultaneous|too many times|too many scripts/i,
    sentence: 'Google runs too many scripts for you at the same time. Wait a minute, then try again.',
  },
  {
    says: /maximum execution time|execution time limit/i,
    sentence:
      'Google ended the run after six minutes. What was done is written in the rows; do the same once more to go on.',
  },
  {
    says: /script function not found|is not a function/i,
    sentence: 'The add-on was updated while this panel was open. Reload the spreadsheet.',
  },
  {
    says: /server error|internal error|service (unavailable|error)|timed out/i,
    sentence: 'Google had a fault. Wait a minute, look at Activity, then try again.',
  },
];

/** One sentence about what Google said; its own words, where nobody has better ones. */
export function explainFailure(message: string, isOnline: boolean): string {
  if (!isOnline) {
    return 'You are offline. What had begun may have been done: look at Activity when you are online again, then try again.';
  }
  const known = FAILURES.find(({ says }) => says.test(message));
  return known?.sentence ?? 'Google Sheets could not do this: ' + message;
}

/** The sentence to show for what was thrown. */
export function explained(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
