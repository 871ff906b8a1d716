import { asker, small } from './ask';
import { dashboard, SEED_KEYS } from '../../local/sandbox';

describe('GET /accounts', () => {
  test('answers in the documented shape', () => {
    const me = small();
    const reply = me.get('/accounts');
    expect(reply.envelope).toMatchObject({ ok: true, code: 200, message: 'Accounts retrieved' });
    const workspaceId = reply.text('workspace_id');
    expect(reply.at('scope')).toBe('workspace');
    expect(reply.text('owner_user_id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(reply.at('accounts', 0)).toEqual({
      id: me.account('tiktok', 'lumenbakery'),
      platform: 'tiktok',
      type: 'byo',
      username: 'lumenbakery',
      display_name: 'Lumen Bakery',
      status: 'active',
      workspace_id: workspaceId,
      capabilities: {
        supported_content_kinds: ['single_video', 'multi_image'],
        caption_limit: 2200,
        media_limits: { max_images: 35, max_video_seconds: 600 },
        settings_schema: { type: 'object', properties: expect.any(Object) as unknown },
      },
    });
  });

  test('reports X as "twitter", with text-only posts and 280 characters; Premium has 4,000', () => {
    const free = small().get('/accounts').list('accounts');
    expect(free).toContainEqual(
      expect.objectContaining({
        platform: 'twitter',
        capabilities: expect.objectContaining({
          supported_content_kinds: ['text_only', 'single_video', 'multi_image'],
          caption_limit: 280,
          media_limits: { max_images: 4, max_video_seconds: 140 },
        }) as unknown,
      }),
    );
    const premium = asker(small().world, SEED_KEYS.personal).get('/accounts').list('accounts');
    expect(premium).toContainEqual(
      expect.objectContaining({
        username: 'inesbakes',
        capabilities: expect.objectContaining({ caption_limit: 4000 }) as unknown,
      }),
    );
  });

  test('gives every hosted account 500 characters and no text-only posts', () => {
    const hosted = small()
      .get('/accounts')
      .list('accounts')
      .filter((account) => JSON.stringify(account).includes('"type":"hosted"'));
    expect(hosted).toHaveLength(2);
    for (const account of hosted) {
      expect(account).toMatchObject({
        capabilities: { caption_limit: 500, supported_content_kinds: ['single_video', 'multi_image'] },
      });
    }
  });

  test('a personal key sees the owner’s accounts with no workspace', () => {
    const reply = small({}, SEED_KEYS.personal).get('/accounts');
    expect(reply.data).toMatchObject({ scope: 'personal', workspace_id: null });
    expect(reply.list('accounts')).toHaveLength(4);
    expect(reply.at('accounts', 0, 'workspace_id')).toBeNull();
  });

  test('an empty scope gives an empty list', () => {
    expect(small({}, SEED_KEYS.empty).get('/accounts').list('accounts')).toEqual([]);
  });

  test('a broken connection simply vanishes, and comes back when reconnected', () => {
    const me = small();
    const id = me.account('facebook', 'lumenbakery');
    const ids = (): unknown[] =>
      me
        .get('/accounts')
        .list('accounts')
        .map((one) => JSON.stringify(one).includes(id));
    dashboard.disconnectAccount(me.world, id);
    expect(ids()).not.toContain(true);
    dashboard.reconnectAccount(me.world, id);
    expect(ids()).toContain(true);
  });

  test('the older shape has no capabilities, scope or owner', () => {
    const reply = small({ switches: { accountsShape: 'older' } }).get('/accounts');
    expect(reply.at('scope')).toBeUndefined();
    expect(reply.at('owner_user_id')).toBeUndefined();
    expect(reply.at('accounts', 0)).not.toHaveProperty('capabilities');
  });
});
