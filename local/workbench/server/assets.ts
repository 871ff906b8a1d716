// The files of the page. o-spreadsheet and owl (LGPL) are served as their packages ship them; only our own code is
// bundled, in memory.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { layoutCss } from './layout-css';

export interface Asset {
  readonly type: string;
  readonly content: string | Buffer;
}

/** By path, such as `/page.js`. What is not in it is not served. */
export type Assets = ReadonlyMap<string, Asset>;

const PAGE = fileURLToPath(new URL('../page/', import.meta.url));

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

export async function loadAssets(): Promise<Assets> {
  const require = createRequire(import.meta.url);
  const spreadsheetFile = require.resolve('@odoo/o-spreadsheet');
  const spreadsheet = path.dirname(spreadsheetFile);
  const owl = path.dirname(createRequire(spreadsheetFile).resolve('@odoo/owl'));
  const chart = path.dirname(require.resolve('chart.js'));
  const file = async (name: string, type: string): Promise<Asset> => ({
    type,
    content: await readFile(name),
  });
  const entries: readonly (readonly [string, Promise<Asset>])[] = [
    ['/', file(path.join(PAGE, 'index.html'), 'text/html; charset=utf-8')],
    ['/page.js', bundle('main.ts')],
    ['/layout.css', Promise.resolve({ type: STYLE, content: layoutCss() })],
    ['/page.css', file(path.join(PAGE, 'page.css'), STYLE)],
    ['/bench.css', file(path.join(PAGE, 'bench/bench.css'), STYLE)],
    ['/owl.js', file(path.join(owl, 'owl.iife.min.js'), SCRIPT)],
    ['/chart.js', file(path.join(chart, 'chart.umd.min.js'), SCRIPT)],
    ['/o-spreadsheet.js', file(path.join(spreadsheet, 'o_spreadsheet.min.iife.js'), SCRIPT)],
    ['/o-spreadsheet.css', file(path.join(spreadsheet, 'o_spreadsheet.css'), STYLE)],
    ['/o-spreadsheet.xml', file(path.join(spreadsheet, 'o_spreadsheet.xml'), 'text/xml; charset=utf-8')],
  ];
  return new Map(await Promise.all(entries.map(async ([name, asset]) => [name, await asset] as const)));
}

/** What gives a page of the add-on its `google.script`. */
export async function loadFrameScript(): Promise<string> {
  const { content } = await bundle('frame/main.ts');
  return content.toString();
}

async function bundle(entry: string): Promise<Asset> {
  const { outputFiles } = await build({
    entryPoints: [path.join(PAGE, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  });
  return { type: SCRIPT, content: outputFiles[0]?.text ?? '' };
}
