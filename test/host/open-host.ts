// Opens an execution whose services a test calls as a script would: the way for contract tests, which could run on
// Google as they stand.
import { createHost, type HostOptions, manualClock, type OpenExecution } from '../../local/host/index';

/** The services by Google's own types. */
export interface Services {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly UrlFetchApp: GoogleAppsScript.URL_Fetch.UrlFetchApp;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly CacheService: GoogleAppsScript.Cache.CacheService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly MailApp: GoogleAppsScript.Mail.MailApp;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Logger: GoogleAppsScript.Base.Logger;
}

/** A Thursday morning in New York, one o'clock in the afternoon in Berlin. */
export const NOON_UTC = Date.parse('2026-01-15T12:00:00Z');

/** A host with a still clock, and with the time zones of spreadsheet and script apart, as they are for most users. */
export function makeHost(options: HostOptions = {}): ReturnType<typeof createHost> {
  return createHost({
    clock: manualClock(NOON_UTC),
    spreadsheetZone: 'America/New_York',
    scriptZone: 'Europe/Berlin',
    ...options,
  });
}

export interface OpenHost extends Services {
  readonly host: ReturnType<typeof createHost>;
  readonly execution: OpenExecution;
  /** The first sheet. */
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
}

export function openHost(
  options: HostOptions = {},
  how: Parameters<ReturnType<typeof createHost>['open']>[0] = {},
): OpenHost {
  const host = makeHost(options);
  const execution = host.open(how);
  const services = execution.globals as unknown as Services;
  return {
    ...services,
    host,
    execution,
    get sheet() {
      return first(services.SpreadsheetApp.getActive().getSheets());
    },
  };
}

export function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('There is no first one');
  return item;
}

/** Runs the body of a function in a host of its own, as a script that clasp pushed. */
export function runScript(
  body: string,
  options: HostOptions = {},
): ReturnType<ReturnType<typeof createHost>['run']> {
  return makeHost({ ...options, project: { scripts: { 'Code.js': `function main() {${body}}` } } }).run(
    'main',
  );
}

/** The value of a run, or its error as the test's own. */
export function valueOf(run: ReturnType<typeof runScript>): unknown {
  if (!run.ok) throw new Error(`${run.error.name}: ${run.error.message}\n${run.error.stack}`);
  return run.value;
}
