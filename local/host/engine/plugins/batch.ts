// Many core commands in one go: one evaluation, one revision, one step to undo, as Sheets applies buffered writes.
import type { UIPlugin } from '@odoo/o-spreadsheet';
import type * as OSpreadsheet from '@odoo/o-spreadsheet';
import type { EngineCommand } from './commands';

/**
 * Handed over beside the command because o-spreadsheet copies a command's payload, so that refusals could not be
 * handed back in it. Lives in the model's `custom` configuration.
 */
export interface Batch {
  commands: readonly EngineCommand[];
  refusals: { readonly command: EngineCommand; readonly reasons: readonly string[] }[];
}

export function batchPluginOf(library: typeof OSpreadsheet): typeof UIPlugin {
  type Config = ConstructorParameters<typeof UIPlugin>[0];
  return class BatchPlugin extends library.UIPlugin {
    readonly #batch: Batch | undefined;

    constructor(config: Config) {
      super(config);
      this.#batch = (config.custom as { batch?: Batch }).batch;
    }

    override handle(command: { readonly type: string }): void {
      if (command.type !== 'APPLY_BATCH' || !this.#batch) return;
      const dispatch = this.dispatch as unknown as Dispatch;
      for (const part of this.#batch.commands) {
        const result = dispatch(part.type, part);
        if (!result.isSuccessful) this.#batch.refusals.push({ command: part, reasons: result.reasons });
      }
    }
  };
}

type Dispatch = (
  type: string,
  command: EngineCommand,
) => { readonly isSuccessful: boolean; readonly reasons: readonly string[] };
