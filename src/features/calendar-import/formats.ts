// Tools whose calendars are known by name, as data. Whatever is not here is read by the aliases of its headers.
import { notSent, type Role } from './role';

export interface Format {
  readonly name: string;
  /** Headers, in their normal form, that together stand in no other tool's calendar. */
  readonly signature: readonly string[];
  /** Headers that mean something else here than elsewhere. */
  readonly roles?: Readonly<Record<string, Role>>;
  /** Behind this sign the caption holds the captions of single photos. */
  readonly captionEndsAt?: string;
}

export const FORMATS: readonly Format[] = [
  // https://publer.com/blog/ultimate-csv-bulk-scheduler-social-media/
  {
    name: 'Publer',
    signature: ['text', 'mediaurl', 'label', 'alttext', 'comment'],
    captionEndsAt: '||',
  },
  // https://help.publer.io/en/article/what-csv-template-should-i-use-18qhxcq/
  { name: 'Publer (old)', signature: ['date', 'message', 'link', 'label'], captionEndsAt: '||' },
  // Metricool's own template: networks are yes or no, media stand in ten columns.
  { name: 'Metricool', signature: ['text', 'date', 'time', 'draft', 'pictureurl1'] },
  // https://support.buffer.com/article/926-how-to-upload-posts-in-bulk-to-buffer
  { name: 'Buffer', signature: ['text', 'imageurl', 'postingtime'] },
  // https://help.hootsuite.com (bulk composer); two layouts with headers are in use
  { name: 'Hootsuite', signature: ['date', 'time', 'message', 'socialprofile'] },
  { name: 'Hootsuite', signature: ['date', 'time', 'platform', 'message'] },
  // https://help.kyriossystems.com/en/articles/13662132-bulk-scheduling-social-planner-posts-using-csv-or-xlsx
  { name: 'GoHighLevel', signature: ['postatspecifictime', 'content', 'imageurls'] },
  // https://www.ayrshare.com/docs/apis/post/bulk-post.md
  { name: 'Ayrshare', signature: ['post', 'platforms', 'mediaurls', 'scheduledate'] },
  // https://pinbulk.pages.dev/blog/pinterest-csv-upload-guide/
  {
    name: 'Pinterest',
    signature: ['title', 'mediaurl', 'pinterestboard', 'publishdate'],
    roles: { link: { kind: 'setting', id: 'pinterestLink' } },
  },
  { name: 'Genviral for Sheets', signature: ['accounts', 'caption', 'media', 'postat'] },
];

/** What the cells of a column look like. */
export type Look = 'when' | 'links' | 'media' | 'text' | 'any' | 'empty';

/** A calendar without headers: what stands in which place. */
export interface BareFormat {
  readonly name: string;
  readonly columns: readonly {
    readonly looks: readonly Look[];
    readonly title: string;
    readonly role: Role;
  }[];
  /** This many columns have to be there. */
  readonly least: number;
}

const bare = (title: string, looks: readonly Look[], role: Role): BareFormat['columns'][number] => ({
  title,
  looks,
  role,
});

export const BARE_FORMATS: readonly BareFormat[] = [
  // https://doc.postoplan.app/sr/doc_post/bulk-upload-and-scheduling-content-with-csv/
  {
    name: 'Postoplan (without headers)',
    least: 3,
    columns: [
      bare('Date', ['when'], { kind: 'when' }),
      bare('Message', ['text', 'any'], { kind: 'caption' }),
      bare('Media', ['media'], { kind: 'media' }),
    ],
  },
  // Hootsuite's classic bulk file: date, message, link.
  {
    name: 'Hootsuite (without headers)',
    least: 2,
    columns: [
      bare('Date', ['when'], { kind: 'when' }),
      bare('Message', ['text', 'any'], { kind: 'caption' }),
      bare('Link', ['links', 'empty'], { kind: 'link' }),
    ],
  },
  // SocialPilot: content, image, date, account id, first comment, tags, link.
  {
    name: 'SocialPilot (without headers)',
    least: 3,
    columns: [
      bare('Content', ['text', 'any'], { kind: 'caption' }),
      bare('Image URL', ['media', 'links', 'empty'], { kind: 'media' }),
      bare('Scheduled Date', ['when'], { kind: 'when' }),
      bare('Account ID', ['any', 'text', 'empty'], { kind: 'accounts' }),
      bare('First Comment', ['any', 'text', 'empty'], notSent('Genviral has no first comments')),
      bare('Tags', ['any', 'text', 'empty'], notSent('write hashtags into the caption')),
      bare('Link URL', ['links', 'empty'], { kind: 'link' }),
    ],
  },
];
