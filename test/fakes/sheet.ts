// A sheet of the spreadsheet in memory, as it is copied from one to another.
import type { Cell, Validation } from '../../src/platform/ports';
import type { FakeTab } from './workbook';

/** What one sheet of the spreadsheet in memory holds. */
export interface Sheet {
  readonly grid: { readonly rows: number; readonly columns: number };
  readonly cells: readonly (readonly Cell[])[];
  readonly formulas: ReadonlyMap<string, string>;
  readonly dressed: Dressed;
}

type Dressed = FakeTab['dressed'] & {
  readonly notes: Map<string, string>;
  readonly formats: Map<string, string>;
  readonly validations: Map<string, Validation>;
  readonly hiddenColumns: Set<number>;
};

export function newSheet(): Sheet {
  return {
    grid: { rows: 1000, columns: 26 },
    cells: [],
    formulas: new Map(),
    dressed: {
      notes: new Map(),
      formats: new Map(),
      validations: new Map(),
      rules: [],
      frozen: [0, 0],
      isHidden: false,
      hiddenColumns: new Set(),
      filteredOut: new Set(),
      charts: new Map(),
    },
  };
}
