// A careful person at the sheet: reads what rows say, answers questions, looks into Genviral where a row is unsure, and
// goes on until nothing is left to do.
import { cellText } from '../../src/workbook/kinds';
import type { Stage } from '../fakes/stage';
import { MINUTE_MS, setCells } from './scenario';

/** More than any story takes. */
const MOST_ROUNDS = 8;

/** A row that waits for another time. */
const TIME_IS_OVER = /Post at: .*(is over|less than 3 minutes)/;

/** What a round leaves when nothing more happens. */
const picture = (stage: Stage): string =>
  JSON.stringify([
    stage.rows().map(({ status, message, postAt }) => [status, message, postAt]),
    stage.ledgerStates(),
  ]);

/** Whether every row is at an end or waits for its time: another round would find nothing to do. */
function nothingIsLeft(stage: Stage): boolean {
  const isAtRest = stage.rows().every(({ caption, status, message, ready }) => {
    if (TIME_IS_OVER.test(message)) return false;
    if (caption === '' || !ready) return status !== 'Sending' && status !== 'Scheduled';
    return ['Scheduled', 'Posted', 'Mend'].includes(status);
  });
  return isAtRest && stage.ledgerStates().every((state) => state !== 'sending' && state !== 'unsure');
}

/**
 * Chooses Send and Update again and again until a round changes nothing. An unsure row whose post is not in Genviral gets
 * a new time, as its message asks for.
 */
export function workUntilQuiet(stage: Stage): void {
  let before = '';
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    stage.platform.time.advance(4 * MINUTE_MS);
    stage.update();
    settleUnsure(stage);
    stage.send(() => true, 'takeBack');
    stage.platform.time.advance(11 * MINUTE_MS);
    stage.update();
    const now = picture(stage);
    if (now === before || nothingIsLeft(stage)) return;
    before = now;
  }
  throw new Error(`not quiet after ${String(MOST_ROUNDS)} rounds: ${before}`);
}

/** An unsure post that is not in Genviral, and a row whose time is over, get a new time. */
function settleUnsure(stage: Stage): void {
  const alive = new Set(stage.world.posts.map(({ caption }) => caption));
  stage.rows().forEach(({ status, message, caption, ready }, index) => {
    const isMissing = status === 'Unsure' && !alive.has(cellText(caption));
    const isApart = message.includes('no post belongs to this row');
    const isElsewhere = stage.world.posts.some((post) =>
      post.caption.startsWith(cellText(caption).slice(0, 9)),
    );
    if (isApart && !isElsewhere) setCells(stage, index + 2, { Status: '' });
    const isOver = status === 'Mend' && TIME_IS_OVER.test(message);
    if (!ready || !(isMissing || isOver)) return;
    setCells(stage, index + 2, { 'Post at': `2026-10-23 12:${String(index).padStart(2, '0')}` });
  });
}
