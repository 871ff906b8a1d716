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

const NOT_ALL_TIKTOK = 'it works only where every account is a TikTok account of your own';

export function settingsFor(draft: Draft, accounts: readonly Account[]): RowSettings {
  const cells = new Map<SettingId, string>();
  const left: string[] = [];
  for (const [id, text] of [...titlesOf(draft, accounts), ...draft.settings]) {
    if (!suits(id, accounts)) {
      const isTikTok =
        SETTINGS[id].provider === 'tiktok' && accounts.some(({ platform }) => platform === 'tiktok');
      if (isTikTok && !isPlain(text)) left.push(`${SETTINGS[id].header} (${NOT_ALL_TIKTOK})`);
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
