// Who may talk to the workbench: its own page on this machine, and nobody a browser could be tricked into speaking for.
import type { IncomingMessage } from 'node:http';

export interface Refusal {
  readonly status: 403 | 415;
  readonly reason: string;
}

/** Why a request is not served; `null` when it is. */
export function refusalOf({ method, headers, socket }: IncomingMessage): Refusal | null {
  const ours = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort ?? 0}`);
  // A name of an attacker's that was rebound to this machine.
  if (!ours.includes(headers.host ?? '')) return { status: 403, reason: 'This host is not served here.' };
  const { origin } = headers;
  const isOwnPage = origin !== undefined && origin === `http://${headers.host ?? ''}`;
  const changesNothing = method === 'GET' || method === 'HEAD';
  if (!isOwnPage && !(origin === undefined && changesNothing)) {
    return { status: 403, reason: 'Requests from other pages are not served.' };
  }
  const isJson = /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
  if (!changesNothing && !isJson) return { status: 415, reason: 'Send JSON.' };
  return null;
}
