// The bundle with e-mail, built by whoever needs it: `npm run build` makes the one without.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** Gives its folder. Each test file has one of its own, because files run side by side. */
export function buildWithMail(name: string): string {
  const out = `.cache/dist-mail-${name}`;
  execFileSync(process.execPath, ['build/build.mjs', '--mail', '--out', out], { cwd: ROOT, stdio: 'pipe' });
  return path.join(ROOT, out);
}
