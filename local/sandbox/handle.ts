import { authenticate, overLimit } from './auth';
import { envelope, type ApiReply, type WholeReply } from './envelope';
import { faultyReply, takeFault } from './faults';
import { readRequest, type ApiRequest, type Incoming } from './request';
import { receiveUpload, UPLOAD_PREFIX } from './rooms/files/upload';
import { findRoute } from './router';
import type { World } from './world';

const REFUSED_MS = 60;

/**
 * The Genviral Partner API as one function: synchronous, no I/O, no clock but the world's, no chance but the world's.
 * It changes nothing but `world`, and nothing there when the request is refused (faults and rate limits count, though).
 * Describes https://docs.genviral.io/ as of its newest pages; what those leave open is in `switches.ts`.
 */
export function handle(world: World, request: ApiRequest): ApiReply {
  const incoming = readRequest(request);
  const fault = takeFault(world.faults, incoming);
  return fault === null ? reply(world, incoming) : faultyReply(fault, () => reply(world, incoming));
}

function reply(world: World, incoming: Incoming): WholeReply {
  if (incoming.path.startsWith(UPLOAD_PREFIX)) return receiveUpload(world, incoming);
  const routed = findRoute(incoming.method, incoming.path);
  if (routed.kind === 'refusal') return envelope(routed, REFUSED_MS);
  const caller = authenticate(world, incoming.headers.get('authorization'));
  if (caller.kind === 'refusal') return envelope(caller, REFUSED_MS);
  const limited = overLimit(world, caller.key);
  if (limited !== null) return envelope(limited, REFUSED_MS);
  const { origin, query, body } = incoming;
  const answer = routed.route.answer({ world, scope: caller.scope, origin, id: routed.id, query, body });
  return envelope(answer, routed.route.usualMs);
}
