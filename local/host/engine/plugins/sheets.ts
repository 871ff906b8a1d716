// o-spreadsheet's sheet plugin, which takes names that Excel forbids, and cells without a command for each of them.
import type { CellPosition, CorePlugin } from '@odoo/o-spreadsheet';

type PluginConfig = ConstructorParameters<typeof CorePlugin>[0];
type Place = CellPosition & { readonly cellId: number | undefined };

/** A getter that writes: it spares a command, and with it a round through all plugins, per new cell. */
export interface PlacingGetters {
  placeCell(place: Place): void;
}

interface SheetPluginParts extends CorePlugin {
  updateCellPosition(place: Place): void;
  checkSheetName(command: unknown): string;
}

export function sheetPluginOf<B extends new (config: PluginConfig) => CorePlugin>(Base: B): B {
  const Loose = Base as unknown as new (config: PluginConfig) => SheetPluginParts;
  const getters = (Base as unknown as { getters: readonly string[] }).getters;
  class SheetPlugin extends Loose implements PlacingGetters {
    static readonly getters = [...getters, 'placeCell'];

    placeCell(place: Place): void {
      this.updateCellPosition(place);
    }

    override checkSheetName(command: unknown): string {
      const result = super.checkSheetName(command);
      return result === 'ForbiddenCharactersInSheetName' ? 'Success' : result;
    }
  }
  return SheetPlugin as unknown as B;
}
