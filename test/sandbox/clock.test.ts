import { advance, moveTo, snapshot } from '../../local/sandbox';
import { DAY, NOW_MS, small } from './ask';

describe('the clock', () => {
  test('stands still until it is moved', () => {
    const me = small();
    me.get('/accounts');
    expect(me.world.nowMs).toBe(NOW_MS);
    advance(me.world, 1500);
    expect(me.world.nowMs).toBe(NOW_MS + 1500);
    moveTo(me.world, NOW_MS + DAY);
    expect(me.world.nowMs).toBe(NOW_MS + DAY);
  });

  test.each([-1, Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 9e15])(
    'cannot move by %d',
    (ms) => {
      const me = small();
      const before = snapshot(me.world);
      expect(() => {
        advance(me.world, ms);
      }).toThrow(RangeError);
      expect(snapshot(me.world)).toBe(before);
    },
  );

  test('cannot begin at no instant', () => {
    expect(() => small({ nowMs: Number.NaN })).toThrow(RangeError);
  });

  test('may be told to stay', () => {
    const me = small();
    const before = snapshot(me.world);
    advance(me.world, 0);
    expect(snapshot(me.world)).toBe(before);
  });
});
