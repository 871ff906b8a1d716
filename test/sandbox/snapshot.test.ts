import { addFault, advance, become, createWorld, reset, restore, snapshot } from '../../local/sandbox';
import { asker, castOf, DAY, isoIn, NOW_MS, small, to } from './ask';

const busy = (): ReturnType<typeof small> => {
  const me = small({ switches: { seatCredits: 4 } });
  me.post('/posts', {
    caption: 'One',
    accounts: to(castOf(me).x),
    scheduled_at: isoIn(DAY),
    external_id: 'row-1',
  });
  me.post('/analytics/targets', { platform: 'tiktok', identifier: '@new' });
  addFault(me.world, { effect: { kind: 'empty' }, match: { path: '/files' } });
  return me;
};

describe('a snapshot', () => {
  test('is JSON, and restores to an equal world that lives on equally', () => {
    const me = busy();
    const copy = restore(snapshot(me.world));
    expect(copy).toEqual(me.world);
    advance(me.world, 3 * DAY);
    advance(copy, 3 * DAY);
    expect(snapshot(copy)).toBe(snapshot(me.world));
  });

  test('is independent of the world it was taken from', () => {
    const me = busy();
    const text = snapshot(me.world);
    advance(me.world, 3 * DAY);
    me.post('/posts/delete', { postIds: [me.world.posts.at(-1)?.id] });
    expect(snapshot(restore(text))).toBe(text);
  });

  test('can be put in the place of a world that others hold', () => {
    const me = busy();
    const text = snapshot(me.world);
    advance(me.world, 3 * DAY);
    become(me.world, restore(text));
    expect(me.get('/posts?limit=1').at('posts', 0, 'status')).toBe('scheduled');
    expect(me.world.nowMs).toBe(NOW_MS);
  });

  test.each(['', 'no', '{}', '[]', '{"version":2}', 'null'])('cannot be restored from "%s"', (text) => {
    expect(() => restore(text)).toThrow();
  });
});

test('reset goes back to the seed, the first instant and the first switches', () => {
  const me = busy();
  advance(me.world, DAY);
  reset(me.world);
  expect(me.world).toEqual(small({ switches: { seatCredits: 4 } }).world);
});

test('two worlds in one process do not know of each other', () => {
  const [one, other] = [small(), small()];
  const before = snapshot(other.world);
  one.post('/posts', { caption: 'x', accounts: to(castOf(one).x) });
  one.patch(`/analytics/targets/${one.world.targets[0]?.id ?? ''}`, { favorite: true });
  one.post('/analytics/targets', { platform: 'tiktok', identifier: '@new' });
  addFault(one.world, { effect: { kind: 'empty' } });
  advance(one.world, 40 * DAY);
  expect(snapshot(other.world)).toBe(before);
});

test('another randomSeed gives other ids for what is made, and the same seed data', () => {
  const made = (randomSeed: number): string => {
    const me = asker(createWorld({ seed: 'small', nowMs: NOW_MS, randomSeed }));
    return me.post('/posts', { caption: 'x', accounts: to(castOf(me).x) }).text('id');
  };
  expect(made(1)).toBe(made(1));
  expect(made(1)).not.toBe(made(2));
});
