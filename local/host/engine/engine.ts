// The workbook's truth: one o-spreadsheet model with our plugins. All other files of this room work through it.
import type { CellPosition, Locale, Model, TransportService } from '@odoo/o-spreadsheet';
import type { Area } from '../services/spreadsheet/operations';
import type { Clock } from '../time/clock';
import { localMsOfSerial, serialOfInstant } from '../time/serial';
import { addCustomFunctions, type CallCustomFunction, volatileFunctions } from './functions';
import { library, quietly } from './library';
import { LOCALES, type LocaleName } from './locales';
import type { Batch } from './plugins/batch';
import type { EngineCommand } from './plugins/commands';
import type { MarksGetters } from './plugins/marks';
import type { NotesGetters } from './plugins/notes';
import { sheetIdOf, sheetKeyOf } from './sheet-ids';

/** How replicas of the workbook, such as a browser's, are kept in step by o-spreadsheet's own protocol. */
export interface Collaboration {
  readonly transportService: TransportService;
  readonly client: { readonly id: string; readonly name: string };
  /** Revisions since the workbook's data was saved. */
  readonly messages?: ConstructorParameters<typeof Model>[2];
  /** Takes in what other replicas have sent; called before every read and after every write. */
  drain?(): void;
}

export interface EngineOptions {
  /** o-spreadsheet's own data. */
  readonly data: object;
  readonly clock: Clock;
  /** The spreadsheet's time zone: what NOW() and TODAY() mean. */
  readonly zone: string;
  readonly locale: LocaleName;
  readonly customFunctions: readonly string[];
  readonly callCustomFunction: CallCustomFunction;
  readonly collaboration?: Collaboration;
}

export interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export class Engine {
  readonly #options: EngineOptions;
  #model: Model;
  readonly zone: string;
  readonly locale: Locale;
  readonly #clock: Clock;
  readonly #batch: Batch = { commands: [], refusals: [] };
  readonly #drain: () => void;
  #evaluatedAtMs: number;
  #revision = 0;
  #hasVolatile = false;

  constructor(options: EngineOptions) {
    const { clock, zone, collaboration } = options;
    this.#clock = clock;
    this.#evaluatedAtMs = clock.nowMs();
    this.#drain = () => {
      if (!collaboration) return;
      this.#revision += 1;
      quietly(() => collaboration.drain?.());
    };
    this.zone = zone;
    this.locale = LOCALES[options.locale];
    addCustomFunctions(library(), options.customFunctions);
    this.#options = options;
    this.#model = this.#open(options.data);
  }

  get model(): Model {
    return this.#model;
  }

  /** Takes the place of the whole workbook, as restoring an earlier version does. */
  restore(data: object): void {
    if (this.#options.collaboration) {
      throw new Error('Replicas follow this workbook: open a new one instead of restoring a version');
    }
    this.#revision += 1;
    this.#model = this.#open(data);
  }

  /** Counts what may have changed the workbook: what was read at the same revision still holds. */
  get revision(): number {
    return this.#revision;
  }

  get getters(): Model['getters'] & NotesGetters & MarksGetters {
    return this.model.getters as Model['getters'] & NotesGetters & MarksGetters;
  }

  /** Applies one command; a refusal is a fault of the host, which checks before. */
  dispatch(command: EngineCommand): void {
    this.#revision += 1;
    const result = quietly(() => this.model.dispatch(command.type as never, command as never));
    if (!result.isSuccessful) this.#refused(command, result.reasons);
    this.#drain();
  }

  /** Applies a command that is not shared with other replicas itself, such as moving columns. */
  dispatchLocal(type: string, payload: object): void {
    this.#revision += 1;
    const result = quietly(() => this.model.dispatch(type as never, payload as never));
    if (!result.isSuccessful) throw new Error(`o-spreadsheet refused ${type}: ${result.reasons.join(', ')}`);
    this.#drain();
  }

  /** Applies commands in one evaluation and one revision. */
  apply(commands: readonly EngineCommand[]): void {
    if (commands.length === 0) return;
    this.#batch.commands = commands;
    this.#batch.refusals = [];
    try {
      this.dispatchLocal('APPLY_BATCH', {});
    } finally {
      this.#batch.commands = [];
    }
    for (const { command, reasons } of this.#batch.refusals) this.#refused(command, reasons);
  }

  /** Takes in what other replicas sent, and lets NOW() and TODAY() catch up with the clock. */
  catchUp(): void {
    this.#drain();
    if (this.#hasVolatile && this.#clock.nowMs() !== this.#evaluatedAtMs) this.evaluate();
  }

  evaluate(): void {
    this.#hasVolatile = false;
    this.#evaluatedAtMs = this.#clock.nowMs();
    this.dispatchLocal('EVALUATE_CELLS', {});
  }

  /** o-spreadsheet's data of the workbook, from which another engine can start. */
  save(): object {
    return quietly(() => this.model._exportData(false));
  }

  /** o-spreadsheet's name of a sheet; `undefined` when it is gone. */
  sheetKey(sheetId: number): string | undefined {
    return sheetKeyOf(this.getters.getSheetIds(), sheetId);
  }

  sheetId(key: string): number {
    return sheetIdOf(key);
  }

  /** The year that dates typed without one are of. */
  thisYear(): number {
    return new Date(localMsOfSerial(this.#serialOfNow())).getUTCFullYear();
  }

  #open(saved: object): Model {
    const { collaboration, callCustomFunction } = this.#options;
    const { Model: ModelClass } = library();
    const custom = {
      batch: this.#batch,
      ...volatileFunctions(() => this.#serialNow()),
      callCustomFunction,
    };
    const shared = collaboration && {
      transportService: collaboration.transportService,
      client: collaboration.client,
    };
    const { settings } = saved as { readonly settings?: object };
    const data = { ...saved, settings: { ...settings, locale: this.locale } };
    const model = quietly(() => new ModelClass(data, { custom, ...shared }, collaboration?.messages ?? []));
    if (!collaboration) forgetRevisions(model);
    return model;
  }

  #serialNow(): number {
    this.#hasVolatile = true;
    return this.#serialOfNow();
  }

  #serialOfNow(): number {
    return serialOfInstant(this.#clock.nowMs(), this.zone);
  }

  #refused(command: EngineCommand, reasons: readonly string[]): void {
    if (reasons.every((reason) => reason === 'NoChanges')) return;
    throw new Error(`o-spreadsheet refused ${command.type}: ${reasons.join(', ')}`);
  }
}

/**
 * o-spreadsheet keeps every change for good, to undo it or to tell it to replicas. A workbook without replicas does
 * neither, and a month of it would not fit into memory.
 */
function forgetRevisions(model: Model): void {
  (model as unknown as { readonly session: { save: () => void } }).session.save = () => undefined;
}

export function zoneOf(area: Omit<Area, 'sheetId'>): Zone {
  return {
    top: area.row - 1,
    bottom: area.row + area.rows - 2,
    left: area.column - 1,
    right: area.column + area.columns - 2,
  };
}

export function areaOfZone(sheetId: number, zone: Zone): Area {
  return {
    sheetId,
    row: zone.top + 1,
    column: zone.left + 1,
    rows: zone.bottom - zone.top + 1,
    columns: zone.right - zone.left + 1,
  };
}

/** Reads each cell of an area, row by row. */
export function readCells<T>(engine: Engine, area: Area, read: (position: CellPosition) => T): T[][] {
  const sheetId = engine.sheetKey(area.sheetId);
  if (sheetId === undefined) throw new Error(`No sheet ${area.sheetId}`);
  const { top, left } = zoneOf(area);
  return Array.from({ length: area.rows }, (_row, down) =>
    Array.from({ length: area.columns }, (_column, right) =>
      read({ sheetId, row: top + down, col: left + right }),
    ),
  );
}
