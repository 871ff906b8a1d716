// The columns that formulas show, as data: the names people write, the headers they see, and where the values stand in
// an answer. Pure.

export interface AnswerColumn<Name extends string = string> {
  /** As it is written in an argument. */
  readonly name: Name;
  readonly header: string;
  /** A day is text such as `2026-10-19`; an instant its milliseconds; a share of one is shown as it is. */
  readonly holds: 'text' | 'number' | 'instant' | 'day';
}

const text = <Name extends string>(name: Name, header: string): AnswerColumn<Name> => ({
  name,
  header,
  holds: 'text',
});
const number = <Name extends string>(name: Name, header: string): AnswerColumn<Name> => ({
  name,
  header,
  holds: 'number',
});
const instant = <Name extends string>(name: Name, header: string): AnswerColumn<Name> => ({
  name,
  header,
  holds: 'instant',
});

export const POST_COLUMNS = [
  instant('publishedAt', 'Published at'),
  text('platform', 'Platform'),
  text('account', 'Account'),
  text('caption', 'Caption'),
  number('views', 'Views'),
  number('likes', 'Likes'),
  number('comments', 'Comments'),
  number('shares', 'Shares'),
  number('saves', 'Saves'),
  number('engagement', 'Engagement'),
  text('permalink', 'Link'),
  number('durationSeconds', 'Seconds'),
  text('accountName', 'Account name'),
  text('thumbnailUrl', 'Thumbnail'),
  text('avatarUrl', 'Avatar'),
  text('genviralPostId', 'Genviral post'),
  text('externalId', 'Sent as'),
  text('platformPostId', 'Platform id'),
  text('analyticsId', 'Analytics id'),
] as const;

/** What is shown where nobody chose columns. */
export const USUAL_POST_COLUMNS = [
  'publishedAt',
  'platform',
  'account',
  'caption',
  'views',
  'likes',
  'comments',
  'permalink',
];

export const ACCOUNT_COLUMNS: readonly AnswerColumn[] = [
  text('account', 'Account'),
  text('platform', 'Platform'),
  text('shownAs', 'Shown as'),
  number('captionLimit', 'Caption limit'),
  text('kind', 'Kind'),
  text('accountId', 'Account id'),
];

export const TARGET_COLUMNS: readonly AnswerColumn[] = [
  text('platform', 'Platform'),
  text('account', 'Account'),
  text('name', 'Name'),
  text('ours', 'Ours'),
  number('posts', 'Posts'),
  number('views', 'Views'),
  number('likes', 'Likes'),
  number('comments', 'Comments'),
  instant('measuredAt', 'Measured at'),
];

export const KPI_COLUMNS: readonly AnswerColumn[] = [
  text('figure', 'Figure'),
  number('value', 'Value'),
  number('change', 'Change'),
];

export const FIGURES = [
  'posts',
  'accounts',
  'views',
  'likes',
  'comments',
  'shares',
  'saves',
  'engagement',
] as const;

export const DAY_COLUMNS: readonly AnswerColumn[] = [
  { name: 'day', header: 'Day', holds: 'day' },
  number('views', 'Views'),
  number('likes', 'Likes'),
  number('comments', 'Comments'),
  number('shares', 'Shares'),
  number('engagement', 'Engagement'),
];

/** What can be asked of one post. */
export const FIELD_COLUMNS: readonly AnswerColumn[] = [
  text('status', 'Status'),
  text('caption', 'Caption'),
  instant('scheduledFor', 'Scheduled for'),
  instant('publishedAt', 'Published at'),
  text('link', 'Link'),
  text('message', 'Message'),
  text('campaign', 'Campaign'),
  number('views', 'Views'),
  number('likes', 'Likes'),
  number('comments', 'Comments'),
  number('shares', 'Shares'),
  number('saves', 'Saves'),
  number('engagement', 'Engagement'),
  text('postId', 'Post id'),
];

export const HOUR_COLUMNS: readonly AnswerColumn[] = [
  text('hour', 'Hour'),
  number('median', 'Median engagement'),
  number('posts', 'Posts'),
];
