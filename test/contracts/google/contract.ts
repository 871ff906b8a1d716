// Rules of Google's services as a script can check them: no Node, no test runner. The test beside this folder runs them
// on the local host; bundled and pushed to an empty spreadsheet's script, they run on Google as they stand.

export interface Contract {
  readonly rule: string;
  /** Where Google, or who measured it, says so. */
  readonly source: string;
  /** Throws when the rule does not hold. Gets an empty sheet of its own. */
  readonly check: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => void;
}

export const REFERENCE = 'https://developers.google.com/apps-script/reference/';
export const GUIDES = 'https://developers.google.com/apps-script/guides/';

/** Compares plain values; dates by their instants. */
export function same(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`Got ${got} instead of ${wanted}`);
}

/** That work throws an exception with this text in it. */
export function refuses(work: () => unknown, text: string): void {
  let message: string | null = null;
  try {
    work();
  } catch (error) {
    message = error instanceof Error ? error.message : String(error);
  }
  if (message === null) throw new Error(`Was not refused with: ${text}`);
  if (!message.includes(text)) throw new Error(`Was refused with "${message}" instead of "${text}"`);
}
