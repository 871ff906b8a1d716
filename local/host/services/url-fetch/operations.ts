// Pure types, shared by both sides of the bridge: HTTP as UrlFetchApp sends and receives it.

export interface FetchRequest {
  readonly url: string;
  readonly method: string;
  readonly contentType: string | null;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly payload: FetchPayload | null;
  readonly muteHttpExceptions: boolean;
  readonly followRedirects: boolean;
  readonly validateHttpsCertificates: boolean;
  readonly timeoutSeconds: number;
}

export type FetchPayload =
  | { readonly text: string }
  | { readonly form: readonly (readonly [name: string, value: string])[] }
  | { readonly bytes: readonly number[] };

export interface FetchResponse {
  readonly status: number;
  /** Names as the server wrote them; a name can come more than once. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly content: { readonly text: string } | { readonly base64: string };
}

export interface UrlFetchOperations {
  /** All or nothing: a request that fails in the network loses the answers of all. */
  'fetch.send': { input: readonly FetchRequest[]; output: readonly FetchResponse[] };
}
