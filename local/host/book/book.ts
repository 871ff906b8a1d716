// The one spreadsheet that scripts and people of a host see.
import type { Engine } from '../engine/engine';
import { visibleSheetKeys } from '../engine/sheets';
import type { Chance } from '../execution/chance';
import { ServiceError } from '../execution/service-error';
import type { People } from '../people/people';
import type { Area } from '../services/spreadsheet/operations';
import { Protections } from './protections';

export interface BookFacts {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly locale: string;
}

export class Book {
  readonly engine: Engine;
  readonly facts: BookFacts;
  readonly people: People;
  readonly protections: Protections;
  readonly #chance: Chance;
  #selection: Area | null = null;

  constructor(engine: Engine, facts: BookFacts, people: People, chance: Chance) {
    this.engine = engine;
    this.facts = facts;
    this.people = people;
    this.protections = new Protections(engine, people);
    this.#chance = chance;
  }

  /** The person's selection; the first visible sheet's first cell until somebody selects. */
  get selection(): Area {
    const { engine } = this;
    if (this.#selection && engine.sheetKey(this.#selection.sheetId) !== undefined) return this.#selection;
    const [first = '0'] = visibleSheetKeys(engine);
    return { sheetId: engine.sheetId(first), row: 1, column: 1, rows: 1, columns: 1 };
  }

  set selection(area: Area) {
    this.#selection = area;
  }

  /** o-spreadsheet's name of a sheet. Throws Google's text when it was deleted. */
  sheetKey(sheetId: number): string {
    const key = this.engine.sheetKey(sheetId);
    if (key === undefined) throw new ServiceError(`Sheet ${sheetId} not found`);
    return key;
  }

  newSheetId(): number {
    for (;;) {
      const id = 1 + this.#chance.whole(2 ** 31 - 2);
      if (this.engine.sheetKey(id) === undefined) return id;
    }
  }

  newRuleId(): string {
    return this.#chance.uuid();
  }
}
