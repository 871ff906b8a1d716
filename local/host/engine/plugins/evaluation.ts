// o-spreadsheet evaluates every cell of the workbook anew when rows or columns are added or removed. Here only the sheet
// whose lines they are, and the formulas of all others: their literals are what they were, and one row on top of a log
// would cost as much as the largest tab.
import type { CellPosition, Command, CoreViewPlugin, Getters, Zone } from '@odoo/o-spreadsheet';

type PluginConfig = ConstructorParameters<typeof CoreViewPlugin>[0];

interface SheetZone {
  readonly sheetId: string;
  readonly zone: Zone;
}

interface EvaluationParts extends CoreViewPlugin {
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: unknown[];
  readonly evaluator: {
    readonly evaluatedCells: {
      clearSheet(sheetId: string): void;
      delete(position: CellPosition): void;
      keysForSheet(sheetId: string): readonly CellPosition[];
    };
    buildDependencyGraph(): void;
    evaluate(zones: readonly SheetZone[]): void;
  };
}

export function evaluationPluginOf<B extends new (config: PluginConfig) => CoreViewPlugin>(Base: B): B {
  const Loose = Base as unknown as new (config: PluginConfig) => EvaluationParts;
  class SparingEvaluation extends Loose {
    static readonly getters = (Base as unknown as { getters: readonly string[] }).getters;
    /** Sheets whose cells changed or moved since the last evaluation; `null` where any may have. */
    #changed: Set<string> | null = null;

    override beforeHandle(command: Command): void {
      const was = this.shouldRebuildDependenciesGraph;
      const isAsked = this.#asksForAll(command);
      this.shouldRebuildDependenciesGraph = was || isAsked;
      if (isOfLines(command) || command.type === 'UPDATE_CELL') this.#changed?.add(command.sheetId);
      else if (isAsked) this.#changed = null;
    }

    override finalize(): void {
      if (this.shouldRebuildDependenciesGraph && this.#changed) this.#evaluate(this.#changed);
      super.finalize();
      this.#changed = new Set();
    }

    #asksForAll(command: Command): boolean {
      this.shouldRebuildDependenciesGraph = false;
      super.beforeHandle(command);
      return this.shouldRebuildDependenciesGraph;
    }

    #evaluate(changed: ReadonlySet<string>): void {
      const { getters } = this;
      this.evaluator.buildDependencyGraph();
      const zones = getters
        .getSheetIds()
        .flatMap((sheetId) =>
          changed.has(sheetId) ? this.#allOf(sheetId) : computedOf(getters, this.evaluator, sheetId),
        );
      this.evaluator.evaluate(zones);
      this.shouldRebuildDependenciesGraph = false;
      this.positionsToUpdate = [];
    }

    #allOf(sheetId: string): readonly SheetZone[] {
      this.evaluator.evaluatedCells.clearSheet(sheetId);
      return [{ sheetId, zone: this.getters.getSheetZone(sheetId) }];
    }
  }
  return SparingEvaluation as unknown as B;
}

/** Formulas and what they spilled, in the order in which a whole sheet is evaluated. They are forgotten. */
function computedOf(
  getters: Getters,
  evaluator: EvaluationParts['evaluator'],
  sheetId: string,
): readonly SheetZone[] {
  const formulas = getters.getCells(sheetId).filter(({ isFormula }) => isFormula);
  if (formulas.length === 0) return [];
  const isSpilled = (position: CellPosition): boolean => {
    const cell = getters.getCell(position);
    const isBlank = !cell || (!cell.isFormula && cell.content === '');
    return isBlank && getters.getEvaluatedCell(position).value !== null;
  };
  const computed = [
    ...formulas.map(({ id }) => getters.getCellPosition(id)),
    ...evaluator.evaluatedCells.keysForSheet(sheetId).filter(isSpilled),
  ];
  for (const position of computed) evaluator.evaluatedCells.delete(position);
  return computed
    .sort((one, other) => one.col - other.col || one.row - other.row)
    .map(({ col, row }) => ({ sheetId, zone: { left: col, right: col, top: row, bottom: row } }));
}

type OfLines = Extract<Command, { type: 'ADD_COLUMNS_ROWS' | 'REMOVE_COLUMNS_ROWS' }>;

function isOfLines(command: Command): command is OfLines {
  return command.type === 'ADD_COLUMNS_ROWS' || command.type === 'REMOVE_COLUMNS_ROWS';
}
