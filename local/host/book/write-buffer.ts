// Writes of one execution, kept back until it reads, flushes, asks a person or ends.
// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush
import { clearArea } from '../engine/clearing';
import { writeColours } from '../engine/colours';
import { valueAfterWrite, writeValues } from '../engine/cell-writes';
import { type Engine, zoneOf } from '../engine/engine';
import { writeFormats, writeNotes, writeStyles } from '../engine/formatting';
import type { EngineCommand } from '../engine/plugins/commands';
import { columnWidthCommand } from '../engine/sheets';
import { listedValues, mayRefuse, refusingRule, writeValidations } from '../engine/validation';
import { ServiceError } from '../execution/service-error';
import type { Guard } from './guard';
import { overlaps } from './protections';
import { checkInside } from './sheet-rules';
import { a1 } from '../services/spreadsheet/a1';
import type { BufferedWrite } from '../services/spreadsheet/operations';

type ValuesWrite = Extract<BufferedWrite, { kind: 'values' }>;

/** Writes of these kinds can be made into commands without looking at the workbook. */
const SIDE_BY_SIDE: ReadonlySet<BufferedWrite['kind']> = new Set(['formats', 'styles', 'notes', 'widths']);

/** What a buffer needs of whose it is. */
export interface WriteSurroundings {
  nextId(): string;
  /** Throws when the person may not edit these cells, or these sheets' rules. */
  readonly guard: Pick<Guard, 'cells' | 'sheet'>;
  /** Told before writes are applied. */
  onApply(): void;
}

export class WriteBuffer {
  readonly #engine: Engine;
  readonly #surroundings: WriteSurroundings;
  #writes: BufferedWrite[] = [];

  constructor(engine: Engine, surroundings: WriteSurroundings) {
    this.#engine = engine;
    this.#surroundings = surroundings;
  }

  add(write: BufferedWrite): void {
    this.#writes.push(write);
  }

  /** Forgets what was not applied. */
  drop(): void {
    this.#writes = [];
  }

  /**
   * Applies all writes in their order, as few evaluations as possible. A write that a data validation refuses throws:
   * those before it stand, it and those after it do not.
   */
  apply(): void {
    const writes = this.#writes;
    if (writes.length === 0) return;
    this.#writes = [];
    this.#surroundings.onApply();
    let commands: EngineCommand[] = [];
    let gathered: BufferedWrite[] = [];
    const send = (): void => {
      const ready = commands;
      commands = [];
      gathered = [];
      this.#engine.apply(ready);
    };
    try {
      for (const write of writes) {
        if (gathered.length > 0 && this.#dependsOn(write, gathered)) send();
        if (write.kind === 'colours') this.#surroundings.guard.sheet(write.sheetId);
        else this.#surroundings.guard.cells(write.area);
        if (write.kind === 'values') this.#checkValues(write);
        commands.push(...this.#commands(write));
        gathered.push(write);
      }
    } finally {
      send();
    }
  }

  /**
   * Whether a write looks at what those gathered before it change: values at formats, validations and what the cell
   * held; clearing, validations and colours at what there is to take away.
   */
  #dependsOn(write: BufferedWrite, gathered: readonly BufferedWrite[]): boolean {
    return gathered.some((before) => {
      if (SIDE_BY_SIDE.has(before.kind) && SIDE_BY_SIDE.has(write.kind)) return false;
      if (before.kind !== write.kind) return true;
      if (before.kind !== 'values' || write.kind !== 'values') return true;
      return overlaps(before.area, write.area) || mayRefuse(this.#engine, write.area);
    });
  }

  #commands(write: BufferedWrite): EngineCommand[] {
    const engine = this.#engine;
    const nextId = (): string => this.#surroundings.nextId();
    const sheetId = write.kind === 'colours' ? write.sheetId : write.area.sheetId;
    const sheetKey = engine.sheetKey(sheetId);
    if (sheetKey === undefined) throw new ServiceError(`Sheet ${sheetId} not found`);
    // The grid may have become smaller since the write was buffered.
    if (write.kind !== 'colours') checkInside(engine, sheetKey, write.area);
    switch (write.kind) {
      case 'values': {
        const command = writeValues(engine, write.area, write.values);
        return command ? [command] : [];
      }
      case 'formats':
        return writeFormats(sheetKey, write.area, write.formats);
      case 'styles':
        return writeStyles(sheetKey, write.area, write.styles);
      case 'widths':
        return [columnWidthCommand(sheetKey, write.area.column, write.area.columns, write.pixels)];
      case 'notes':
        return [writeNotes(sheetKey, write.area, write.notes)];
      case 'validations':
        return writeValidations(engine, write.area, write.rules, nextId);
      case 'clear':
        return clearArea(engine, write.area, write.cleared, nextId);
      case 'colours':
        return writeColours(engine, sheetKey, write.rules, nextId);
    }
  }

  #checkValues({ area, values }: ValuesWrite): void {
    const engine = this.#engine;
    const sheetId = engine.sheetKey(area.sheetId);
    if (sheetId === undefined || !mayRefuse(engine, area)) return;
    const { top, left } = zoneOf(area);
    for (const [down, row] of values.entries()) {
      for (const [right, input] of row.entries()) {
        const position = { sheetId, row: top + down, col: left + right };
        const value = valueAfterWrite(engine, position, input);
        const rule = value === null ? null : refusingRule(engine, position, value);
        if (!rule) continue;
        const cell = a1(position.row + 1, position.col + 1, 1, 1);
        const list = listedValues(engine, rule);
        const allowed = list ? ` Please enter one of the following values: ${list.join(', ')}` : '';
        throw new ServiceError(
          `The data you entered in cell ${cell} violates the data validation rules set on this cell.${allowed}`,
        );
      }
    }
  }
}
