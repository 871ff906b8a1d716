import { advance, snapshot } from '../../local/sandbox';
import { HOUR, namesIn, small, step } from './ask';

describe('GET /trends/brief', () => {
  const me = small();

  test('answers in the documented shape', () => {
    const reply = me.get('/trends/brief?keyword=home%20baking');
    expect(reply.envelope).toMatchObject({ ok: true, code: 200, message: 'Trend brief retrieved' });
    const count = expect.any(Number) as unknown;
    const text = expect.any(String) as unknown;
    expect(reply.data).toMatchObject({
      platform: 'tiktok',
      keyword: 'home baking',
      range: '7d',
      generated_at: '2026-11-20T09:00:00.000Z',
      summary: {
        analyzed_video_count: count,
        top_hashtags: [{ hashtag: 'homebaking', videos_count: count, avg_views: count }, {}, {}],
        top_sounds: [
          { sound_id: text, sound_name: text, usage_count: count, avg_views: count, sample_url: null },
        ],
      },
      recommendations: { hashtags: ['#homebaking', '#learnontiktok', '#fyp'] },
    });
    expect(reply.at('summary', 'top_creators', 0)).toEqual({
      handle: text,
      videos_count: count,
      total_views: count,
      avg_views: count,
      top_video_url: expect.stringMatching(/^https:\/\/www\.tiktok\.com\/@\w+\/video\/\d{19}$/) as unknown,
    });
    expect(reply.at('summary', 'posting_windows_utc', 0)).toMatchObject({
      day_of_week_utc: 5,
      hour_utc: count,
    });
    expect(namesIn(reply.at('evidence', 'sample_videos', 0))).toEqual([
      'author_handle',
      'caption',
      'comments',
      'hashtags',
      'likes',
      'published_at',
      'shares',
      'sound_id',
      'sound_name',
      'url',
      'video_id',
      'views',
    ]);
  });

  test('limit only shortens the evidence', () => {
    const short = me.get('/trends/brief?keyword=rye&limit=3');
    const long = me.get('/trends/brief?keyword=rye&limit=30');
    expect(short.list('evidence', 'sample_videos')).toEqual(
      long.list('evidence', 'sample_videos').slice(0, 3),
    );
    expect(short.at('summary')).toEqual(long.at('summary'));
    expect(me.get('/trends/brief?keyword=rye').list('evidence', 'sample_videos')).toHaveLength(10);
  });

  test('range reaches back as far as it says', () => {
    for (const [range, hours] of [
      ['24h', 24],
      ['7d', 168],
      ['30d', 720],
    ] as const) {
      const reply = me.get(`/trends/brief?keyword=rye&range=${range}&limit=30`);
      const since = Date.parse(reply.text('generated_at')) - hours * HOUR;
      const times = reply
        .list('evidence', 'sample_videos')
        .map((video) => Date.parse(String(step(video, 'published_at'))));
      expect(Math.min(...times)).toBeGreaterThanOrEqual(since);
    }
  });

  test('is the same for about three hours, and leaves no trace', () => {
    const other = small();
    const before = snapshot(other.world);
    const first = other.get('/trends/brief?keyword=rye').data;
    expect(snapshot(other.world)).toBe(before);
    advance(other.world, 2 * HOUR);
    expect(other.get('/trends/brief?keyword=RYE').at('summary')).toEqual(step(first, 'summary'));
    advance(other.world, 2 * HOUR);
    expect(other.get('/trends/brief?keyword=rye').data).not.toEqual(first);
  });

  test('a keyword without letters does not break it', () => {
    expect(me.get('/trends/brief?keyword=%F0%9F%A5%90').status).toBe(200);
  });

  test('is slow', () => {
    expect(me.get('/trends/brief?keyword=rye').tookMs).toBeGreaterThan(2000);
  });

  test.each([
    '',
    'keyword=',
    'keyword=%20',
    'keyword=x&platform=instagram',
    'keyword=x&limit=0',
    'keyword=x&limit=31',
    'keyword=x&range=1y',
  ])('"%s" is 400 with a code', (query) => {
    expect(me.get(`/trends/brief?${query}`)).toMatchObject({
      status: 400,
      errorCode: 'invalid_query_parameter',
    });
  });
});
