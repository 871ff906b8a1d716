// A small git repository in a folder of its own, for tests of what looks at the work tree.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives what git prints. */
export function gitIn(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.test', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

/** Makes everything in the folder the first commit. */
export function commitAll(folder: string): void {
  gitIn(folder, 'init');
  gitIn(folder, 'add', '.');
  gitIn(folder, 'commit', '-m', 'first');
}

export interface ScratchClone {
  readonly folder: string;
  git(...args: readonly string[]): string;
  write(name: string, text: string): void;
  remove(): void;
}

export function scratchClone(files: Readonly<Record<string, string>>): ScratchClone {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'clone-')));
  const write = (name: string, text: string): void => {
    writeFileSync(path.join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    folder,
    git: (...args) => gitIn(folder, ...args),
    write,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
