// Makes dist/Sidebar.html: the panel with its script and style inside, because HtmlService serves single files.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { bannerOf } from './notices.mjs';

/**
 * @param {string} root the project's folder
 * @param {string} out the folder for Sidebar.html
 */
export async function buildPage(root, out) {
  const folder = path.join(root, 'src/surfaces/sidebar/page');
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(folder, 'main.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // HtmlService takes // and /* inside template literals for comments.
    // https://github.com/enuchi/React-Google-Apps-Script/issues/157
    supported: { 'template-literal': false },
  });
  const script = (outputFiles[0]?.text ?? '')
    .replaceAll(/<\/(script)/gi, '<\\/$1')
    .replaceAll('<!--', '<\\!--');
  const style = await readFile(path.join(folder, 'panel.css'), 'utf8');
  const page = await readFile(path.join(folder, 'panel.html'), 'utf8');
  const html = page
    .replace('/* style */', () => style.trim())
    .replace('<!-- script -->', () => `<script>\n${bannerOf('preact')}\n${script.trim()}</script>`);
  // HtmlService would run "<? ... ?>" as a template.
  if (html.includes('<?')) throw new Error('Sidebar.html contains "<?"');
  await writeFile(path.join(out, 'Sidebar.html'), html);
}
