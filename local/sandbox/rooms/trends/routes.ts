// GET /trends/brief, in the form of https://docs.genviral.io/llms-full.txt. What it says follows from the keyword and
// the hour: briefs are cached for about 3 hours.

import { digits, diceFor, type Dice } from '../../chance';
import { ok, refuse, type Answer } from '../../envelope';
import { firstOf, wholeNumber } from '../../request';
import type { Call, Route } from '../../route';
import { DAY_MS, HOUR_MS, isoLong } from '../../time';

const CACHE_MS = 3 * HOUR_MS;
const RANGE_MS = new Map([
  ['24h', DAY_MS],
  ['7d', 7 * DAY_MS],
  ['30d', 30 * DAY_MS],
]);
const MOST_SAMPLES = 30;

function trendBrief({ world, query }: Call): Answer {
  const bad = (message: string): Answer => refuse(400, 'invalid_query_parameter', message);
  const keyword = (firstOf(query, 'keyword') ?? '').trim();
  if (keyword === '') return bad('keyword is required');
  const platform = firstOf(query, 'platform') ?? 'tiktok';
  if (platform !== 'tiktok') return bad('platform must be tiktok');
  const limit = wholeNumber(firstOf(query, 'limit') ?? '10', 1, MOST_SAMPLES);
  if (limit === null) return bad(`limit must be a whole number from 1 to ${MOST_SAMPLES}`);
  const range = firstOf(query, 'range') ?? '7d';
  const rangeMs = RANGE_MS.get(range);
  if (rangeMs === undefined) return bad('range must be 24h, 7d or 30d');
  const generatedMs = Math.floor(world.nowMs / CACHE_MS) * CACHE_MS;
  const dice = diceFor(`trend/${keyword.toLowerCase()}/${range}/${generatedMs}`);
  const videos = sampleVideos(keyword, generatedMs, rangeMs, dice);
  return ok('Trend brief retrieved', {
    ...{ platform, keyword, range },
    generated_at: isoLong(generatedMs),
    summary: summaryOf(keyword, videos, dice),
    recommendations: {
      hook_angles: [`You have been doing ${keyword} wrong`, `What nobody tells you about ${keyword}`],
      hashtags: hashtagsFor(keyword).map((tag) => `#${tag}`),
      sounds: [{ sound_id: SOUND.sound_id, sound_name: SOUND.sound_name }],
    },
    evidence: { sample_videos: videos.slice(0, limit) },
  });
}

const SOUND = { sound_id: 'sound:kitchen-loop', sound_name: 'Kitchen Loop' };

const hashtagsFor = (keyword: string): string[] => {
  const tag = keyword.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return [tag === '' ? 'trending' : tag, 'learnontiktok', 'fyp'];
};

interface SampleVideo {
  views: number;
  author_handle: string;
  url: string;
}

function sampleVideos(keyword: string, generatedMs: number, rangeMs: number, dice: Dice): SampleVideo[] {
  return Array.from({ length: MOST_SAMPLES }, (_, index) => {
    const id = digits(dice, 19);
    const handle = `creator${dice.between(1, 12)}`;
    const views = dice.between(5_000, 400_000);
    return {
      video_id: id,
      url: `https://www.tiktok.com/@${handle}/video/${id}`,
      views,
      likes: Math.round(views * 0.06),
      comments: Math.round(views * 0.002),
      shares: Math.round(views * 0.004),
      caption: `${keyword}, part ${index + 1}`,
      hashtags: hashtagsFor(keyword),
      ...SOUND,
      author_handle: handle,
      published_at: isoLong(generatedMs - Math.floor(dice.unit() * rangeMs)),
    };
  }).sort((one, other) => other.views - one.views);
}

function summaryOf(keyword: string, videos: readonly SampleVideo[], dice: Dice): object {
  const average = Math.round(videos.reduce((sum, { views }) => sum + views, 0) / videos.length);
  const best = videos.slice(0, 3);
  return {
    analyzed_video_count: dice.between(MOST_SAMPLES, 60),
    top_hashtags: hashtagsFor(keyword).map((hashtag) => ({ hashtag, videos_count: 14, avg_views: average })),
    top_sounds: [{ ...SOUND, usage_count: 3, avg_views: average, sample_url: null }],
    top_creators: best.map(({ author_handle, views, url }) => ({
      handle: author_handle,
      videos_count: 1,
      total_views: views,
      avg_views: views,
      top_video_url: url,
    })),
    // Days count like JavaScript's: 0 is Sunday. The documentation only shows that Friday is 5.
    posting_windows_utc: [5, 6, 0].map((day) => ({
      day_of_week_utc: day,
      hour_utc: dice.between(9, 20),
      videos_count: dice.between(2, 6),
      avg_views: average,
    })),
  };
}

export const TREND_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/trends/brief', usualMs: 6000, answer: trendBrief },
];
