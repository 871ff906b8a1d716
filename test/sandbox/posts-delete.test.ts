import { dashboard, SEED_KEYS, snapshot } from '../../local/sandbox';
import { asker, castOf, small, to, type Asker } from './ask';

const NOBODY = 'c0ffee00-dead-4000-8000-0000000000ff';
const malformed = { status: 422, errorCode: 'invalid_payload' };

const byStatus = (me: Asker, status: string): string => {
  const found = me.world.posts.find((post) => post.status === status);
  if (found === undefined) throw new Error(`No ${status} post`);
  return found.id;
};

describe('POST /posts/delete', () => {
  test('answers per id, in the order of the request', () => {
    const me = small();
    const [scheduled, draft] = [byStatus(me, 'scheduled'), byStatus(me, 'draft')];
    const partial = byStatus(me, 'partial');
    const reply = me.post('/posts/delete', { postIds: [scheduled, partial, NOBODY, draft, scheduled] });
    expect(reply.envelope).toEqual({
      ok: true,
      code: 200,
      message: 'Posts deleted',
      data: {
        deletedIds: [scheduled, draft],
        blockedStatuses: [{ id: partial, status: 'partial' }],
        skipped: [NOBODY],
      },
    });
    expect(me.get(`/posts/${scheduled}`).status).toBe(404);
    expect(me.get(`/posts/${partial}`).status).toBe(200);
  });

  test.each(['draft', 'pending', 'scheduled', 'retry', 'failed'])('deletes %s posts', (status) => {
    const me = small();
    if (status === 'pending') me.post('/posts', { caption: 'x', accounts: to(castOf(me).x) });
    if (status === 'retry') me.post('/posts/retry', { post_ids: [byStatus(me, 'failed')] });
    const id = byStatus(me, status);
    expect(me.post('/posts/delete', { postIds: [id] })).toMatchObject({ data: { deletedIds: [id] } });
  });

  test.each(['posted', 'partial', 'canceled'])('blocks %s posts', (status) => {
    const me = small();
    const id = byStatus(me, status);
    expect(me.post('/posts/delete', { postIds: [id] })).toMatchObject({
      data: { deletedIds: [], blockedStatuses: [{ id, status }], skipped: [] },
    });
  });

  test.each(['deleted', 'expired', 'void'])('blocks %s posts', (status) => {
    const me = small();
    const id = byStatus(me, 'scheduled');
    for (const post of me.world.posts) if (post.id === id) post.status = status;
    expect(me.post('/posts/delete', { postIds: [id] })).toMatchObject({
      data: { blockedStatuses: [{ id, status }] },
    });
  });

  test('takes post_ids as an alias; postIds wins', () => {
    const me = small();
    const [one, other] = [byStatus(me, 'scheduled'), byStatus(me, 'draft')];
    expect(me.post('/posts/delete', { post_ids: [one] })).toMatchObject({ data: { deletedIds: [one] } });
    expect(me.post('/posts/delete', { postIds: [other], post_ids: [NOBODY] })).toMatchObject({
      data: { deletedIds: [other], skipped: [] },
    });
  });

  test('skips posts of another scope and posts already gone', () => {
    const me = small();
    const id = byStatus(me, 'scheduled');
    const other = asker(me.world, SEED_KEYS['other-workspace']);
    expect(other.post('/posts/delete', { postIds: [id] })).toMatchObject({
      data: { deletedIds: [], skipped: [id] },
    });
    me.post('/posts/delete', { postIds: [id] });
    expect(me.post('/posts/delete', { postIds: [id] })).toMatchObject({ data: { skipped: [id] } });
  });

  test('more than 50 ids are 400 too_many_post_ids; repetitions are dropped before counting', () => {
    const me = small();
    const many = Array.from(
      { length: 51 },
      (_, index) => `c0ffee00-dead-4000-8000-${String(index).padStart(12, '0')}`,
    );
    expect(me.post('/posts/delete', { postIds: many })).toMatchObject({
      status: 400,
      errorCode: 'too_many_post_ids',
    });
    expect(me.post('/posts/delete', { postIds: [...many.slice(1), ...many.slice(1)] }).status).toBe(200);
  });

  test.each([
    {},
    { postIds: [] },
    { postIds: 'x' },
    { postIds: ['not-a-uuid'] },
    { ids: [NOBODY] },
    [NOBODY],
    null,
  ])('is 422 invalid_payload for %j', (body) => {
    expect(small().post('/posts/delete', body)).toMatchObject(malformed);
  });

  test('is 400 invalid_json for no JSON', () => {
    expect(small().post('/posts/delete', 'ids=1')).toMatchObject({ status: 400, errorCode: 'invalid_json' });
  });

  test('changes nothing when it deletes nothing', () => {
    const me = small();
    const before = snapshot(me.world);
    me.post('/posts/delete', { postIds: [NOBODY, byStatus(me, 'posted')] });
    expect(snapshot(me.world)).toBe(before);
  });

  test('has no DELETE verb', () => {
    const me = small();
    expect(me.del(`/posts/${byStatus(me, 'scheduled')}`).status).toBe(405);
  });

  test('a post that the dashboard deleted is skipped', () => {
    const me = small();
    const id = byStatus(me, 'scheduled');
    dashboard.deletePost(me.world, id);
    expect(me.post('/posts/delete', { postIds: [id] })).toMatchObject({ data: { skipped: [id] } });
  });
});
