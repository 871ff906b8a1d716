// `npm run sandbox`: the sandbox alone, for curl or any other client.

import { parseArgs } from 'node:util';

import { moveTo } from './clock';
import { createWorld } from './create-world';
import { API_PREFIX } from './router';
import { SEED_KEYS } from './seeds/keys';
import { startServer } from './server';
import { seedNamed } from './snapshot';
import { isoLong, readIso } from './time';

const USAGE = `npm run sandbox -- [--port 8788] [--seed ${Object.keys(SEED_KEYS).join('|')}] [--now 2026-11-20T09:00:00Z] [--real-time]`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8788' },
      seed: { type: 'string', default: 'small' },
      now: { type: 'string', default: isoLong(Date.now()) },
      'real-time': { type: 'boolean', default: false },
    },
  });
  const seed = seedNamed(values.seed);
  const now = readIso(values.now);
  if (now.kind === 'unreadable') throw new RangeError(`${values.now} is not an ISO 8601 datetime`);
  const world = createWorld({ seed, nowMs: now.instantMs });

  const isRealTime = values['real-time'];
  let seenMs = Date.now();
  // Real time is added to the world's clock, so that the clock can still be moved ahead by hand.
  const followRealTime = (): void => {
    const elapsedMs = Math.max(0, Date.now() - seenMs);
    seenMs += elapsedMs;
    moveTo(world, world.nowMs + elapsedMs);
  };
  const server = await startServer(world, {
    port: Number(values.port),
    takesTime: isRealTime,
    ...(isRealTime && { beforeEach: followRealTime }),
  });
  console.log(greeting(server.origin, SEED_KEYS[seed], isoLong(world.nowMs), isRealTime));
  process.once('SIGINT', () => void server.close());
  process.once('SIGTERM', () => void server.close());
}

function greeting(origin: string, key: string, now: string, isRealTime: boolean): string {
  return `Genviral sandbox: nothing here is published anywhere.

  Base URL  ${origin}${API_PREFIX}
  Key       ${key}
  Clock     ${now}${isRealTime ? ', running' : ', standing still until moved'}

  curl -s ${origin}${API_PREFIX}/accounts -H 'Authorization: Bearer ${key}'
  curl -s ${origin}/sandbox/clock -d '{"advance":"5m"}'
`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
});
