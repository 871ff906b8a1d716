// npm run release -- DEPLOYMENT_ID: what is committed and tested becomes a new version of a deployment that exists.
// A new deployment instead would end the clocks of everybody who has one.
// https://developers.google.com/workspace/add-ons/how-tos/update-published-add-on
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { claspAnswer, claspIn, nodeIn } from './commands.mjs';
import { sizeRecord } from './sizes.mjs';

const root = path.resolve(import.meta.dirname, '..');
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const [deployment, ...buildArgs] = process.argv.slice(2);

if (deployment === undefined || deployment.startsWith('-')) {
  console.error('Which deployment? npx clasp list-deployments names them: npm run release -- DEPLOYMENT_ID.');
  process.exit(1);
}
if (buildArgs.includes('--developer')) {
  console.error('A developer build is not for users.');
  process.exit(1);
}
if (!readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8').includes(`## ${version}`)) {
  console.error(
    `CHANGELOG.md says nothing about ${version}: write what changed for users under "## ${version}".`,
  );
  process.exit(1);
}
nodeIn(root, ['build/push.mjs', ...buildArgs]);
const answer = /** @type {{ versionNumber: number }} */ (claspAnswer(root, ['create-version', version]));
const number = String(answer.versionNumber);
claspIn(root, ['update-deployment', deployment, '--versionNumber', number, '--description', version]);
writeFileSync(path.join(root, 'build/size.json'), sizeRecord(root, version));
console.log(
  `Version ${number} is out as ${version}. A published add-on shows it once ${number} stands in the Marketplace SDK's ` +
    'app configuration. Commit build/size.json.',
);
