// Headers of other tools' calendars and what they mean, as data: to know one more, add its name to a list. Names are in
// their normal form (see normalTitle). The lists follow the tools' public documentation; docs/import.md names the tools.
import { notSent, platform, setting, type Role } from './role';

const FIRST_COMMENT = 'Genviral has no first comments; write it by hand once the post is public';
const ALT_TEXT = 'Genviral takes no alternative texts';
const HASHTAGS = 'write hashtags into the caption';
const NO_SUCH_PLATFORM = 'Genviral does not post there';
const AUTOMATIC_LINKS = 'Genviral shortens no links';

interface Alias {
  readonly role: Role;
  readonly names: readonly string[];
}

const list = (role: Role, names: string): Alias => ({ role, names: names.split(' ') });

/** `Picture Url 1` to `Picture Url 10` of Metricool, and alike. */
const numbered = (name: string): string =>
  Array.from({ length: 10 }, (_, index) => `${name}${String(index + 1)}`).join(' ');

const ALIASES: readonly Alias[] = [
  list(
    { kind: 'caption' },
    'caption captions text message content post posttext postcontent copy body description',
  ),
  list(
    { kind: 'media' },
    'media mediaurl mediaurls medialink medialinks imageurl imageurls image images picture',
  ),
  list({ kind: 'media' }, `video videourl videourls gifurl gifurls photo photos ${numbered('pictureurl')}`),
  list({ kind: 'media' }, `${numbered('imageurl')} ${numbered('image')} ${numbered('mediaurl')}`),
  list({ kind: 'when' }, 'date postat postingtime postatspecifictime scheduledate scheduledat scheduledfor'),
  list({ kind: 'when' }, 'scheduledtime scheduleddate scheduletime scheduled publishdate publishat datetime'),
  list({ kind: 'when' }, 'dateandtime dateyyyymmdd postdate publishtime'),
  list({ kind: 'time' }, 'time timeofday posttime'),
  list(
    { kind: 'accounts' },
    'accounts account platforms platform channel channels socialprofile socialprofiles',
  ),
  list(
    { kind: 'accounts' },
    'profile profiles network networks socialnetwork accountid accountids profileid',
  ),
  list({ kind: 'link' }, 'link links linkurl url'),
  list({ kind: 'campaign' }, 'campaign label labels tags category'),
  list({ kind: 'title' }, 'title titles'),
  list({ kind: 'ignored' }, 'ready status draft ogmetaurl watermark'),
  list({ kind: 'ignored' }, 'platformids reminder videothumbnailurl brandname'),
  list(notSent(FIRST_COMMENT), 'firstcomment firstcommenttext comment comments followupcomment'),
  list(notSent(ALT_TEXT), `alttext alttexts ${numbered('alttextpicture')} altimagetext`),
  list(notSent(HASHTAGS), 'hashtags hashtag keywords'),
  list(notSent(AUTOMATIC_LINKS), 'shortener'),
  list(notSent('Genviral takes no buttons'), 'cta calltoaction'),
  list(platform('facebook'), 'facebook fb'),
  list(platform('x'), 'twitterx twitter x xtwitter'),
  list(platform('linkedin'), 'linkedin'),
  list(platform('instagram'), 'instagram ig'),
  list(platform('pinterest'), 'pinterest'),
  list(platform('tiktok'), 'tiktok'),
  list(platform('youtube'), 'youtube yt'),
  list(notSent(NO_SUCH_PLATFORM), 'gbp googlebusiness googlebusinessprofile threads bluesky mastodon twitch'),
  list(
    setting('pinterestBoard'),
    'pinterestboard pinboard pinterestboardid boardid boardname pinboardfbalbumorgooglecategory',
  ),
  list(setting('pinterestTitle'), 'pinterestpintitle pinteresttitle'),
  list(setting('pinterestLink'), 'pinterestpinlink pinterestlink'),
  list(
    setting('instagramType'),
    'instagramposttype instagramtype igpublishtype postsubtype posttype placement',
  ),
  list(setting('instagramShareToFeed'), 'instagramshowreelonfeed instagraminfeed'),
  list(setting('youtubeTitle'), 'youtubevideotitle youtubetitle'),
  list(setting('youtubePrivacy'), 'youtubevideoprivacy youtubeprivacy'),
  list(setting('youtubeForKids'), 'youtubevideoforkids youtubeforkids'),
  list(setting('youtubeCategory'), 'youtubevideocategory youtubecategory'),
  list(setting('youtubeTags'), 'youtubevideotags youtubetags'),
  list(setting('tiktokTitle'), 'tiktoktitle'),
  list(setting('tiktokNoComments'), 'tiktokdisablecomments tiktokcommentsoff'),
  list(setting('tiktokNoDuet'), 'tiktokdisableduet tiktokduetoff'),
  list(setting('tiktokNoStitch'), 'tiktokdisablestitch tiktokstitchoff'),
  list(setting('tiktokPrivacy'), 'tiktokpostprivacy tiktokprivacy'),
];

const roleByName = (): ReadonlyMap<string, Role> =>
  new Map(ALIASES.flatMap(({ role, names }) => names.map((name) => [name, role] as const)));

/**
 * A header without case, spaces and signs, without what explains it behind ` - ` or in parentheses, and without the mark
 * that some programs put before the first one.
 */
export function normalTitle(header: string): string {
  const [name = ''] = header.replace(/^\uFEFF/, '').split(/\s+[-–]\s+/);
  const plain = name.replace(/\([^)]*\)/g, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}

/** What each header means; `unknown` where nothing is known. */
export function rolesByAlias(headers: readonly string[]): readonly Role[] {
  const known = roleByName();
  return headers.map((header) => known.get(normalTitle(header)) ?? { kind: 'unknown' });
}
