// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app
import { Ui } from '../base/ui';
import { textOf } from '../core/brand';
import { ask } from '../core/bridge';
import { exception } from '../core/exception';
import { publish } from '../core/service';
import { ConditionalFormatRule } from './conditional-format-rule';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
import { DataValidation } from './data-validation';
import { DataValidationBuilder } from './data-validation-builder';
import * as enums from './enums';
import { setHandles } from './handles';
import { Range } from './range';
import type { RangeList } from './range-list';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';

setHandles({
  sheet: (sheetId) => new Sheet(sheetId),
  range: (area) => new Range(area),
  spreadsheet: () => new Spreadsheet(),
});

export class SpreadsheetApp {
  readonly BooleanCriteria = enums.BooleanCriteria;
  readonly CopyPasteType = enums.CopyPasteType;
  readonly DataValidationCriteria = enums.DataValidationCriteria;
  readonly DeveloperMetadataLocationType = enums.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = enums.DeveloperMetadataVisibility;
  readonly Dimension = enums.Dimension;
  readonly ProtectionType = enums.ProtectionType;
  readonly SheetType = enums.SheetType;
  readonly WrapStrategy = enums.WrapStrategy;

  /** `null` for an execution without a document. */
  getActive(): Spreadsheet | null {
    return ask('call.hasDocument', null) ? new Spreadsheet() : null;
  }
  getActiveSpreadsheet(): Spreadsheet | null {
    return this.getActive();
  }
  getActiveSheet(): Sheet | null {
    return this.getActive()?.getActiveSheet() ?? null;
  }
  getActiveRange(): Range | null {
    return this.getActive()?.getActiveRange() ?? null;
  }
  getActiveRangeList(): RangeList | null {
    return this.getActive()?.getActiveRangeList() ?? null;
  }
  getCurrentCell(): Range | null {
    return this.getActive()?.getCurrentCell() ?? null;
  }
  setActiveSheet(sheet: unknown): Sheet {
    return new Spreadsheet().setActiveSheet(sheet);
  }
  setActiveRange(range: unknown): Range {
    return new Spreadsheet().setActiveRange(range);
  }
  setCurrentCell(cell: unknown): Range {
    return new Spreadsheet().setCurrentCell(cell);
  }
  /** Needs the scope for all spreadsheets; the host has one. */
  openById(id: unknown): Spreadsheet {
    const spreadsheet = new Spreadsheet();
    // Google's text for a file that does not exist or may not be seen.
    if (id !== spreadsheet.getId()) {
      throw exception('You do not have permission to access the requested document.');
    }
    return spreadsheet;
  }
  openByUrl(url: unknown): Spreadsheet {
    return this.openById(/\/d\/([^/]+)/.exec(textOf(url))?.[1]);
  }
  getUi(): Ui {
    return new Ui();
  }
  flush(): void {
    ask('book.flush', null);
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder((rule) => new DataValidation(rule));
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder((rule) => new ConditionalFormatRule(rule));
  }
}

publish(SpreadsheetApp, 'SpreadsheetApp');
