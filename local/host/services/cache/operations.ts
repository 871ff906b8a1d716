// Pure types, shared by both sides of the bridge.

export type CacheScope = 'script' | 'user' | 'document';

export interface CacheOperations {
  'cache.get': {
    input: { readonly scope: CacheScope; readonly keys: readonly string[] };
    output: Readonly<Record<string, string>>;
  };
  'cache.put': {
    input: {
      readonly scope: CacheScope;
      readonly values: Readonly<Record<string, string>>;
      readonly seconds: number;
    };
    output: null;
  };
  'cache.remove': { input: { readonly scope: CacheScope; readonly keys: readonly string[] }; output: null };
}
