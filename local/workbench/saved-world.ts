// A local world as plain data: how it goes from one thread to another, or into a file and back.
import type { PropertySeed } from '../host/index';
import { moveTo, restore, snapshot } from '../sandbox/index';
import { joinWorlds, type LocalWorld, type LocalWorldOptions } from '../together';
import type { Selection } from './events';
import { selectionOf } from './script/selection';

/** Who uses the workbench. */
const OWNER = 'owner';

export interface SavedWorld {
  /** o-spreadsheet's data. */
  readonly workbook: object;
  readonly properties: PropertySeed;
  /** The sandbox, and with it the instant. */
  readonly genviral: string;
  readonly selection: Selection;
}

/** What caches and locks hold is lost, as it may be at any time. */
export function saveWorld({ host, genviral, clock }: LocalWorld): SavedWorld {
  const selection = selectionOf(host);
  moveTo(genviral, Math.max(genviral.nowMs, clock.nowMs()));
  return {
    workbook: host.snapshot(),
    properties: {
      script: host.propertiesOf('script', OWNER),
      document: host.propertiesOf('document', OWNER),
      user: { [OWNER]: host.propertiesOf('user', OWNER) },
    },
    genviral: snapshot(genviral),
    selection,
  };
}

/** The world as it was, at the instant at which it was saved. */
export function resumeWorld(saved: SavedWorld, options: LocalWorldOptions): LocalWorld {
  const world = joinWorlds(restore(saved.genviral), {
    ...options,
    workbook: saved.workbook,
    properties: saved.properties,
    owner: OWNER,
  });
  world.host.hands.select(saved.selection.sheet, saved.selection.range);
  return world;
}
