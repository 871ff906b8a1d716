// Parts of o-spreadsheet that work for a grid on a screen: after every change they compute where each row of each sheet
// begins in pixels, and what of it can be seen. The host has no screen; here they do it when somebody asks.
import type { UIPlugin } from '@odoo/o-spreadsheet';
import type * as OSpreadsheet from '@odoo/o-spreadsheet';

type PluginConfig = ConstructorParameters<typeof UIPlugin>[0];
type PluginClass = new (config: PluginConfig) => UIPlugin;

interface HeaderPositionsParts extends UIPlugin {
  headerPositions: Record<string, unknown>;
  computeHeaderPositionsOfSheet(sheetId: string): unknown;
  getColDimensions(sheetId: string, column: number): unknown;
  getRowDimensions(sheetId: string, row: number): unknown;
  getColRowOffset(dimension: string, reference: number, index: number, sheetId: string): unknown;
}

export function doWithoutScreen({ registries }: typeof OSpreadsheet): void {
  const plugins = registries.statefulUIPluginRegistry;
  plugins.replace('header_positions', lazyHeaderPositionsOf(plugins.get('header_positions')));
  plugins.replace('viewport', unseenViewportOf(plugins.get('viewport')));
  // Gathers the colours of all cells for a palette at every change; only a person's colour picker asks for it.
  registries.coreViewsPluginRegistry.remove('custom_colors');
}

function lazyHeaderPositionsOf<B extends PluginClass>(Base: B): B {
  const Loose = Base as unknown as new (config: PluginConfig) => HeaderPositionsParts;
  class LazyHeaderPositions extends Loose {
    static readonly getters = (Base as unknown as typeof UIPlugin).getters;
    static readonly layers = (Base as unknown as typeof UIPlugin).layers;

    override handle(): void {
      this.headerPositions = {};
    }

    override finalize(): void {
      // Nothing until somebody asks.
    }

    override getColDimensions(sheetId: string, column: number): unknown {
      this.#know(sheetId);
      return super.getColDimensions(sheetId, column);
    }

    override getRowDimensions(sheetId: string, row: number): unknown {
      this.#know(sheetId);
      return super.getRowDimensions(sheetId, row);
    }

    override getColRowOffset(dimension: string, reference: number, index: number, sheetId: string): unknown {
      this.#know(sheetId);
      return super.getColRowOffset(dimension, reference, index, sheetId);
    }

    #know(sheetId: string): void {
      this.headerPositions[sheetId] ??= this.computeHeaderPositionsOfSheet(sheetId);
    }
  }
  return LazyHeaderPositions as unknown as B;
}

function unseenViewportOf<B extends PluginClass>(Base: B): B {
  class UnseenViewport extends (Base as unknown as PluginClass) {
    static readonly getters = (Base as unknown as typeof UIPlugin).getters;
    static readonly layers = (Base as unknown as typeof UIPlugin).layers;

    override finalize(): void {
      // Nobody scrolls.
    }
  }
  return UnseenViewport as unknown as B;
}
