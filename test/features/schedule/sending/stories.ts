// What stories about sending begin with.
import type { FaultOrder } from '../../../../local/sandbox/index';
import { connectedStage, type RowCells, type Stage } from '../../../fakes/stage';

export const MINUTE_MS = 60_000;

/** The people cells of a row that is ready and right. */
export const row = (number: number, changes: RowCells = {}): RowCells => ({
  Ready: true,
  Accounts: 'instagram @lumen.bakery',
  Caption: `Post ${String(number)}`,
  Media: `https://media.example.test/${String(number)}.jpg`,
  'Post at': `2026-10-20 ${String(8 + Math.floor(number / 60)).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}`,
  ...changes,
});

export const rows = (count: number): RowCells[] =>
  Array.from({ length: count }, (_, index) => row(index + 1));

/** A connected spreadsheet with these rows. */
export function given(cells: readonly RowCells[]): Stage {
  const stage = connectedStage();
  stage.fill(cells);
  return stage;
}

/** Posts that the spreadsheet made, by caption. */
export const madePosts = ({ world }: Stage): string[] =>
  world.posts
    .map((post) => post.caption)
    .filter((caption) => /^Post \d+/.test(caption))
    .sort();

export const statuses = (stage: Stage): string[] => stage.rows().map((record) => record.status);

/** What goes wrong with POST /posts. */
export const createFault = (
  effect: FaultOrder['effect'],
  timing: FaultOrder['timing'] = { kind: 'next' },
): FaultOrder => ({
  match: { method: 'POST', path: '/posts' },
  effect,
  timing,
});
