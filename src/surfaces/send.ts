// Send: what will happen is shown, asked, and then done behind the door; what was not shown does not happen.
import { agreeTo, NOTHING_AGREED, type Agreed, type Question } from '../features/schedule/consent';
import { previewSending, sendReadyRows, type Preview } from '../features/schedule/run';
import type { Execution } from '../runs/context';
import { lookOnly, throughDoor } from '../runs/door';
import { checkWork } from './check';
import { sendTold } from './told';

const TITLE = 'Send to Genviral';

export function send(execution: Execution): void {
  const ui = execution.platform.ui();
  const preview = lookOnly(execution, previewSending);
  if (preview.questions.length === 0 && !preview.hasOpenLines) {
    throughDoor(execution, checkWork('Send'));
    ui.alert(TITLE, `${nothingToSend(preview)}\n\nNow: ${preview.summary}.`, 'ok');
    return;
  }
  const agreed = ask(execution, preview.questions);
  if (agreed.size === 0 && !preview.hasOpenLines) return;
  const report = throughDoor(execution, {
    what: 'Send',
    work: (run) => sendReadyRows(run, preview.book, agreed),
    told: sendTold,
  });
  ui.toast(TITLE, sendTold(report));
}

function ask(execution: Execution, questions: readonly Question[]): Agreed {
  const ui = execution.platform.ui();
  return questions.reduce<Agreed>(
    (agreed, question) =>
      ui.alert(question.title, question.text, 'yes-no') === 'yes' ? agreeTo(agreed, question) : agreed,
    NOTHING_AGREED,
  );
}

function nothingToSend({ moves }: Preview): string {
  if (moves.length === 0) return 'Schedule is empty. Write a row and tick Ready.';
  return moves.some((move) => move.kind === 'refuse')
    ? 'No row can be sent yet. The column Message says what to mend.'
    : 'No row is ready. Tick Ready on the rows that may be sent.';
}
