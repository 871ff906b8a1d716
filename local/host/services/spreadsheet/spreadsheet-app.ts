// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app
import { Ui } from '../base/ui';
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { ConditionalFormatRule } from './conditional-format-rule';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
import { DataValidationBuilder } from './data-validation-builder';
import { BooleanCriteria, DataValidationCriteria, Dimension, WrapStrategy } from './enums';
import { setHandles } from './handles';
import { Range } from './range';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';

setHandles({ sheet: (sheetId) => new Sheet(sheetId), range: (area) => new Range(area) });

export class SpreadsheetApp {
  readonly BooleanCriteria = BooleanCriteria;
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly Dimension = Dimension;
  readonly WrapStrategy = WrapStrategy;

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
