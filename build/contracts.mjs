// Makes dist/Contracts.js of a developer build: the rules of Google's services that the local host obeys, as a function
// to run in the Apps Script editor of an empty spreadsheet. What it logs is where Google and the host differ.
import path from 'node:path';
import esbuild from 'esbuild';

/**
 * @param {string} root the project's folder
 * @param {string} out the folder for Contracts.js
 */
export async function buildContracts(root, out) {
  await esbuild.build({
    entryPoints: [path.join(root, 'test/contracts/google/run-contracts.ts')],
    bundle: true,
    outfile: path.join(out, 'Contracts.js'),
    format: 'iife',
    globalName: 'GenviralContracts',
    target: 'es2019',
    charset: 'utf8',
    footer: {
      js: [
        '/** Checks every rule on a sheet of its own and removes it again. */',
        'function genviralContracts() {',
        '  const { held, broken } = GenviralContracts.runContracts();',
        '  console.log(held + " rules hold");',
        '  for (const { rule, source, because } of broken) console.log(rule + ": " + because + " (" + source + ")");',
        '  return { held, broken };',
        '}',
      ].join('\n'),
    },
  });
}
