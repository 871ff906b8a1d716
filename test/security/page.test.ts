// Threat: text from outside becomes HTML. Whatever makes a page of a text is named nowhere in what ships.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const MAKES_HTML =
  /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|createContextualFragment|\beval\(|new Function\b/;
/** HtmlService may serve the built page, and nothing else. */
const SERVES_TEXT = /createHtmlOutput\(|createTemplate|\.append(Untrusted)?\(|setContent\(/;

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(tsx?|html)$/.test(file))
  .map((file) => path.join('src', file));
const naming = (what: RegExp, files: readonly string[]): readonly string[] =>
  files.filter((file) => what.test(readFileSync(path.join(root, file), 'utf8')));

it('the page builds its text as text', () => {
  const page = sources.filter((file) => file.startsWith(path.join('src', 'surfaces', 'sidebar', 'page')));
  expect(page.length).toBeGreaterThan(5);
  expect(naming(MAKES_HTML, page)).toEqual([]);
});

it('the server makes no page of a text', () => {
  expect(
    naming(
      SERVES_TEXT,
      sources.filter((file) => file.includes('apps-script')),
    ),
  ).toEqual([]);
  expect(naming(/HtmlService/, sources)).toEqual([path.join('src', 'platform', 'apps-script', 'ui.ts')]);
});
