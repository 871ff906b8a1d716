import { advance, SEED_KEYS, snapshot } from '../../local/sandbox';
import { asker, castOf, MINUTE, NOW, photos, SECOND, small, step, to, type Asker } from './ask';

const put = (
  me: Asker,
  uploadUrl: string,
  headers: Record<string, string>,
  body = 'bytes',
): { status: number; body: string } => {
  const reply = me.raw('PUT', uploadUrl, body, headers);
  if ('cut' in reply) throw new Error('cut');
  return reply;
};

describe('POST /files', () => {
  test('answers 201 with a presigned address and the address to use', () => {
    const me = small();
    const body = { contentType: 'video/mp4', filename: 'sourdough.mp4', duration_sec: 40, bytes: 9_012_345 };
    const reply = me.post('/files', body);
    expect(reply.envelope).toMatchObject({ ok: true, code: 201, message: 'Upload URL generated' });
    const workspaceId = me.get('/accounts').text('workspace_id');
    expect(reply.data).toEqual({
      uploadUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1\/uploads\/\d{24}$/) as unknown,
      url: expect.stringMatching(
        `^https://cdn\\.vireel\\.io/partner-api/workspaces/${workspaceId}/[0-9a-f-]+\\.mp4$`,
      ) as unknown,
      contentType: 'video/mp4',
      expiresIn: 600,
    });
  });

  test('points to the origin that was asked, or to the one the world names', () => {
    const here = small().post('https://www.genviral.io/api/partner/v1/files', { contentType: 'image/png' });
    expect(here.text('uploadUrl')).toMatch(/^https:\/\/www\.genviral\.io\/uploads\//);
    const named = small({ uploadOrigin: 'https://storage.example' }).post('/files', {
      contentType: 'image/png',
    });
    expect(named.text('uploadUrl')).toMatch(/^https:\/\/storage\.example\/uploads\//);
  });

  test('puts a personal key’s files under users/', () => {
    const reply = small({}, SEED_KEYS.personal).post('/files', { contentType: 'image/jpeg' });
    expect(reply.text('url')).toMatch(/\/partner-api\/users\/[0-9a-f-]+\/[0-9a-f-]+\.jpg$/);
  });

  test.each([
    'image/jpeg',
    'image/png',
    'image/gif',
    'image/webp',
    'image/heic',
    'image/heif',
    'video/mp4',
    'video/quicktime',
    'video/x-msvideo',
    'video/webm',
    'video/x-m4v',
  ])('takes %s', (contentType) => {
    expect(small().post('/files', { contentType }).status).toBe(201);
  });

  test.each([{ contentType: 'application/pdf' }, { contentType: 'toString' }, {}, { contentType: 5 }, []])(
    'is 422 invalid_payload for %j',
    (body) => {
      expect(small().post('/files', body)).toMatchObject({ status: 422, errorCode: 'invalid_payload' });
    },
  );

  test('is 400 invalid_json for no JSON', () => {
    expect(small().post('/files', 'x')).toMatchObject({ status: 400, errorCode: 'invalid_json' });
  });
});

describe('the upload', () => {
  const begin = (me: Asker, more: object = {}): { uploadUrl: string; url: string } => {
    const reply = me.post('/files', { contentType: 'image/jpeg', filename: 'a.jpg', ...more });
    return { uploadUrl: reply.text('uploadUrl'), url: reply.text('url') };
  };
  const jpeg = { 'content-type': 'image/jpeg' };

  test('makes the address usable: before the PUT a post with it is media_unreachable', () => {
    const me = small();
    const { uploadUrl, url } = begin(me);
    const body = {
      caption: 'x',
      accounts: to(castOf(me).instagram),
      media: { type: 'slideshow', urls: [url] },
    };
    expect(me.post('/posts', body)).toMatchObject({ status: 400, errorCode: 'media_unreachable' });
    expect(put(me, uploadUrl, jpeg)).toMatchObject({ status: 200, body: '' });
    const id = me.post('/posts', body).text('id');
    expect(me.get(`/posts/${id}`).at('media', 'urls')).toEqual([url]);
  });

  test('appears in GET /files only after the PUT, with the size that came', () => {
    const me = small();
    const { uploadUrl, url } = begin(me);
    const newest = (): unknown => me.get('/files?limit=1').at('files', 0);
    expect(newest()).not.toMatchObject({ url });
    advance(me.world, MINUTE);
    put(me, uploadUrl, { ...jpeg, 'content-length': '5012' });
    expect(newest()).toEqual({
      id: expect.any(String) as unknown,
      url,
      contentType: 'image/jpeg',
      filename: 'a.jpg',
      size: 5012,
      createdAt: new Date(me.world.nowMs).toISOString(),
    });
    put(me, uploadUrl, jpeg, 'çé');
    expect(newest()).toMatchObject({ url, size: 4 });
  });

  test.each([
    ['another content type', { 'content-type': 'image/png' }, 403],
    ['no content type', {}, 403],
    ['an Authorization header', { ...jpeg, authorization: 'Bearer x' }, 400],
  ])('with %s is refused by the storage, in XML', (_, headers, status) => {
    const me = small();
    const { uploadUrl } = begin(me);
    const before = snapshot(me.world);
    const reply = put(me, uploadUrl, headers);
    expect(reply.status).toBe(status);
    expect(reply.body).toMatch(/^<\?xml.*<Code>\w+<\/Code>/s);
    expect(snapshot(me.world)).toBe(before);
  });

  test('works for 600 seconds', () => {
    const me = small();
    const { uploadUrl } = begin(me);
    advance(me.world, 600 * SECOND);
    expect(put(me, uploadUrl, jpeg).status).toBe(200);
    advance(me.world, SECOND);
    expect(put(me, uploadUrl, jpeg).status).toBe(403);
  });

  test('is a PUT to an address that was given out', () => {
    const me = small();
    expect(put(me, '/uploads/123', jpeg).status).toBe(403);
    const reply = me.raw('GET', begin(me).uploadUrl);
    expect(reply).toMatchObject({ status: 405 });
  });

  test('keeps the duration and size that were said, to check posts with them', () => {
    const me = small();
    const upload = (seconds: number): string => {
      const { uploadUrl, url } = begin(me, { contentType: 'video/mp4', duration_sec: seconds });
      put(me, uploadUrl, { 'content-type': 'video/mp4' });
      return url;
    };
    const post = (url: string): number =>
      me.post('/posts', {
        caption: url,
        accounts: to(castOf(me).hostedTikTok),
        media: { type: 'video', url },
      }).status;
    expect(post(upload(30))).toBe(201);
    expect(post(upload(90))).toBe(400);
  });

  test('images of 5 MB and more do not make a slideshow; WebP is stored but not postable', () => {
    const me = small();
    const ask = (contentType: string, length: number): number => {
      const { uploadUrl, url } = begin(me, { contentType });
      put(me, uploadUrl, { 'content-type': contentType, 'content-length': String(length) });
      const media = { type: 'slideshow', urls: [url] };
      return me.post('/posts', { caption: url, accounts: to(castOf(me).instagram), media }).status;
    };
    expect(ask('image/jpeg', 4_999_999)).toBe(201);
    expect(ask('image/jpeg', 5_000_000)).toBe(400);
    expect(ask('image/webp', 1000)).toBe(400);
  });
});

describe('GET /files', () => {
  test('lists partner files, newest first, with total, limit, offset and context', () => {
    const reply = small().get('/files');
    expect(reply.envelope).toMatchObject({ ok: true, code: 200, message: 'Files retrieved' });
    expect(reply.data).toMatchObject({ limit: 50, offset: 0, context: null });
    const files = reply.list('files');
    expect(reply.at('total')).toBe(files.length);
    const createdAt = files.map((file) => String(step(file, 'createdAt')));
    expect(createdAt).toEqual([...createdAt].sort().reverse());
    expect(createdAt.every((at) => at < NOW)).toBe(true);
    expect(JSON.stringify(files)).not.toContain('ai-loaf');
  });

  test('pages by offset', () => {
    const me = small();
    const all = me.get('/files').list('files');
    expect(me.get('/files?limit=2&offset=1').data).toMatchObject({
      files: all.slice(1, 3),
      total: all.length,
      limit: 2,
      offset: 1,
    });
    expect(me.get('/files?offset=100000').list('files')).toEqual([]);
  });

  test('filters by type', () => {
    const me = small();
    const types = (query: string): Set<unknown> =>
      new Set(
        me
          .get(`/files?${query}`)
          .list('files')
          .map((file) => String(step(file, 'contentType')).split('/')[0]),
      );
    expect(types('type=image')).toEqual(new Set(['image']));
    expect(types('type=video')).toEqual(new Set(['video']));
  });

  test('context: one, several, or all', () => {
    const me = small();
    const names = (query: string): string => JSON.stringify(me.get(`/files?${query}`).list('files'));
    expect(names('context=ai-studio')).toContain('ai-loaf');
    expect(names('context=ai-studio')).not.toContain('oven-loop');
    expect(names('context=ai-studio,partner-api')).toContain('oven-loop');
    expect(names('context=all')).toContain('ai-loaf');
    expect(me.get('/files?context=all').at('context')).toBe('all');
  });

  test.each([
    'limit=0',
    'limit=101',
    'limit=-1',
    'limit=1.5',
    'limit=abc',
    'limit=',
    'offset=-1',
    'offset=x',
    'type=audio',
    'type=',
  ])('%s is 400 invalid_query_parameter, not clamped', (query) => {
    expect(small().get(`/files?${query}`)).toMatchObject({
      status: 400,
      errorCode: 'invalid_query_parameter',
    });
  });

  test('shows each scope its own', () => {
    const me = small();
    me.post('/posts', { caption: 'x', accounts: to(castOf(me).instagram), media: photos() });
    expect(asker(me.world, SEED_KEYS['other-workspace']).get('/files?context=all').at('total')).toBe(0);
  });
});
