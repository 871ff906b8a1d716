// Which accounts a person chose for this file. Pure.
import type { Account } from '../accounts/account';

export type Choice = { readonly chosen: readonly Account[] } | { readonly problem: string };

/** Reads `all`, or numbers and stretches of the shown list such as `1, 3-5`. Nothing typed keeps what was chosen. */
export function readChoice(typed: string, listed: readonly Account[], chosenIds: readonly string[]): Choice {
  const text = typed.trim().toLowerCase();
  const kept = listed.filter((account) => chosenIds.includes(account.id));
  if (text === '' && kept.length > 0) return { chosen: kept };
  if (text === '' || text === 'all') return { chosen: listed };
  const numbers = new Set<number>();
  for (const piece of text.split(/[\s,;]+/).filter((part) => part !== '')) {
    const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(piece) ?? [];
    if (first === undefined || Number(first) < 1 || Number(last) > listed.length) {
      return { problem: `“${piece}” is not a number between 1 and ${String(listed.length)}.` };
    }
    for (let number = Number(first); number <= Number(last); number += 1) numbers.add(number);
  }
  return { chosen: listed.filter((_, index) => numbers.has(index + 1)) };
}
