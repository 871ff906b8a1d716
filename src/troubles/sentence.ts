// One sentence a person can act on, for every trouble: a file for each group. The compiler refuses one without a sentence.
import { formulaSentence, isFormulaTrouble } from './formula-sentence';
import { googleSentence, isGoogleTrouble } from './google-sentence';
import { isKeyTrouble, keySentence } from './key-sentence';
import { runSentence } from './run-sentence';
import { isServiceTrouble, serviceSentence } from './service-sentence';
import { isSheetTrouble, sheetSentence } from './sheet-sentence';
import { TroubleError, type Trouble } from './trouble';

/** What happened and what to do next, without a key, an id or a stack in it. */
export function sentence(trouble: Trouble): string {
  if (isFormulaTrouble(trouble)) return formulaSentence(trouble);
  if (isGoogleTrouble(trouble)) return googleSentence(trouble);
  if (isKeyTrouble(trouble)) return keySentence(trouble);
  if (isServiceTrouble(trouble)) return serviceSentence(trouble);
  if (isSheetTrouble(trouble)) return sheetSentence(trouble);
  return runSentence(trouble);
}

/** The trouble behind whatever was thrown, or `null` for a fault of our own. */
export function troubleOf(thrown: unknown): Trouble | null {
  return thrown instanceof TroubleError ? thrown.trouble : null;
}

/** The sentence for whatever was thrown; for a fault of our own its message, so that it can be reported. */
export function sentenceOf(thrown: unknown): string {
  const trouble = troubleOf(thrown);
  if (trouble) return sentence(trouble);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return `Something unexpected happened: ${message} Nothing was sent twice; please report it.`;
}
