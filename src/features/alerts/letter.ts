// The e-mail: plain text, so that nothing a caption or a service says can be taken for HTML. Pure.
import { inOneLine } from '../one-line';
import type { Letter } from '../../platform/ports';
import { localText, wallClockIn, type Zone } from '../../time/zone';
import type { InstantMs } from '../../time/instant';
import { redact } from '../../troubles/redact';
import { cellText } from '../../workbook/kinds';
import type { News, NewsKind } from './plan';

export interface LetterFacts {
  readonly to: string;
  /** The spreadsheet's name, and where it opens. */
  readonly name: string;
  readonly url: string;
  /** The sheet id of Schedule. */
  readonly tabId: number | null;
  readonly zone: Zone;
  readonly nowMs: InstantMs;
}

/** An e-mail is read on a phone: the rest stands in the sheet. */
const MOST_TOLD = 40;
const LONGEST_CAPTION = 80;
const LONGEST_REASON = 400;

export function letterOf(news: readonly News[], facts: LetterFacts): Letter {
  const { to, name, url, zone, nowMs } = facts;
  const told = news.slice(0, MOST_TOLD).map((one) => paragraphOf(one, facts));
  const rest = news.length - told.length;
  const text = [
    `${oneLine(name)}, as of ${dayText(zone, nowMs)} (${zone.name}):`,
    ...told,
    ...(rest > 0 ? [`And ${String(rest)} more: see Schedule.\n${fileUrl(url)}`] : []),
    FOOT,
  ].join('\n\n');
  return { to, subject: redact(`${countsOf(news)}: ${oneLine(name)}`), text: redact(text) };
}

const FOOT =
  'You get this once for each of them, and at most one e-mail an hour. To end it, choose Genviral > Automation > E-mail on trouble… in the spreadsheet.';

/** An e-mail that shows that e-mail arrives. */
export function testLetter(to: string, { name, url }: Pick<LetterFacts, 'name' | 'url'>): Letter {
  const text = `This is where you will be told when a post of “${oneLine(name)}” fails or is in danger.`;
  return {
    to,
    subject: `Genviral for Sheets: a test from ${oneLine(name)}`,
    text: `${text}\n\n${fileUrl(url)}`,
  };
}

const COUNTED: Readonly<Record<NewsKind, (count: number) => string>> = {
  danger: (count) => `${postsText(count)} expected to fail`,
  failed: (count) => `${postsText(count)} failed`,
  notSent: (count) => `${postsText(count)} not sent`,
  look: (count) => `${postsText(count)} to look at`,
  stopped: () => 'automation stopped',
};

const postsText = (count: number): string => `${String(count)} ${count === 1 ? 'post' : 'posts'}`;

function countsOf(news: readonly News[]): string {
  const kinds = [...new Set(news.map(({ kind }) => kind))];
  return kinds.map((kind) => COUNTED[kind](news.filter((one) => one.kind === kind).length)).join(', ');
}

function paragraphOf({ row, atMs, what, why }: News, facts: LetterFacts): string {
  const reason = inOneLine(why, LONGEST_REASON);
  if (!row) return `${what}. ${reason}\n${fileUrl(facts.url)}`;
  const { line, record } = row;
  const when = atMs === null ? '' : ` ${dayText(facts.zone, atMs)}`;
  const head = `Row ${String(line)}: ${what}${what === 'Expected to fail' ? when : when && `, planned for${when}`}`;
  const accounts = inOneLine(cellText(record.accounts), LONGEST_CAPTION);
  const post = `${accounts}: “${inOneLine(cellText(record.caption), LONGEST_CAPTION)}”`;
  return [head, post, reason, rowUrl(facts, line)].filter((part) => part !== '').join('\n');
}

/** Line breaks of a caption must not look like lines of ours. */
const oneLine = (text: string): string => inOneLine(text, Infinity);

const fileUrl = (url: string): string => url.split('#')[0] ?? url;

function rowUrl({ url, tabId }: LetterFacts, line: number): string {
  return tabId === null ? fileUrl(url) : `${fileUrl(url)}#gid=${String(tabId)}&range=A${String(line)}`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `Tue 2026-10-20 09:00`. */
function dayText(zone: Zone, instantMs: InstantMs): string {
  const { year, month, day } = wallClockIn(zone, instantMs);
  const weekday = DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  return `${weekday} ${localText(zone, instantMs)}`;
}
