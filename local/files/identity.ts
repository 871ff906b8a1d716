// Whether a file and what is kept beside it belong together. If not, nothing is sent before a person said what happened:
// rows whose posts nobody remembers would be posted again. Pure.
import type { Sidecar } from './sidecar';

export interface FileFacts {
  readonly name: string;
  readonly kind: 'xlsx' | 'csv';
  /** The id that the workbook carries. */
  readonly id: string | null;
  /** What stands in the column Row key. */
  readonly rowKeys: readonly string[];
}

export type Remembered = Pick<Sidecar, 'id' | 'isMarked' | 'rowKeys' | 'api'>;

/** What a person may have said about the question. */
export type Said = 'adopt' | 'fresh' | null;

export type Identity =
  | { readonly kind: 'new' }
  | { readonly kind: 'known' }
  /** Begins anew: what the add-on wrote on rows is cleared, and they are unticked. */
  | { readonly kind: 'fresh' }
  | { readonly kind: 'apart'; readonly question: string };

export function identify(
  file: FileFacts,
  remembered: Remembered | null,
  said: Said,
  api: Sidecar['api'],
): Identity {
  if (said === 'fresh') return { kind: 'fresh' };
  if (!remembered) return withoutSidecar(file);
  if (remembered.api !== api) return apart(otherApi(file.name, remembered.api));
  if (said === 'adopt' || isSame(file, remembered)) return { kind: 'known' };
  return apart(file.id === null ? lostId(file) : otherId(file.name));
}

/** Before the first write of a file is complete nothing was sent, and it need not carry anything yet. */
function isSame({ kind, id, rowKeys }: FileFacts, remembered: Remembered): boolean {
  if (id !== null) return id === remembered.id;
  if (!remembered.isMarked) return true;
  const standing = new Set(rowKeys);
  return (
    kind === 'csv' && (remembered.rowKeys.length === 0 || remembered.rowKeys.some((key) => standing.has(key)))
  );
}

function withoutSidecar({ name, id, rowKeys }: FileFacts): Identity {
  if (id !== null) {
    return apart(
      `${name} was worked on before, but ${name}.genviral.json, which remembers what was sent, is not beside it. Was it moved or renamed without it? Put the two together again.${FRESH}`,
    );
  }
  if (rowKeys.length === 0) return { kind: 'new' };
  return apart(
    `Rows of ${name} have row keys, so another spreadsheet or computer looks after their posts, and ${name}.genviral.json is not beside it. Put it there if you have it.${FRESH}`,
  );
}

function lostId({ name, kind }: FileFacts): string {
  const what = kind === 'csv' ? 'none of the row keys' : 'not the id';
  return `${name}.genviral.json remembers this file, but the file has ${what} it was given. Was it saved by a program that had it open before, or replaced by another one? If it is the same calendar, run this with --adopt: rows that say what was sent find their posts again, and rows that were changed since count as new.${FRESH}`;
}

const otherId = (name: string): string =>
  `${name} and ${name}.genviral.json belong to different calendars: was one of them copied or renamed? Put the right two together. With --adopt this file takes over what ${name}.genviral.json remembers.${FRESH}`;

function otherApi(name: string, before: Sidecar['api']): string {
  return before === 'sandbox'
    ? `${name} was tried in the sandbox: what its rows say was never posted anywhere. To use it for real, begin anew with --fresh --live.`
    : `${name} is sent for real with --live. To try something in the sandbox, use a copy of the file.`;
}

const FRESH =
  ' To begin anew, run this with --fresh: posts that were sent stay where they are, what the add-on wrote on rows is cleared, and Ready is unticked there.';

const apart = (question: string): Identity => ({ kind: 'apart', question });
