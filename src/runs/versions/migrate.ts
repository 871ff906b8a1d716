// Brings a document's tabs and notes to what this version of the add-on expects.
import type { Store, Workbook } from '../../platform/ports';
import { readVersion, requireKnownVersion, writeVersion } from './version';

/** A spreadsheet and what it remembers. */
export interface File {
  readonly workbook: Workbook;
  readonly store: Store;
}

/**
 * A step from the version before to this one. It may be cut off anywhere and runs again from its beginning, so it looks
 * at what is there before it changes anything. It stands for good: documents of any age pass through all of them.
 */
export interface Migration {
  readonly to: number;
  readonly apply: (file: File) => void;
}

export function newestOf(migrations: readonly Migration[]): number {
  return Math.max(1, ...migrations.map(({ to }) => to));
}

/** Behind the document's lock. Stops where the document is newer than this add-on. One service call where nothing is to do. */
export function bringUpToDate(file: File, migrations: readonly Migration[]): void {
  const { workbook, store } = file;
  requireKnownVersion(store, newestOf(migrations));
  const version = readVersion(store);
  for (const { to, apply } of [...migrations].sort((one, other) => one.to - other.to)) {
    if (to <= version) continue;
    apply(file);
    workbook.flush();
    writeVersion(store, to);
  }
}
