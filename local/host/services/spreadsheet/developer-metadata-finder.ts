// https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder
import { isWhole, textOf } from '../core/brand';
import { ask } from '../core/bridge';
import { enumName } from '../core/enumeration';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import { DeveloperMetadata } from './developer-metadata';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enums';
import type { MetadataFacts, MetadataPlace } from './mark-operations';
import type { Area } from './operations';

const CLASS = 'SpreadsheetApp.DeveloperMetadataFinder';

/** Where a finder looks: the whole spreadsheet, one sheet, or the rows and columns of a range. */
export type SearchedPlace = { readonly sheetId: number; readonly area: Area | null } | null;

type Test = (facts: MetadataFacts) => boolean;

export class DeveloperMetadataFinder {
  readonly #place: SearchedPlace;
  #tests: readonly Test[] = [];
  #intersecting = false;

  constructor(place: SearchedPlace) {
    this.#place = place;
  }

  withId(id: unknown): this {
    if (!isWhole(id)) throw signatureError(`${CLASS}.withId`, [id]);
    return this.#when((facts) => facts.id === id);
  }
  withKey(key: unknown): this {
    return this.#when((facts) => facts.key === textOf(key));
  }
  withValue(value: unknown): this {
    return this.#when((facts) => facts.value === textOf(value));
  }
  withVisibility(visibility: unknown): this {
    const name = enumName(DeveloperMetadataVisibility, visibility);
    if (name === null) throw signatureError(`${CLASS}.withVisibility`, [visibility]);
    return this.#when((facts) => facts.visibility === name);
  }
  withLocationType(type: unknown): this {
    const name = enumName(DeveloperMetadataLocationType, type);
    if (name === null) throw signatureError(`${CLASS}.withLocationType`, [type]);
    return this.#when((facts) => facts.place.kind === name);
  }
  /** Also what stands around or across the place, such as the sheet of a searched row. */
  onIntersectingLocations(): this {
    this.#intersecting = true;
    return this;
  }

  find(): DeveloperMetadata[] {
    return ask('metadata.list', null)
      .filter((facts) => isIn(facts.place, this.#place, this.#intersecting))
      .filter((facts) => this.#tests.every((test) => test(facts)))
      .map((facts) => new DeveloperMetadata(facts));
  }

  #when(test: Test): this {
    this.#tests = [...this.#tests, test];
    return this;
  }
}

function isIn(place: MetadataPlace, searched: SearchedPlace, intersecting: boolean): boolean {
  if (searched === null) return true;
  if (place.kind === 'SPREADSHEET') return intersecting;
  if (place.sheetId !== searched.sheetId) return false;
  const { area } = searched;
  if (area === null) return true;
  if (place.kind === 'SHEET') return intersecting;
  const isRow = place.kind === 'ROW';
  const [first, count] = isRow ? [area.row, area.rows] : [area.column, area.columns];
  const isWithin = place.line >= first && place.line < first + count;
  return isWithin && (intersecting || area.whole === (isRow ? 'rows' : 'columns'));
}

publish(DeveloperMetadataFinder, 'DeveloperMetadataFinder', 'SpreadsheetApp');
