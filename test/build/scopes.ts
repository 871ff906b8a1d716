// Which permission each call of a Google service needs, as the service's own page says under "Authorization". What is
// not listed is not known: a test fails until somebody looked it up.

const AUTH = 'https://www.googleapis.com/auth/';
const REFERENCE = 'https://developers.google.com/apps-script/reference/';

interface Need {
  /** Any one of them will do; the first is the least. None where the page names none. */
  readonly anyOf: readonly string[];
  readonly source: string;
}

const spreadsheet: Need = {
  anyOf: [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`],
  source: `${REFERENCE}spreadsheet/spreadsheet-app#getactivespreadsheet`,
};
const none = (source: string): Need => ({ anyOf: [], source: REFERENCE + source });
const clocks: Need = {
  anyOf: [`${AUTH}script.scriptapp`],
  source: `${REFERENCE}script/script-app#newtriggerfunctionname`,
};
const mail: Need = {
  anyOf: [`${AUTH}script.send_mail`],
  source: `${REFERENCE}mail/mail-app#sendemailmessage`,
};
const panel: Need = {
  anyOf: [`${AUTH}script.container.ui`],
  source: `${REFERENCE}base/ui#showsidebaruserinterface`,
};
const requests: Need = {
  anyOf: [`${AUTH}script.external_request`],
  source: `${REFERENCE}url-fetch/url-fetch-app#fetchurl,-params`,
};

/** By service and member. */
export const NEEDS: Readonly<Record<string, Need>> = {
  'SpreadsheetApp.getActiveSpreadsheet': spreadsheet,
  'SpreadsheetApp.getActive': spreadsheet,
  'SpreadsheetApp.flush': none('spreadsheet/spreadsheet-app#flush'),
  'SpreadsheetApp.getUi': none('spreadsheet/spreadsheet-app#getui'),
  'SpreadsheetApp.newConditionalFormatRule': none('spreadsheet/spreadsheet-app#newconditionalformatrule'),
  'SpreadsheetApp.newDataValidation': none('spreadsheet/spreadsheet-app#newdatavalidation'),
  'SpreadsheetApp.WrapStrategy': none('spreadsheet/wrap-strategy'),
  'UrlFetchApp.fetch': requests,
  'UrlFetchApp.fetchAll': requests,
  'ScriptApp.newTrigger': clocks,
  'ScriptApp.deleteTrigger': clocks,
  'ScriptApp.getProjectTriggers': clocks,
  'ScriptApp.getAuthorizationInfo': none('script/script-app#getauthorizationinfoauthmode,-oauthscopes'),
  'ScriptApp.AuthMode': none('script/auth-mode'),
  'ScriptApp.AuthorizationStatus': none('script/authorization-status'),
  'MailApp.sendEmail': mail,
  'MailApp.getRemainingDailyQuota': mail,
  'PropertiesService.getDocumentProperties': none('properties/properties-service#getdocumentproperties'),
  'PropertiesService.getUserProperties': none('properties/properties-service#getuserproperties'),
  'CacheService.getDocumentCache': none('cache/cache-service#getdocumentcache'),
  'LockService.getDocumentLock': none('lock/lock-service#getdocumentlock'),
  'HtmlService.createHtmlOutputFromFile': none('html/html-service#createhtmloutputfromfilefilename'),
  'Charts.ChartType': none('charts/chart-type'),
  'Session.getScriptTimeZone': none('base/session#getscripttimezone'),
  'Utilities.Charset': none('utilities/charset'),
  'Utilities.DigestAlgorithm': none('utilities/digest-algorithm'),
  'Utilities.base64Decode': none('utilities/utilities#base64decodeencoded'),
  'Utilities.base64Encode': none('utilities/utilities#base64encodedata'),
  'Utilities.computeDigest': none('utilities/utilities#computedigestalgorithm,-value,-charset'),
  'Utilities.formatDate': none('utilities/utilities#formatdatedate,-timezone,-format'),
  'Utilities.getUuid': none('utilities/utilities#getuuid'),
  'Utilities.gzip': none('utilities/utilities#gzipblob'),
  'Utilities.newBlob': none('utilities/utilities#newblobdata'),
  'Utilities.sleep': none('utilities/utilities#sleepmilliseconds'),
  'Utilities.ungzip': none('utilities/utilities#ungzipblob'),
};

/** Members of what services hand out that need more than the service did: found by their names alone. */
export const NEEDS_OF_OBJECTS: Readonly<Record<string, Need>> = {
  showSidebar: panel,
  showModalDialog: panel,
  showModelessDialog: panel,
};

/** Every service that a script finds, used or not. https://developers.google.com/apps-script/reference */
export const SERVICES: ReadonlySet<string> = new Set([
  ...[
    'SpreadsheetApp',
    'DocumentApp',
    'SlidesApp',
    'FormApp',
    'DriveApp',
    'GmailApp',
    'CalendarApp',
    'MailApp',
  ],
  ...[
    'UrlFetchApp',
    'ScriptApp',
    'Session',
    'PropertiesService',
    'CacheService',
    'LockService',
    'HtmlService',
  ],
  ...[
    'ContentService',
    'CardService',
    'XmlService',
    'Utilities',
    'Charts',
    'Maps',
    'LanguageApp',
    'Jdbc',
    'Logger',
  ],
  ...[
    'GroupsApp',
    'ContactsApp',
    'SitesApp',
    'LinearOptimizationService',
    'ConferenceDataService',
    'Browser',
  ],
  ...[
    'Sheets',
    'Drive',
    'Gmail',
    'Calendar',
    'People',
    'AdminDirectory',
    'BigQuery',
    'YouTube',
    'YouTubeAnalytics',
  ],
]);
