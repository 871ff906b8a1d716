// From an HTTP answer to a value or a trouble. Pure.
import * as z from 'zod/mini';
import type { HttpAnswer } from '../platform/ports';
import { redact } from '../troubles/redact';
import type { Trouble } from '../troubles/trouble';
import type { Endpoint } from './endpoint';
import { envelopeSchema } from './schemas';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly status: number }
  | { readonly ok: false; readonly trouble: Trouble };

const failed = (trouble: Trouble): Outcome<never> => ({ ok: false, trouble });

/** The parsed `data` of a good envelope, or what went wrong. */
export function readAnswer<I, O>(endpoint: Endpoint<I, O>, answer: HttpAnswer): Outcome<O> {
  const json = parseJson(answer.text);
  if (answer.status < 200 || answer.status >= 300) return failed(troubleOfStatus(answer, json));
  const envelope = envelopeSchema().safeParse(json);
  if (!envelope.success) return failed(unreadable(endpoint.name, 'no envelope'));
  if (!envelope.data.ok) return failed(unreadable(endpoint.name, envelope.data.message ?? 'ok is false'));
  const data = endpoint.reply().safeParse(envelope.data.data);
  if (!data.success) return failed(unreadable(endpoint.name, z.prettifyError(data.error)));
  return { ok: true, value: data.data, status: answer.status };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const unreadable = (what: string, detail: string): Trouble => ({
  code: 'unreadable-answer',
  what,
  detail: redact(detail),
});

function troubleOfStatus({ status, retryAfterSeconds }: HttpAnswer, json: unknown): Trouble {
  const parsed = envelopeSchema().safeParse(json);
  const errorCode = parsed.success ? (parsed.data.error_code ?? '') : '';
  const message = parsed.success ? (parsed.data.message ?? '') : '';
  const detail = redact([message, ...issueTexts(parsed.data?.issues)].filter(Boolean).join('; '));
  if (status === 401) return { code: 'key-refused' };
  // A refresh without credits is answered with 402 as well, under another name.
  if (status === 402 && ['', 'subscription_required'].includes(errorCode)) return { code: 'no-plan' };
  if (status === 403 && errorCode === 'tier_not_allowed') return { code: 'tier-not-allowed' };
  if (status === 429) return { code: 'slow-down', afterSeconds: retryAfterSeconds };
  if (status >= 500) return { code: 'service-failed', status, detail };
  return { code: 'refused', status, errorCode, detail: detail || `HTTP ${String(status)}` };
}

/** The shape of `issues` is not documented: whatever looks like path and message is shown. */
function issueTexts(issues: unknown): readonly string[] {
  const issue = z.object({
    path: z.optional(z.array(z.union([z.string(), z.number()]))),
    message: z.string(),
  });
  const parsed = z.safeParse(z.array(issue), issues);
  if (!parsed.success) return [];
  return parsed.data.map(({ path, message }) => (path?.length ? `${path.join('.')}: ${message}` : message));
}
