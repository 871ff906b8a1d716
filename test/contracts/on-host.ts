// Lets code that names Google's services run in a test: they are put on the global scope, from a host made for each test.
import type { Host, OpenExecution } from '../../local/host/index';

const SERVICES = [
  'SpreadsheetApp',
  'UrlFetchApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'Utilities',
  'Charts',
  'HtmlService',
  'MailApp',
  'ScriptApp',
  // The script's only clock is the host's.
  'Date',
] as const;

/** Gives a function that runs something with the services of a fresh host; its execution is closed after each test. */
export function withServices(make: () => Host): <T>(use: (host: Host) => T) => T {
  let open: OpenExecution | null = null;
  const ownDate = Date;
  afterEach(() => {
    open?.close();
    open = null;
    for (const name of SERVICES) Reflect.deleteProperty(globalThis, name);
    globalThis.Date = ownDate;
  });
  return (use) => {
    const host = make();
    open = host.open();
    for (const name of SERVICES) Reflect.set(globalThis, name, open.globals[name]);
    return use(host);
  };
}
