// Makes o-spreadsheet keep the rules of Sheets. Loaded by the host and by the browser's replica alike, before the
// first model; no Node here.
import type { CorePlugin } from '@odoo/o-spreadsheet';
import type * as OSpreadsheet from '@odoo/o-spreadsheet';
import { batchPluginOf } from './batch';
import { type CellPluginClass, cellPluginOf } from './cells';
import { shiftCells, shiftMark, type AddedCommand, type EngineCommand } from './commands';
import { evaluationPluginOf } from './evaluation';
import { marksPluginOf } from './marks';
import { notesPluginOf } from './notes';
import { sheetPluginOf } from './sheets';
import { validationPluginOf } from './validation';

const ADDED: readonly AddedCommand['type'][] = ['WRITE_CELLS', 'SET_CELL_NOTES', 'SET_MARK'];

/** Error values of Sheets that o-spreadsheet does not know. */
const ADDED_ERRORS = ['#ERROR!', '#REF!', '#VALUE!'];

/** Adds our plugins to the library's registries; a second call does nothing. */
export function installPlugins(library: typeof OSpreadsheet): void {
  const { registries } = library;
  if (registries.featurePluginRegistry.contains('batch')) return;
  const core = registries.corePluginRegistry;
  core.replace('sheet', sheetPluginOf(core.get('sheet')));
  core.replace('cell', cellPluginOf(core.get('cell') as unknown as CellPluginClass));
  core.replace('tables', fixedTablesOf(core.get('tables')));
  core.replace('dataValidation', validationPluginOf(core.get('dataValidation')));
  core.add('notes', notesPluginOf(library));
  core.add('marks', marksPluginOf(library));
  const views = registries.coreViewsPluginRegistry;
  views.replace('evaluation', evaluationPluginOf(views.get('evaluation')));
  registries.featurePluginRegistry.add('batch', batchPluginOf(library));
  // Checkbox validation leaves empty cells empty; only insertCheckboxes() writes FALSE.
  // https://developers.google.com/apps-script/reference/spreadsheet/range#insertcheckboxes
  registries.featurePluginRegistry.remove('datavalidation_insert');
  for (const error of ADDED_ERRORS) registries.errorTypes.add(error);
  addCommands(library);
}

function addCommands({ registries, coreTypes }: typeof OSpreadsheet): void {
  // The library's types close the set of commands; its code does not.
  const types = coreTypes as unknown as Set<string>;
  const transformations = registries.otRegistry as unknown as {
    addTransformation(
      executed: string,
      transformed: readonly string[],
      fn: (command: AddedCommand, executed: EngineCommand) => AddedCommand | undefined,
    ): void;
  };
  for (const type of ADDED) types.add(type);
  for (const executed of ['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS']) {
    transformations.addTransformation(executed, ADDED, (command, done) =>
      command.type === 'SET_MARK' ? shiftMark(command, done) : shiftCells(command, done),
    );
  }
}

/** A basic filter keeps its range when somebody types below or beside it; o-spreadsheet's tables would grow. */
function fixedTablesOf<B extends new (config: ConstructorParameters<typeof CorePlugin>[0]) => CorePlugin>(
  Base: B,
): B {
  const Loose = Base as unknown as new (config: ConstructorParameters<typeof CorePlugin>[0]) => CorePlugin;
  class FixedTables extends Loose {
    static readonly getters = (Base as unknown as { getters: readonly string[] }).getters;
    canUpdateCellCmdExtendTable(): 'none' {
      return 'none';
    }
  }
  return FixedTables as unknown as B;
}
