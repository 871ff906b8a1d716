// Calls the server by the closed list of calls.ts, and gives its answer or its one sentence.
import type { PanelAnswer, PanelCallName, PanelCalls } from '../calls';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Google's types are extended by their own namespace.
  namespace google.script {
    interface PublicEndpoints {
      genviralPanelCall(name: string, input: unknown): void;
    }
  }
}

/** Google answers for another account than the one that opened the file when several are signed in. */
const SEVERAL_ACCOUNTS =
  'Google answered for another account. Sign out of the others, or open the spreadsheet in a window with one account.';

/** Resolves with what the server gave; rejects with one sentence to show. */
export function ask<Name extends PanelCallName>(
  name: Name,
  input: PanelCalls[Name]['input'],
): Promise<PanelCalls[Name]['output']> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((answer: PanelAnswer<PanelCalls[Name]['output']> | null) => {
        if (answer?.ok) resolve(answer.value);
        else reject(new Error(answer?.because ?? 'Apps Script gave no answer. Try again.'));
      })
      .withFailureHandler((error) => {
        reject(new Error(error.message.includes('PERMISSION_DENIED') ? SEVERAL_ACCOUNTS : error.message));
      })
      .genviralPanelCall(name, input);
  });
}
