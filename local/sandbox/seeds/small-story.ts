// The chapters of Lumen Bakery's story: one post of every fate.

import type { Media, Post } from '../rooms/posts/post';

export interface Chapter {
  /** Days from today to its time; negative is past. */
  day: number;
  hourUtc: number;
  caption: string;
  media: Media | null;
  /** Account by platform, and what became of it: nothing said is posted, or scheduled when ahead. */
  fates: Record<string, string>;
  externalId?: string;
  status?: string;
  more?: Partial<Post>;
}

const video = (name: string, durationSec: number): Media => ({
  type: 'video',
  url: `https://media.lumenbakery.example/${name}.mp4`,
  durationSec,
  bytes: null,
});
const images = (...names: string[]): Media => ({
  type: 'slideshow',
  urls: names.map((name) => `https://media.lumenbakery.example/${name}.jpg`),
});

export const STORY: readonly Chapter[] = [
  {
    day: -41,
    hourUtc: 8,
    caption: 'How we keep a nine-year-old starter happy',
    media: video('starter', 42),
    fates: { tiktok: '', instagram: '', youtube: '' },
    externalId: 'lumen-autumn-01',
  },
  {
    day: -34,
    hourUtc: 7,
    caption: 'Seven o’clock, first tray 🥐',
    media: images('tray-1', 'tray-2'),
    fates: { instagram: '', facebook: '' },
    externalId: 'lumen-autumn-02',
  },
  {
    day: -27,
    hourUtc: 11,
    caption: 'What rye does overnight',
    media: video('rye', 58),
    fates: { tiktok: '' },
    externalId: 'lumen-autumn-03',
  },
  {
    day: -20,
    hourUtc: 9,
    caption: 'We are hiring: early birds who like flour',
    media: null,
    fates: { linkedin: '', twitter: '', facebook: '' },
    externalId: 'lumen-autumn-04',
  },
  {
    day: -16,
    hourUtc: 12,
    caption: 'Three ways to fold a croissant',
    media: images('fold-1', 'fold-2', 'fold-3'),
    fates: { instagram: '', pinterest: 'Board not found' },
    externalId: 'lumen-autumn-05',
    more: { pinterest: { board_id: 'croissants', title: 'Croissant folds', tags: ['home baking'] } },
  },
  {
    day: -12,
    hourUtc: 6,
    caption: 'We open at seven tomorrow.',
    media: null,
    fates: { twitter: '187: Status is a duplicate' },
    externalId: 'lumen-autumn-06',
  },
  {
    day: -9,
    hourUtc: 16,
    caption: 'Crumb shots of the week',
    media: images('crumb-1', 'crumb-2', 'crumb-3', 'crumb-4'),
    fates: { tiktok: '' },
    externalId: 'lumen-autumn-07',
    more: { tiktok: { post_mode: 'MEDIA_UPLOAD', title: 'Crumb shots' } },
  },
  {
    day: -6,
    hourUtc: 10,
    caption: 'Cinnamon rolls, start to finish 🌀',
    media: video('cinnamon', 36),
    fates: { instagram: '', youtube: '', facebook: '' },
    externalId: 'lumen-autumn-08',
  },
  {
    day: -3,
    hourUtc: 7,
    caption: '=TODAY() is croissant day',
    media: video('croissant-day', 29),
    fates: { tiktok: '', instagram: '' },
    externalId: 'lumen-autumn-09',
  },
  {
    day: -2,
    hourUtc: 15,
    caption: 'Old menu, please ignore',
    media: images('menu-old'),
    fates: { instagram: '' },
    status: 'canceled',
  },
  {
    day: 2,
    hourUtc: 9,
    caption: 'Stollen season starts 🎄',
    media: images('stollen-1', 'stollen-2'),
    fates: { instagram: '', facebook: '' },
    externalId: 'lumen-winter-01',
  },
  {
    day: 4,
    hourUtc: 8,
    caption: 'The mill, at dawn',
    media: video('mill', 33),
    fates: { youtube: '' },
    externalId: 'lumen-winter-02',
  },
  {
    day: 6,
    hourUtc: 17,
    caption: 'Planned in the dashboard',
    media: images('dashboard'),
    fates: { facebook: '' },
  },
  {
    day: 9,
    hourUtc: 9,
    caption: 'Draft: gingerbread house build-along',
    media: images('gingerbread'),
    fates: { instagram: '' },
    status: 'draft',
  },
];
