// Checked by the compiler alone: every method of our services is one of Google's, and where Google gives plain values
// ours gives the same. https://www.npmjs.com/package/@types/google-apps-script
import type { Menu } from '../../local/host/services/base/menu';
import type { PromptResponse } from '../../local/host/services/base/prompt-response';
import type { Session } from '../../local/host/services/base/session';
import type { Ui } from '../../local/host/services/base/ui';
import type { Cache } from '../../local/host/services/cache/cache';
import type { CacheService } from '../../local/host/services/cache/cache-service';
import type { LoggerService } from '../../local/host/services/core/console';
import type { HtmlOutput } from '../../local/host/services/html/html-output';
import type { HtmlService } from '../../local/host/services/html/html-service';
import type { Lock } from '../../local/host/services/lock/lock';
import type { LockService } from '../../local/host/services/lock/lock-service';
import type { Properties } from '../../local/host/services/properties/properties';
import type { PropertiesService } from '../../local/host/services/properties/properties-service';
import type { MailApp } from '../../local/host/services/mail/mail-app';
import type { AuthorizationInfo } from '../../local/host/services/script/authorization-info';
import type { ClockTriggerBuilder } from '../../local/host/services/script/clock-trigger-builder';
import type { ScriptApp } from '../../local/host/services/script/script-app';
import type { Trigger } from '../../local/host/services/script/trigger';
import type {
  SpreadsheetTriggerBuilder,
  TriggerBuilder,
} from '../../local/host/services/script/trigger-builder';
import type {
  BooleanCondition,
  ConditionalFormatRule,
} from '../../local/host/services/spreadsheet/conditional-format-rule';
import type { ConditionalFormatRuleBuilder } from '../../local/host/services/spreadsheet/conditional-format-rule-builder';
import type { DataValidation } from '../../local/host/services/spreadsheet/data-validation';
import type { DataValidationBuilder } from '../../local/host/services/spreadsheet/data-validation-builder';
import type {
  DeveloperMetadata,
  DeveloperMetadataLocation,
} from '../../local/host/services/spreadsheet/developer-metadata';
import type { DeveloperMetadataFinder } from '../../local/host/services/spreadsheet/developer-metadata-finder';
import type { Filter } from '../../local/host/services/spreadsheet/filter';
import type { NamedRange } from '../../local/host/services/spreadsheet/named-range';
import type { Protection } from '../../local/host/services/spreadsheet/protection';
import type { Range } from '../../local/host/services/spreadsheet/range';
import type { RangeList } from '../../local/host/services/spreadsheet/range-list';
import type { Sheet } from '../../local/host/services/spreadsheet/sheet';
import type { TextFinder } from '../../local/host/services/spreadsheet/text-finder';
import type { Spreadsheet } from '../../local/host/services/spreadsheet/spreadsheet';
import type { SpreadsheetApp } from '../../local/host/services/spreadsheet/spreadsheet-app';
import type { HTTPResponse } from '../../local/host/services/url-fetch/http-response';
import type { UrlFetchApp } from '../../local/host/services/url-fetch/url-fetch-app';
import type { Blob } from '../../local/host/services/utilities/blob';
import type { Utilities } from '../../local/host/services/utilities/utilities';

type Plain = string | number | boolean | null | undefined | readonly Plain[];

/** Google's typings make its enums numbers, which they are not. */
type GivesEnum =
  | 'alert'
  | 'getAuthorizationStatus'
  | 'getCriteriaType'
  | 'getEventType'
  | 'getInstallationSource'
  | 'getLocationType'
  | 'getProtectionType'
  | 'getSelectedButton'
  | 'getTriggerSource'
  | 'getType'
  | 'getVisibility'
  | 'getWrapStrategies'
  | 'getWrapStrategy';

/** The names of ours that Google does not have, or that give other plain values than Google's. */
type Strays<Ours, Google> = {
  [K in Exclude<keyof Ours, GivesEnum>]: K extends keyof Google
    ? Google[K] extends (...args: never[]) => infer Theirs
      ? [Theirs] extends [Plain]
        ? Ours[K] extends (...args: never[]) => infer Mine
          ? [Mine] extends [Theirs | null]
            ? never
            : K
          : K
        : never
      : never
    : K;
}[Exclude<keyof Ours, GivesEnum>];

/** Each of these is `never`, or the last line does not compile and names what is not. */
interface AllStrays {
  SpreadsheetApp: Strays<SpreadsheetApp, GoogleAppsScript.Spreadsheet.SpreadsheetApp>;
  Spreadsheet: Strays<Spreadsheet, GoogleAppsScript.Spreadsheet.Spreadsheet>;
  Sheet: Strays<Sheet, GoogleAppsScript.Spreadsheet.Sheet>;
  Range: Strays<Range, GoogleAppsScript.Spreadsheet.Range>;
  RangeList: Strays<RangeList, GoogleAppsScript.Spreadsheet.RangeList>;
  DataValidation: Strays<DataValidation, GoogleAppsScript.Spreadsheet.DataValidation>;
  DataValidationBuilder: Strays<DataValidationBuilder, GoogleAppsScript.Spreadsheet.DataValidationBuilder>;
  ConditionalFormatRule: Strays<ConditionalFormatRule, GoogleAppsScript.Spreadsheet.ConditionalFormatRule>;
  ConditionalFormatRuleBuilder: Strays<
    ConditionalFormatRuleBuilder,
    GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder
  >;
  BooleanCondition: Strays<BooleanCondition, GoogleAppsScript.Spreadsheet.BooleanCondition>;
  Filter: Strays<Filter, GoogleAppsScript.Spreadsheet.Filter>;
  NamedRange: Strays<NamedRange, GoogleAppsScript.Spreadsheet.NamedRange>;
  TextFinder: Strays<TextFinder, GoogleAppsScript.Spreadsheet.TextFinder>;
  Protection: Strays<Protection, GoogleAppsScript.Spreadsheet.Protection>;
  DeveloperMetadata: Strays<DeveloperMetadata, GoogleAppsScript.Spreadsheet.DeveloperMetadata>;
  DeveloperMetadataFinder: Strays<
    DeveloperMetadataFinder,
    GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder
  >;
  DeveloperMetadataLocation: Strays<
    DeveloperMetadataLocation,
    GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation
  >;
  Ui: Strays<Ui, GoogleAppsScript.Base.Ui>;
  Menu: Strays<Menu, GoogleAppsScript.Base.Menu>;
  PromptResponse: Strays<PromptResponse, GoogleAppsScript.Base.PromptResponse>;
  Session: Strays<Session, GoogleAppsScript.Base.Session>;
  Logger: Strays<LoggerService, GoogleAppsScript.Base.Logger>;
  Blob: Strays<Blob, GoogleAppsScript.Base.Blob>;
  UrlFetchApp: Strays<UrlFetchApp, GoogleAppsScript.URL_Fetch.UrlFetchApp>;
  HTTPResponse: Strays<HTTPResponse, GoogleAppsScript.URL_Fetch.HTTPResponse>;
  PropertiesService: Strays<PropertiesService, GoogleAppsScript.Properties.PropertiesService>;
  Properties: Strays<Properties, GoogleAppsScript.Properties.Properties>;
  CacheService: Strays<CacheService, GoogleAppsScript.Cache.CacheService>;
  Cache: Strays<Cache, GoogleAppsScript.Cache.Cache>;
  LockService: Strays<LockService, GoogleAppsScript.Lock.LockService>;
  Lock: Strays<Lock, GoogleAppsScript.Lock.Lock>;
  Utilities: Strays<Utilities, GoogleAppsScript.Utilities.Utilities>;
  HtmlService: Strays<HtmlService, GoogleAppsScript.HTML.HtmlService>;
  HtmlOutput: Strays<HtmlOutput, GoogleAppsScript.HTML.HtmlOutput>;
  ScriptApp: Strays<ScriptApp, GoogleAppsScript.Script.ScriptApp>;
  AuthorizationInfo: Strays<AuthorizationInfo, GoogleAppsScript.Script.AuthorizationInfo>;
  Trigger: Strays<Trigger, GoogleAppsScript.Script.Trigger>;
  TriggerBuilder: Strays<TriggerBuilder, GoogleAppsScript.Script.TriggerBuilder>;
  ClockTriggerBuilder: Strays<ClockTriggerBuilder, GoogleAppsScript.Script.ClockTriggerBuilder>;
  SpreadsheetTriggerBuilder: Strays<
    SpreadsheetTriggerBuilder,
    GoogleAppsScript.Script.SpreadsheetTriggerBuilder
  >;
  MailApp: Strays<MailApp, GoogleAppsScript.Mail.MailApp>;
}

type Found = { [K in keyof AllStrays as [AllStrays[K]] extends [never] ? never : K]: AllStrays[K] };

export const noStrays: [keyof Found] extends [never] ? true : Found = true;
