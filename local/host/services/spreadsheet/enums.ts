// Enums of SpreadsheetApp, as far as the host understands their values.
// https://developers.google.com/apps-script/reference/spreadsheet
import { enumeration } from '../core/enumeration';

const COMPARED = [
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'CUSTOM_FORMULA',
] as const;

export const DataValidationCriteria = enumeration('DataValidationCriteria', [
  ...COMPARED,
  'DATE_BETWEEN',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CHECKBOX',
]);
export type ValidationCriterion = keyof typeof DataValidationCriteria;

export const BooleanCriteria = enumeration('BooleanCriteria', [
  ...COMPARED,
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
]);
export type BooleanCriterion = keyof typeof BooleanCriteria;

export const WrapStrategy = enumeration('WrapStrategy', ['OVERFLOW', 'WRAP', 'CLIP']);
export const CopyPasteType = enumeration('CopyPasteType', [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
export const ProtectionType = enumeration('ProtectionType', ['RANGE', 'SHEET']);
export const SheetType = enumeration('SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);
export const DeveloperMetadataVisibility = enumeration('DeveloperMetadataVisibility', [
  'DOCUMENT',
  'PROJECT',
]);
export const DeveloperMetadataLocationType = enumeration('DeveloperMetadataLocationType', [
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
]);
export const Dimension = enumeration('Dimension', ['ROWS', 'COLUMNS']);
