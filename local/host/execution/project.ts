// What clasp pushes: scripts, pages and the manifest.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** https://developers.google.com/apps-script/manifest */
export interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
}

export interface Project {
  /** By file name, such as `Code.js`; they run in the order of their names, in one global scope. */
  readonly scripts: Readonly<Record<string, string>>;
  /** By name without `.html`. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly manifest?: Manifest;
}

/** Reads a project from a folder as clasp's `rootDir` holds it. */
export function readProject(folder: string): Project {
  const names = readdirSync(folder).sort();
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const withEnding = (ending: RegExp): [string, string][] =>
    names.filter((name) => ending.test(name)).map((name) => [name, read(name)]);
  const pages = withEnding(/\.html$/).map(([name, html]) => [name.slice(0, -'.html'.length), html] as const);
  return {
    scripts: Object.fromEntries(withEnding(/\.(?:js|gs)$/)),
    pages: Object.fromEntries(pages),
    manifest: names.includes('appsscript.json') ? (JSON.parse(read('appsscript.json')) as Manifest) : {},
  };
}

const compiled = new WeakMap<Project, readonly vm.Script[]>();

/** Compiled once per project, however many executions run it. */
export function compiledScripts(project: Project): readonly vm.Script[] {
  let scripts = compiled.get(project);
  if (!scripts) {
    scripts = Object.entries(project.scripts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([filename, source]) => new vm.Script(source, { filename }));
    compiled.set(project, scripts);
  }
  return scripts;
}

const declared = new WeakMap<Project, ReadonlySet<string>>();

/**
 * What pages and cells find: functions declared at top level, as Google reads them in the source, whatever is assigned
 * to their names later. https://developers.google.com/apps-script/guides/html/communication
 */
export function declaredFunctions(project: Project): ReadonlySet<string> {
  let names = declared.get(project);
  if (!names) {
    names = new Set(Object.values(project.scripts).flatMap(hoistedNames));
    declared.set(project, names);
  }
  return names;
}

/** Declarations stand before the first statement runs: that is stopped at once, and what stands is read. */
function hoistedNames(source: string): string[] {
  const scope: Record<string, unknown> = {};
  try {
    vm.runInContext(`throw 'declared';\n${source}`, vm.createContext(scope));
  } catch (thrown) {
    if (thrown !== 'declared') throw thrown;
  }
  return Object.keys(scope).filter((name) => typeof scope[name] === 'function' && !name.endsWith('_'));
}

const CUSTOM_FUNCTION =
  /\/\*\*(?:(?!\*\/)[\s\S])*@customfunction(?:(?!\*\/)[\s\S])*\*\/\s*(?:async\s+)?function\s+([A-Za-z_$][\w$]*)\s*\(/g;

/** Functions with `@customfunction` in their JSDoc. https://developers.google.com/apps-script/guides/sheets/functions */
export function customFunctionNames(project: Project): string[] {
  return Object.values(project.scripts)
    .flatMap((source) => [...source.matchAll(CUSTOM_FUNCTION)].map((match) => match[1] ?? ''))
    .filter((name) => !name.endsWith('_'));
}
