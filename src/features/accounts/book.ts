// From what a person wrote in the Accounts cell to accounts. Pure; published for the other rooms.
import { normalName, type Account } from './account';
import type { AccountRecord } from './table';

/** A name that stands for several accounts. */
export interface Group {
  readonly name: string;
  readonly accountIds: readonly string[];
}

export interface AccountBook {
  readonly accounts: readonly Account[];
  readonly groups: readonly Group[];
  /** Names of accounts that were here once and that Genviral no longer lists. */
  readonly vanished: readonly string[];
  /** The rows of Accounts by account id: their setting columns are the account's defaults. */
  readonly records: ReadonlyMap<string, AccountRecord>;
}

export type Lookup =
  | { readonly found: readonly Account[] }
  /** The sentence names the piece and what to write instead. */
  | { readonly problem: string };

export function accountById(book: AccountBook, id: string): Account | null {
  return book.accounts.find((account) => account.id === id) ?? null;
}

/** The lookup for rows: live accounts from Genviral, groups and vanished names from the tab. */
export function bookFrom(accounts: readonly Account[], records: readonly AccountRecord[]): AccountBook {
  const listed = new Set(accounts.map((account) => account.id));
  const idsByGroup = new Map<string, string[]>();
  for (const { group, id } of records) {
    const name = group.trim();
    if (name !== '') idsByGroup.set(name, [...(idsByGroup.get(name) ?? []), id]);
  }
  const groups: Group[] = [...idsByGroup].map(([name, accountIds]) => ({ name, accountIds }));
  const vanished = records
    .filter((record) => record.id !== '' && !listed.has(record.id))
    .map(({ name }) => name);
  return { accounts, groups, vanished, records: new Map(records.map((record) => [record.id, record])) };
}

/** The accounts that a cell names, each once, in the order written: one per line or comma. */
export function lookUpAll(
  book: AccountBook,
  cell: string,
): { found: readonly Account[]; problems: string[] } {
  const found = new Map<string, Account>();
  const problems: string[] = [];
  for (const piece of cell.split(/[\n,;]/).filter((part) => part.trim() !== '')) {
    const result = lookUp(book, piece);
    if ('problem' in result) problems.push(result.problem);
    else for (const account of result.found) found.set(account.id, account);
  }
  return { found: [...found.values()], problems };
}

function lookUp(book: AccountBook, piece: string): Lookup {
  const wanted = normalName(piece);
  const named = book.accounts.filter((account) => normalName(account.name) === wanted);
  if (named.length > 0) return { found: named };
  const group = book.groups.find((candidate) => normalName(candidate.name) === wanted);
  if (group) return lookUpGroup(book, group);
  const short = book.accounts.filter((account) => normalName(account.username) === wanted);
  if (short.length === 1) return { found: short };
  if (short.length > 1) {
    return { problem: `“${piece.trim()}” can be ${namesOf(short)}: write the platform too.` };
  }
  if (book.vanished.some((name) => normalName(name) === wanted)) {
    return {
      problem: `“${piece.trim()}” is not connected in Genviral any more. Connect it again there, or choose another account.`,
    };
  }
  const near = nearest(book, wanted);
  return {
    problem: `There is no account “${piece.trim()}” in this file.${near ? ` Did you mean ${near}?` : ' The Accounts tab lists them.'}`,
  };
}

function lookUpGroup(book: AccountBook, group: Group): Lookup {
  const found = book.accounts.filter((account) => group.accountIds.includes(account.id));
  return found.length > 0
    ? { found }
    : { problem: `No account of the group “${group.name}” is connected any more.` };
}

function namesOf(accounts: readonly Account[]): string {
  return accounts.map((account) => account.name).join(' or ');
}

/** The name that differs least, if it differs little. */
function nearest(book: AccountBook, wanted: string): string | null {
  const ranked = book.accounts
    .map(({ name, username }) => ({
      name,
      steps: Math.min(editSteps(normalName(name), wanted), editSteps(normalName(username), wanted)),
    }))
    .sort((one, other) => one.steps - other.steps);
  const [best] = ranked;
  return best && best.steps <= Math.max(2, wanted.length / 4) ? best.name : null;
}

/** Letters to add, drop or change to make one text of the other. */
function editSteps(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  Array.from(one).forEach((letter, index) => {
    const next = [index + 1];
    Array.from(other).forEach((otherLetter, otherIndex) => {
      const change = (row[otherIndex] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(change, (row[otherIndex + 1] ?? 0) + 1, (next[otherIndex] ?? 0) + 1));
    });
    row = next;
  });
  return row[other.length] ?? 0;
}
