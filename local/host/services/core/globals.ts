// The names in a script's global scope that are neither ECMAScript nor services of the host.
import { ask } from './bridge';
import { absentService } from './service';

/** Not in Apps Script, or V8's own. https://developers.google.com/apps-script/guides/v8-runtime#limitations */
const REMOVED = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console'];

/** Services of Google that the host does not have. https://developers.google.com/apps-script/reference */
const ABSENT = [
  'AdminDirectory',
  'AdminReports',
  'AdSense',
  'Analytics',
  'AnalyticsData',
  'BigQuery',
  'Browser',
  'Calendar',
  'CalendarApp',
  'CardService',
  'Classroom',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'Docs',
  'Drive',
  'DriveApp',
  'FormApp',
  'Gmail',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'People',
  'Sheets',
  'Slides',
  'SlidesApp',
  'Tasks',
  'XmlService',
  'YouTube',
];

/** Defines a global name that scripts may shadow, as they may shadow Google's. */
export function defineGlobal(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
}

export function installGlobals(): void {
  for (const name of REMOVED) Reflect.deleteProperty(globalThis, name);
  for (const name of ABSENT) defineGlobal(name, absentService(name));
  // Seeded by the host: a run can be repeated.
  Object.defineProperty(Math, 'random', {
    value: () => ask('random.next', null),
    writable: true,
    configurable: true,
  });
}
