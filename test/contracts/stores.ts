// What every place that keeps text must do, whether a fake, the host or Google keeps it.
// https://developers.google.com/apps-script/reference/properties/properties
import type { Cache, Store } from '../../src/platform/ports';

export function storeContract(keptBy: string, make: () => Store): void {
  describe(`a store kept by ${keptBy}`, () => {
    it('gives back what was put, and nothing that was not', () => {
      const store = make();
      expect(store.all()).toEqual({});
      store.put('a', '{"x":"é"}');
      store.put('b', '2');
      store.put('a', '3');
      expect(store.all()).toEqual({ a: '3', b: '2' });
    });

    it('forgets what was removed, and does not mind what was never there', () => {
      const store = make();
      store.put('a', '1');
      store.remove('a');
      store.remove('never');
      expect(store.all()).toEqual({});
    });

    it('refuses more than 9 KB in a value', () => {
      const store = make();
      expect(() => {
        store.put('a', 'x'.repeat(10_000));
      }).toThrow();
    });

    it('hands out copies', () => {
      const store = make();
      store.put('a', '1');
      const before = store.all();
      store.put('a', '2');
      expect(before['a']).toBe('1');
    });
  });
}

/** https://developers.google.com/apps-script/reference/cache/cache */
export function cacheContract(keptBy: string, make: () => Cache): void {
  describe(`a cache kept by ${keptBy}`, () => {
    it('gives null for what is not there', () => {
      expect(make().get('nothing')).toBeNull();
    });

    it('gives and takes several at once, and leaves out what is not there', () => {
      const cache = make();
      cache.putAll({ a: 'one', b: 'two' }, 60);
      expect(cache.getAll(['a', 'b', 'c'])).toEqual({ a: 'one', b: 'two' });
    });

    it('gives back what was put, until it is removed', () => {
      const cache = make();
      cache.put('a', 'text', 60);
      expect(cache.get('a')).toBe('text');
      cache.remove('a');
      expect(cache.get('a')).toBeNull();
    });
  });
}
