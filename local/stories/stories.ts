// The sample stories that can be chosen. Names and words only: the page knows them, too.

export const STORY_NAMES = ['small', 'agency', 'empty', 'broken-key'] as const;
export type StoryName = (typeof STORY_NAMES)[number];

export interface StoryWords {
  readonly title: string;
  /** What stands there when it begins. */
  readonly says: string;
  /** What to try first. */
  readonly hint: string;
}

export const STORIES: Readonly<Record<StoryName, StoryWords>> = {
  small: {
    title: 'Small: a bakery',
    says: 'Connected. Two weeks of posts are checked and sent; the first ones are public, some rows want mending.',
    hint: 'Open the panel, mend a row, choose Genviral > Send….',
  },
  agency: {
    title: 'Agency: twelve clients',
    says: '60 accounts, 120 rows of a month that are sent, 25,000 posts with numbers in Genviral.',
    hint: 'Choose Genviral > Update now and look at HTTP and the Dashboard.',
  },
  empty: {
    title: 'Empty: the first day',
    says: 'A fresh spreadsheet, nothing connected: what somebody sees who has just installed the add-on.',
    hint: 'Copy the key below, then choose Genviral > Connect… and paste it.',
  },
  'broken-key': {
    title: 'Broken key',
    says: 'The bakery again, but somebody has revoked its key in Genviral.',
    hint: 'Choose Genviral > Update now: everything says what to do. “Another key” below mends it.',
  },
};

/** A calendar of one's own in place of the sample. */
export interface CalendarOrder {
  readonly file: string;
  readonly dates?: 'day-first' | 'month-first' | undefined;
  readonly accounts: readonly string[];
}

/** All that is needed to make a story, and to make it again. */
export interface StoryOrder {
  readonly name: StoryName;
  /** The spreadsheet's time zone. */
  readonly zone: string;
  readonly calendar: CalendarOrder | null;
}
