import { SEED_KEYS } from '../../local/sandbox';
import { castOf, clip, photos, small, to, type Cast } from './ask';

/** Where the caption rules come from: https://docs.genviral.io/api-reference/update-post */
const LIMITS: [keyof Cast, string, object | null, number][] = [
  ['facebook', 'text', null, 63_206],
  ['instagram', 'slideshow', photos(), 2200],
  ['tiktok', 'video', clip(), 2200],
  ['tiktok', 'slideshow', photos(), 4000],
  ['linkedin', 'text', null, 3000],
  ['pinterest', 'slideshow', photos(), 800],
  ['x', 'text', null, 280],
  ['hostedTikTok', 'video', clip(), 500],
  ['hostedTikTok', 'slideshow', photos(), 500],
  ['hostedInstagram', 'slideshow', photos(), 500],
];

describe.each(LIMITS)('a caption for %s (%s)', (who, _, media, limit) => {
  const post = (length: number): unknown => {
    const me = small();
    return me.post('/posts', { caption: 'x'.repeat(length), accounts: to(castOf(me)[who]), media });
  };

  test(`may have ${String(limit)} characters`, () => {
    expect(post(limit)).toMatchObject({ status: 201 });
  });

  test(`is 400 validation_failed with ${String(limit + 1)}`, () => {
    expect(post(limit + 1)).toMatchObject({ status: 400, errorCode: 'validation_failed' });
  });
});

describe('caption limits', () => {
  const me = small();
  const cast = castOf(me);
  const post = (body: object): number => me.post('/posts', body).status;

  test('of YouTube count bytes', () => {
    const accounts = to(cast.youtube);
    expect(post({ caption: 'é'.repeat(2500), accounts, media: clip() })).toBe(201);
    expect(post({ caption: 'é'.repeat(2501), accounts, media: clip() })).toBe(400);
  });

  test('of TikTok count UTF-16 units', () => {
    const accounts = to(cast.tiktok);
    expect(post({ caption: '🥐'.repeat(1100), accounts, media: clip() })).toBe(201);
    expect(post({ caption: '🥐'.repeat(1100) + '.', accounts, media: clip() })).toBe(400);
  });

  test('of TikTok video count caption, title and description together', () => {
    const fits = { caption: 'c'.repeat(1000), accounts: to(cast.tiktok), media: clip() };
    const tiktok = { title: 't'.repeat(600), description: 'd'.repeat(600) };
    expect(post({ ...fits, tiktok })).toBe(201);
    expect(post({ ...fits, tiktok: { ...tiktok, title: 't'.repeat(601) } })).toBe(400);
  });

  test('of Pinterest count the appended tags', () => {
    const pin = (tags: string[]): object => ({
      caption: 'p'.repeat(780),
      accounts: to(cast.pinterest),
      media: photos(),
      pinterest: { board_id: '88', tags },
    });
    expect(post(pin(['home baking', '12345']))).toBe(201);
    expect(post(pin(['home baking', '123456']))).toBe(400);
  });

  test('are those of the strictest account', () => {
    const caption = 'x'.repeat(281);
    expect(post({ caption, accounts: to(cast.linkedin, cast.facebook) })).toBe(201);
    expect(post({ caption, accounts: to(cast.linkedin, cast.facebook, cast.x) })).toBe(400);
  });

  test('of X Premium are 4,000', () => {
    const premium = small({}, SEED_KEYS.personal);
    const accounts = to(premium.account('twitter', 'inesbakes'));
    expect(premium.post('/posts', { caption: 'x'.repeat(4000), accounts }).status).toBe(201);
    expect(premium.post('/posts', { caption: 'x'.repeat(4001), accounts }).status).toBe(400);
  });

  test('of Bluesky are 300', () => {
    const personal = small({}, SEED_KEYS.personal);
    const accounts = to(personal.account('bluesky', 'ines.example'));
    expect(personal.post('/posts', { caption: 'x'.repeat(300), accounts }).status).toBe(201);
    expect(personal.post('/posts', { caption: 'x'.repeat(301), accounts }).status).toBe(400);
  });

  test('can count code points instead, where the documentation names no unit', () => {
    const body = (caption: string): object => ({ caption, accounts: to(cast.x) });
    expect(me.post('/posts', body('🥐'.repeat(141))).status).toBe(400);
    const other = small({ switches: { captionUnit: 'code-points' } });
    expect(other.post('/posts', body('🥐'.repeat(280))).status).toBe(201);
  });
});

describe('an empty caption', () => {
  test('is fine with media and refused without', () => {
    const me = small();
    const { tiktok, x } = castOf(me);
    const post = (body: object): number => me.post('/posts', body).status;
    expect(post({ caption: '', accounts: to(tiktok), media: clip(), tiktok: { description: 'd' } })).toBe(
      201,
    );
    expect(post({ caption: '  ', accounts: to(x) })).toBe(400);
  });

  test('can be refused always', () => {
    const me = small({ switches: { emptyCaption: 'refused' } });
    const reply = me.post('/posts', { caption: '', accounts: to(castOf(me).tiktok), media: clip() });
    expect(reply).toMatchObject({ status: 400, errorCode: 'validation_failed' });
  });
});
