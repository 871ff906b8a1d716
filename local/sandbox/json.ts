import type * as z from 'zod';

import { invalidPayload, refuse, type Issue, type Refusal } from './envelope';

export type Read<T> = { kind: 'value'; value: T } | Refusal;

/** Deeper bodies are refused: nothing documented nests further, and walking them could exhaust the stack. */
const DEEPEST = 40;

/** The body as JSON, or the documented 400. */
export function readJson(body: string): Read<unknown> {
  const refusal = refuse(400, 'invalid_json', 'Request body is not valid JSON');
  try {
    const value: unknown = JSON.parse(body);
    return nestsDeeper(value, DEEPEST) ? refusal : { kind: 'value', value };
  } catch {
    return refusal;
  }
}

function nestsDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => nestsDeeper(inner, levels - 1));
}

/** The body in the shape of `schema`, or 400 `invalid_json`, or 422 `invalid_payload` with its issues. */
export function readBody<T>(body: string, schema: z.ZodType<T>): Read<T> {
  const json = readJson(body);
  return json.kind === 'refusal' ? json : readShape(json.value, schema);
}

export function readShape<T>(value: unknown, schema: z.ZodType<T>): Read<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'value', value: parsed.data };
  return invalidPayload(parsed.error.issues.map(issueOf));
}

function issueOf(issue: z.core.$ZodIssue): Issue {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  return { path, message: issue.message, code: issue.code };
}

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON with sorted keys and without nulls, so that equal meanings give equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const kept = Object.keys(value)
    .filter((key) => value[key] !== null && value[key] !== undefined)
    .sort();
  return `{${kept.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`;
}
