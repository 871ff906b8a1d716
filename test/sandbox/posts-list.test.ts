import { advance, createWorld, dashboard, SEED_KEYS } from '../../local/sandbox';
import { asker, castOf, DAY, isoIn, MINUTE, NOW_MS, small, step, to, type Asker } from './ask';

const ids = (me: Asker, query: string): unknown[] =>
  me
    .get(`/posts${query}`)
    .list('posts')
    .map((post) => step(post, 'id'));
const all = (me: Asker): unknown[] => ids(me, '?limit=100');

/** Two thousand posts, read only. */
const agency = asker(createWorld({ seed: 'agency', nowMs: NOW_MS }), SEED_KEYS.agency);

describe('GET /posts', () => {
  test('answers in the documented shape', () => {
    const me = small();
    const { facebook } = castOf(me);
    const id = me
      .post('/posts', { caption: 'Hello', accounts: to(facebook), scheduled_at: isoIn(DAY) })
      .text('id');
    const reply = me.get('/posts?limit=1');
    expect(reply.envelope).toMatchObject({ ok: true, code: 200, message: 'Posts retrieved' });
    expect(reply.list('posts')).toEqual([
      {
        id,
        caption: 'Hello',
        status: 'scheduled',
        scheduled_at: isoIn(DAY),
        created_at: '2026-11-20T09:02:00.000Z',
        media: null,
        music_url: null,
        tiktok: null,
        pinterest: null,
        accounts: {
          total: 1,
          states: [
            {
              account_id: facebook,
              status: 'scheduled',
              published_at: null,
              published_url: null,
              error_message: null,
              last_attempted_at: null,
            },
          ],
        },
      },
    ]);
  });

  test('has a summary of the whole scope that ignores the filters', () => {
    const me = small();
    const summary = {
      total: 14,
      pending: 3,
      published: 8,
      by_status: { posted: 7, partial: 1, failed: 1, canceled: 1, draft: 1, scheduled: 3 },
    };
    expect(me.get('/posts').at('summary')).toEqual(summary);
    expect(me.get('/posts?status=failed&limit=1&since=2026-11-01').at('summary')).toEqual(summary);
  });

  test('is newest first by creation', () => {
    const created = small()
      .get('/posts')
      .list('posts')
      .map((post) => String(step(post, 'created_at')));
    expect(created).toEqual([...created].sort().reverse());
  });

  test.each([
    ['', 50],
    ['limit=', 50],
    ['limit=abc', 50],
    ['limit=0', 1],
    ['limit=-5', 1],
    ['limit=7', 7],
    ['limit=7.9', 7],
    ['limit=100', 100],
    ['limit=101', 100],
    ['limit=1e9', 100],
    ['limit=Infinity', 100],
  ])('clamps its limit instead of refusing it: "%s" gives %d', (query, count) => {
    expect(ids(agency, `?${query}`)).toHaveLength(count);
  });

  test.each(['draft', 'pending', 'scheduled', 'posted', 'failed', 'partial', 'retry', 'canceled'])(
    'status=%s filters',
    (status) => {
      const me = small();
      if (status === 'pending') me.post('/posts', { caption: 'x', accounts: to(castOf(me).x) });
      if (status === 'retry') me.post('/posts/retry', { post_ids: ids(me, '?status=failed') });
      const posts = me.get(`/posts?status=${status}`).list('posts');
      expect(posts.length).toBeGreaterThan(0);
      expect(new Set(posts.map((post) => step(post, 'status')))).toEqual(new Set([status]));
    },
  );

  test('an unknown status finds nothing, or is refused where the switch says so', () => {
    expect(ids(small(), '?status=live')).toEqual([]);
    const strict = small({ switches: { unknownStatusFilter: 'refused' } });
    expect(strict.get('/posts?status=live')).toMatchObject({ status: 400, errorCode: 'validation_failed' });
    expect(strict.get('/posts?status=posted').status).toBe(200);
  });

  test('since and until are about created_at, both included', () => {
    const me = small();
    const post = (): string =>
      me
        .post('/posts', {
          caption: String(me.world.nowMs),
          accounts: to(castOf(me).x),
          scheduled_at: isoIn(90 * DAY),
        })
        .text('id');
    const first = post();
    advance(me.world, MINUTE);
    const second = post();
    advance(me.world, MINUTE);
    const third = post();
    expect(ids(me, `?since=${isoIn(0)}`)).toEqual([third, second, first]);
    expect(ids(me, `?since=${isoIn(MINUTE)}`)).toEqual([third, second]);
    expect(ids(me, `?since=${isoIn(0)}&until=${isoIn(MINUTE)}`)).toEqual([second, first]);
    expect(ids(me, '?since=2026-11-20T10:03:00%2B01:00')).toEqual([third, second]);
  });

  test.each([
    ['since', 'yesterday'],
    ['since', '2026-11-20T10:03:00+01:00'],
    ['until', '2026-13-01'],
    ['until', 'now'],
  ])('%s=%s cannot be read (an unencoded + is a space): 400', (name, value) => {
    expect(small().get(`/posts?${name}=${value}`)).toMatchObject({
      status: 400,
      errorCode: `invalid_${name}`,
    });
  });

  test('has no offset, cursor, page, account or external_id filter: unknown keys are ignored', () => {
    const me = small();
    expect(ids(me, '?offset=5&page=2&cursor=x&external_id=lumen-autumn-01&platform=x')).toEqual(all(me));
  });

  test('can be walked back by until', () => {
    const seen = new Set<unknown>();
    let until = '';
    for (let page = 0; page < 30; page += 1) {
      const posts = agency.get(`/posts?limit=100${until}`).list('posts');
      const before = seen.size;
      for (const post of posts) seen.add(step(post, 'id'));
      if (seen.size === before) break;
      until = `&until=${String(step(posts.at(-1), 'created_at'))}`;
    }
    expect(seen.size).toBe(2000);
  });
});

describe('which posts are seen', () => {
  test('not those of another scope', () => {
    const me = small();
    const other = asker(me.world, SEED_KEYS['other-workspace']);
    expect(other.get('/posts').at('summary')).toEqual({ total: 0, pending: 0, published: 0, by_status: {} });
    const [id] = all(me);
    expect(other.get(`/posts/${String(id)}`)).toMatchObject({ status: 404, errorCode: 'not_found' });
  });

  test('not those whose accounts are all gone; other deliveries are left out', () => {
    const me = small();
    const { x, facebook } = castOf(me);
    const only = me.post('/posts', { caption: 'only X', accounts: to(x) }).text('id');
    const both = me.post('/posts', { caption: 'both', accounts: to(x, facebook) }).text('id');
    const total = me.get('/posts').at('summary', 'total');
    dashboard.disconnectAccount(me.world, x);
    expect(all(me)).not.toContain(only);
    expect(me.get(`/posts/${only}`).status).toBe(404);
    expect(me.get(`/posts/${both}`).at('accounts')).toMatchObject({
      total: 1,
      states: [{ account_id: facebook }],
    });
    expect(me.get('/posts').at('summary', 'total')).toBeLessThan(Number(total));
    dashboard.reconnectAccount(me.world, x);
    expect(all(me)).toContain(only);
  });
});

describe('GET /posts/{id}', () => {
  test('is one post, not wrapped, and never shows external_id', () => {
    const me = small();
    const [id] = ids(me, '?status=partial');
    const reply = me.get(`/posts/${String(id)}`);
    expect(reply.envelope).toMatchObject({ ok: true, code: 200, message: 'Post retrieved' });
    expect(reply.data).toMatchObject({
      id,
      status: 'partial',
      pinterest: { board_id: 'croissants', title: 'Croissant folds', tags: ['home baking'] },
      accounts: {
        total: 2,
        states: [
          {
            status: 'posted',
            error_message: null,
            published_url: expect.stringContaining('instagram.com') as unknown,
          },
          { status: 'failed', error_message: 'Board not found', published_at: null, published_url: null },
        ],
      },
    });
    expect(reply.data).not.toHaveProperty('external_id');
    expect(reply.data).not.toHaveProperty('settings');
  });

  test.each(['c0ffee00-dead-4000-8000-0000000000ff', 'not-a-uuid', '%E0%A4%A', ''])(
    'of "%s" is 404 not_found',
    (id) => {
      expect(small().get(`/posts/${id}`)).toMatchObject({ status: 404, errorCode: 'not_found' });
    },
  );
});
