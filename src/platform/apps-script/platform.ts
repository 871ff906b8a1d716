// All ports on Google's services, each made when it is first asked for.
import type { InstantMs } from '../../time/instant';
import type { Cache, Identifiers, Lock, Platform, Store, Workbook } from '../ports';
import { build, mailOfBuild } from './build';
import { compression } from './compression';
import { appsScriptHttp } from './http';
import { appsScriptPermissions } from './permissions';
import { probe } from './probe';
import { appsScriptTriggers } from './triggers';
import { appsScriptUi } from './ui';
import { appsScriptWorkbook } from './workbook';

export function appsScriptPlatform(): Platform {
  let workbook: Workbook | undefined;
  return {
    build,
    hasDocument,
    workbook: () => (workbook ??= appsScriptWorkbook()),
    http: appsScriptHttp,
    documentStore: () => storeOn(PropertiesService.getDocumentProperties()),
    personStore: () => storeOn(PropertiesService.getUserProperties()),
    documentCache,
    lock: documentLock,
    clock: () => ({
      nowMs: () => Date.now(),
      sleep: (ms) => {
        Utilities.sleep(ms);
      },
    }),
    offsetMinutesAt,
    identifiers: () => identifiers,
    compression: () => compression,
    ui: () => appsScriptUi(build.kind),
    triggers: appsScriptTriggers,
    mail: mailOfBuild,
    permissions: appsScriptPermissions,
    probe: () => probe,
    log: (line) => {
      console.log(line);
    },
  };
}

function storeOn(properties: GoogleAppsScript.Properties.Properties): Store {
  return {
    all: () => properties.getProperties(),
    put: (name, value) => {
      properties.setProperty(name, value);
    },
    remove: (name) => {
      properties.deleteProperty(name);
    },
  };
}

function documentCache(): Cache {
  const cache = required(CacheService.getDocumentCache());
  return {
    get: (name) => cache.get(name),
    getAll: (names) => cache.getAll([...names]),
    put: (name, value, seconds) => {
      cache.put(name, value, seconds);
    },
    putAll: (values, seconds) => {
      cache.putAll({ ...values }, seconds);
    },
    remove: (name) => {
      cache.remove(name);
    },
  };
}

/** In a clock's execution there may be no spreadsheet, or one that cannot be opened any more, whatever the types say. */
function hasDocument(): boolean {
  try {
    return isThere(SpreadsheetApp.getActiveSpreadsheet());
  } catch {
    return false;
  }
}

const isThere = (document: object | null): boolean => document !== null;

/** Document stores are null where a script has no document; this one always has. */
function required<T>(service: T | null): T {
  if (service === null) throw new Error('the script has no spreadsheet of its own');
  return service;
}

function documentLock(): Lock {
  const lock = LockService.getDocumentLock();
  return {
    take: (waitMs) => lock.tryLock(waitMs),
    release: () => {
      lock.releaseLock();
    },
  };
}

/** `Z` in a pattern of Java's SimpleDateFormat is `+0130`. */
function offsetMinutesAt(zoneName: string, instantMs: InstantMs): number {
  const text = Utilities.formatDate(new Date(instantMs), zoneName, 'Z');
  const sign = text.startsWith('-') ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5)));
}

const identifiers: Identifiers = {
  uuid: () => Utilities.getUuid(),
  sha256: (text) =>
    Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
      .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
      .join(''),
};
