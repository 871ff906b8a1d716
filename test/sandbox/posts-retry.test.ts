import { addOutcome, advance, SEED_KEYS, snapshot } from '../../local/sandbox';
import { asker, castOf, MINUTE, photos, small, to, type Asker } from './ask';

const NOBODY = 'c0ffee00-dead-4000-8000-0000000000ff';
const malformed = { status: 422, errorCode: 'invalid_payload' };

/** A post that failed on Facebook and Instagram, for a reason that is gone at the next try. */
function failedPost(switches = {}): { me: Asker; id: string } {
  const me = small({ switches });
  const { facebook, instagram } = castOf(me);
  addOutcome(me.world, { match: { caption: 'trouble' }, message: 'Try again later', times: 2 });
  const body = { caption: 'In trouble', accounts: to(facebook, instagram), media: photos() };
  const id = me.post('/posts', body).text('id');
  advance(me.world, 10 * MINUTE);
  return { me, id };
}

const statuses = (me: Asker, id: string): unknown[] => [
  me.get(`/posts/${id}`).at('status'),
  me.get(`/posts/${id}`).at('accounts', 'states', 0, 'status'),
  me.get(`/posts/${id}`).at('accounts', 'states', 1, 'status'),
];

describe('POST /posts/retry', () => {
  test('queues failed posts; the next worker step tries them', () => {
    const { me, id } = failedPost();
    expect(statuses(me, id)).toEqual(['failed', 'failed', 'failed']);
    const reply = me.post('/posts/retry', { post_ids: [id] });
    expect(reply.envelope).toEqual({
      ok: true,
      code: 200,
      message: 'Posts queued for retry',
      data: { retried: 1, ids: [id], failed: [] },
    });
    expect(statuses(me, id)).toEqual(['retry', 'retry', 'retry']);
    advance(me.world, 6 * MINUTE);
    expect(statuses(me, id)).toEqual(['posted', 'posted', 'posted']);
  });

  test('refuses per entry: errors appear only then', () => {
    const { me, id } = failedPost();
    const draft = me.world.posts.find((post) => post.status === 'draft')?.id ?? '';
    expect(me.post('/posts/retry', { post_ids: [draft, id, NOBODY] }).data).toEqual({
      retried: 1,
      ids: [id],
      failed: [draft, NOBODY],
      errors: { [draft]: 'Only failed or partial posts can be retried', [NOBODY]: 'Post not found' },
    });
  });

  test('account_ids limit it to those accounts', () => {
    const { me, id } = failedPost();
    const { instagram, x } = castOf(me);
    expect(me.post('/posts/retry', { post_ids: [id], account_ids: [x] }).data).toMatchObject({
      retried: 0,
      failed: [id],
    });
    me.post('/posts/retry', { post_ids: [id], account_ids: [instagram] });
    advance(me.world, 6 * MINUTE);
    expect(me.get(`/posts/${id}`).data).toMatchObject({
      status: 'partial',
      accounts: { states: [{ status: 'failed', error_message: 'Try again later' }, { status: 'posted' }] },
    });
  });

  test('of a partial post leaves what was posted alone', () => {
    const me = small();
    const partial = me.world.posts.find((post) => post.status === 'partial')?.id ?? '';
    const posted = me.get(`/posts/${partial}`).at('accounts', 'states', 0);
    me.post('/posts/retry', { post_ids: [partial] });
    expect(me.get(`/posts/${partial}`).data).toMatchObject({
      status: 'retry',
      accounts: { states: [posted, { status: 'retry', error_message: null }] },
    });
    advance(me.world, 6 * MINUTE);
    expect(me.get(`/posts/${partial}`).at('accounts', 'states', 0)).toEqual(posted);
    expect(me.get(`/posts/${partial}`).at('status')).toBe('partial');
  });

  test('does not reach posts of another scope', () => {
    const { me, id } = failedPost();
    const other = asker(me.world, SEED_KEYS['other-workspace']);
    expect(other.post('/posts/retry', { post_ids: [id] }).data).toMatchObject({ retried: 0, failed: [id] });
    expect(statuses(me, id)[0]).toBe('failed');
  });

  test('can say pending meanwhile, and leave out an empty "failed"', () => {
    const { me, id } = failedPost({ statusAfterRetry: 'pending', retryFailedWhenNone: 'absent' });
    expect(me.post('/posts/retry', { post_ids: [id] }).data).toEqual({ retried: 1, ids: [id] });
    expect(statuses(me, id)).toEqual(['pending', 'pending', 'pending']);
    expect(me.post('/posts/retry', { post_ids: [id] }).data).toMatchObject({ failed: [id] });
  });

  const ids = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `c0ffee00-dead-4000-8000-${String(index).padStart(12, '0')}`);

  test('takes 1-20 post_ids and 1-10 account_ids', () => {
    const me = small();
    const ask = (body: object): unknown => me.post('/posts/retry', body);
    expect(ask({ post_ids: ids(20), account_ids: ids(10) })).toMatchObject({ status: 200 });
    expect(ask({ post_ids: ids(21) })).toMatchObject(malformed);
    expect(ask({ post_ids: [] })).toMatchObject(malformed);
    expect(ask({ post_ids: ids(1), account_ids: [] })).toMatchObject(malformed);
    expect(ask({ post_ids: ids(1), account_ids: ids(11) })).toMatchObject(malformed);
    expect(ask({ postIds: ids(1) })).toMatchObject(malformed);
    expect(ask({ post_ids: ['x'] })).toMatchObject(malformed);
  });

  test('is 400 invalid_json for no JSON', () => {
    expect(small().post('/posts/retry', '')).toMatchObject({ status: 400, errorCode: 'invalid_json' });
  });

  test('changes nothing when it retries nothing', () => {
    const me = small();
    const before = snapshot(me.world);
    me.post('/posts/retry', { post_ids: ids(3) });
    expect(snapshot(me.world)).toBe(before);
  });
});
