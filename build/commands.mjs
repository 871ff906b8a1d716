// Other programs, run as a person would run them: what they print is seen, and their failure ends this one.
import { execFileSync } from 'node:child_process';

const CLASP = 'node_modules/@google/clasp/build/src/index.js';

/**
 * @param {string} root
 * @param {readonly string[]} args
 */
export function nodeIn(root, args) {
  try {
    execFileSync(process.execPath, [...args], { cwd: root, stdio: 'inherit' });
  } catch {
    // It has said why.
    process.exit(1);
  }
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 */
export function claspIn(root, args) {
  nodeIn(root, [CLASP, ...args]);
}

/**
 * What clasp prints with --json.
 * @param {string} root
 * @param {readonly string[]} args
 * @returns {unknown}
 */
export function claspAnswer(root, args) {
  return JSON.parse(
    execFileSync(process.execPath, [CLASP, ...args, '--json'], { cwd: root, encoding: 'utf8' }),
  );
}
