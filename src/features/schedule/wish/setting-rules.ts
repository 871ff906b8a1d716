// Which settings go together with which accounts and media, as far as is documented. Pure.
// https://docs.genviral.io/api-reference/create-post
import { SETTINGS, type SettingId } from '../../settings/settings';
import type { Json } from '../../settings/setting';
import type { Account } from '../../accounts/account';
import type { Media } from './media';
import type { Problem } from './problem';
import type { ReadSettings } from './settings';

export interface RuledSettings {
  /** What remains: defaults that do not suit this post are left out without a word. */
  readonly values: ReadonlyMap<SettingId, Json>;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

interface Facts {
  readonly values: ReadonlyMap<SettingId, Json>;
  readonly accounts: readonly Account[];
  readonly media: Media | null;
  readonly caption: string;
}

const AN_ALL_TIKTOK_POST =
  'works only where every account is a TikTok account of your own; give the others a row of their own';

export function ruleSettings(
  { values: read, fromDefaults, problems, warnings }: ReadSettings,
  accounts: readonly Account[],
  media: Media | null,
  caption: string,
): RuledSettings {
  const values = new Map([...read].filter(([id]) => !fromDefaults.has(id) || suits(id, accounts, media)));
  const facts: Facts = { values, accounts, media, caption };
  const own = [...values.keys()].flatMap((id) => problemOf(id, accounts, media));
  const found = [...own, ...tiktokProblems(facts), ...instagramProblems(facts), ...videoProblems(facts)];
  return { values, problems: [...problems, ...found, ...pinterestProblems(facts)], warnings };
}

const problem = (id: SettingId, sentence: string): Problem => ({ header: SETTINGS[id].header, sentence });

const suits = (id: SettingId, accounts: readonly Account[], media: Media | null): boolean =>
  problemOf(id, accounts, media).length === 0;

/** Whether a setting goes with this kind of media and these accounts at all. */
function problemOf(id: SettingId, accounts: readonly Account[], media: Media | null): readonly Problem[] {
  const { provider, only } = SETTINGS[id];
  if (only !== undefined && media?.type !== only) {
    return [problem(id, only === 'video' ? 'is for videos only' : 'is for images only')];
  }
  if (
    provider === 'tiktok' &&
    !accounts.every((account) => account.platform === 'tiktok' && !account.isHosted)
  ) {
    return [problem(id, AN_ALL_TIKTOK_POST)];
  }
  if (id === 'music' && !accounts.every((account) => account.platform === 'tiktok')) {
    return [problem(id, 'works only where every account is a TikTok account')];
  }
  return [];
}

const length = (value: Json | undefined): number => (typeof value === 'string' ? value.length : 0);

const LONGEST_TIKTOK_TITLE_OF_IMAGES = 90;
const LONGEST_TIKTOK_VIDEO_TEXT = 2200;

function tiktokProblems({ values, media, caption }: Facts): readonly Problem[] {
  const title = length(values.get('tiktokTitle'));
  const isSlideshow = media?.type === 'slideshow';
  if (values.get('tiktokMode') === 'MEDIA_UPLOAD' && !isSlideshow) {
    return [problem('tiktokMode', 'a draft in the app is for images only')];
  }
  if (isSlideshow && title > LONGEST_TIKTOK_TITLE_OF_IMAGES) {
    return [problem('tiktokTitle', `${String(title)} characters; with images at most 90 are allowed`)];
  }
  const all = caption.length + title + length(values.get('tiktokDescription'));
  const isLong = media?.type === 'video' && all > LONGEST_TIKTOK_VIDEO_TEXT;
  return isLong && all > caption.length
    ? [
        problem(
          'tiktokTitle',
          `caption, title and description have ${String(all)} characters together; TikTok takes 2,200 with a video`,
        ),
      ]
    : [];
}

function instagramProblems({ values, accounts }: Facts): readonly Problem[] {
  const isHosted = accounts.some((account) => account.platform === 'instagram' && account.isHosted);
  const forOwn: readonly SettingId[] = ['instagramCover', 'instagramCoverAt', 'instagramShareToFeed'];
  const notHosted = forOwn
    .filter((id) => isHosted && values.has(id))
    .map((id) => problem(id, 'is not for accounts hosted by Genviral'));
  const forPosts: readonly SettingId[] = ['instagramCover', 'instagramCoverAt'];
  const notStory = forPosts
    .filter((id) => values.get('instagramType') === 'story' && values.has(id))
    .map((id) => problem(id, 'is not for stories'));
  const isAlone = values.has('instagramGraduation') && values.get('instagramTrial') !== true;
  return [
    ...notHosted,
    ...notStory,
    ...(isAlone
      ? [problem('instagramGraduation', 'is for trial reels; write yes into Instagram trial reel')]
      : []),
  ];
}

/** X takes short videos and wants to know how short; only premium accounts may write more than 280 characters. */
const LONGEST_X_VIDEO_SECONDS = 140;
const X_CAPTION_LIMIT = 280;
const HOSTED_VIDEO_SECONDS = { least: 15, most: 60 };

function videoProblems({ values, accounts, media }: Facts): readonly Problem[] {
  if (media?.type !== 'video') return [];
  const value = values.get('videoSeconds');
  const seconds = typeof value === 'number' ? value : null;
  return accounts.flatMap((account) => {
    const sentence = videoSentence(account, seconds);
    return sentence === null ? [] : [problem('videoSeconds', sentence)];
  });
}

function videoSentence(account: Account, seconds: number | null): string | null {
  const isPlainX = account.platform === 'x' && (account.captionLimit ?? X_CAPTION_LIMIT) <= X_CAPTION_LIMIT;
  if (seconds === null) {
    return isPlainX
      ? `empty; ${account.name} needs to know how long the video is. Add the column Video seconds`
      : null;
  }
  if (account.isHosted && (seconds < HOSTED_VIDEO_SECONDS.least || seconds > HOSTED_VIDEO_SECONDS.most)) {
    return `${String(seconds)}; ${account.name} takes videos of 15 to 60 seconds`;
  }
  const most = isPlainX ? LONGEST_X_VIDEO_SECONDS : account.mostVideoSeconds;
  return most !== null && seconds > most
    ? `${String(seconds)}; ${account.name} takes ${String(most)} at most`
    : null;
}

function pinterestProblems({ values, accounts }: Facts): readonly Problem[] {
  const pinterest = accounts.find((account) => account.platform === 'pinterest');
  if (!pinterest || values.has('pinterestBoard')) return [];
  return [problem('pinterestBoard', `empty; ${pinterest.name} needs the id of a board`)];
}
