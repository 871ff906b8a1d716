import { advance } from '../../local/sandbox';
import { castOf, clip, DAY, HOUR, isoIn, MINUTE, small, step, to } from './ask';

test('the life of a post: made, replayed, refused, changed, listed, published, retried, measured; another deleted', () => {
  const me = small();
  const { tiktok, facebook } = castOf(me);
  const body = {
    caption: 'Rye at night (fail-once-facebook)',
    accounts: to(tiktok, facebook),
    media: clip(),
    scheduled_at: isoIn(2 * HOUR),
    external_id: 'sheet-1-row-7',
  };

  const created = me.post('/posts', body);
  expect(created).toMatchObject({ status: 201, data: { status: 'scheduled' } });
  const id = created.text('id');
  expect(me.post('/posts', body)).toMatchObject({ status: 200, data: { id, duplicate: true } });
  expect(me.post('/posts', { ...body, caption: 'Other' })).toMatchObject({
    status: 409,
    errorCode: 'create_failed',
  });

  expect(me.patch(`/posts/${id}`, { scheduled_at: isoIn(HOUR) })).toMatchObject({
    status: 200,
    data: { scheduled_at: isoIn(HOUR) },
  });
  expect(me.get('/posts?status=scheduled&limit=1').at('posts', 0)).toMatchObject({
    id,
    scheduled_at: isoIn(HOUR),
  });

  advance(me.world, HOUR + 10 * MINUTE);
  expect(me.get(`/posts/${id}`).data).toMatchObject({
    status: 'partial',
    accounts: {
      total: 2,
      states: [
        {
          account_id: tiktok,
          status: 'posted',
          published_url: expect.stringContaining('tiktok.com/@lumenbakery') as unknown,
        },
        {
          account_id: facebook,
          status: 'failed',
          error_message: expect.any(String) as unknown,
          published_url: null,
        },
      ],
    },
  });
  expect(me.patch(`/posts/${id}`, { caption: 'Too late' })).toMatchObject({
    status: 400,
    errorCode: 'validation_failed',
  });
  expect(me.post('/posts/delete', { postIds: [id] })).toMatchObject({
    data: { blockedStatuses: [{ id, status: 'partial' }] },
  });

  expect(me.post('/posts/retry', { post_ids: [id], account_ids: [facebook] })).toMatchObject({
    data: { retried: 1, ids: [id] },
  });
  advance(me.world, 10 * MINUTE);
  expect(me.get(`/posts/${id}`).at('status')).toBe('posted');

  advance(me.world, DAY);
  const rows = me.get('/analytics/summary/posts?range=14d&limit=100').list('posts');
  expect(rows.filter((row) => step(row, 'genviralPostId') === id)).toEqual([
    expect.objectContaining({ platform: 'tiktok', externalId: 'sheet-1-row-7', caption: body.caption }),
  ]);

  const other = me
    .post('/posts', { ...body, external_id: 'sheet-1-row-8', scheduled_at: isoIn(9 * DAY) })
    .text('id');
  expect(me.post('/posts/delete', { postIds: [other] })).toMatchObject({ data: { deletedIds: [other] } });
  expect(me.get(`/posts/${other}`)).toMatchObject({ status: 404, errorCode: 'not_found' });
  advance(me.world, 10 * DAY);
  expect(me.get(`/posts/${other}`).status).toBe(404);
});
