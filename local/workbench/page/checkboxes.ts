// Checkboxes in the page's one blue; o-spreadsheet draws them in a colour of its own that no style reaches.
import { spreadsheets } from './libraries';

const ICON = 'data_validation_checkbox';
const BLUE = '#1a73e8';
const WHITE = '#FFF';

/** Must come before the grid is drawn. */
export function colourCheckboxes(): void {
  const { iconsOnCellRegistry } = spreadsheets.registries;
  const original = iconsOnCellRegistry.get(ICON);
  iconsOnCellRegistry.replace(ICON, (getters, position) => {
    const icon = original(getters, position);
    if (icon?.svg?.name !== 'CHECKBOX_CHECKED') return icon;
    const paths = icon.svg.paths.map((part) => ({
      ...part,
      fillColor: part.fillColor === WHITE ? WHITE : BLUE,
    }));
    // o-spreadsheet keeps drawings by their names.
    const svg = { ...icon.svg, name: 'CHECKBOX_CHECKED_BLUE', paths };
    return { ...icon, svg, hoverSvg: svg };
  });
}
