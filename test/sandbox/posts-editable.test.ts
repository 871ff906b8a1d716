import { advance, dashboard } from '../../local/sandbox';
import { castOf, DAY, isoIn, MINUTE, small, to, type Asker } from './ask';

const invalid = { status: 400, errorCode: 'validation_failed' };

describe('which posts may be edited', () => {
  const byStatus = (me: Asker, status: string): string => {
    const post = me.world.posts.find(
      (one) => one.status === status && one.scopeId === me.world.scopes[0]?.id,
    );
    if (post === undefined) throw new Error(`No ${status} post`);
    return post.id;
  };

  test.each(['draft', 'scheduled', 'failed'])('%s: yes', (status) => {
    const me = small();
    expect(me.patch(`/posts/${byStatus(me, status)}`, { caption: 'After' }).status).toBe(200);
  });

  test('pending and retry: yes', () => {
    const me = small();
    const pending = me.post('/posts', { caption: 'x', accounts: to(castOf(me).x) }).text('id');
    expect(me.patch(`/posts/${pending}`, { caption: 'After' }).status).toBe(200);
    const failed = byStatus(me, 'failed');
    me.post('/posts/retry', { post_ids: [failed] });
    expect(me.patch(`/posts/${failed}`, { caption: 'After' })).toMatchObject({ data: { status: 'retry' } });
  });

  test.each(['posted', 'partial', 'canceled'])('%s: no, 400 validation_failed', (status) => {
    const me = small();
    expect(me.patch(`/posts/${byStatus(me, status)}`, { caption: 'After' })).toMatchObject(invalid);
  });

  test('deleted: no, 400 validation_failed', () => {
    const me = small();
    const id = byStatus(me, 'scheduled');
    dashboard.deletePost(me.world, id, 'deleted');
    expect(me.patch(`/posts/${id}`, { caption: 'After' })).toMatchObject(invalid);
  });

  test('a failed post with a new time is scheduled again, and goes out', () => {
    const me = small();
    const id = byStatus(me, 'failed');
    expect(me.patch(`/posts/${id}`, { scheduled_at: isoIn(DAY) })).toMatchObject({
      data: { status: 'scheduled' },
    });
    expect(me.get(`/posts/${id}`).at('accounts', 'states', 0)).toMatchObject({
      status: 'scheduled',
      error_message: null,
    });
    advance(me.world, DAY + 10 * MINUTE);
    expect(me.get(`/posts/${id}`).at('status')).toBe('posted');
  });

  test('a retried post whose open account is taken off it is posted, with or without a new time', () => {
    for (const more of [{}, { scheduled_at: isoIn(DAY) }]) {
      const me = small();
      const id = byStatus(me, 'partial');
      const posted = me.get(`/posts/${id}`).text('accounts', 'states', 0, 'account_id');
      me.post('/posts/retry', { post_ids: [id] });
      const change = { accounts: to(posted), pinterest: null, ...more };
      expect(me.patch(`/posts/${id}`, change)).toMatchObject({ data: { status: 'posted' } });
    }
  });

  test('a draft gets a time and goes out', () => {
    const me = small();
    const id = byStatus(me, 'draft');
    me.patch(`/posts/${id}`, { scheduled_at: null });
    advance(me.world, 10 * MINUTE);
    expect(me.get(`/posts/${id}`).at('status')).toBe('posted');
  });
});
