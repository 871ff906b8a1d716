// What the work tree holds, and whether its tests have passed: asked before anything goes to Google.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** clasp writes the id of one's own script there: everybody's clone differs in it. */
const ALL_BUT_CLASP = ['--', '.', ':(exclude).clasp.json'];
const STAMP = '.cache/tested';

/**
 * @param {string} root
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function git(root, args, env = {}) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 'pipe', 'ignore'];
  return execFileSync('git', [...args], {
    cwd: root,
    encoding: 'utf8',
    stdio,
    env: { ...process.env, ...env },
  });
}

/**
 * Git's name for everything in the work tree that git does not ignore, as if it were committed now.
 * @param {string} root
 * @returns {string | null} `null` outside a git clone
 */
export function treeOf(root) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tree-'));
  try {
    const index = path.join(folder, 'index');
    copyFileSync(path.resolve(root, git(root, ['rev-parse', '--git-path', 'index']).trim()), index);
    git(root, ['add', '--all', ...ALL_BUT_CLASP], { GIT_INDEX_FILE: index });
    // Who linked a script has another .clasp.json in the work tree, and none other in the index.
    return git(root, ['write-tree'], { GIT_INDEX_FILE: index }).trim();
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Notes that all tests passed on this tree.
 * @param {string} root
 * @param {string} tree
 */
export function noteTested(root, tree) {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  writeFileSync(path.join(root, STAMP), `${tree}\n`);
}

/** @param {string} root */
function testedTree(root) {
  try {
    return readFileSync(path.join(root, STAMP), 'utf8').trim();
  } catch {
    return null;
  }
}

/**
 * @param {string} root
 * @returns {string | null} one sentence; `null` where nothing is in the way
 */
export function whyNotPush(root) {
  const tree = treeOf(root);
  if (tree === null) {
    return 'This is not a git clone, so nobody can tell what would be pushed: clone the repository, or run `npm run build && npx clasp push --force`.';
  }
  const changed = git(root, ['status', '--porcelain', '--untracked-files=all', ...ALL_BUT_CLASP]).trimEnd();
  if (changed !== '') return `Commit or undo these first:\n${changed}`;
  if (testedTree(root) !== tree) return 'These files have not passed `npm test` as they are: run it first.';
  return null;
}
