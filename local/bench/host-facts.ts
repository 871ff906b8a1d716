// What depends on this machine, and the size of what ships.
import { statSync } from 'node:fs';
import path from 'node:path';
import { createHost } from '../host/index';
import { DIST } from './product';

export interface HostFacts {
  readonly bundleBytes: number;
  readonly pageBytes: number;
  /** An execution that does nothing but load the bundle and show the menu, in a fresh context. */
  readonly startMs: number;
}

const STARTS = 20;

export function measureHost(): HostFacts {
  const sizeOf = (name: string): number => statSync(path.join(DIST, name)).size;
  const host = createHost({ project: DIST });
  host.run('onOpen', { mode: 'LIMITED' });
  const begunMs = performance.now();
  for (let start = 0; start < STARTS; start += 1) host.run('onOpen', { mode: 'LIMITED' });
  return {
    bundleBytes: sizeOf('Code.js'),
    pageBytes: sizeOf('Sidebar.html'),
    startMs: (performance.now() - begunMs) / STARTS,
  };
}
