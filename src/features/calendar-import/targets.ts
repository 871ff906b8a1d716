// From channels and platforms of another tool to accounts of this file. Pure.
import { normalTitle } from './aliases';
import { lookUpAll, type AccountBook } from '../accounts/book';
import type { Account } from '../accounts/account';

/** What people answered, by the name that was asked about: names of accounts, or none to leave it out. */
export type Answers = ReadonlyMap<string, readonly string[]>;

export type Target =
  | { readonly kind: 'found'; readonly accounts: readonly Account[] }
  /** Only a person knows which accounts are meant. */
  | { readonly kind: 'ask'; readonly options: readonly Account[] }
  | { readonly kind: 'none'; readonly because: string };

/** Words for platforms, as tools write them. */
const PLATFORMS: Readonly<Record<string, string>> = {
  facebook: 'facebook',
  fb: 'facebook',
  facebookpage: 'facebook',
  instagram: 'instagram',
  ig: 'instagram',
  instagrambusiness: 'instagram',
  linkedin: 'linkedin',
  linkedinpage: 'linkedin',
  pinterest: 'pinterest',
  tiktok: 'tiktok',
  twitter: 'x',
  x: 'x',
  twitterx: 'x',
  youtube: 'youtube',
  yt: 'youtube',
};

const NOT_THERE = [
  'gbp',
  'googlebusiness',
  'googlebusinessprofile',
  'threads',
  'bluesky',
  'mastodon',
  'reddit',
  'telegram',
];

/** How a name is remembered among the answers. */
export const targetKey = (name: string): string => normalTitle(name) || name.trim();

export function findTarget(book: AccountBook, name: string, answers: Answers): Target {
  const answer = answers.get(targetKey(name));
  if (answer) return answered(book, name, answer);
  const { found } = lookUpAll(book, name);
  if (found.length > 0) return { kind: 'found', accounts: found };
  const word = normalTitle(name);
  if (NOT_THERE.includes(word)) return { kind: 'none', because: `Genviral does not post to ${name}` };
  const platform = PLATFORMS[word];
  if (platform !== undefined) return onPlatform(book, platform);
  const named = book.accounts.filter(({ displayName }) => word !== '' && normalTitle(displayName) === word);
  return named.length === 1 ? { kind: 'found', accounts: named } : { kind: 'ask', options: book.accounts };
}

function answered(book: AccountBook, name: string, names: readonly string[]): Target {
  const accounts = book.accounts.filter((account) => names.includes(account.name));
  return accounts.length > 0
    ? { kind: 'found', accounts }
    : { kind: 'none', because: `“${name}” was left out` };
}

function onPlatform({ accounts }: AccountBook, platform: string): Target {
  const there = accounts.filter((account) => account.platform === platform);
  if (there.length === 0) return { kind: 'none', because: `no ${platform} account is in this file` };
  return there.length === 1 ? { kind: 'found', accounts: there } : { kind: 'ask', options: there };
}
