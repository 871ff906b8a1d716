// Builds other than dist/, for tests: made once for each state of what they are made from, and kept in .cache.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '..');
const kept = path.join(root, '.cache/builds');
const SOURCES = ['src', 'build', 'test/contracts/google', 'appsscript.json', 'package.json'];

/** Builds with these arguments of build/build.mjs, such as `--flavour add-on`; gives the folder. */
export async function builtWith(...args: readonly string[]): Promise<string> {
  const state = stateOfSources();
  const name = args.join('').replace(/[^a-z]+/g, '-') || 'plain';
  const folder = path.join(kept, state, name);
  if (existsSync(folder)) return folder;
  forgetOthers(state);
  // Two tests may build the same at once: each builds for itself, and the second finds the first one's work.
  const own = `${folder}-of-${String(process.pid)}`;
  await promisify(execFile)(process.execPath, ['build/build.mjs', ...args, '--out', own], { cwd: root });
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(own, { recursive: true });
  }
  return folder;
}

function stateOfSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn)) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

function filesIn(place: string): string[] {
  if (path.extname(place) !== '') return [place];
  return readdirSync(path.join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

function forgetOthers(state: string): void {
  mkdirSync(path.join(kept, state), { recursive: true });
  for (const name of readdirSync(kept)) {
    if (name !== state) rmSync(path.join(kept, name), { recursive: true, force: true });
  }
}
