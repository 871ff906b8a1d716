// What is attached to a sheet as a whole, and its copies.
// https://developers.google.com/apps-script/reference/spreadsheet/sheet
import { ask } from '../core/bridge';
import { type EnumValue, enumName } from '../core/enumeration';
import { signatureError } from '../core/signature';
import type { DeveloperMetadata } from './developer-metadata';
import { DeveloperMetadataFinder } from './developer-metadata-finder';
import { ProtectionType, SheetType } from './enums';
import { sheetHandle, spreadsheetHandle } from './handles';
import { addMetadata } from './metadata-places';
import { NamedRange } from './named-range';
import { Protection } from './protection';
import type { Sheet } from './sheet';
import { sheetIdOf } from './sheet-id';
import { SheetLines } from './sheet-lines';
import type { Spreadsheet } from './spreadsheet';

const CLASS = 'SpreadsheetApp.Sheet';

export class SheetPlaces extends SheetLines {
  getParent(): Spreadsheet {
    return spreadsheetHandle();
  }
  getType(): EnumValue {
    return SheetType.GRID;
  }

  /** The copy stands behind all sheets; the host knows one spreadsheet, so it is always the same. */
  copyTo(spreadsheet: unknown): Sheet {
    if (typeof spreadsheet !== 'object' || spreadsheet === null) {
      throw signatureError(`${CLASS}.copyTo`, [spreadsheet]);
    }
    return sheetHandle(ask('sheet.duplicate', { sheetId: sheetIdOf(this), index: null }));
  }

  protect(): Protection {
    const sheetId = sheetIdOf(this);
    const { maxRows, maxColumns } = ask('sheet.facts', sheetId);
    const area = { sheetId, row: 1, column: 1, rows: maxRows, columns: maxColumns };
    return new Protection(ask('protection.add', { kind: 'SHEET', area }).id);
  }
  getProtections(type: unknown): Protection[] {
    const kind = enumName(ProtectionType, type);
    if (kind === null) throw signatureError(`${CLASS}.getProtections`, [type]);
    return ask('protection.list', null)
      .filter((facts) => facts.kind === kind && facts.area.sheetId === sheetIdOf(this))
      .map(({ id }) => new Protection(id));
  }

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata({ kind: 'SHEET', sheetId: sheetIdOf(this) }, args, `${CLASS}.addDeveloperMetadata`);
    return this;
  }
  /** The sheet's own, without that of its rows and columns. */
  getDeveloperMetadata(): DeveloperMetadata[] {
    const found = this.createDeveloperMetadataFinder().find();
    return found.filter((each) => each.getLocation().getSheet() !== null);
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder({ sheetId: sheetIdOf(this), area: null });
  }

  getNamedRanges(): NamedRange[] {
    return ask('book.names', null)
      .filter(({ area }) => area.sheetId === sheetIdOf(this))
      .map(({ name }) => new NamedRange(name));
  }
}
