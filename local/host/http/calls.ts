// HTTP as an answerer of the host sees it.

export interface HttpCall {
  /** Upper case. */
  readonly method: string;
  readonly url: string;
  /** Names as the script wrote them, and `Content-Type` where there is a body. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
  readonly followRedirects: boolean;
  readonly timeoutSeconds: number;
}

export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
  /** How long it took on the host's clock; of several calls the slowest counts. */
  readonly tookMs?: number;
}

/** The network, not the server, failed: whether the server acted is unknown. */
export interface HttpFailure {
  readonly failure: 'dns' | 'unreachable' | 'timeout' | 'cut';
  /** Replaces Google's usual text. */
  readonly message?: string;
}

/** Answers all calls, in their order and at once. */
export type HttpAnswerer = (calls: readonly HttpCall[]) => readonly (HttpReply | HttpFailure)[];

/** What a host without an answerer has. */
export const noNetwork: HttpAnswerer = (calls) => calls.map(() => ({ failure: 'unreachable' }));
