// The house rules that a compiler does not know: which room may know which, and how large a thing may grow.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '..');

interface Source {
  /** From the project's root, such as `src/time/zone.ts`. */
  readonly file: string;
  readonly syntax: ts.SourceFile;
}

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => {
      const file = path.join(folder, name).split(path.sep).join('/');
      const text = readFileSync(path.join(root, file), 'utf8');
      return { file, syntax: ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true) };
    });
}

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isTypeOnly: boolean;
}

const shipped = sourcesIn('src');
const everything = ['src', 'local', 'test'].flatMap(sourcesIn);
const files = new Set(everything.map(({ file }) => file));

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = path.posix.join(path.posix.dirname(from), specifier);
  return (
    [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`, target].find((file) => files.has(file)) ?? target
  );
}

function importsOf({ file, syntax }: Source): readonly Import[] {
  return syntax.statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement);
    if (!isImport && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const to = resolve(file, statement.moduleSpecifier.text);
    if (to === null) return [];
    const isTypeOnly = isImport
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    return [{ from: file, to, isTypeOnly }];
  });
}

const imports = shipped.flatMap(importsOf);

/** The first folders of a file below src, such as `features/posts`; `main.ts` for a file at the top. */
function roomOf(file: string): string {
  const [, first = '', second = ''] = file.split('/');
  return first === 'features' || first === 'platform' ? `${first}/${second.replace(/\.ts$/, '')}` : first;
}

/** Who may import whom, from the surfaces down. What is not listed is not allowed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['app.ts', 'surfaces'],
  'app.ts': ['surfaces', 'runs', 'platform'],
  surfaces: ['runs', 'features', 'workbook', 'platform'],
  runs: ['features', 'workbook', 'genviral', 'platform'],
  features: ['features', 'workbook', 'genviral', 'platform'],
  workbook: ['platform'],
  genviral: ['platform'],
  platform: [],
  troubles: [],
  time: ['platform'],
};
/** Pure, and importable by all. */
const FOR_ALL = ['troubles', 'time'];

describe('imports', () => {
  it('go one way: surfaces, runs, features, workbook and genviral', () => {
    const strays = imports.filter(({ from, to }) => {
      const [fromTop = '', toTop = ''] = [from.split('/')[1], to.split('/')[1]];
      return fromTop !== toTop && !FOR_ALL.includes(toTop) && !MAY_IMPORT[fromTop]?.includes(toTop);
    });
    expect(strays).toEqual([]);
  });

  it('reach Google’s side of the platform from app.ts only', () => {
    const strays = imports.filter(
      ({ from, to }) =>
        to.startsWith('src/platform/apps-script/') &&
        !from.startsWith('src/platform/') &&
        from !== 'src/app.ts',
    );
    expect(strays).toEqual([]);
  });

  it('reach another room by what it publishes, never by its plan or run', () => {
    const strays = imports.filter(
      ({ from, to }) =>
        from.startsWith('src/features/') && roomOf(from) !== roomOf(to) && /\/(plan|run)\.ts$/.test(to),
    );
    expect(strays).toEqual([]);
  });

  it('join no table file to another room’s table', () => {
    const strays = imports.filter(
      ({ from, to }) =>
        from.endsWith('/table.ts') && to.endsWith('/table.ts') && to.startsWith('src/features/'),
    );
    expect(strays).toEqual([]);
  });

  it('make no circle', () => {
    expect(circles(everything.flatMap(importsOf))).toEqual([]);
  });

  it('never leave src from within: what ships stands alone', () => {
    expect(imports.filter(({ to }) => !to.startsWith('src/'))).toEqual([]);
  });

  it('of the page share nothing with the server but the list of calls', () => {
    const page = 'src/surfaces/sidebar/page/';
    const strays = imports.filter(
      ({ from, to }) =>
        from.startsWith(page) &&
        !to.startsWith(page) &&
        !/^src\/surfaces\/sidebar\/calls(\.ts|\/[\w-]+\.ts)$/.test(to),
    );
    expect(strays).toEqual([]);
  });
});

/** Circles of imports that remain when types, which vanish, are left out. */
function circles(all: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, isTypeOnly } of all) {
    if (!isTypeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
    else if (!done.has(file)) {
      for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
      done.add(file);
    }
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}

const GOOGLE =
  /\b(SpreadsheetApp|UrlFetchApp|PropertiesService|CacheService|LockService|HtmlService|ScriptApp|Charts|Session|Utilities|MailApp|Logger|GoogleAppsScript)\b/;

it('Google is named in one room only', () => {
  const strays = shipped
    .filter(({ file }) => !file.startsWith('src/platform/apps-script/'))
    .filter(({ syntax }) => GOOGLE.test(withoutComments(syntax)))
    .map(({ file }) => file);
  expect(strays).toEqual([]);
});

it('entry points are named in main.ts only', () => {
  const strays = shipped.filter(
    ({ file, syntax }) => file !== 'src/main.ts' && /\bglobal\./.test(withoutComments(syntax)),
  );
  expect(strays.map(({ file }) => file)).toEqual([]);
});

function withoutComments(syntax: ts.SourceFile): string {
  return ts.createPrinter({ removeComments: true }).printFile(syntax);
}

describe('sizes', () => {
  const lines = (node: ts.Node, syntax: ts.SourceFile): number =>
    syntax.getLineAndCharacterOfPosition(node.end).line -
    syntax.getLineAndCharacterOfPosition(node.getStart()).line +
    1;

  it('files have at most 300 lines', () => {
    const large = everything
      .map(({ file, syntax }) => `${file} ${String(syntax.getLineStarts().length - 1)}`)
      .filter((entry) => Number(entry.split(' ')[1]) > 300);
    expect(large).toEqual([]);
  });

  it('functions have at most 60 lines', () => {
    const large: string[] = [];
    for (const { file, syntax } of everything.filter(({ file: name }) => !name.startsWith('test/'))) {
      const visit = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) && lines(node, syntax) > 60) {
          large.push(`${file}:${String(syntax.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(syntax);
    }
    expect(large).toEqual([]);
  });

  it('of shipped files and functions stay small in the middle', () => {
    const median = (values: readonly number[]): number =>
      [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
    const functions: number[] = [];
    for (const { syntax } of shipped) {
      const visit = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) && 'body' in node && node.body) functions.push(lines(node, syntax));
        ts.forEachChild(node, visit);
      };
      visit(syntax);
    }
    expect(median(shipped.map(({ syntax }) => syntax.getLineStarts().length))).toBeLessThanOrEqual(100);
    expect(median(functions)).toBeLessThanOrEqual(10);
  });
});

it('no test is skipped or alone', () => {
  const marks = /\b(it|test|describe)\.(skip|only|todo)\b|\b(xit|xdescribe|fit|fdescribe)\(/;
  const marked = sourcesIn('test').filter(
    ({ file, syntax }) => file !== 'test/architecture.test.ts' && marks.test(syntax.text),
  );
  expect(marked.map(({ file }) => file)).toEqual([]);
});
