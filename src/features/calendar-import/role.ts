// What a column of somebody else's calendar can be for us.
import { SETTINGS, type SettingId } from '../settings/settings';

export type Role =
  /** Text that joins these goes on a line of its own below the caption. */
  | { readonly kind: 'caption' | 'link' }
  /** Several columns may hold media: their links follow each other. */
  | { readonly kind: 'media' }
  /** A date, or a date and time; `time` completes it. */
  | { readonly kind: 'when' | 'time' }
  /** Names of channels, or words for platforms. */
  | { readonly kind: 'accounts' }
  /** A column for one platform: yes or no. */
  | { readonly kind: 'platform'; readonly platform: string }
  | { readonly kind: 'campaign' }
  /** A title, for whichever of the row's platforms takes one. */
  | { readonly kind: 'title' }
  | { readonly kind: 'setting'; readonly id: SettingId }
  /** Known, and nothing that Genviral takes; the sentence says what happens to it. */
  | { readonly kind: 'notSent'; readonly because: string }
  /** Known, and without a meaning outside the other tool. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown' };

export const setting = (id: SettingId): Role => ({ kind: 'setting', id });
export const platform = (name: string): Role => ({ kind: 'platform', platform: name });
export const notSent = (because: string): Role => ({ kind: 'notSent', because });

/** Where the column goes, in the words of Schedule. */
export function roleText(role: Role): string {
  switch (role.kind) {
    case 'caption':
      return 'Caption';
    case 'link':
      return 'Caption, on a line of its own';
    case 'media':
      return 'Media';
    case 'when':
      return 'Post at';
    case 'time':
      return 'Post at (time of day)';
    case 'accounts':
      return 'Accounts';
    case 'platform':
      return `Accounts (${role.platform})`;
    case 'campaign':
      return 'Campaign';
    case 'title':
      return 'the platform’s title';
    case 'setting':
      return SETTINGS[role.id].header;
    case 'notSent':
      return `not taken: ${role.because}`;
    case 'ignored':
      return 'not taken';
    case 'unknown':
      return 'not taken: not recognised';
  }
}

export const isTaken = ({ kind }: Role): boolean =>
  kind !== 'notSent' && kind !== 'ignored' && kind !== 'unknown';

/** What a person can make of a column, in the order of the question. */
export const ROLE_CHOICES: readonly { readonly name: string; readonly role: Role }[] = [
  { name: 'Leave it out', role: { kind: 'ignored' } },
  { name: 'Caption', role: { kind: 'caption' } },
  { name: 'Media', role: { kind: 'media' } },
  { name: 'Date, or date and time', role: { kind: 'when' } },
  { name: 'Time of day', role: { kind: 'time' } },
  { name: 'Accounts or platforms', role: { kind: 'accounts' } },
  { name: 'Link, below the caption', role: { kind: 'link' } },
  { name: 'Campaign', role: { kind: 'campaign' } },
  { name: 'Title (YouTube, Pinterest)', role: { kind: 'title' } },
];
