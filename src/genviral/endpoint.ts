// An endpoint is data; the client is a loop over requests.
import type * as z from 'zod/mini';

export type QueryValue = string | number | undefined;

/** One call of the Partner API. https://docs.genviral.io */
export interface Endpoint<Input, Output> {
  /** For messages: "Genviral answered <name> in a form ...". */
  readonly name: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** Below the base URL, without a leading slash. */
  readonly path: (input: Input) => string;
  readonly query?: (input: Input) => Readonly<Record<string, QueryValue>>;
  /** The exact JSON text: a repeated create must be the same to the byte. */
  readonly body?: (input: Input) => string;
  readonly reply: () => z.ZodMiniType<Output>;
  /** Whether the client itself may send it again after a failure. */
  readonly repeatable: boolean;
}

/** `?a=1&b=x%2By`; an empty text where nothing is set. Apps Script has no URLSearchParams. */
export function queryText(query: Readonly<Record<string, QueryValue>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
