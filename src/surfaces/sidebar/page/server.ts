// Calls the server by the closed list of calls.ts, and gives its answer or its one sentence.
import type { PanelAnswer, PanelCallName, PanelInput, PanelOutput } from '../calls';
import { explainFailure } from './failures';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Google's types are extended by their own namespace.
  namespace google.script {
    interface PublicEndpoints {
      genviralPanelCall(name: string, input: unknown): void;
    }
  }
}

/** Resolves with what the server gave; rejects with one sentence to show. */
export function ask<Name extends PanelCallName>(
  name: Name,
  input: PanelInput<Name>,
): Promise<PanelOutput<Name>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((answer: PanelAnswer<PanelOutput<Name>> | null) => {
        if (answer?.ok) resolve(answer.value);
        else reject(new Error(answer?.because ?? 'Apps Script gave no answer. Try again.'));
      })
      .withFailureHandler((error) => {
        reject(new Error(explainFailure(error.message, navigator.onLine)));
      })
      .genviralPanelCall(name, input);
  });
}
