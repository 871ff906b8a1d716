// What stands in the spreadsheet when the pictures of docs/ are taken.
import path from 'node:path';
import { updateInPanel } from '../demo/panel-update';
import type { Host } from '../host/index';
import { makeStory } from '../stories/make';
import type { StoryName } from '../stories/stories';
import type { LocalWorld } from '../together';
import { saveWorld, type SavedWorld } from '../workbench/index';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const ZONE = 'Europe/Berlin';
const HOUR_MS = 3_600_000;

export interface Staged {
  readonly saved: SavedWorld;
  readonly spreadsheetName: string;
  readonly zone: string;
}

/** Nothing is connected yet. */
export function firstDay(): Staged {
  return staged('empty', () => undefined);
}

/** The bakery on Monday afternoon: one row was mended, one changed, one unticked; automation has run. */
export function bakeryToday(): Staged {
  return staged('small', (world) => {
    const { hands } = world.host;
    call(world.host, 'setEvery', { every: 60 });
    world.advance(2 * HOUR_MS);
    type(world.host, 'Rye days', 'Accounts', 'instagram @lumen.bakery');
    type(
      world.host,
      'Three ways',
      'Caption',
      'Three ways to fold a croissant. Which one is yours? Tell us below.',
    );
    type(world.host, 'Birthday cake', 'Ready', 'FALSE');
    call(world.host, 'checkRows', null);
    hands.select('Schedule', 'A2');
  });
}

/** Ninety days of numbers, and the Dashboard in front. */
export function dashboardBoard(): Staged {
  return staged('small', (world) => {
    world.host.hands.type('Dashboard', 'B5', '90d');
    updateInPanel(world.host, { range: '1y' });
    world.host.hands.select('Dashboard', 'A1');
  });
}

function staged(name: StoryName, play: (world: LocalWorld) => void): Staged {
  const order = { name, zone: ZONE, calendar: null };
  const { world, spreadsheetName, problems } = makeStory(order, { project: DIST, print: () => undefined });
  if (problems.length > 0) throw new Error(problems.join(' '));
  play(world);
  return { saved: saveWorld(world), spreadsheetName, zone: ZONE };
}

/** What the panel would ask of the script. */
function call(host: Host, name: string, input: unknown): void {
  const run = host.callFromPage('genviralPanelCall', [name, input]);
  if (!run.ok) throw new Error(`${name}: ${run.error.message}`);
}

/** Types into the row of Schedule whose caption begins so. */
function type(host: Host, caption: string, header: string, text: string): void {
  const [headers = [], ...rows] = host.hands.display('Schedule');
  const row = rows.findIndex((cells) => cells[headers.indexOf('Caption')]?.startsWith(caption));
  const column = headers.indexOf(header);
  if (row < 0 || column < 0) throw new Error(`Schedule has no ${header} for “${caption}…”`);
  host.hands.type('Schedule', `${String.fromCharCode(65 + column)}${String(row + 2)}`, text);
}
