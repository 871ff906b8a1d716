// What people type into the tab of a file that is open in the workbench: which of it the file can take, and the sentence
// for what it cannot. Pure.
import { scheduleTable } from '../../src/features/schedule/table';
import { normalHeader } from '../../src/workbook/table';
import { notation, type CellChange } from './grid';
import { valueIn, type TabCells } from './tab-cells';

/** More places than anybody reads. */
const MOST_PLACES = 5;

/** Changes in columns that the add-on does not write: those of people, and columns that are none of ours. */
export function peoplesOwn(
  changes: readonly CellChange[],
  cells: TabCells,
  headerRow: number,
): readonly CellChange[] {
  const addOns = new Set(
    Object.values(scheduleTable.columns).flatMap(({ owner, header }) =>
      owner === 'addOn' ? [normalHeader(header)] : [],
    ),
  );
  return changes.filter(({ row, column }) => {
    const header = valueIn(cells, 1, column);
    return row === headerRow || typeof header !== 'string' || !addOns.has(normalHeader(header));
  });
}

/** Places of changes that did not arrive: what stands there is as it was. */
export function untaken(changes: readonly CellChange[], taken: readonly CellChange[]): readonly string[] {
  const arrived = new Set(taken.map(({ row, column }) => notation(row, column)));
  return changes.map(({ row, column }) => notation(row, column)).filter((place) => !arrived.has(place));
}

export function cannotTake(name: string, places: readonly string[]): string {
  const more = places.length > MOST_PLACES ? ` and ${String(places.length - MOST_PLACES)} more` : '';
  const shown = `${places.slice(0, MOST_PLACES).join(', ')}${more}`;
  return `${name} has a formula or merged cells at ${shown}, which are never overwritten; until that is undone nothing is written into it and nothing is sent. Undo it with Ctrl+Z, and change such cells in the program that the file is from.`;
}

export const onlyRead = (name: string): string =>
  `${name} is the calendar of another tool and is only read: what you changed in its tab is not kept. Change its rows in the tab Schedule.`;
