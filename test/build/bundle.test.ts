// dist/Code.js as Google would load it: top-level functions with their comments, and nothing touched before a call.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';

const dist = path.resolve(__dirname, '../../dist');
const code = readFileSync(path.join(dist, 'Code.js'), 'utf8');
const script = new vm.Script(code, { filename: 'Code.js' });

const ENTRY_POINTS = [
  'GENVIRAL_ACCOUNTS',
  'GENVIRAL_BEST_TIMES',
  'GENVIRAL_POST',
  'GENVIRAL_POSTS',
  'GENVIRAL_SERIES',
  'GENVIRAL_SUMMARY',
  'GENVIRAL_TARGETS',
  'genviralAbout',
  'genviralAddColumns',
  'genviralAllowFormulas',
  'genviralApprove',
  'genviralArchive',
  'genviralAutomationOff',
  'genviralAutomationOn',
  'genviralAutomationShow',
  'genviralBeat',
  'genviralCheckInstallation',
  'genviralCheckRows',
  'genviralClientReport',
  'genviralConnect',
  'genviralImportTab',
  'genviralKeepAnswers',
  'genviralKeepHistory',
  'genviralListMedia',
  'genviralMail',
  'genviralMakeVersions',
  'genviralNewRowForFailed',
  'genviralOpenPanel',
  'genviralPanelCall',
  'genviralPermissions',
  'genviralPrivacy',
  'genviralRefreshFormulas',
  'genviralRefreshNumbers',
  'genviralSend',
  'genviralSetUpTabs',
  'genviralStopFormulas',
  'genviralTrackAccounts',
  'genviralTrackConnected',
  'genviralUpdateNow',
  'onInstall',
  'onOpen',
];

/** ECMAScript and nothing else; every other name is a ReferenceError, as in Apps Script. */
function bareRealm(globals: object = {}): vm.Context {
  const realm = vm.createContext({ ...globals });
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console']) {
    if (!(name in globals)) vm.runInContext(`delete globalThis.${name}`, realm);
  }
  return realm;
}

it('exposes exactly its entry points', () => {
  const realm = bareRealm();
  script.runInContext(realm);
  const functions = Object.keys(realm).filter((name) => typeof realm[name] === 'function');
  expect(functions.sort()).toEqual(ENTRY_POINTS);
});

it('declares them at top level, where Google looks for them', () => {
  for (const name of ENTRY_POINTS) expect(code).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
});

it('keeps the comment and the parameters of a formula, from which Sheets makes its help', () => {
  expect(code).toMatch(
    /@return \{[^\n]*\n \* @customfunction\n \*\/\nfunction GENVIRAL_POSTS\(range, platforms, accounts, sort, limit, columns, refresh\)/,
  );
});

it('is strict below the stubs', () => {
  expect(code).toMatch(/\n\(\(\) => \{\n {2}"use strict";\n/);
});

it('touches no service while it loads', () => {
  const touched: string[] = [];
  const service = (name: string) =>
    new Proxy({}, { get: (_, member) => void touched.push(`${name}.${String(member)}`) });
  const names = [
    'SpreadsheetApp',
    'UrlFetchApp',
    'PropertiesService',
    'CacheService',
    'LockService',
    'Utilities',
    'HtmlService',
    'Session',
    'ScriptApp',
    'console',
  ];
  script.runInContext(bareRealm(Object.fromEntries(names.map((name) => [name, service(name)]))));
  expect(touched).toEqual([]);
});

it('names no global that Apps Script lacks', () => {
  const absent =
    /(?<![.\w$'"])(fetch|setTimeout|setInterval|URLSearchParams|TextEncoder|TextDecoder|structuredClone|queueMicrotask|performance|Buffer|process|require|window|document)\s*[.(]/g;
  const body = code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  expect([...body.matchAll(absent)].map((match) => match[0])).toEqual([]);
});

it('uses no syntax younger than ES2019', () => {
  // The parser of Apps Script is older than its engine: these are what breaks a push.
  expect(() => parse(code, { ecmaVersion: 2019 })).not.toThrow();
});

it('stays small, because it is parsed at every call', () => {
  expect(code.length).toBeLessThan(600_000);
});

it('loads fast (printed, not asserted)', () => {
  const times = Array.from({ length: 20 }, () => {
    const realm = bareRealm();
    const began = performance.now();
    script.runInContext(realm);
    return performance.now() - began;
  }).sort((one, other) => one - other);
  process.stdout.write(
    `Code.js: ${(code.length / 1000).toFixed(0)} kB, loads in ${(times[10] ?? 0).toFixed(1)} ms\n`,
  );
  expect(times).toHaveLength(20);
});

describe('the page', () => {
  const html = readFileSync(path.join(dist, 'Sidebar.html'), 'utf8');

  it('is one file that loads nothing from elsewhere', () => {
    expect(html).not.toMatch(/<(script|link|img)[^>]*\s(src|href)=/);
  });

  it('holds nothing that HtmlService would take for a template or a comment', () => {
    expect(html).not.toContain('<?');
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).not.toContain('`');
  });
});

it('the manifest asks for the least and reaches Genviral alone', () => {
  expect(JSON.parse(readFileSync(path.join(dist, 'appsscript.json'), 'utf8'))).toEqual({
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    exceptionLogging: 'STACKDRIVER',
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.external_request',
      'https://www.googleapis.com/auth/script.scriptapp',
    ],
    urlFetchWhitelist: ['https://www.genviral.io/'],
    dependencies: {},
  });
});
