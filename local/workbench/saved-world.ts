// A local world as plain data: how it goes from one thread to another, or into a file and back.
import type { PropertySeed, StandingTrigger } from '../host/index';
import { moveTo, restore, snapshot } from '../sandbox/index';
import { joinWorlds, type LocalWorld, type LocalWorldOptions } from '../together';
import type { LastRun, Selection } from './events';
import type { FaultName } from './faults';
import { PERSON_IDS, type PersonId } from './people';
import { selectionOf } from './script/selection';

const OWNER: PersonId = 'owner';
const VIEWERS: readonly PersonId[] = ['viewer'];

/** What the bench beside the spreadsheet holds. */
export interface BenchState {
  readonly person: PersonId;
  readonly faults: readonly FaultName[];
  /** By trigger. */
  readonly lastRuns: Readonly<Record<string, LastRun>>;
}

export const TIDY_BENCH: BenchState = { person: OWNER, faults: [], lastRuns: {} };

export interface SavedWorld {
  /** o-spreadsheet's data. */
  readonly workbook: object;
  readonly properties: PropertySeed;
  readonly triggers: readonly StandingTrigger[];
  /** The sandbox, and with it the instant. */
  readonly genviral: string;
  readonly selection: Selection;
  readonly bench: BenchState;
}

/** What caches and locks hold is lost, as it may be at any time. */
export function saveWorld(
  { host, genviral, clock }: Pick<LocalWorld, 'host' | 'genviral' | 'clock'>,
  bench: BenchState = TIDY_BENCH,
): SavedWorld {
  const selection = selectionOf(host);
  moveTo(genviral, Math.max(genviral.nowMs, clock.nowMs()));
  return {
    workbook: host.snapshot(),
    properties: {
      script: host.propertiesOf('script', OWNER),
      document: host.propertiesOf('document', OWNER),
      user: Object.fromEntries(PERSON_IDS.map((person) => [person, host.propertiesOf('user', person)])),
    },
    triggers: host.triggers,
    genviral: snapshot(genviral),
    selection,
    bench,
  };
}

/** The world as it was, at the instant at which it was saved. */
export function resumeWorld(saved: SavedWorld, options: LocalWorldOptions): LocalWorld {
  const world = joinWorlds(restore(saved.genviral), {
    ...options,
    workbook: saved.workbook,
    properties: saved.properties,
    triggers: saved.triggers,
    owner: OWNER,
    viewers: VIEWERS,
  });
  world.host.hands.select(saved.selection.sheet, saved.selection.range);
  return world;
}
