// Settings of another tool as cells of ours: only those that the row's accounts can take, and that can be read. Pure.
import type { Account } from '../accounts/account';
import { readSetting } from '../settings/setting';
import { SETTINGS, type SettingId } from '../settings/settings';
import type { Draft } from './drafts';

export interface RowSettings {
  readonly cells: ReadonlyMap<SettingId, string>;
  /** What is not taken, and why. */
  readonly left: readonly string[];
}

/** Words of other tools, in ours. */
const WORDS: Readonly<Partial<Record<SettingId, Readonly<Record<string, string>>>>> = {
  instagramType: {
    reel: 'post',
    reels: 'post',
    carousel: 'post',
    feed: 'post',
    timeline: 'post',
    trial_reel: 'post',
  },
  youtubeForKids: { true: 'yes', false: 'no' },
};

export function settingsFor(draft: Draft, accounts: readonly Account[]): RowSettings {
  const cells = new Map<SettingId, string>();
  const left: string[] = [];
  const titles = titlesOf(draft, accounts);
  if (draft.title !== '' && titles.length === 0) left.push('the title (none of its platforms takes one)');
  for (const [id, text] of [...titles, ...draft.settings]) {
    if (!suits(id, accounts)) {
      const why = whyLeft(id, accounts);
      if (why !== null && !isPlain(WORDS[id]?.[text.toLowerCase()] ?? text)) {
        left.push(`${SETTINGS[id].header} (${why})`);
      }
      continue;
    }
    const word = WORDS[id]?.[text.toLowerCase()] ?? text;
    const problem = problemOf(id, word);
    if (problem === null) cells.set(id, word);
    else left.push(`${SETTINGS[id].header} (${problem})`);
  }
  return { cells, left };
}

function titlesOf({ title }: Draft, accounts: readonly Account[]): readonly (readonly [SettingId, string])[] {
  if (title === '') return [];
  if (accounts.length === 0) return [['youtubeTitle', title]];
  const has = (platform: string): boolean => accounts.some((account) => account.platform === platform);
  return [
    ...(has('youtube') ? [['youtubeTitle', title] as const] : []),
    ...(has('pinterest') ? [['pinterestTitle', title] as const] : []),
  ];
}

/** TikTok's settings go only where every account is a TikTok account of one's own. https://docs.genviral.io */
function suits(id: SettingId, accounts: readonly Account[]): boolean {
  const { provider } = SETTINGS[id];
  return provider === 'tiktok'
    ? accounts.length > 0 && accounts.every((account) => account.platform === 'tiktok' && !account.isHosted)
    : accounts.some((account) => account.platform === provider);
}

/** Nothing is said about the settings of a platform that the row does not post to. */
function whyLeft(id: SettingId, accounts: readonly Account[]): string | null {
  if (accounts.length === 0) return 'the row names no account yet';
  const isTikTok = accounts.some(({ platform }) => platform === 'tiktok');
  return SETTINGS[id].provider === 'tiktok' && isTikTok
    ? 'it works only where every account is a TikTok account of your own'
    : null;
}

function problemOf(id: SettingId, text: string): string | null {
  if (id === 'pinterestBoard' && !/^\d+$/.test(text)) {
    return `“${text}” is a name; Genviral needs the board’s number, from Pinterest`;
  }
  if (id === 'youtubeCategory' && !/^\d+$/.test(text)) {
    return `“${text}” is a name; Genviral needs the category’s number`;
  }
  const read = readSetting(SETTINGS[id], text);
  return typeof read === 'object' && 'problem' in read ? read.problem : null;
}

/** Whether a cell says no more than an empty one. */
export const isPlain = (text: string): boolean => ['', 'no', 'false', 'post'].includes(text.toLowerCase());
