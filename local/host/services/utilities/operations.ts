// Pure types, shared by both sides of the bridge. Bytes are signed, -128 to 127, as Java has them.

export type Bytes = readonly number[];

export interface UtilitiesOperations {
  'utilities.formatDate': {
    input: { readonly dateMs: number; readonly zone: string; readonly pattern: string };
    output: string;
  };
  'utilities.uuid': { input: null; output: string };
  'utilities.sleep': { input: number; output: null };
  'utilities.digest': { input: { readonly algorithm: string; readonly bytes: Bytes }; output: Bytes };
  'utilities.hmac': {
    input: { readonly algorithm: string; readonly bytes: Bytes; readonly key: Bytes };
    output: Bytes;
  };
  'utilities.parseDate': {
    input: { readonly text: string; readonly zone: string; readonly pattern: string };
    output: number;
  };
  'utilities.encode': { input: { readonly text: string; readonly charset: string }; output: Bytes };
  'utilities.decode': { input: { readonly bytes: Bytes; readonly charset: string }; output: string };
  'utilities.toBase64': { input: { readonly bytes: Bytes; readonly webSafe: boolean }; output: string };
  'utilities.fromBase64': { input: { readonly text: string; readonly webSafe: boolean }; output: Bytes };
  'utilities.gzip': { input: Bytes; output: Bytes };
  'utilities.ungzip': { input: Bytes; output: Bytes };
  'utilities.parseCsv': {
    input: { readonly csv: string; readonly delimiter: string };
    output: readonly (readonly string[])[];
  };
}
