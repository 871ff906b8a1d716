// Threat: the API key turns up where somebody else can read it. Every service call of a working day is listened to.
import path from 'node:path';
import { type HttpAnswerer, readProject } from '../../local/host/index';
import { DEMO_KEY } from '../../local/sandbox/index';
import { keyLeaks } from '../e2e/key-leaks';
import { workingDay } from './day';

const SECRET = DEMO_KEY.split('.')[1] ?? '';

/**
 * Runs before the add-on: stands in front of every service, and logs the name of each call whose arguments hold the
 * secret. What services give back is listened to as well; given back to a service it is the real thing again.
 */
const LISTENER = `
(() => {
  const SECRET = ${JSON.stringify(SECRET)};
  const real = new WeakMap();
  const known = new WeakMap();
  const log = console.log.bind(console);
  const unwrap = (value) => Array.isArray(value) ? value.map(unwrap) : real.get(value) || value;
  const holds = (value) => typeof value === 'string' ? value.includes(SECRET)
    : typeof value === 'object' && value !== null && !real.has(value) && Object.values(value).some(holds);
  const wrap = (value, name) => {
    if (Array.isArray(value)) return value.map((one) => wrap(one, name));
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    if (Object.getPrototypeOf(value) === Object.prototype) return value;
    // Members of enumerations are compared by identity.
    if (/[.](alert|getSelectedButton|getCriteriaType)$/.test(name)) return value;
    if (known.has(value)) return known.get(value);
    const heard = new Proxy(value, { get: (target, member) => {
      const found = target[member];
      if (typeof found !== 'function') return found;
      return (...args) => {
        const call = name + '.' + String(member);
        if (args.some(holds)) log('HOLDS THE KEY ' + call);
        return wrap(found.apply(target, args.map(unwrap)), call);
      };
    } });
    real.set(heard, value);
    known.set(value, heard);
    return heard;
  };
  for (const name of ['SpreadsheetApp', 'PropertiesService', 'CacheService', 'LockService', 'Utilities', 'HtmlService',
    'UrlFetchApp', 'ScriptApp', 'console']) globalThis[name] = wrap(globalThis[name], name);
})();
`;

interface Seen {
  readonly url: string;
  readonly where: string;
}

/** Notes in which part of which request the secret went out. */
function watched(seen: Seen[]): (http: HttpAnswerer) => HttpAnswerer {
  return (http) => (calls) => {
    for (const { url, body, headers } of calls) {
      if (url.includes(SECRET)) seen.push({ url, where: 'address' });
      if (String(body ?? '').includes(SECRET)) seen.push({ url, where: 'body' });
      for (const [name, value] of Object.entries(headers)) {
        if (value.includes(SECRET)) seen.push({ url, where: `header ${name}` });
      }
    }
    return http(calls);
  };
}

const project = readProject(path.resolve(__dirname, '../../dist'));
const scripts = { '0-Listener.js': LISTENER, ...project.scripts };
const sent: Seen[] = [];
const { host, shown } = workingDay(watched(sent), { ...project, scripts });

it('is handed to its owner’s properties and to requests, and to no other service', () => {
  const calls = host.logs.map(({ text }) => text).filter((text) => text.startsWith('HOLDS THE KEY'));
  expect([...new Set(calls)].sort()).toEqual([
    'HOLDS THE KEY PropertiesService.getUserProperties.setProperty',
    'HOLDS THE KEY UrlFetchApp.fetch',
    'HOLDS THE KEY UrlFetchApp.fetchAll',
  ]);
});

it('leaves in one header, to Genviral alone', () => {
  expect(sent.length).toBeGreaterThan(10);
  expect([...new Set(sent.map(({ where }) => where))]).toEqual(['header Authorization']);
  expect(sent.filter(({ url }) => !url.startsWith('https://www.genviral.io/api/partner/v1/'))).toEqual([]);
});

it('is in no cell, property of the document, log, message or answer to the panel', () => {
  const panel = host.callFromPage('genviralPanelCall', ['state', null]);
  expect(host.run('genviralOpenPanel').ok).toBe(true);
  expect(keyLeaks(host, { dialogs: shown, panel })).toEqual([]);
  expect(JSON.stringify(host.propertiesOf('user'))).toContain(SECRET);
});
