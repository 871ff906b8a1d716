// The server's side of the panel. Names and arguments come from a page and are checked like any other input.
import type { Execution } from '../../runs/context';
import { sentenceOf } from '../../troubles/sentence';
import { stop } from '../../troubles/trouble';
import { requireEntry } from '../entry';
import type { AllAnswers } from './answers/answering';
import { automationAnswers } from './answers/automation';
import { columnsAnswers } from './answers/columns';
import { connectAnswers } from './answers/connect';
import { scheduleAnswers } from './answers/schedule';
import { shellAnswers } from './answers/shell';
import { todayAnswers } from './answers/today';
import { updateAnswers } from './answers/update';
import type { PanelAnswer, PanelCallName } from './calls';

const answers: AllAnswers = {
  ...shellAnswers,
  ...todayAnswers,
  ...scheduleAnswers,
  ...updateAnswers,
  ...automationAnswers,
  ...columnsAnswers,
  ...connectAnswers,
};

/** Answers a call of the panel. Never throws: the page shows the sentence. */
export function answerPanel(execution: Execution, name: unknown, input: unknown): PanelAnswer<unknown> {
  try {
    const answer = isCallName(name) ? answers[name] : stop({ code: 'unknown-request', detail: 'call name' });
    requireEntry(execution.platform);
    return { ok: true, value: answer(execution, input) };
  } catch (error) {
    return { ok: false, because: sentenceOf(error) };
  }
}

function isCallName(name: unknown): name is PanelCallName {
  return typeof name === 'string' && Object.prototype.hasOwnProperty.call(answers, name);
}
