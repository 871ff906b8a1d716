import type { Agenda } from '../../agenda';

/** Connections that break at their arranged time: the account turns `revoked` and disappears from the key's sight. */
export const CONNECTIONS: Agenda = {
  nextMs({ accounts }) {
    return accounts.reduce(
      (soonest, { disconnectAtMs }) => Math.min(soonest, disconnectAtMs ?? Infinity),
      Infinity,
    );
  },
  run({ accounts, nowMs }) {
    for (const account of accounts) {
      if (account.disconnectAtMs === null || account.disconnectAtMs > nowMs) continue;
      account.disconnectAtMs = null;
      account.status = 'revoked';
    }
  },
};
