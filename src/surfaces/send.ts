// Send: what will happen is shown, asked, and then done behind the door; what was not shown does not happen.
import type { RowMove } from '../features/schedule/planning/move';
import { isSending } from '../features/schedule/planning/move';
import {
  joinPosts,
  previewSending,
  questionsAbout,
  sendReadyRows,
  type Preview,
} from '../features/schedule/run';
import {
  agreeTo,
  agreeToOrphans,
  leftOutText,
  NOTHING_AGREED,
  ORPHAN_CHOICES,
  orphansText,
  plural,
  type Agreed,
} from '../features/schedule/sending/consent';
import { nothingToSend } from '../features/schedule/sending/summary';
import { agreeToZone } from '../features/schedule/unattended/memory';
import type { Execution } from '../runs/context';
import { lookOnly, throughDoor } from '../runs/door';
import { checkWork } from './check';
import { joinedTold, sendTold } from './told';

const TITLE = 'Send to Genviral';

export function send(execution: Execution): void {
  const ui = execution.platform.ui();
  const first = lookOnly(execution, previewSending);
  const preview = first.isSetBack ? joinFirst(execution) : first;
  const nothing = !preview.moves.some(isSending) && preview.orphans.length === 0;
  if (nothing && !preview.hasOpenLines) {
    throughDoor(execution, checkWork('Send'));
    ui.alert(TITLE, `${nothingToSend(preview.moves)}\n\nNow: ${preview.summary}.`, 'ok');
    return;
  }
  const moves = askVisible(execution, preview);
  const agreed = moves ? ask(execution, preview, moves, first.isSetBack) : NOTHING_AGREED;
  if (agreed.size === 0 && !preview.hasOpenLines) return;
  // The questions named every time in this zone.
  if (agreed.size > 0) agreeToZone(execution.platform.documentStore(), preview.zone.name);
  const report = throughDoor(execution, {
    what: 'Send',
    work: (run) => sendReadyRows(run, preview.book, agreed),
    told: sendTold,
  });
  ui.toast(TITLE, sendTold(report));
}

/** A file that was set back has forgotten posts: nothing is asked before its rows were joined with them. */
function joinFirst(execution: Execution): Preview {
  throughDoor(execution, { what: 'Join rows with posts', work: joinPosts, told: joinedTold });
  return lookOnly(execution, previewSending);
}

/** The moves to ask about: where a filter hides some of them, a person says whether they count. `null`: none. */
function askVisible(execution: Execution, { moves, hidden }: Preview): readonly RowMove[] | null {
  const sending = moves.filter(isSending);
  const hiding = sending.filter(({ line }) => hidden.has(line));
  if (hiding.length === 0) return moves;
  const answer = execution.platform
    .ui()
    .alert(
      TITLE,
      `A filter hides ${plural(hiding.length, 'row')} of ${String(sending.length)} that would be sent or changed.\n\nYes: only the rows you see. No: all of them. Cancel: none.`,
      'yes-no-cancel',
    );
  if (answer === 'cancel') return null;
  return answer === 'yes' ? moves.filter(({ line }) => !hidden.has(line)) : moves;
}

function ask(execution: Execution, preview: Preview, moves: readonly RowMove[], isSetBack: boolean): Agreed {
  const ui = execution.platform.ui();
  const leftOut = leftOutText(moves);
  const agreed = questionsAbout(preview, moves, isSetBack).reduce<Agreed>((sum, question, index) => {
    // A dialog has no place of its own for it: it is told once, apart from what is asked.
    const aside = index === 0 && leftOut !== '' ? `\n\n– – –\n${leftOut}` : '';
    const answer = ui.alert(question.title, `${question.text}${aside}`, 'yes-no');
    return answer === 'yes' ? agreeTo(sum, question) : sum;
  }, NOTHING_AGREED);
  return preview.orphans.length > 0 ? askOrphans(execution, preview, agreed) : agreed;
}

function askOrphans(execution: Execution, { orphans, zone }: Preview, agreed: Agreed): Agreed {
  const title = `${plural(orphans.length, 'post')} without a row`;
  const typed = execution.platform.ui().prompt(title, orphansText(orphans, zone));
  const choice = ORPHAN_CHOICES[Number(typed) - 1];
  return choice ? agreeToOrphans(agreed, orphans, choice) : agreed;
}
