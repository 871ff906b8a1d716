// Developer metadata: on the spreadsheet, a sheet, a row or a column. A row's follows the row through inserts and goes
// with it. https://developers.google.com/workspace/sheets/api/guides/metadata
import type { Engine } from '../engine/engine';
import { type PlacedMark, readMarks, removeMark, writeMark } from '../engine/marks';
import { sheetFacts } from '../engine/sheets';
import { ServiceError } from '../execution/service-error';
import type { MetadataFacts, MetadataPlace } from '../services/spreadsheet/mark-operations';
import type { Area } from '../services/spreadsheet/operations';

type Body = Omit<MetadataFacts, 'place'> & { readonly kind: MetadataPlace['kind'] };

/** Characters of keys and values on one spreadsheet or sheet: https://developers.google.com/workspace/sheets/api/guides/metadata */
const MOST_CHARACTERS = 30_000;

export function listMetadata(engine: Engine): MetadataFacts[] {
  return readMarks(engine, 'metadata').map((mark) => {
    const { kind, ...facts } = mark.body as Body;
    return { ...facts, place: placeOf(kind, mark) };
  });
}

export function writeMetadata(engine: Engine, facts: MetadataFacts): void {
  checkSize(engine, facts);
  const { place, ...rest } = facts;
  const body: Body = { ...rest, kind: place.kind };
  const isLine = place.kind === 'ROW' || place.kind === 'COLUMN';
  const sheetId = place.kind === 'SPREADSHEET' ? null : place.sheetId;
  const mark = { id: markId(facts.id), sheetId, areas: isLine ? [lineArea(engine, place)] : [], body };
  writeMark(engine, 'metadata', mark, isLine);
}

export function removeMetadata(engine: Engine, id: number): void {
  removeMark(engine, markId(id));
}

/** A copy of a sheet has copies of its metadata. Google does not say so; a script is safe when it looks. */
export function copyMetadata(
  engine: Engine,
  fromSheetId: number,
  toSheetId: number,
  nextId: () => number,
): void {
  for (const facts of listMetadata(engine)) {
    if (facts.place.kind === 'SPREADSHEET' || facts.place.sheetId !== fromSheetId) continue;
    writeMetadata(engine, { ...facts, id: nextId(), place: { ...facts.place, sheetId: toSheetId } });
  }
}

function checkSize(engine: Engine, added: MetadataFacts): void {
  const home = ({ place }: MetadataFacts): number | null =>
    place.kind === 'SPREADSHEET' ? null : place.sheetId;
  const characters = listMetadata(engine)
    .filter((each) => each.id !== added.id && home(each) === home(added))
    .concat(added)
    .reduce((sum, { key, value }) => sum + key.length + (value?.length ?? 0), 0);
  // The limit is documented, its text is not.
  if (characters > MOST_CHARACTERS) throw new ServiceError('The developer metadata is too large.');
}

function placeOf(kind: MetadataPlace['kind'], { sheetId, areas: [area] }: PlacedMark): MetadataPlace {
  if (kind === 'SPREADSHEET' || sheetId === null) return { kind: 'SPREADSHEET' };
  if (kind === 'SHEET') return { kind, sheetId };
  return { kind, sheetId, line: (kind === 'ROW' ? area?.row : area?.column) ?? 1 };
}

function lineArea(engine: Engine, place: Extract<MetadataPlace, { line: number }>): Area {
  const { kind, sheetId, line } = place;
  const { maxRows, maxColumns } = sheetFacts(engine, engine.sheetKey(sheetId) ?? '');
  return kind === 'ROW'
    ? { sheetId, row: line, column: 1, rows: 1, columns: maxColumns }
    : { sheetId, row: 1, column: line, rows: maxRows, columns: 1 };
}

function markId(id: number): string {
  return `metadata-${String(id)}`;
}
