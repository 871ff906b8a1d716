// How one execution's services reach the host's clock, storage, screen and network.
import { createHash } from 'node:crypto';
import { chartHandlers } from '../book/chart-handlers';
import { lineHandlers, sheetHandlers } from '../book/grid-handlers';
import { bookHandlers, cellHandlers } from '../book/handlers';
import { markHandlers } from '../book/mark-handlers';
import { type BookSession, settle } from '../book/session';
import { exchange } from '../http/exchange';
import type { HostParts } from '../parts';
import { instantOfLocal, offsetMsAt } from '../time/zone';
import type { Execution } from './execution';
import type { Handlers, HandlersOf } from './handlers';
import { ServiceError } from './service-error';
import { mailHandlers, scriptHandlers } from './script-handlers';
import { utilitiesHandlers } from './utilities';

export function hostHandlers(parts: HostParts, execution: Execution, session: BookSession): Handlers {
  return {
    ...bookHandlers(session),
    ...cellHandlers(session),
    ...sheetHandlers(session),
    ...lineHandlers(session),
    ...markHandlers(session),
    ...chartHandlers(session),
    ...executionHandlers(parts, execution),
    ...storageHandlers(parts, execution),
    ...lockHandlers(parts, execution),
    ...uiHandlers(parts, execution, session),
    ...fetchHandlers(parts, execution),
    ...utilitiesHandlers(parts.clock, parts.chance),
    ...scriptHandlers(parts, execution),
    ...mailHandlers(parts, execution),
  };
}

function executionHandlers(
  { clock, chance, scriptZone, logs, project, book }: HostParts,
  execution: Execution,
): HandlersOf<'call' | 'clock' | 'random' | 'html' | 'session'> & Pick<Handlers, 'log'> {
  const { facts } = execution;
  return {
    'call.enter': (name) => execution.enter(name),
    'call.leave': (name) => {
      execution.leave(name);
      return null;
    },
    'call.hasDocument': () => facts.hasDocument,
    'clock.now': () => clock.nowMs(),
    'clock.offset': (instantMs) => offsetMsAt(scriptZone, instantMs),
    'clock.instant': (localMs) => instantOfLocal(scriptZone, localMs),
    'random.next': () => chance.next(),
    log: (line) => {
      logs.push({ ...line, functionName: facts.functionName });
      return null;
    },
    'html.file': (name) => {
      const html = project.pages?.[name.replace(/\.html$/, '')];
      if (html === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
      return html;
    },
    'session.facts': () => ({
      // Simple triggers and cells do not know who is there.
      // https://developers.google.com/apps-script/reference/base/session#getactiveuser
      email: facts.mode === 'FULL' ? book.people.knownEmailOf(facts.person) : '',
      temporaryKey: createHash('sha256').update(`${book.facts.id} ${facts.person}`).digest('base64'),
      locale: 'en',
      scriptZone,
    }),
  };
}

/** A cell's function has the properties of the spreadsheet's owner. https://developers.google.com/apps-script/guides/sheets/functions#advanced */
function storagePerson({ owner }: HostParts, { facts }: Execution): string {
  return facts.mode === 'CUSTOM_FUNCTION' ? owner : facts.person;
}

function storageHandlers(parts: HostParts, execution: Execution): HandlersOf<'properties' | 'cache'> {
  const { properties, caches, quotas } = parts;
  const person = storagePerson(parts, execution);
  // Whoever sits at the keyboard pays, whosever properties they are.
  const spend = (calls: number): void => {
    quotas.spend(execution.facts.person, 'properties', calls);
  };
  return {
    'properties.all': (scope) => {
      spend(1);
      return properties.all(scope, person);
    },
    'properties.get': ({ scope, key }) => {
      spend(1);
      return properties.get(scope, person, key);
    },
    'properties.set': ({ scope, values, deleteOthers }) => {
      spend(1);
      properties.set(scope, person, values, deleteOthers);
      return null;
    },
    'properties.delete': ({ scope, key }) => {
      spend(1);
      properties.delete(scope, person, key);
      return null;
    },
    'cache.get': ({ scope, keys }) => caches.get(scope, person, keys),
    'cache.put': ({ scope, values, seconds }) => {
      caches.put(scope, person, values, seconds);
      return null;
    },
    'cache.remove': ({ scope, keys }) => {
      caches.remove(scope, person, keys);
      return null;
    },
  };
}

function lockHandlers(parts: HostParts, execution: Execution): HandlersOf<'lock'> {
  const { locks } = parts;
  const person = storagePerson(parts, execution);
  const { id } = execution.facts;
  return {
    'lock.take': ({ kind, waitMs }) => locks.take(kind, person, id, waitMs),
    'lock.release': (kind) => {
      locks.release(kind, person, id);
      return null;
    },
    'lock.isHeld': (kind) => locks.isHeldBy(kind, person, id),
  };
}

function uiHandlers(
  { screen, answer, locks, isAddOn }: HostParts,
  { facts }: Execution,
  session: BookSession,
): HandlersOf<'ui'> {
  return {
    'ui.addMenu': (menu) => {
      // In a published add-on menus of the bar move there too.
      // https://developers.google.com/workspace/add-ons/concepts/menus
      screen.addMenu(isAddOn ? { ...menu, under: 'Extensions' } : menu);
      return null;
    },
    'ui.ask': (dialog) => {
      // A dialog suspends the script: what it wrote is seen, and its locks are lost.
      // https://developers.google.com/apps-script/reference/base/ui#alertprompt
      settle(session);
      locks.releaseAllOf(facts.id);
      return answer(dialog);
    },
    'ui.showSidebar': (page) => {
      screen.sidebar = page;
      return null;
    },
    'ui.showDialog': (page) => {
      screen.dialog = page;
      return null;
    },
    'ui.toast': (toast) => {
      screen.toasts.push(toast);
      return null;
    },
  };
}

function fetchHandlers(
  { http, project, clock, quotas }: HostParts,
  execution: Execution,
): HandlersOf<'fetch'> {
  return {
    'fetch.send': (requests) =>
      exchange(requests, {
        answer: http,
        allowlist: project.manifest?.urlFetchWhitelist,
        clock,
        onSend: (calls) => {
          quotas.spend(execution.facts.person, 'urlFetch', calls.length);
          execution.count('http', calls.length);
        },
      }),
  };
}
