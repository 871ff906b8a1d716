// What stories about commands on rows begin with.
import { appOn } from '../../../../src/app';
import type { RowCells, Stage } from '../../../fakes/stage';
import { given, row } from '../sending/stories';

type Action = Parameters<ReturnType<typeof appOn>['choose']>[0];

export const BOTH = 'instagram @lumen.bakery, tiktok @lumenbakery';

/** A connected spreadsheet with these rows, all of them selected. */
export function selected(rows: readonly RowCells[]): Stage {
  const stage = given(rows);
  select(stage, ...rows.map((_, index) => index + 2));
  return stage;
}

export function select(stage: Stage, ...rows: readonly number[]): void {
  stage.platform.book.selected = { tabId: stage.platform.book.tabNamed('Schedule').id, rows };
}

/** Chooses an item and gives what was shown last. */
export function choose(stage: Stage, action: Action): string {
  stage.platform.shown.length = 0;
  appOn(stage.platform).choose(action);
  return stage.platform.shown.at(-1)?.text ?? '';
}

/** A column of people's own, with a cell for each row from row 2 on. */
export function ownColumn(
  stage: Stage,
  header: string,
  cells: readonly (string | number | boolean)[],
): number {
  const tab = stage.platform.book.tabNamed('Schedule');
  const column = (tab.readAll()[0]?.length ?? 0) + 1;
  tab.growTo(1, column);
  tab.put(1, column, [[header], ...cells.map((cell) => [cell])]);
  return column;
}

/** The cells below a header. */
export function column(stage: Stage, header: string, tab = 'Schedule'): readonly unknown[] {
  const [head = [], ...rows] = stage.platform.book.tabNamed(tab).readAll();
  return rows.map((cells) => cells[head.indexOf(header)] ?? '');
}

export const activity = (stage: Stage): readonly unknown[] =>
  stage.platform.book.tabNamed('Activity').readAll()[1] ?? [];

export { given, row };
