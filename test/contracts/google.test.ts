// Google's documented rules, checked on the local host by a script that could be pushed to Google as it stands.
import path from 'node:path';
import esbuild from 'esbuild';
import { createHost, manualClock, type Host } from '../../local/host/index';
import { builtWith } from '../builds';
import { contracts } from './google/run-contracts';

/** The contracts as one script, and a function that checks one of them. */
function contractScript(): string {
  const { outputFiles, metafile } = esbuild.buildSync({
    entryPoints: [path.join(__dirname, 'google/run-contracts.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'Contracts',
    target: 'es2019',
  });
  const strays = Object.keys(metafile.inputs).filter((name) => !name.includes('test/contracts/google/'));
  expect(strays).toEqual([]);
  const bundle = outputFiles[0]?.text ?? '';
  return `${bundle}\nfunction runContract(index) { return Contracts.runContracts([Contracts.contracts[index]]); }`;
}

function hostOf(script: string): Host {
  return createHost({
    project: { scripts: { 'Code.js': script } },
    clock: manualClock(Date.parse('2026-03-02T09:00Z')),
    spreadsheetZone: 'America/New_York',
    scriptZone: 'Europe/Berlin',
  });
}

it('a developer build brings them along, to be run at Google', async () => {
  const host = createHost({
    project: await builtWith('--developer'),
    clock: manualClock(Date.parse('2026-03-02T09:00Z')),
    spreadsheetZone: 'America/New_York',
    scriptZone: 'Europe/Berlin',
  });
  expect(host.run('genviralContracts')).toMatchObject({ ok: true, value: { held: contracts.length } });
  expect(host.logs.map(({ text }) => text)).toEqual([`${String(contracts.length)} rules hold`]);
}, 180_000);

let script = '';

beforeAll(() => {
  script = contractScript();
});

it.each(contracts.map(({ rule, source }, index) => [rule, source, index] as const))(
  '%s (%s)',
  (_rule, _source, index) => {
    const run = hostOf(script).run('runContract', { args: [index] });
    expect(run).toMatchObject({ ok: true, value: { held: 1, broken: [] } });
  },
);
