// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app
import { Ui } from '../base/ui';
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { ConditionalFormatRule } from './conditional-format-rule';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
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
  getUi(): Ui {
    return new Ui();
  }
  flush(): void {
    ask('book.flush', null);
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder((rule) => new ConditionalFormatRule(rule));
  }
}

publish(SpreadsheetApp, 'SpreadsheetApp');
