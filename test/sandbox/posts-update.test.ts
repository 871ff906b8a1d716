import { snapshot } from '../../local/sandbox';
import {
  castOf,
  clip,
  DAY,
  isoIn,
  MEDIA,
  MINUTE,
  photos,
  SECOND,
  small,
  to,
  type Asker,
  type Reply,
} from './ask';

const invalid = { status: 400, errorCode: 'validation_failed' };
const malformed = { status: 422, errorCode: 'invalid_payload' };

interface Scene {
  me: Asker;
  id: string;
  patch: (body: unknown) => Reply;
  shown: () => Reply;
}

/** A scheduled slideshow for Instagram and Facebook, or what `body` makes of it. */
function scheduled(body: object = {}, switches = {}): Scene {
  const me = small({ switches: { postShowsSettings: true, ...switches } });
  const { instagram, facebook } = castOf(me);
  const created = me.post('/posts', {
    caption: 'Before',
    accounts: to(instagram, facebook),
    media: photos(2),
    scheduled_at: isoIn(DAY),
    external_id: 'row-1',
    ...body,
  });
  const id = created.text('id');
  return { me, id, patch: (change) => me.patch(`/posts/${id}`, change), shown: () => me.get(`/posts/${id}`) };
}

describe('PATCH /posts/{id}', () => {
  test('answers 200 with id, status, time and warnings', () => {
    const { id, patch } = scheduled();
    expect(patch({ caption: 'After', scheduled_at: null }).envelope).toEqual({
      ok: true,
      code: 200,
      message: 'Post updated',
      data: { id, status: 'pending', scheduled_at: null, warnings: [] },
    });
  });

  test('leaves absent fields alone', () => {
    const { patch, shown } = scheduled();
    const before = shown().data;
    patch({ caption: 'After' });
    expect(shown().data).toEqual({ ...Object(before), caption: 'After' });
  });

  test('checks the caption against the accounts', () => {
    const { patch, shown } = scheduled();
    expect(patch({ caption: 'x'.repeat(2201) })).toMatchObject(invalid);
    expect(shown().at('caption')).toBe('Before');
  });

  test('accounts replace the whole list, and are checked with the stored content', () => {
    const { me, patch, shown } = scheduled();
    const { x, youtube, instagram } = castOf(me);
    expect(patch({ accounts: to(x) }).status).toBe(200);
    expect(shown().at('accounts')).toMatchObject({
      total: 1,
      states: [{ account_id: x, status: 'scheduled' }],
    });
    expect(patch({ accounts: to(youtube) })).toMatchObject(invalid);
    expect(patch({ caption: 'x'.repeat(281) })).toMatchObject(invalid);
    expect(patch({ caption: 'x'.repeat(281), accounts: to(instagram) }).status).toBe(200);
  });

  test('an empty list of accounts is 400 missing_accounts, unknown ones 400 unknown_accounts, eleven 422', () => {
    const { me, patch } = scheduled();
    const nobody = 'a1d0c9b8-1111-4a2b-8c3d-000000000001';
    expect(patch({ accounts: [] })).toMatchObject({ status: 400, errorCode: 'missing_accounts' });
    expect(patch({ accounts: to(castOf(me).x, nobody) })).toMatchObject({
      status: 400,
      errorCode: 'unknown_accounts',
    });
    expect(patch({ accounts: to(...Array.from({ length: 11 }, () => nobody)) })).toMatchObject(malformed);
  });

  test('media replace and are fetched; null makes the post text-only where every account can', () => {
    const { me, patch, shown } = scheduled();
    const { facebook, x } = castOf(me);
    expect(patch({ media: { type: 'video', url: `${MEDIA}/new.mp4` } }).list('warnings')).toHaveLength(2);
    expect(shown().at('media')).toEqual({
      type: 'video',
      url: expect.stringMatching(/^https:\/\/cdn\.vireel\.io\/.*\.mp4$/) as unknown,
    });
    expect(patch({ media: null })).toMatchObject(invalid);
    expect(patch({ media: null, accounts: to(facebook, x) }).status).toBe(200);
    expect(shown().at('media')).toBeNull();
    const gone = { type: 'slideshow', urls: ['https://gone.invalid/a.jpg'] };
    expect(patch({ media: gone })).toMatchObject({ status: 400, errorCode: 'media_unreachable' });
  });

  test('media that stay are not fetched again', () => {
    const { patch } = scheduled({ media: { type: 'slideshow', urls: [`${MEDIA}/slow-60s/a.jpg`] } });
    expect(patch({ caption: 'After' }).tookMs).toBeLessThan(2 * SECOND);
  });

  test('scheduled_at: a new time, null for as soon as possible, the same windows as on create', () => {
    const { patch, shown } = scheduled();
    expect(patch({ scheduled_at: isoIn(2 * DAY) })).toMatchObject({ data: { scheduled_at: isoIn(2 * DAY) } });
    expect(patch({ scheduled_at: isoIn(MINUTE) })).toMatchObject(invalid);
    expect(patch({ scheduled_at: isoIn(-DAY) })).toMatchObject(invalid);
    expect(patch({ scheduled_at: '2026-12-01T09:00' })).toMatchObject(malformed);
    expect(patch({ scheduled_at: isoIn(20 * SECOND) })).toMatchObject({
      data: { status: 'pending', scheduled_at: null },
    });
    expect(shown().at('accounts', 'states', 0, 'status')).toBe('pending');
    expect(patch({ scheduled_at: isoIn(3 * DAY) })).toMatchObject({ data: { status: 'scheduled' } });
  });

  test('music_url: null removes it without touching media', () => {
    const me = small();
    const music_url = 'https://www.tiktok.com/@lumen/video/1';
    const accounts = to(castOf(me).tiktok);
    const id = me.post('/posts', { caption: 'x', accounts, media: photos(), music_url }).text('id');
    expect(me.get(`/posts/${id}`).at('music_url')).toBe(music_url);
    expect(me.patch(`/posts/${id}`, { music_url: 'https://example.com/song' }).errorCode).toBe(
      'invalid_music_url',
    );
    expect(me.patch(`/posts/${id}`, { accounts: to(castOf(me).instagram) }).errorCode).toBe(
      'invalid_music_url',
    );
    me.patch(`/posts/${id}`, { music_url: null });
    expect(me.get(`/posts/${id}`).data).toMatchObject({ music_url: null, media: { type: 'slideshow' } });
  });

  test('settings merge per provider', () => {
    const { patch, shown } = scheduled({ settings: { instagram: { post_type: 'post', collaborators: [] } } });
    patch({ settings: { instagram: { post_type: 'story' }, facebook: { url: 'https://a.example' } } });
    expect(shown().at('settings')).toEqual({
      instagram: { post_type: 'story', collaborators: [] },
      facebook: { url: 'https://a.example' },
    });
    expect(patch({ settings: { instagram: { is_trial_reel: true } } })).toMatchObject(invalid);
    expect(patch({ settings: null })).toMatchObject(malformed);
  });

  test('settings of every provider merge', () => {
    const { patch, shown } = scheduled();
    const settings = {
      x: { made_with_ai: true },
      linkedin: { carousel_name: 'a' },
      youtube: { title: 't' },
      bluesky: {},
    };
    patch({ settings });
    patch({ settings: { x: { paid_partnership: true }, linkedin: {}, youtube: { type: 'private' } } });
    expect(shown().at('settings')).toEqual({
      x: { made_with_ai: true, paid_partnership: true },
      linkedin: { carousel_name: 'a' },
      youtube: { title: 't', type: 'private' },
      bluesky: {},
    });
  });

  const pin = { board_id: '88', title: 'Folds' };
  const pinned = (switches = {}): Scene => {
    const scene = scheduled({ media: photos() }, switches);
    const { pinterest, instagram } = castOf(scene.me);
    scene.patch({ accounts: to(pinterest, instagram), pinterest: pin });
    return scene;
  };

  test('a platform block replaces the stored one; null clears it', () => {
    const { patch, shown } = pinned();
    expect(shown().at('pinterest')).toEqual(pin);
    patch({ pinterest: { title: 'New' } });
    expect(shown().at('pinterest')).toEqual({ title: 'New' });
    patch({ pinterest: null });
    expect(shown().at('pinterest')).toBeNull();
  });

  test('or it merges, where the switch says so', () => {
    const { patch, shown } = pinned({ patchedPlatformBlock: 'merged' });
    patch({ pinterest: { title: 'New' } });
    expect(shown().at('pinterest')).toEqual({ board_id: '88', title: 'New' });
    patch({ pinterest: null });
    expect(shown().at('pinterest')).toBeNull();
  });

  test('a stored tiktok block must still fit when the accounts change', () => {
    const me = small();
    const { tiktok, instagram } = castOf(me);
    const body = { caption: 'x', accounts: to(tiktok), media: clip(), tiktok: { disable_comment: true } };
    const id = me.post('/posts', body).text('id');
    expect(me.patch(`/posts/${id}`, { accounts: to(instagram) })).toMatchObject(invalid);
    expect(me.patch(`/posts/${id}`, { accounts: to(instagram), tiktok: null }).status).toBe(200);
  });

  test('external_id is immutable: 409, whatever it was; the same value passes', () => {
    const { patch } = scheduled();
    const immutable = { status: 409, errorCode: 'external_id_immutable' };
    expect(patch({ external_id: 'row-2' })).toMatchObject(immutable);
    expect(patch({ external_id: null })).toMatchObject(immutable);
    expect(patch({ external_id: 'row-1', caption: 'After' }).status).toBe(200);
    const anonymous = scheduled({ external_id: undefined });
    expect(anonymous.patch({ external_id: 'row-1' })).toMatchObject(immutable);
    const strict = scheduled({}, { sameExternalIdInPatch: 'refused' });
    expect(strict.patch({ external_id: 'row-1' })).toMatchObject(immutable);
  });

  test('an empty body is 422, no JSON is 400, a stray key is 422, another id is 404', () => {
    const { me, patch } = scheduled();
    expect(patch({})).toMatchObject(malformed);
    expect(patch([])).toMatchObject(malformed);
    expect(patch('{')).toMatchObject({ status: 400, errorCode: 'invalid_json' });
    expect(patch({ status: 'draft' })).toMatchObject(malformed);
    expect(patch({ caption: null })).toMatchObject(malformed);
    const missing = me.patch('/posts/c0ffee00-dead-4000-8000-0000000000ff', { caption: 'x' });
    expect(missing).toMatchObject({ status: 404, errorCode: 'not_found' });
  });

  test('a refused update changes nothing', () => {
    const { me, patch } = scheduled();
    const before = snapshot(me.world);
    patch({});
    patch({ caption: 'After', scheduled_at: isoIn(MINUTE) });
    patch({ caption: 'After', media: { type: 'slideshow', urls: ['https://gone.invalid/a.jpg'] } });
    patch({ caption: 'After', external_id: 'row-2' });
    patch({ caption: 'After', accounts: [] });
    expect(snapshot(me.world)).toBe(before);
  });
});
