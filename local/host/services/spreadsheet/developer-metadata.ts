// https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata
import { isNil, textOf } from '../core/brand';
import { ask } from '../core/bridge';
import { type EnumValue, enumName } from '../core/enumeration';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enums';
import { rangeHandle, sheetHandle, spreadsheetHandle } from './handles';
import type { MetadataFacts, MetadataPlace } from './mark-operations';
import { linePlace } from './metadata-places';
import type { Range } from './range';
import { isRange } from './range-area';
import type { Sheet } from './sheet';
import { sheetIdOf } from './sheet-id';
import type { Spreadsheet } from './spreadsheet';

const CLASS = 'SpreadsheetApp.DeveloperMetadata';

export class DeveloperMetadata {
  #facts: MetadataFacts;

  constructor(facts: MetadataFacts) {
    this.#facts = facts;
  }

  getId(): number {
    return this.#facts.id;
  }
  getKey(): string {
    return this.#facts.key;
  }
  getValue(): string | null {
    return this.#facts.value;
  }
  getVisibility(): EnumValue {
    return DeveloperMetadataVisibility[this.#facts.visibility];
  }
  /** Where it is now: metadata of rows and columns moves with them. */
  getLocation(): DeveloperMetadataLocation {
    const now = ask('metadata.list', null).find(({ id }) => id === this.#facts.id);
    return new DeveloperMetadataLocation((now ?? this.#facts).place);
  }

  setKey(key: unknown): this {
    return this.#change({ key: textOf(key) });
  }
  setValue(value: unknown): this {
    return this.#change({ value: isNil(value) ? null : textOf(value) });
  }
  setVisibility(visibility: unknown): this {
    const name = enumName(DeveloperMetadataVisibility, visibility);
    if (name === null) throw signatureError(`${CLASS}.setVisibility`, [visibility]);
    return this.#change({ visibility: name });
  }
  moveToRow(row: unknown): this {
    if (!isRange(row)) throw signatureError(`${CLASS}.moveToRow`, [row]);
    return this.#change({ place: linePlace(row) });
  }
  moveToColumn(column: unknown): this {
    if (!isRange(column)) throw signatureError(`${CLASS}.moveToColumn`, [column]);
    return this.#change({ place: linePlace(column) });
  }
  moveToSheet(sheet: unknown): this {
    if (typeof sheet !== 'object' || sheet === null) throw signatureError(`${CLASS}.moveToSheet`, [sheet]);
    return this.#change({ place: { kind: 'SHEET', sheetId: sheetIdOf(sheet) } });
  }
  moveToSpreadsheet(): this {
    return this.#change({ place: { kind: 'SPREADSHEET' } });
  }
  remove(): void {
    ask('metadata.remove', this.#facts.id);
  }

  #change(change: Partial<MetadataFacts>): this {
    const now = ask('metadata.list', null).find(({ id }) => id === this.#facts.id);
    this.#facts = { ...(now ?? this.#facts), ...change };
    ask('metadata.change', this.#facts);
    return this;
  }
}

/** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-location */
export class DeveloperMetadataLocation {
  readonly #place: MetadataPlace;

  constructor(place: MetadataPlace) {
    this.#place = place;
  }

  getLocationType(): EnumValue {
    return DeveloperMetadataLocationType[this.#place.kind];
  }
  getSpreadsheet(): Spreadsheet | null {
    return this.#place.kind === 'SPREADSHEET' ? spreadsheetHandle() : null;
  }
  getSheet(): Sheet | null {
    return this.#place.kind === 'SHEET' ? sheetHandle(this.#place.sheetId) : null;
  }
  getRow(): Range | null {
    return this.#line('ROW');
  }
  getColumn(): Range | null {
    return this.#line('COLUMN');
  }

  #line(kind: 'ROW' | 'COLUMN'): Range | null {
    const place = this.#place;
    if (place.kind !== kind) return null;
    const { sheetId, line } = place;
    const { maxRows, maxColumns } = ask('sheet.facts', sheetId);
    return rangeHandle(
      kind === 'ROW'
        ? { sheetId, row: line, column: 1, rows: 1, columns: maxColumns, whole: 'rows' }
        : { sheetId, row: 1, column: line, rows: maxRows, columns: 1, whole: 'columns' },
    );
  }
}

publish(DeveloperMetadata, 'DeveloperMetadata', 'SpreadsheetApp');
publish(DeveloperMetadataLocation, 'DeveloperMetadataLocation', 'SpreadsheetApp');
