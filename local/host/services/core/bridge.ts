// The only door out of a script's context.
import type { Bridge, InputOf, OperationName, OutputOf } from '../operations';
import { exception } from './exception';
import { DONE } from './reply';

// Taken before any script can replace them.
const { parse, stringify } = JSON;

let bridge: Bridge | undefined;

export function connect(toHost: Bridge): void {
  bridge = toHost;
}

/** Asks the host; what it refuses is thrown as Google's services throw. */
export function ask<K extends OperationName>(operation: K, input: InputOf<K>): OutputOf<K> {
  if (!bridge) throw exception('The services are not connected');
  const reply = bridge(operation, stringify(input));
  if (!reply.startsWith(DONE)) throw exception(reply.slice(1));
  return parse(reply.slice(1)) as OutputOf<K>;
}
