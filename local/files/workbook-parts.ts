// How a workbook hangs together: its sheets by name, where each one stands, which calendar it counts days by.
import { textOf, type Parts } from './parts';
import { badFile } from './trouble';
import { attributeOf, tagsOf } from './xml';

export interface WorkbookParts {
  /** Part by the name of its sheet, in the order of the tabs. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly is1904: boolean;
  readonly styles: string | null;
  readonly sharedTexts: string | null;
}

/** @throws FileTrouble for what is no workbook, or one that must not be changed */
export function openWorkbook(parts: Parts, name: string): WorkbookParts {
  const names = [...parts.keys()];
  if (names.some((part) => /vbaProject\.bin$|\/macrosheets\//i.test(part))) {
    badFile(
      `${name} has macros, and files with macros are not opened here. Save a copy as .xlsx and use that.`,
    );
  }
  if (names.some((part) => part.startsWith('_xmlsignatures/'))) {
    badFile(`${name} is digitally signed, and any change would break the signature. Use an unsigned copy.`);
  }
  const root = relationsOf(parts, '', name).find(({ type }) => type === 'officeDocument');
  if (!root) return badFile(`${name} is no .xlsx workbook.`);
  if (root.target.endsWith('.bin')) return badFile(`${name} is a binary workbook. Save it as .xlsx.`);
  const relations = relationsOf(parts, root.target, name);
  const tags = tagsOf(textOf(parts, root.target, name), root.target);
  const sheets = new Map<string, string>();
  for (const tag of tags.filter((one) => one.name === 'sheet')) {
    const relation = relations.find(({ id }) => id === attributeOf(tag, 'id'));
    if (relation?.type === 'worksheet') sheets.set(tag.attributes['name'] ?? '', relation.target);
  }
  const date1904 = tags.find((tag) => tag.name === 'workbookPr')?.attributes['date1904'];
  const targetOf = (type: string): string | null =>
    relations.find((relation) => relation.type === type && parts.has(relation.target))?.target ?? null;
  return {
    sheets,
    is1904: date1904 === '1' || date1904 === 'true',
    styles: targetOf('styles'),
    sharedTexts: targetOf('sharedStrings'),
  };
}

interface Relation {
  readonly id: string;
  /** The last piece of its address: the strict kind of workbooks has others before it. */
  readonly type: string;
  readonly target: string;
}

function relationsOf(parts: Parts, part: string, name: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const place = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!parts.has(place)) return badFile(`${name} is no .xlsx workbook: its part ${place} is missing.`);
  return tagsOf(textOf(parts, place, name), place)
    .filter((tag) => tag.name === 'Relationship')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: resolved(folder, attributes['Target'] ?? ''),
    }));
}

function resolved(folder: string, target: string): string {
  const pieces = target.startsWith('/') ? [] : folder.split('/').filter((piece) => piece !== '');
  for (const piece of target.split('/')) {
    if (piece === '..') pieces.pop();
    else if (piece !== '' && piece !== '.') pieces.push(piece);
  }
  return pieces.join('/');
}
