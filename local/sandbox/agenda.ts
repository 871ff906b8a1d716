import type { World } from './world';

/** Something that happens by itself. */
export interface Agenda {
  /** When it has something to do next; Infinity for never. Later than now, unless something is overdue. */
  nextMs(world: World): number;
  /** Does everything that is due now. Afterwards `nextMs` lies ahead. */
  run(world: World): void;
}
