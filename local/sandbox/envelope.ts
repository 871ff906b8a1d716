// What goes back over the wire. Every reply of the API is one envelope: `ok`, `code` and `message` always, `data` on
// success, `error_code` on failure (https://docs.genviral.io/api-reference/data-structures).

/** What reaches the caller: a reply, or a connection that ended before (`before` or `after` the effect) it came. */
export type ApiReply =
  | { status: number; headers: Record<string, string>; body: string; tookMs: number }
  | { cut: 'before' | 'after'; tookMs: number };

export type WholeReply = Extract<ApiReply, { status: number }>;

/** One problem of one field, on 422. The documentation names `issues` without its form: this is that of zod. */
export interface Issue {
  path: (string | number)[];
  message: string;
  code?: string;
}

export interface Success {
  kind: 'success';
  status: 200 | 201;
  message: string;
  data: unknown;
  tookMs?: number;
}

export interface Refusal {
  kind: 'refusal';
  status: number;
  errorCode: string;
  message: string;
  issues?: Issue[];
  headers?: Record<string, string>;
  tookMs?: number;
}

export type Answer = Success | Refusal;

export function ok(message: string, data: unknown): Success {
  return { kind: 'success', status: 200, message, data };
}

export function created(message: string, data: unknown): Success {
  return { kind: 'success', status: 201, message, data };
}

export function refuse(status: number, errorCode: string, message: string): Refusal {
  return { kind: 'refusal', status, errorCode, message };
}

export function invalidPayload(issues: Issue[]): Refusal {
  return { ...refuse(422, 'invalid_payload', 'Invalid payload'), issues };
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** The answer as the wire carries it. */
export function envelope(answer: Answer, usualMs: number): WholeReply {
  const { status, message } = answer;
  const body =
    answer.kind === 'success'
      ? { ok: true, code: status, message, data: answer.data }
      : { ok: false, code: status, message, error_code: answer.errorCode, issues: answer.issues };
  const headers = answer.kind === 'refusal' ? { ...JSON_HEADERS, ...answer.headers } : JSON_HEADERS;
  return { status, headers, body: JSON.stringify(body), tookMs: answer.tookMs ?? usualMs };
}
