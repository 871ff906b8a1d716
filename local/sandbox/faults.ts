// The service misbehaving on command. A rule says which requests it hits and how often; the sandbox answers those as
// told, and counts.

import { hash32 } from './chance';
import type { ApiReply, WholeReply } from './envelope';
import type { FaultEffect, FaultRule } from './fault-rule';
import type { Incoming } from './request';

/** The first rule that hits this request, after counting it. */
export function takeFault(rules: readonly FaultRule[], incoming: Incoming): FaultEffect | null {
  for (const rule of rules) {
    if (!isMatch(rule, incoming)) continue;
    rule.seen += 1;
    if (!isHit(rule)) continue;
    rule.hits += 1;
    return rule.effect;
  }
  return null;
}

function isMatch({ match }: FaultRule, { method, path }: Incoming): boolean {
  return (match.method ?? method).toUpperCase() === method && path.includes(match.path ?? '');
}

function isHit({ timing, seen, hits }: FaultRule): boolean {
  switch (timing.kind) {
    case 'next':
      return hits < timing.times;
    case 'every':
      return seen % timing.nth === 0;
    case 'random':
      return hash32(`${timing.seed}/${seen}`) / 2 ** 32 < timing.probability;
    case 'always':
      return true;
  }
}

/** The reply under a fault; `carryOut` does what was asked and is called only if the fault lets it. */
export function faultyReply(effect: FaultEffect, carryOut: () => WholeReply): ApiReply {
  if (effect.kind === 'cut') {
    const tookMs = effect.when === 'after' ? carryOut().tookMs : 100;
    return { cut: effect.when, tookMs };
  }
  if (effect.kind === 'slow') return { ...carryOut(), tookMs: effect.tookMs };
  const real = takesEffect(effect) ? carryOut() : null;
  return { ...mangled(effect, real), tookMs: real?.tookMs ?? 100 };
}

/** Replies that only got lost or mangled on the way back were carried out, unless the rule says otherwise. */
function takesEffect(effect: Exclude<FaultEffect, { kind: 'cut' | 'slow' }>): boolean {
  switch (effect.kind) {
    case 'rate-limited':
      return false;
    case 'status':
    case 'html':
      return effect.takesEffect ?? false;
    default:
      return effect.takesEffect ?? true;
  }
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const HTML =
  '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

type Mangled = Pick<WholeReply, 'status' | 'headers' | 'body'>;

function mangled(effect: Exclude<FaultEffect, { kind: 'cut' | 'slow' }>, real: WholeReply | null): Mangled {
  const status = real?.status ?? 200;
  switch (effect.kind) {
    case 'status':
      return {
        status: effect.status,
        headers: { ...JSON_TYPE, ...effect.headers },
        body: bodyText(effect.body ?? failure(effect.status, 'server_error', 'Something went wrong')),
      };
    case 'rate-limited':
      return {
        status: 429,
        headers: { ...JSON_TYPE, ...(effect.retryAfter !== null && { 'retry-after': effect.retryAfter }) },
        body: bodyText(failure(429, 'rate_limited', 'Too many requests')),
      };
    case 'empty':
      return { status, headers: {}, body: '' };
    case 'html':
      return { status: effect.status ?? 502, headers: { 'content-type': 'text/html' }, body: HTML };
    case 'wrong-shape':
      return {
        status,
        headers: JSON_TYPE,
        body: bodyText({ ok: true, code: status, message: 'OK', data: effect.data ?? { items: 'none' } }),
      };
    case 'truncated': {
      const body = real?.body ?? bodyText({ ok: true, code: 200, message: 'OK', data: {} });
      return { status, headers: JSON_TYPE, body: body.slice(0, Math.floor(body.length / 2)) };
    }
  }
}

function failure(status: number, errorCode: string, message: string): object {
  return { ok: false, code: status, message, error_code: errorCode };
}

function bodyText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
