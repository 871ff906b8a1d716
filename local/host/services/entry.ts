// Runs first in every context: takes the bridge, makes Date, Math.random and the services, and leaves behind nothing
// but what a script may see and the hidden names by which the host reaches in.
import { Session, User } from './base/session';
import { CacheService } from './cache/cache-service';
import { Charts } from './charts/charts-service';
import { connect } from './core/bridge';
import { ConsoleService, LoggerService } from './core/console';
import { installDate } from './core/date';
import { type CallResult, type EntryCall, startCall } from './core/entry-call';
import { defineGlobal, installGlobals } from './core/globals';
import { installIntl } from './core/intl';
import { HtmlService } from './html/html-service';
import { LockService } from './lock/lock-service';
import type { Bridge } from './operations';
import { PropertiesService } from './properties/properties-service';
import { MailApp } from './mail/mail-app';
import { AuthMode } from './script/enums';
import type { TriggerEvent } from './script/operations';
import { ScriptApp } from './script/script-app';
import { Range } from './spreadsheet/range';
import { Spreadsheet } from './spreadsheet/spreadsheet';
import { SpreadsheetApp } from './spreadsheet/spreadsheet-app';
import { UrlFetchApp } from './url-fetch/url-fetch-app';
import { Utilities } from './utilities/utilities';

/** The host puts the bridge here before and finds the realm here after. */
interface Doorstep {
  localHostBridge?: Bridge;
  localHostScriptZone?: string;
  localHostRealm?: Realm;
}

/** What the host may call inside the context. Strings in, strings out. */
export interface Realm {
  /** Starts a call; `finishCall` gives its result once promises have settled. */
  startCall(callJson: string): void;
  finishCall(): string;
}

const SERVICES: Readonly<Record<string, object>> = {
  CacheService: new CacheService(),
  Charts: new Charts(),
  HtmlService: new HtmlService(),
  LockService: new LockService(),
  Logger: new LoggerService(),
  MailApp: new MailApp(),
  PropertiesService: new PropertiesService(),
  ScriptApp: new ScriptApp(),
  Session: new Session(),
  SpreadsheetApp: new SpreadsheetApp(),
  UrlFetchApp: new UrlFetchApp(),
  Utilities: new Utilities(),
  console: new ConsoleService(),
};

/** https://developers.google.com/apps-script/guides/triggers/events */
function eventObject(event: TriggerEvent): unknown {
  const authMode = AuthMode[event.mode as keyof typeof AuthMode];
  if (event.kind === 'clock') return { authMode, ...event.fields };
  if (event.mode === 'NONE') return { authMode };
  const { triggerUid } = event;
  const shared = { authMode, source: new Spreadsheet(), ...(triggerUid !== undefined && { triggerUid }) };
  if (event.kind === 'open') return shared;
  const { area, value, oldValue, email } = event;
  const values = { ...(value !== undefined && { value }), ...(oldValue !== undefined && { oldValue }) };
  return { ...shared, range: new Range(area), user: new User(email), ...values };
}

const doorstep = globalThis as Doorstep;
const { localHostBridge, localHostScriptZone = 'Etc/UTC' } = doorstep;
if (localHostBridge) connect(localHostBridge);
delete doorstep.localHostBridge;
delete doorstep.localHostScriptZone;

installGlobals();
installDate();
installIntl(localHostScriptZone);
for (const [name, service] of Object.entries(SERVICES)) defineGlobal(name, service);

let finish: (() => CallResult) | undefined;
doorstep.localHostRealm = {
  startCall(callJson) {
    finish = startCall(JSON.parse(callJson) as EntryCall, eventObject);
  },
  finishCall: () => JSON.stringify(finish?.()),
};
