// The manifest of every build asks for exactly what its own code calls: one permission too many frightens people and
// Google's review, one too few fails in front of a person without a question.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { GENVIRAL_ORIGIN } from '../../local/together';
import { builtWith } from '../builds';
import { NEEDS, NEEDS_OF_OBJECTS, SERVICES } from './scopes';

const BUILDS: readonly (readonly string[])[] = [
  [],
  ['--flavour', 'add-on'],
  ['--mail'],
  ['--flavour', 'add-on', '--mail'],
];

/** A machine that does other work too builds in a minute what takes three seconds. */
const SLOW_MS = 180_000;

interface Manifest {
  readonly oauthScopes: readonly string[];
  readonly urlFetchWhitelist: readonly string[];
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'appsscript.json'), 'utf8')) as Manifest;
const codeIn = (folder: string): Node =>
  parse(readFileSync(path.join(folder, 'Code.js'), 'utf8'), { ecmaVersion: 2019 });

function eachNode(node: Node, visit: (one: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) eachNode(child as Node, visit);
    }
  }
}

interface Member extends Node {
  readonly object: Node & { readonly name?: string };
  readonly property: Node & { readonly name?: string };
}

/** `Service.member` of every service named, and the bare names of members that need something on any object. */
function callsIn(program: Node): ReadonlySet<string> {
  const found = new Set<string>();
  eachNode(program, (node) => {
    if (node.type !== 'MemberExpression') return;
    const { object, property } = node as Member;
    const name = property.name ?? '?';
    if (object.type === 'Identifier' && SERVICES.has(object.name ?? '')) {
      found.add(`${object.name ?? ''}.${name}`);
    }
    if (Object.hasOwn(NEEDS_OF_OBJECTS, name)) found.add(name);
  });
  // A service handed on as a value could be called by any name: only the one that is asked for consents is.
  eachNode(program, (node) => {
    if (node.type === 'VariableDeclarator') {
      const { init } = node as Node & { readonly init: (Node & { readonly name?: string }) | null };
      if (init?.type === 'Identifier' && SERVICES.has(init.name ?? '')) {
        found.add(`${init.name ?? ''}.getAuthorizationInfo`);
      }
    }
  });
  return found;
}

function neededBy(program: Node): {
  readonly scopes: readonly string[];
  readonly unknown: readonly string[];
} {
  const calls = [...callsIn(program)];
  const needs = calls.map((call) => NEEDS[call] ?? NEEDS_OF_OBJECTS[call]);
  const scopes = new Set(needs.flatMap((need) => need?.anyOf.slice(0, 1) ?? []));
  return { scopes: [...scopes].sort(), unknown: calls.filter((_, index) => needs[index] === undefined) };
}

describe.each(BUILDS.map((args) => [args.join(' ') || 'plain', args] as const))(
  'the build %s',
  (_name, args) => {
    let folder = '';
    beforeAll(async () => {
      folder = await builtWith(...args);
    }, SLOW_MS);

    it('asks for what it calls, and for nothing more', () => {
      const { scopes, unknown } = neededBy(codeIn(folder));
      expect(unknown).toEqual([]);
      expect([...manifestIn(folder).oauthScopes].sort()).toEqual(scopes);
    });

    it('may reach Genviral alone, and names no other address that it could send to', () => {
      const origins = new Set<string>();
      eachNode(codeIn(folder), (node) => {
        const value = node.type === 'Literal' ? (node as Node & { readonly value: unknown }).value : null;
        if (typeof value === 'string' && /^https?:\/\/[^/]+\/api\//.test(value)) {
          origins.add(new URL(value).origin);
        }
      });
      expect([...origins]).toEqual([GENVIRAL_ORIGIN]);
      expect(manifestIn(folder).urlFetchWhitelist).toEqual([`${GENVIRAL_ORIGIN}/`]);
    });
  },
);

describe('the look at calls', () => {
  const look = (code: string): unknown => neededBy(parse(code, { ecmaVersion: 2019 }));

  it('sees a permission that is missing, one that is in the way, and a call that nobody looked up', () => {
    expect(look('UrlFetchApp.fetch("x")')).toEqual({
      scopes: ['https://www.googleapis.com/auth/script.external_request'],
      unknown: [],
    });
    expect(look('SpreadsheetApp.getUi().showSidebar(page)')).toEqual({
      scopes: ['https://www.googleapis.com/auth/script.container.ui'],
      unknown: [],
    });
    expect(look('DriveApp.getFiles()')).toEqual({ scopes: [], unknown: ['DriveApp.getFiles'] });
  });
});
