// Makes dist/: the three files that clasp pushes.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildContracts } from './contracts.mjs';
import { manifestOf, readBuildArgs } from './flavours.mjs';
import { buildPage } from './page.mjs';
import { buildServer } from './server.mjs';
import { sizeLines } from './sizes.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { flavour, out: folder, isForDevelopers } = readBuildArgs(process.argv.slice(2));
const out = path.resolve(root, folder);
/** @type {{ version: string }} */
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
const manifest = manifestOf(await readFile(path.join(root, 'appsscript.json'), 'utf8'), flavour);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([
  buildServer(root, out, { version, ...flavour }),
  buildPage(root, out),
  ...(isForDevelopers ? [buildContracts(root, out)] : []),
  writeFile(path.join(out, 'appsscript.json'), manifest),
]);
for (const line of sizeLines(root, folder)) console.log(line);
