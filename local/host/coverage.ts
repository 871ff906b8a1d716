// Writes coverage.md: which members of Google's classes the host has, class by class, so that the gaps are seen before
// a script falls into one. Run it after a change of services/: `npx tsx local/host/coverage.ts`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Google's namespaces by our folders: https://www.npmjs.com/package/@types/google-apps-script */
const NAMESPACES: Readonly<Record<string, string>> = {
  spreadsheet: 'Spreadsheet',
  script: 'Script',
  'url-fetch': 'URL_Fetch',
  properties: 'Properties',
  cache: 'Cache',
  lock: 'Lock',
  utilities: 'Utilities',
  html: 'HTML',
  mail: 'Mail',
  base: 'Base',
};

/** Classes that stand in another folder here than at Google, or under another name. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  Blob: 'Base',
  console: 'Base',
  Logger: 'Base',
};

const here = path.dirname(fileURLToPath(import.meta.url));
const services = path.join(here, 'services');
const PAGE = path.join(here, 'coverage.md');

type Members = ReadonlyMap<string, ReadonlySet<string>>;

/** The page as it ought to be now. */
export function coveragePage(): string {
  const google = googleMembers();
  const ours = ourMembers();
  const sections = Object.values(NAMESPACES).map((namespace) => section(namespace, google, ours));
  return [
    '# What of Apps Script the local host has',
    '',
    'Made by `npx tsx local/host/coverage.ts` from the classes in `local/host/services/` and from',
    '[@types/google-apps-script](https://www.npmjs.com/package/@types/google-apps-script). Whatever is missing throws its',
    'own name when a script asks for it, such as `Sheet.foo is not in the local host`; services that are not named here',
    'at all do so as a whole (`DriveApp.x is not in the local host`). Deprecated members are not counted.',
    '',
    ...sections.flat(),
  ].join('\n');
}

/** The page as it stands in the repository. */
export const coveragePagePath = PAGE;

function section(namespace: string, google: Members, ours: Members): string[] {
  const prefix = `${namespace}.`;
  const classes = [...google]
    .filter(([name]) => name.startsWith(prefix))
    .sort(([a], [b]) => a.localeCompare(b));
  const rows: string[] = [];
  const absent: string[] = [];
  for (const [name, members] of classes) {
    const own = ours.get(name);
    const short = name.slice(prefix.length);
    if (!own) {
      absent.push(short);
      continue;
    }
    const missing = [...members].filter((member) => !own.has(member)).sort();
    const has = members.size - missing.length;
    rows.push(`| ${short} | ${String(has)} of ${String(members.size)} | ${missing.join(', ') || '–'} |`);
  }
  return [
    `## ${namespace.replace('_', ' ')}`,
    '',
    '| Class | Has | Missing |',
    '| --- | --- | --- |',
    ...rows,
    '',
    ...(absent.length > 0 ? [`Not at all: ${absent.join(', ')}.`, ''] : []),
  ];
}

/** Methods of Google's interfaces, by namespace and name. */
function googleMembers(): Members {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'),
  );
  const sources = readdirSync(folder)
    .filter((name) => /^google-apps-script\..*\.d\.ts$/.test(name))
    .map((name) =>
      ts.createSourceFile(name, readFileSync(path.join(folder, name), 'utf8'), ts.ScriptTarget.ES2022, true),
    );
  const wanted = new Set(Object.values(NAMESPACES));
  const found = new Map<string, ReadonlySet<string>>();
  const visit = (node: ts.Node, namespace: string): void => {
    if (ts.isModuleDeclaration(node) && node.body) {
      const { body } = node;
      ts.forEachChild(body, (child) => {
        visit(child, ts.isModuleBlock(body) ? node.name.text : namespace);
      });
      if (ts.isModuleDeclaration(body)) visit(body, node.name.text);
    } else if (ts.isInterfaceDeclaration(node) && wanted.has(namespace)) {
      const members = node.members.filter((member) => ts.isMethodSignature(member) && !isDeprecated(member));
      const names = members.map((member) => member.name?.getText() ?? '');
      if (names.length > 0) found.set(`${namespace}.${node.name.text}`, new Set(names));
    }
  };
  for (const source of sources) {
    ts.forEachChild(source, (node) => {
      visit(node, '');
    });
  }
  return found;
}

function isDeprecated(node: ts.Node): boolean {
  return ts.getJSDocTags(node).some((tag) => tag.tagName.text === 'deprecated');
}

/** Methods of the classes that are published as services, with what they inherit. */
function ourMembers(): Members {
  const program = ts.createProgram([path.join(services, 'entry.ts')], {
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, ReadonlySet<string>>();
  for (const file of program.getSourceFiles()) {
    const folder = path.relative(services, path.dirname(file.fileName));
    if (file.isDeclarationFile || folder.startsWith('..')) continue;
    for (const { className, published } of publishedIn(file)) {
      const members = checker.getPropertiesOfType(checker.getTypeAtLocation(className));
      const names = members.map(({ name }) => name).filter((name) => /^[a-z]/i.test(name));
      const namespace = ELSEWHERE[published] ?? NAMESPACES[folder] ?? '';
      found.set(`${namespace}.${published}`, new Set(names));
    }
  }
  return found;
}

/** The calls `publish(Class, 'Name')` of a file. */
function publishedIn(file: ts.SourceFile): { className: ts.ClassDeclaration; published: string }[] {
  const classes = file.statements.filter(ts.isClassDeclaration);
  return file.statements.flatMap((statement) => {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return [];
    const { expression, arguments: args } = statement.expression;
    const [first, second] = args;
    if (expression.getText(file) !== 'publish' || !first || !second || !ts.isStringLiteral(second)) return [];
    const className = classes.find(({ name }) => name?.text === first.getText(file));
    return className ? [{ className, published: second.text }] : [];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, coveragePage());
