// The page of troubles has an entry for every code, says the same as the add-on does, and names no menu item that is not there.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sentence } from '../../src/troubles/sentence';
import type { Trouble, TroubleCode } from '../../src/troubles/trouble';

const page = readFileSync(path.resolve(__dirname, '../../docs/troubleshooting.md'), 'utf8');

/** One of every code: the compiler refuses a list that lacks one. */
const TROUBLES: { readonly [Code in TroubleCode]: Extract<Trouble, { readonly code: Code }> } = {
  'not-connected': { code: 'not-connected' },
  'no-own-key': { code: 'no-own-key', who: '*somebody*' },
  'key-malformed': { code: 'key-malformed' },
  'key-refused': { code: 'key-refused' },
  'key-expired': { code: 'key-expired' },
  'no-plan': { code: 'no-plan' },
  'tier-not-allowed': { code: 'tier-not-allowed' },
  'no-accounts': { code: 'no-accounts' },
  'other-workspace': { code: 'other-workspace', bound: '*one workspace*', offered: '*another*' },
  'out-of-reach': { code: 'out-of-reach', detail: '' },
  'slow-down': { code: 'slow-down', afterSeconds: null },
  'service-failed': { code: 'service-failed', status: 500, detail: '' },
  refused: { code: 'refused', status: 422, errorCode: '', detail: '*reason*' },
  'unreadable-answer': { code: 'unreadable-answer', what: '*something*', detail: '' },
  'too-many-posts': { code: 'too-many-posts', found: 1, limit: 1 },
  'bad-range': { code: 'bad-range', detail: '*Reason*' },
  'not-tracked': { code: 'not-tracked', names: ['*names*'] },
  'no-room': { code: 'no-room', needed: 1, left: 0 },
  'tab-missing': { code: 'tab-missing', tab: '*name*' },
  'column-missing': { code: 'column-missing', tab: '*tab*', header: '*name*' },
  'column-doubled': { code: 'column-doubled', tab: '*tab*', header: '*name*' },
  'broken-note': { code: 'broken-note', name: '*name*' },
  'nothing-selected': { code: 'nothing-selected', tab: 'Schedule', selected: 'elsewhere' },
  'rows-moved': { code: 'rows-moved' },
  'row-gone': { code: 'row-gone', line: 1 },
  'no-calendar': { code: 'no-calendar', tab: '*tab*', why: 'ours' },
  busy: { code: 'busy', who: '*Somebody*', what: '*something*', done: 0, of: 0 },
  'out-of-time': { code: 'out-of-time', done: '' },
  'consent-over': { code: 'consent-over' },
  'plan-changed': { code: 'plan-changed' },
  'nothing-agreed': { code: 'nothing-agreed' },
  'offer-changed': { code: 'offer-changed' },
  'panel-too-short': { code: 'panel-too-short' },
  'unknown-request': { code: 'unknown-request', detail: '' },
  'clock-too-often': { code: 'clock-too-often' },
  'clock-refused': { code: 'clock-refused', detail: '*reason*' },
  'clock-of-another': { code: 'clock-of-another', who: '*somebody*' },
  'permission-missing': { code: 'permission-missing', what: '*do something*' },
  'newer-document': { code: 'newer-document' },
  'bad-address': { code: 'bad-address', given: '*text*' },
  'no-mail': { code: 'no-mail', why: 'no-address', detail: '' },
  'bad-argument': { code: 'bad-argument', argument: '*Argument*', given: '*text*', allowed: '' },
  'not-covered': { code: 'not-covered', held: '*What is held*', wanted: '*what was asked*' },
  'none-tracked': { code: 'none-tracked' },
  'post-unknown': { code: 'post-unknown', given: '*text*', isLive: true },
  'other-accounts-post': { code: 'other-accounts-post', given: '*text*' },
  'formula-slow': { code: 'formula-slow' },
};

/** By code, what the page says that the add-on says. */
function entries(): ReadonlyMap<string, string> {
  const lines = [...page.matchAll(/^\| <a id="([a-z-]+)"><\/a>(.+?) \| .+ \|$/gm)];
  return new Map(lines.map(([, code = '', says = '']) => [code, says]));
}

it('has one entry for every trouble, and for nothing else', () => {
  expect([...entries().keys()].sort()).toEqual(Object.keys(TROUBLES).sort());
  expect(page.match(/<a id=/g)).toHaveLength(Object.keys(TROUBLES).length);
});

// Their sentences depend on what happened: the page sums them up.
const SUMMED_UP = new Set<string>(['no-mail', 'not-covered']);

it.each(Object.values(TROUBLES).filter(({ code }) => !SUMMED_UP.has(code)))(
  '$code: the page quotes how the sentence begins',
  (trouble) => {
    const [says = ''] = (entries().get(trouble.code) ?? '').split(' / ');
    const plain = (text: string): string => text.replaceAll('*number*', '#').replace(/\b\d+\b/g, '#');
    const whole = plain(sentence(trouble));
    const words = plain(says);
    expect(words.length).toBeGreaterThan(10);
    expect(whole.slice(0, words.length)).toBe(words);
  },
);

const guide = ['README', 'start', 'connect', 'troubleshooting'];

it.each(guide)('%s leads only to pages, headings and pictures that are there', (name) => {
  const docs = path.resolve(__dirname, '../../docs');
  const text = readFileSync(path.join(docs, `${name}.md`), 'utf8');
  const links = [...text.matchAll(/\]\(([^)]+)\)|src="([^"]+)"/g)].map(([, link, src]) => link ?? src ?? '');
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const [file = '', heading] = link.split('#');
    const target = readFileSync(path.join(docs, file), file.endsWith('.png') ? 'latin1' : 'utf8');
    if (heading !== undefined) expect(headingsOf(target)).toContain(heading);
  }
});

function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );
}
