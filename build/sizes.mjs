// How large the built files are, against the last release: Apps Script parses Code.js at every call.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const FILES = ['Code.js', 'Sidebar.html'];

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * @param {string} root the project's folder; build/size.json holds what the last release had
 * @param {string} folder of the built files, from the root
 * @returns {string[]} a line for each file
 */
export function sizeLines(root, folder) {
  /** @type {{ version: string, bytes: Record<string, number> }} */
  const last = JSON.parse(readFileSync(path.join(root, 'build/size.json'), 'utf8'));
  return FILES.map((file) => {
    const { size } = statSync(path.resolve(root, folder, file));
    const growth = size - (last.bytes[file] ?? 0);
    const sign = growth < 0 ? '−' : '+';
    return `${folder}/${file} ${kB(size)} (${sign}${kB(Math.abs(growth))} since ${last.version})`;
  });
}

/**
 * What build/size.json holds for the built files.
 * @param {string} root
 * @param {string} version
 */
export function sizeRecord(root, version) {
  const bytes = Object.fromEntries(FILES.map((file) => [file, statSync(path.join(root, 'dist', file)).size]));
  return `${JSON.stringify({ version, bytes }, null, 2)}\n`;
}
