// The number columns of a planned post, as data: the Schedule tab spreads them into its own, the Archive has them too.
import { count, instant, percent, text } from '../../workbook/kinds';

const metric = (header: string, note: string, hidden = false) =>
  ({ header, kind: count, owner: 'addOn', note, widthPx: 75, hidden }) as const;

export const numberColumns = {
  views: metric('Views', 'All measured accounts of the row together.'),
  likes: metric('Likes', 'All measured accounts of the row together.'),
  comments: metric('Comments', 'All measured accounts of the row together.'),
  engagement: {
    header: 'Engagement',
    kind: percent,
    owner: 'addOn',
    note: 'Interactions as a share of views.',
    widthPx: 90,
  },
  measuredAt: {
    header: 'Measured at',
    kind: instant,
    owner: 'addOn',
    note: 'When Genviral last measured the account that was measured longest ago.',
    widthPx: 125,
  },
  measured: {
    header: 'Measured',
    kind: text,
    owner: 'addOn',
    note: 'Which accounts the numbers come from, and why the others have none.',
    widthPx: 160,
    clip: true,
  },
  shares: metric('Shares', 'All measured accounts of the row together.', true),
  saves: metric('Saves', 'All measured accounts of the row together.', true),
} as const;
