// Which cell formats of a workbook show dates: a date is a number that only its format tells from others.
import { walk } from './xml';

/** Of the formats that every workbook has without saying so; 27-36 and 50-58 are dates in East Asia. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Places of `cellXfs` whose number format is a date or a time. */
export function dateStyles(stylesXml: string): ReadonlySet<number> {
  const codes = new Map<number, string>();
  const styles = new Set<number>();
  let isInCells = false;
  let place = 0;
  walk(stylesXml, 'xl/styles.xml', {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      const code = codes.get(id);
      if (code === undefined ? isBuiltInDate(id) : isDateCode(code)) styles.add(place);
      place += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** Letters of dates, outside of quotes, colours, conditions and escapes. `[h]` counts: it is a time. */
export function isDateCode(code: string): boolean {
  const [first = ''] = code.split(';');
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}
