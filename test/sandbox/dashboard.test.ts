import { advance, dashboard, SEED_KEYS } from '../../local/sandbox';
import { asker, castOf, DAY, isoIn, MINUTE, NOW_MS, small, to, type Asker } from './ask';

const scheduled = (me: Asker): string =>
  me.post('/posts', { caption: 'Before', accounts: to(castOf(me).x), scheduled_at: isoIn(DAY) }).text('id');

describe('in the dashboard', () => {
  test('somebody edits a post: the API shows it', () => {
    const me = small();
    const id = scheduled(me);
    dashboard.editPost(me.world, id, { caption: 'After', scheduledMs: NOW_MS + 2 * DAY });
    expect(me.get(`/posts/${id}`).data).toMatchObject({
      caption: 'After',
      status: 'scheduled',
      scheduled_at: isoIn(2 * DAY),
    });
    dashboard.editPost(me.world, id, { scheduledMs: null });
    expect(me.get(`/posts/${id}`).data).toMatchObject({ status: 'pending', scheduled_at: null });
    advance(me.world, 10 * MINUTE);
    expect(me.get(`/posts/${id}`).at('status')).toBe('posted');
  });

  test('somebody deletes a post: it is gone, or stays as deleted', () => {
    const me = small();
    const [one, other] = [scheduled(me), me.world.posts[0]?.id ?? ''];
    dashboard.deletePost(me.world, one);
    expect(me.get(`/posts/${one}`).status).toBe(404);
    dashboard.deletePost(me.world, other, 'deleted');
    expect(me.get(`/posts/${other}`).at('status')).toBe('deleted');
  });

  test('somebody stops a post: it never goes out', () => {
    const me = small();
    const id = scheduled(me);
    dashboard.cancelPost(me.world, id);
    advance(me.world, 3 * DAY);
    expect(me.get(`/posts/${id}`).data).toMatchObject({
      status: 'canceled',
      accounts: { states: [{ status: 'canceled' }] },
    });
  });

  test('what is public already stays public when a post is stopped', () => {
    const me = small();
    const partial = me.world.posts.find((post) => post.status === 'partial')?.id ?? '';
    dashboard.cancelPost(me.world, partial);
    expect(me.get(`/posts/${partial}`).data).toMatchObject({
      status: 'canceled',
      accounts: { states: [{ status: 'posted' }, { status: 'canceled' }] },
    });
  });

  test('somebody revokes a key', () => {
    const me = small();
    dashboard.revokeKey(me.world, SEED_KEYS.personal.split('.')[0] ?? '');
    expect(asker(me.world, SEED_KEYS.personal).get('/accounts').status).toBe(401);
    expect(me.get('/accounts').status).toBe(200);
  });

  test('a drafted plan change concerns every key of the scope', () => {
    const me = small();
    dashboard.changePlan(me.world, me.world.scopes[0]?.id ?? '', 'none');
    expect(me.get('/posts').status).toBe(402);
    expect(asker(me.world, SEED_KEYS.personal).get('/posts').status).toBe(200);
  });

  test.each<[string, (me: Asker) => void]>([
    [
      'post',
      (me) => {
        dashboard.editPost(me.world, 'x', {});
      },
    ],
    [
      'account',
      (me) => {
        dashboard.disconnectAccount(me.world, 'x');
      },
    ],
    [
      'draft in the TikTok inbox',
      (me) => {
        dashboard.publishDraft(me.world, scheduled(me), castOf(me).x);
      },
    ],
    [
      'scope',
      (me) => {
        dashboard.changePlan(me.world, 'x', 'none');
      },
    ],
    [
      'key',
      (me) => {
        dashboard.revokeKey(me.world, 'x');
      },
    ],
  ])('what the world has not got is named: no such %s', (what, act) => {
    expect(() => {
      act(small());
    }).toThrow(`no such ${what}`);
  });
});
