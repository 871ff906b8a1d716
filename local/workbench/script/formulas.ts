// Tells the windows what custom functions gave. Their replicas never run the add-on, so they need each result by the
// function's name and arguments, wherever in a formula it was called.
import type { Locale } from '@odoo/o-spreadsheet';
import {
  addCustomFunctions,
  type CallCustomFunction,
  type FunctionResult,
} from '../../host/engine/functions';
import { library } from '../../host/engine/library';
import { formulaKey } from '../events';

interface EvaluationContext {
  readonly locale: Locale;
  readonly callCustomFunction?: CallCustomFunction;
}

/**
 * Watches the results on their way to the cells, in every host of this thread. Must come before the first of them:
 * o-spreadsheet's registry is one for the thread.
 */
export function watchResults(
  names: readonly string[],
  publish: (key: string, result: FunctionResult) => void,
): void {
  const published = new Map<string, FunctionResult>();
  const tell = (key: string, result: FunctionResult | null): void => {
    if (result === null || isLoading(result) || published.get(key) === result) return;
    published.set(key, result);
    publish(key, result);
  };
  addCustomFunctions(library(), names);
  const { functionRegistry } = library().registries;
  for (const name of names.map((each) => each.toUpperCase())) {
    const registered = functionRegistry.get(name);
    functionRegistry.replace(name, {
      ...registered,
      compute(this: EvaluationContext, ...args) {
        const callCustomFunction: CallCustomFunction = (calledName, calledWith) => {
          const result = this.callCustomFunction?.(calledName, calledWith) ?? null;
          tell(formulaKey(calledName, calledWith), result);
          return result;
        };
        const watched: unknown = Object.create(this, { callCustomFunction: { value: callCustomFunction } });
        return registered.compute.apply(watched as never, args);
      },
    });
  }
}

function isLoading(result: FunctionResult): boolean {
  return 'value' in result && result.value === 'Loading...';
}
