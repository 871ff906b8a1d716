// The one place that loads o-spreadsheet.
import { createRequire } from 'node:module';
import type * as OSpreadsheet from '@odoo/o-spreadsheet';
import { installPlugins } from './plugins/install';
import { doWithoutScreen } from './screenless';

type Library = typeof OSpreadsheet;

const require = createRequire(import.meta.url);
let loaded: Library | undefined;

/** o-spreadsheet with our plugins, loaded on first use: about 0.1 s. */
export function library(): Library {
  loaded ??= quietly(() => {
    // o-spreadsheet asks for Node 22; this is all that it misses on Node 20.
    (Object as { groupBy?: unknown }).groupBy ??= groupBy;
    const fresh = require('@odoo/o-spreadsheet') as Library;
    installPlugins(fresh);
    doWithoutScreen(fresh);
    return fresh;
  });
  return loaded;
}

/** Runs without o-spreadsheet's stopwatch: it logs every evaluation to `console.debug`. */
export function quietly<T>(work: () => T): T {
  const { debug } = console;
  console.debug = () => undefined;
  try {
    return work();
  } finally {
    console.debug = debug;
  }
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): object {
  const groups: Record<PropertyKey, T[]> = Object.create(null) as Record<PropertyKey, T[]>;
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
}
