import { advance, turnSwitches, type Switches } from '../../local/sandbox';
import { switchesShape } from '../../local/sandbox/switches';
import { castOf, DAY, isoIn, MINUTE, photos, small, to, type Asker } from './ask';

// The switches that no other test turns. Each is shown both ways.

const invalid = { status: 400, errorCode: 'validation_failed' };
const withSwitches = (switches: Partial<Switches>): Asker => small({ switches });
const text = (me: Asker, more: object): ReturnType<Asker['post']> =>
  me.post('/posts', { caption: 'x', accounts: to(castOf(me).x), ...more });

test('a Post shows its external_id only where the switch says so', () => {
  const shown = (me: Asker): unknown =>
    me.get(`/posts/${text(me, { external_id: 'row-1' }).text('id')}`).at('external_id');
  expect(shown(small())).toBeUndefined();
  expect(shown(withSwitches({ postShowsExternalId: true }))).toBe('row-1');
});

test('a Post shows its settings only where the switch says so', () => {
  const settings = { x: { made_with_ai: true } };
  const shown = (me: Asker): unknown => me.get(`/posts/${text(me, { settings }).text('id')}`).at('settings');
  expect(shown(small())).toBeUndefined();
  expect(shown(withSwitches({ postShowsSettings: true }))).toEqual(settings);
});

test('a malformed post id in the path is 404, or 422 invalid_path', () => {
  expect(small().get('/posts/abc').status).toBe(404);
  const strict = withSwitches({ malformedPostId: 'invalid_path' });
  expect(strict.get('/posts/abc')).toMatchObject({ status: 422, errorCode: 'invalid_path' });
  expect(strict.get('/posts/c0ffee00-dead-4000-8000-0000000000ff').status).toBe(404);
});

test('GET /posts without limit gives 50, or another number', () => {
  expect(small().get('/posts').list('posts')).toHaveLength(14);
  expect(withSwitches({ postListLimit: 5 }).get('/posts').list('posts')).toHaveLength(5);
});

test('a past time is refused, or published at once', () => {
  const past = { scheduled_at: isoIn(-DAY) };
  expect(text(small(), past)).toMatchObject(invalid);
  expect(text(withSwitches({ pastSchedule: 'published' }), past)).toMatchObject({
    status: 201,
    data: { status: 'pending', scheduled_at: null },
  });
});

test('a time without offset is 422, or 400', () => {
  const bare = { scheduled_at: '2026-12-01T09:00:00' };
  expect(text(small(), bare)).toMatchObject({ status: 422, errorCode: 'invalid_payload' });
  expect(text(withSwitches({ scheduleWithoutOffset: 'validation_failed' }), bare)).toMatchObject(invalid);
});

test('the horizon is open, or a number of days', () => {
  const far = { scheduled_at: isoIn(91 * DAY) };
  expect(text(small(), far).status).toBe(201);
  const near = withSwitches({ longestScheduleDays: 90 });
  expect(text(near, far)).toMatchObject(invalid);
  expect(text(near, { scheduled_at: isoIn(90 * DAY) }).status).toBe(201);
});

test('a repeated account is merged, or refused', () => {
  const twice = (me: Asker): object => ({ accounts: to(castOf(me).x, castOf(me).x) });
  const [merging, refusing] = [small(), withSwitches({ repeatedAccounts: 'refused' })];
  expect(text(merging, twice(merging)).status).toBe(201);
  expect(text(refusing, twice(refusing))).toMatchObject(invalid);
});

test('Pinterest tags cost their letters and two characters each, or another number', () => {
  const pin = (me: Asker): unknown =>
    me.post('/posts', {
      caption: 'p'.repeat(799),
      accounts: to(castOf(me).pinterest),
      media: photos(),
      pinterest: { tags: ['x'] },
    });
  expect(pin(small())).toMatchObject(invalid);
  expect(pin(withSwitches({ pinterestTagExtraChars: 0 }))).toMatchObject({ status: 201 });
});

test('a pin without board fails when it is published, or is published', () => {
  const published = (me: Asker): unknown => {
    const body = { caption: 'x', accounts: to(castOf(me).pinterest), media: photos() };
    const id = me.post('/posts', body).text('id');
    advance(me.world, 10 * MINUTE);
    return me.get(`/posts/${id}`).at('status');
  };
  expect(published(small())).toBe('failed');
  expect(published(withSwitches({ pinWithoutBoard: 'published' }))).toBe('posted');
});

test('fingerprints last for ever, or for a window', () => {
  const again = (me: Asker): number => {
    text(me, {});
    advance(me.world, DAY);
    return text(me, {}).status;
  };
  expect(again(small())).toBe(200);
  expect(again(withSwitches({ fingerprintWindowMs: DAY }))).toBe(200);
  expect(again(withSwitches({ fingerprintWindowMs: DAY - 1 }))).toBe(201);
});

test('a replay is recognised before the checks, or only after them', () => {
  const late = (me: Asker): unknown => {
    const body = { scheduled_at: isoIn(DAY), external_id: 'row-1' };
    text(me, body);
    advance(me.world, 2 * DAY);
    return text(me, body);
  };
  expect(late(small())).toMatchObject({ status: 200, data: { duplicate: true } });
  const strict = withSwitches({ replayRecognised: 'after-checks' });
  expect(late(strict)).toMatchObject(invalid);
  const body = { scheduled_at: isoIn(9 * DAY), external_id: 'row-2' };
  text(strict, body);
  expect(text(strict, body)).toMatchObject({ status: 200, data: { duplicate: true } });
});

test('a deleted post keeps its external_id and says deleted, or what it said at first, or sets it free', () => {
  const again = (me: Asker): ReturnType<Asker['post']> => {
    const body = { scheduled_at: isoIn(DAY), external_id: 'row-1' };
    const id = text(me, body).text('id');
    me.post('/posts/delete', { postIds: [id] });
    return text(me, body);
  };
  expect(again(small())).toMatchObject({ status: 200, data: { status: 'deleted', duplicate: true } });
  const original = withSwitches({ deletedExternalId: 'taken-as-created' });
  expect(again(original)).toMatchObject({ status: 200, data: { status: 'scheduled', duplicate: true } });
  const freed = again(withSwitches({ deletedExternalId: 'freed' }));
  expect(freed).toMatchObject({ status: 201, data: { status: 'scheduled' } });
});

test('a freed external_id belongs to the new post', () => {
  const me = withSwitches({ deletedExternalId: 'freed' });
  const id = text(me, { external_id: 'row-1' }).text('id');
  me.post('/posts/delete', { postIds: [id] });
  const fresh = text(me, { external_id: 'row-1', caption: 'New' });
  expect(fresh.status).toBe(201);
  expect(text(me, { external_id: 'row-1', caption: 'New' })).toMatchObject({
    status: 200,
    data: { id: fresh.text('id') },
  });
  expect(text(me, { external_id: 'row-1' }).status).toBe(409);
});

test('codes that only have a documented status can be renamed', () => {
  const me = withSwitches({
    targetNotFoundCode: 'not_found',
    noCreditsCode: 'payment_required',
    refreshCredits: 1000,
  });
  expect(me.get('/analytics/targets/x').errorCode).toBe('not_found');
  const youtube = me.world.targets.find((target) => target.platform === 'youtube')?.id ?? '';
  expect(me.post(`/analytics/targets/${youtube}/refresh`)).toMatchObject({
    status: 402,
    errorCode: 'payment_required',
  });
});

test('a seat costs 10 credits, or another number', () => {
  const me = withSwitches({ seatCredits: 25 });
  me.post('/analytics/targets', { platform: 'tiktok', identifier: '@new' });
  expect(me.world.charges).toEqual([expect.objectContaining({ kind: 'seat', credits: 25 })]);
});

describe('turning switches', () => {
  test('changes those and keeps the others', () => {
    const me = withSwitches({ seatCredits: 3 });
    turnSwitches(me.world, { pastSchedule: 'published' });
    expect(me.world.switches).toEqual({
      ...switchesShape.parse({}),
      seatCredits: 3,
      pastSchedule: 'published',
    });
  });

  test('refuses a switch or a position that does not exist', () => {
    const me = small();
    const wrong: object = { pastShedule: 'published' };
    expect(() => {
      turnSwitches(me.world, wrong);
    }).toThrow('pastShedule');
    const position: object = { pastSchedule: 'maybe' };
    expect(() => small({ switches: position })).toThrow('pastSchedule');
  });
});
