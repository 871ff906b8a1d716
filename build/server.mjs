// Makes dist/Code.js: one script with a top-level function for every entry point, and everything else wrapped below.
import { createRequire } from 'node:module';
import path from 'node:path';
import esbuild from 'esbuild';
import webpack from 'webpack';
import { bannerOf } from './notices.mjs';

// gas-webpack-plugin's types describe an ES module that it is not.
/** @type {new (options: { include: string[] }) => import('webpack').WebpackPluginInstance} */
const GasPlugin = createRequire(import.meta.url)('gas-webpack-plugin');

// Apps Script's parser is older than its engine: class fields and private names fail at push.
// https://developers.google.com/apps-script/guides/v8-runtime
const OUTPUT_SYNTAX = 'es2019';

/** What webpack prints first; all above it are the stubs that Google looks for. */
const END_OF_STUBS = '/******/';

/**
 * Lowers, shakes and wraps what stands below the stubs, and leaves the stubs and their JSDoc as they are.
 * @param {string} text webpack's output
 * @returns {Promise<string>}
 */
async function wrapBelowStubs(text) {
  const body = text.indexOf(END_OF_STUBS);
  if (body < 0) throw new Error('Code.js: the end of the stubs was not found');
  const { code } = await esbuild.transform(text.slice(body), {
    target: OUTPUT_SYNTAX,
    format: 'iife',
    treeShaking: true,
    legalComments: 'none',
    charset: 'utf8',
    // Parsed at every call: no space and no long way of saying things. Names stay, and lines are short, because both are
    // what a stack trace in Apps Script shows.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 160,
  });
  // Below function declarations "use strict" would be an expression without effect: it moves into the wrapper.
  const opening = /^"use strict";\s*\(\(\) ?=> ?\{/;
  if (!opening.test(code)) throw new Error('Code.js: the wrapped body begins in an unexpected way');
  return `${text.slice(0, body).trimEnd()}\n(() => {\n  "use strict";\n${code.replace(opening, '').trimStart()}`;
}

class WrapBelowStubs {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.compilation.tap('WrapBelowStubs', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: 'WrapBelowStubs', stage }, async (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          const wrapped = `${bannerOf('zod')}\n${await wrapBelowStubs(asset.source().toString())}`;
          compilation.updateAsset(name, new sources.RawSource(wrapped));
        }
      });
    });
  }
}

/**
 * @param {string} root the project's folder
 * @param {string} out the folder for Code.js
 * @param {import('./flavours.mjs').Flavour & { version: string }} build the version is shown in the panel
 * @returns {Promise<void>} rejects with webpack's own report on any error or warning
 */
export async function buildServer(root, out, { version, kind, mails }) {
  const entry = path.join(root, 'src/main.ts');
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry,
    devtool: false,
    target: ['web', 'es2022'],
    output: { path: out, filename: 'Code.js', iife: false },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        { test: entry, use: path.join(import.meta.dirname, 'entry-loader.cjs') },
        { test: /\.ts$/, exclude: entry, loader: 'esbuild-loader', options: { target: 'es2022' } },
      ],
    },
    // Names and lines of Code.js are what users see in Apps Script: it ships readable.
    optimization: { minimize: false },
    performance: { hints: false },
    plugins: [
      new webpack.DefinePlugin({
        BUILD_VERSION: JSON.stringify(version),
        BUILD_KIND: JSON.stringify(kind),
        BUILD_MAILS: JSON.stringify(mails),
      }),
      new GasPlugin({ include: ['src/main.ts'] }),
      new WrapBelowStubs(),
    ],
  });
  /** @type {import('webpack').Stats | undefined} */
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
  await new Promise((resolve) => {
    compiler.close(resolve);
  });
  if (!stats || stats.hasErrors() || stats.hasWarnings()) {
    throw new Error(
      stats?.toString({ all: false, errors: true, warnings: true }) ?? 'webpack gave no result',
    );
  }
}
