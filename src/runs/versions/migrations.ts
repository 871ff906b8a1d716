// Every step that documents in people's hands have to take. Version 1 is what the first release makes.
import { newestOf, type Migration } from './migrate';

export const MIGRATIONS: readonly Migration[] = [];

/** The version of documents that this add-on makes and understands. */
export const NEWEST_VERSION = newestOf(MIGRATIONS);
