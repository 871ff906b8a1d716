// The lockfile must install on every machine: no address of a registry, and every platform's binaries.
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Entry {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(path.resolve(__dirname, '../../package-lock.json'), 'utf8');
const entries = (JSON.parse(text) as { packages: Record<string, Entry> }).packages;

/** Where node would find a package from a folder, innermost first. */
function isInstalled(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in entries) return true;
    if (folder === '') return false;
  }
}

it('carries no download address', () => {
  const withAddress = Object.entries(entries).filter(
    ([, { resolved, link }]) => resolved !== undefined && !link,
  );
  expect(withAddress.map(([name]) => name)).toEqual([]);
  expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
});

it('holds the binaries of all platforms: without them npm ci fails on another machine', () => {
  const missing = Object.entries(entries).flatMap(([folder, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !isInstalled(folder, name)),
  );
  expect(missing).toEqual([]);
  expect(
    Object.keys(entries).filter((name) => name.startsWith('node_modules/@esbuild/')).length,
  ).toBeGreaterThan(20);
});
