// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { isNil, isWhole, textOf } from '../core/brand';
import { signatureError } from '../core/signature';
import { rangeHandle, sheetHandle } from './handles';
import { NamedRange } from './named-range';
import { Range } from './range';
import { areaOf } from './range-area';
import { Sheet } from './sheet';
import { SpreadsheetActive } from './spreadsheet-active';
import { TextFinder } from './text-finder';

const CLASS = 'SpreadsheetApp.Spreadsheet';

export class Spreadsheet extends SpreadsheetActive {
  getId(): string {
    return ask('book.facts', null).id;
  }
  getName(): string {
    return ask('book.facts', null).name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getSpreadsheetTimeZone(): string {
    return ask('book.facts', null).zone;
  }
  getSpreadsheetLocale(): string {
    return ask('book.facts', null).locale;
  }

  getSheets(): Sheet[] {
    return ask('sheet.list', null).map(sheetHandle);
  }
  getNumSheets(): number {
    return ask('sheet.list', null).length;
  }
  getSheetByName(name: unknown): Sheet | null {
    if (isNil(name)) throw signatureError(`${CLASS}.getSheetByName`, [name]);
    const sheetId = ask('sheet.find', { name: textOf(name) });
    return sheetId === null ? null : sheetHandle(sheetId);
  }
  getSheetById(id: unknown): Sheet | null {
    if (!isWhole(id)) throw signatureError(`${CLASS}.getSheetById`, [id]);
    const sheetId = ask('sheet.find', { id });
    return sheetId === null ? null : sheetHandle(sheetId);
  }
  /** `insertSheet()`, `(name)`, `(index)` or `(name, index)`; the index counts from zero. */
  insertSheet(...args: unknown[]): Sheet {
    const [first, second] = args;
    const name = typeof first === 'string' ? first : null;
    const given = name === null ? first : second;
    if (!isNil(given) && !isWhole(given)) throw signatureError(`${CLASS}.insertSheet`, args);
    return sheetHandle(ask('sheet.insert', { name, index: given ?? null }));
  }
  deleteSheet(sheet: unknown): void {
    if (!(sheet instanceof Sheet)) throw signatureError(`${CLASS}.deleteSheet`, [sheet]);
    ask('sheet.delete', sheet.getSheetId());
  }
  deleteActiveSheet(): Sheet {
    ask('sheet.delete', this.#activeSheetId());
    return this.getActiveSheet();
  }
  /** Right behind the active one, and active itself. */
  duplicateActiveSheet(): Sheet {
    const sheetId = this.#activeSheetId();
    const { index } = ask('sheet.facts', sheetId);
    return sheetHandle(ask('sheet.duplicate', { sheetId, index }));
  }
  /** The position counts from one. */
  moveActiveSheet(position: unknown): void {
    if (!isWhole(position)) throw signatureError(`${CLASS}.moveActiveSheet`, [position]);
    ask('sheet.move', { sheetId: this.#activeSheetId(), index: position - 1 });
  }
  renameActiveSheet(name: unknown): void {
    this.getActiveSheet().setName(name);
  }
  setActiveSheet(sheet: unknown): Sheet {
    if (!(sheet instanceof Sheet)) throw signatureError(`${CLASS}.setActiveSheet`, [sheet]);
    return sheet.activate();
  }
  getActiveRange(): Range {
    return rangeHandle(ask('selection.get', null));
  }
  setActiveRange(range: unknown): Range {
    if (!(range instanceof Range)) throw signatureError(`${CLASS}.setActiveRange`, [range]);
    return range.activate();
  }

  getRange(notation: unknown): Range {
    if (typeof notation !== 'string') throw signatureError(`${CLASS}.getRange`, [notation]);
    return rangeHandle(ask('range.parse', { sheetId: this.#activeSheetId(), notation }));
  }
  getRangeByName(name: unknown): Range | null {
    const named = ask('book.names', null).find((each) => each.name === name);
    return named ? rangeHandle(named.area) : null;
  }
  setNamedRange(name: unknown, range: unknown): void {
    if (typeof name !== 'string' || !(range instanceof Range)) {
      throw signatureError(`${CLASS}.setNamedRange`, [name, range]);
    }
    ask('book.setName', { name, area: areaOf(range) });
  }
  getNamedRanges(): NamedRange[] {
    return ask('book.names', null).map(({ name }) => new NamedRange(name));
  }

  removeNamedRange(name: unknown): void {
    ask('book.removeName', textOf(name));
  }

  /** Looks in all sheets. */
  createTextFinder(text: unknown): TextFinder {
    const areas = this.getSheets().map((sheet) => areaOf(sheet.getDataRange()));
    return new TextFinder(textOf(text), areas);
  }

  /** How long it shows is the person's business. */
  toast(text: unknown, title: unknown = ''): void {
    ask('ui.toast', { title: textOf(title), text: textOf(text) });
  }

  #activeSheetId(): number {
    return ask('selection.get', null).sheetId;
  }
}

publish(Spreadsheet, 'Spreadsheet', 'SpreadsheetApp');
