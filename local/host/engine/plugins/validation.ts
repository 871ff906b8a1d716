// o-spreadsheet's data validation, whose lists from ranges move along with rows and columns as formulas do.
import type { CorePlugin, DataValidationRule, RangeAdapterFunctions } from '@odoo/o-spreadsheet';

type PluginConfig = ConstructorParameters<typeof CorePlugin>[0];

interface ValidationPluginParts extends CorePlugin {
  rules: Record<string, DataValidationRule[]>;
}

export function validationPluginOf<B extends new (config: PluginConfig) => CorePlugin>(Base: B): B {
  const Loose = Base as unknown as new (config: PluginConfig) => ValidationPluginParts;
  class ValidationPlugin extends Loose {
    static readonly getters = (Base as unknown as { getters: readonly string[] }).getters;

    override adaptRanges(adapters: RangeAdapterFunctions): void {
      super.adaptRanges(adapters);
      for (const [sheetId, rules] of Object.entries(this.rules)) {
        for (const [index, { criterion }] of rules.entries()) {
          const [source] = criterion.values;
          if (criterion.type !== 'isValueInRange' || source === undefined) continue;
          const { changeType, range } = adapters.adaptRangeString(sheetId, source);
          if (changeType === 'NONE' || changeType === 'REMOVE') continue;
          this.history.update('rules', sheetId, index, 'criterion', 'values', 0, range);
        }
      }
    }
  }
  return ValidationPlugin as unknown as B;
}
