import { addMediaRule, SEED_KEYS } from '../../local/sandbox';
import { castOf, clip, MEDIA, photos, SECOND, small, to, type Cast } from './ask';

const invalid = { status: 400, errorCode: 'validation_failed' };
const unreachable = { status: 400, errorCode: 'media_unreachable' };

function post(who: keyof Cast, media: object | null): unknown {
  const me = small();
  return me.post('/posts', { caption: 'Look', accounts: to(castOf(me)[who]), media });
}

describe('kinds of media', () => {
  test.each<[keyof Cast, string, object | null]>([
    ['instagram', 'text', null],
    ['tiktok', 'text', null],
    ['hostedTikTok', 'text', null],
    ['youtube', 'text', null],
    ['youtube', 'images', photos()],
    ['pinterest', 'text', null],
    ['pinterest', 'video', clip()],
  ])('%s does not take %s: 400 validation_failed', (who, _, media) => {
    expect(post(who, media)).toMatchObject(invalid);
  });

  test('every selected account must take text-only', () => {
    const me = small();
    const { x, instagram } = castOf(me);
    expect(me.post('/posts', { caption: 'Only text', accounts: to(x, instagram) })).toMatchObject(invalid);
  });
});

describe('formats', () => {
  const video = (file: string): object => ({ type: 'video', url: `${MEDIA}/${file}`, duration_sec: 30 });
  const image = (file: string): object => ({ type: 'slideshow', urls: [`${MEDIA}/${file}`] });

  test.each(['a.mp4', 'a.MOV', 'a.m4v?x=1', 'a.avi', 'stream', 'a.php'])('video %s is taken', (file) => {
    expect(post('facebook', video(file))).toMatchObject({ status: 201 });
  });
  test.each(['a.webm', 'a.mkv', 'a.jpg', 'a.gif', 'a.mp3', 'a.pdf'])('video %s is refused', (file) => {
    expect(post('facebook', video(file))).toMatchObject(invalid);
  });
  test.each(['a.jpg', 'a.jpeg', 'a.PNG#top', 'photo', 'a.aspx'])('image %s is taken', (file) => {
    expect(post('facebook', image(file))).toMatchObject({ status: 201 });
  });
  test.each(['a.gif', 'a.webp', 'a.heic', 'a.mp4', 'a.svg'])('image %s is refused', (file) => {
    expect(post('facebook', image(file))).toMatchObject(invalid);
  });
});

describe('sizes and lengths', () => {
  test('a video must be under 100 MB', () => {
    expect(post('facebook', clip({ bytes: 99_999_999 }))).toMatchObject({ status: 201 });
    expect(post('facebook', clip({ bytes: 100_000_000 }))).toMatchObject(invalid);
    expect(post('facebook', clip({ bytes: null, size: 100_000_000 }))).toMatchObject(invalid);
  });

  test.each([
    [14.9, 400],
    [15, 201],
    [60, 201],
    [60.1, 400],
  ])('a video of %d seconds for a hosted account answers %d', (duration_sec, status) => {
    expect(post('hostedTikTok', clip({ duration_sec }))).toMatchObject({ status });
  });

  test('the 15-60 second rule is for hosted accounts only', () => {
    expect(post('tiktok', clip({ duration_sec: 5 }))).toMatchObject({ status: 201 });
    expect(post('tiktok', clip({ duration_sec: 200 }))).toMatchObject({ status: 201 });
  });

  test('X needs the duration of a video, at most 140 seconds; Premium does not', () => {
    expect(post('x', clip({ duration_sec: null }))).toMatchObject(invalid);
    expect(post('x', clip({ duration_sec: 141 }))).toMatchObject(invalid);
    expect(post('x', clip({ duration_sec: 140 }))).toMatchObject({ status: 201 });
    const premium = small({}, SEED_KEYS.personal);
    const accounts = to(premium.account('twitter', 'inesbakes'));
    const media = clip({ duration_sec: null });
    expect(premium.post('/posts', { caption: 'x', accounts, media })).toMatchObject({ status: 201 });
  });

  test('media_limits of an account are enforced, or are advice', () => {
    expect(post('instagram', photos(10))).toMatchObject({ status: 201 });
    expect(post('instagram', photos(11))).toMatchObject(invalid);
    expect(post('tiktok', photos(35))).toMatchObject({ status: 201 });
    const lenient = small({ switches: { mediaLimits: 'advice' } });
    const accounts = to(castOf(lenient).instagram);
    expect(lenient.post('/posts', { caption: 'x', accounts, media: photos(11) })).toMatchObject({
      status: 201,
    });
  });
});

describe('reachability', () => {
  const image = (url: string): object => ({ type: 'slideshow', urls: [`${MEDIA}/fine.jpg`, url] });

  test.each([
    'https://media.gone.invalid/a.jpg',
    'http://localhost/a.jpg',
    'http://intranet/a.jpg',
    'http://192.168.1.4/a.jpg',
    'http://127.0.0.1:8080/a.jpg',
    'http://[::1]/a.jpg',
    'https://drive.google.com/file/d/1AbC/view?usp=sharing',
    'https://cdn.vireel.io/partner-api/workspaces/x/never-uploaded.jpg',
  ])('%s is 400 media_unreachable', (url) => {
    expect(post('instagram', image(url))).toMatchObject(unreachable);
  });

  test('any other address is fine', () => {
    expect(post('instagram', image('https://drive.google.com/uc?id=1AbC'))).toMatchObject({ status: 201 });
  });

  test('scripts can make addresses unreachable or slow', () => {
    const me = small();
    addMediaRule(me.world, { effect: 'unreachable', match: '/gone/' });
    addMediaRule(me.world, { effect: 'slow', match: '/big/', tookMs: 70 * SECOND });
    const ask = (url: string): ReturnType<typeof me.post> =>
      me.post('/posts', { caption: url, accounts: to(castOf(me).instagram), media: image(url) });
    expect(ask(`${MEDIA}/gone/a.jpg`)).toMatchObject(unreachable);
    expect(ask(`${MEDIA}/big/a.jpg`).tookMs).toBeGreaterThan(70 * SECOND);
  });
});

describe('what GET shows of media', () => {
  test('with a connected account they are re-hosted and listed among the files', () => {
    const me = small();
    const { instagram, hostedInstagram } = castOf(me);
    const media = photos(2);
    const id = me
      .post('/posts', { caption: 'x', accounts: to(instagram, hostedInstagram), media })
      .text('id');
    const shown = me.get(`/posts/${id}`).list('media', 'urls');
    expect(shown).toHaveLength(2);
    const files = me.get('/files?limit=2').list('files');
    for (const [index, url] of shown.entries()) {
      expect(url).toMatch(
        /^https:\/\/cdn\.vireel\.io\/partner-api\/workspaces\/[0-9a-f-]+\/[0-9a-f-]+\.jpg$/,
      );
      expect(files).toContainEqual(
        expect.objectContaining({
          url,
          filename: `photo-${String(index + 1)}.jpg`,
          contentType: 'image/jpeg',
        }),
      );
    }
  });

  test('with hosted accounts alone they stay as submitted', () => {
    const me = small();
    const id = me
      .post('/posts', { caption: 'x', accounts: to(castOf(me).hostedInstagram), media: clip() })
      .text('id');
    expect(me.get(`/posts/${id}`).at('media')).toEqual({ type: 'video', url: `${MEDIA}/clip.mp4` });
  });

  test('a text-only post has media null', () => {
    const me = small();
    const id = me.post('/posts', { caption: 'x', accounts: to(castOf(me).x) }).text('id');
    expect(me.get(`/posts/${id}`).at('media')).toBeNull();
  });
});
