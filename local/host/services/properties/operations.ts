// Pure types, shared by both sides of the bridge.

export type PropertyScope = 'script' | 'user' | 'document';

export interface PropertiesOperations {
  'properties.all': { input: PropertyScope; output: Readonly<Record<string, string>> };
  'properties.get': { input: { readonly scope: PropertyScope; readonly key: string }; output: string | null };
  'properties.set': {
    input: {
      readonly scope: PropertyScope;
      readonly values: Readonly<Record<string, string>>;
      readonly deleteOthers: boolean;
    };
    output: null;
  };
  /** Without a key all properties go. */
  'properties.delete': {
    input: { readonly scope: PropertyScope; readonly key: string | null };
    output: null;
  };
}
