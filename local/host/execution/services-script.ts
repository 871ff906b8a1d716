// The services as one script, made once per process and run first in every context.
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import esbuild from 'esbuild';

let script: vm.Script | undefined;

export function servicesScript(): vm.Script {
  script ??= new vm.Script(bundle(), { filename: 'apps-script-services.js' });
  return script;
}

function bundle(): string {
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [fileURLToPath(new URL('../services/entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}
