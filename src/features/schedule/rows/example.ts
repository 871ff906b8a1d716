// The row a new file begins with: it shows how a row is written, and is never sent, because Ready is off.
import { DAY_MS, utcInstant } from '../../../time/instant';
import { instantsOf, wallClockIn } from '../../../time/zone';
import { openTable } from '../../../workbook/open';
import { writeChanges } from '../../../workbook/write';
import type { AccountBook } from '../../accounts/book';
import type { RunContext } from '../../run-context';
import { isFilled } from '../wish/check';
import { scheduleTable } from '../table';

const TEN_O_CLOCK = { hour: 10, minute: 0, second: 0 };

/** Writes the example into an empty Schedule; a tab with a row of its own keeps what it has. */
export function writeExample(run: RunContext, book: AccountBook): boolean {
  const view = openTable(run.workbook, run.store, scheduleTable);
  const [account] = book.accounts;
  if (!account || view.lines.some(({ record }) => isFilled(record))) return false;
  const values = {
    accounts: account.name,
    caption: 'An example: write your caption here. Tick Ready when the row may be sent.',
    media: 'https://example.com/your-video.mp4',
    postAt: { instantMs: tomorrowAtTen(run) },
    campaign: 'Example',
  };
  writeChanges(view, [{ line: 2, values }]);
  return true;
}

function tomorrowAtTen(run: RunContext): number {
  const nowMs = run.nowMs();
  const zone = run.zone(nowMs, nowMs + 2 * DAY_MS);
  const { year, month, day } = wallClockIn(zone, nowMs + DAY_MS);
  const wall = { year, month, day, ...TEN_O_CLOCK };
  return instantsOf(zone, wall)[0] ?? utcInstant(wall) ?? nowMs + DAY_MS;
}
