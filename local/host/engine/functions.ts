// Functions that cells call and that are not o-spreadsheet's own: the clock's NOW() and TODAY(), and custom functions.
import type { Arg, FunctionResultObject, Locale, Matrix } from '@odoo/o-spreadsheet';
import type * as OSpreadsheet from '@odoo/o-spreadsheet';

/** One argument of a custom function: a cell, a range by rows, or nothing where it was left out. */
export type FunctionArgument = FunctionCell | readonly (readonly FunctionCell[])[] | undefined;

export interface FunctionCell {
  readonly value: string | number | boolean | null;
  readonly format: string | undefined;
}

/** What a cell shows: a value, or rows that spill. */
export type FunctionResult = FunctionResultCell | readonly (readonly FunctionResultCell[])[];

export interface FunctionResultCell {
  readonly value: string | number | boolean;
  readonly format?: string;
  /** Belongs to an error value. */
  readonly message?: string;
}

/** Called while cells are evaluated; must not touch the workbook. `null` for a function that the host does not have. */
export type CallCustomFunction = (name: string, args: readonly FunctionArgument[]) => FunctionResult | null;

/** What every evaluation of ours carries; o-spreadsheet's registry of functions is one for the whole process. */
interface EvaluationContext {
  readonly locale: Locale;
  readonly serialNow?: () => number;
  readonly callCustomFunction?: CallCustomFunction;
}

/** Goes into the model's configuration. */
export function volatileFunctions(serialNow: () => number): Required<Pick<EvaluationContext, 'serialNow'>> {
  return { serialNow };
}

const registered = new Set<string>();

/** Lets cells call these names, in every model of the process; each call is answered by the model's own host. */
export function addCustomFunctions({ registries }: typeof OSpreadsheet, names: readonly string[]): void {
  const { functionRegistry } = registries;
  for (const name of ['NOW', 'TODAY'] as const) {
    if (registered.has(name)) continue;
    registered.add(name);
    const original = functionRegistry.get(name);
    functionRegistry.replace(name, {
      ...original,
      compute(this: EvaluationContext, ...args: Arg[]) {
        const serial = this.serialNow?.();
        if (serial === undefined) return original.compute.apply(this as never, args);
        const { dateFormat, timeFormat } = this.locale;
        return name === 'TODAY'
          ? { value: Math.floor(serial), format: dateFormat }
          : { value: serial, format: `${dateFormat} ${timeFormat}` };
      },
    });
  }
  for (const name of names.map((each) => each.toUpperCase())) {
    if (registered.has(name)) continue;
    registered.add(name);
    functionRegistry.replace(name, {
      description: name,
      category: 'Custom',
      args: [
        {
          name: 'argument',
          description: '',
          type: ['ANY'],
          optional: true,
          repeating: true,
          acceptMatrix: true,
          acceptErrors: true,
        },
      ],
      compute(this: EvaluationContext, ...args: Arg[]) {
        const result = this.callCustomFunction?.(name, args.map(argument)) ?? null;
        return result === null ? unknownFunction(name) : toColumns(result);
      },
    });
  }
}

function unknownFunction(name: string): FunctionResultObject {
  return { value: '#NAME?', message: `Unknown function: '${name}'.` };
}

function argument(arg: Arg): FunctionArgument {
  if (arg === undefined) return undefined;
  if (!Array.isArray(arg)) return cell(arg);
  const columns = arg;
  const height = columns[0]?.length ?? 0;
  return Array.from({ length: height }, (_row, row) => columns.map((column) => cell(column[row])));
}

function cell(result: FunctionResultObject | undefined): FunctionCell {
  return { value: result?.value ?? null, format: result?.format };
}

/** o-spreadsheet keeps matrices by columns. */
function toColumns(result: FunctionResult): FunctionResultObject | Matrix<FunctionResultObject> {
  if (!isRows(result)) return { ...result };
  const width = result[0]?.length ?? 0;
  return Array.from({ length: width }, (_column, column) =>
    result.map((row) => ({ ...(row[column] ?? { value: '' }) })),
  );
}

function isRows(result: FunctionResult): result is readonly (readonly FunctionResultCell[])[] {
  return Array.isArray(result);
}
