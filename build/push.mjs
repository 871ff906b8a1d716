// npm run push: uploads what is committed and tested, and nothing else. Takes the build's own arguments.
import path from 'node:path';
import { claspIn, nodeIn } from './commands.mjs';
import { whyNotPush } from './tree.mjs';

const root = path.resolve(import.meta.dirname, '..');
const problem = whyNotPush(root);
if (problem !== null) {
  console.error(problem);
  process.exit(1);
}
nodeIn(root, ['build/build.mjs', ...process.argv.slice(2), '--out', 'dist']);
// Without --force clasp asks about the manifest, and where nobody can answer says "Skipping push." and succeeds.
claspIn(root, ['push', '--force']);
