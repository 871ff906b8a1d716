// A tracked account as this file knows it, and how people name it. Pure; published for the other rooms.
import type { WireTarget } from '../../genviral/analytics-schemas';
import { parseIso, type InstantMs } from '../../time/instant';
import { normalName, type Account } from '../accounts/account';

/** The platforms that Genviral's analytics cover. https://docs.genviral.io */
export const MEASURED_PLATFORMS: readonly string[] = ['tiktok', 'instagram', 'youtube'];

export interface Target {
  readonly id: string;
  readonly platform: string;
  /** Without `@`, in lower case: how handles are compared. */
  readonly handle: string;
  /** How people name it: `tiktok @brand`. */
  readonly name: string;
  /** Whether the handle is one of the accounts chosen for this file. */
  readonly isOurs: boolean;
  /** When its posts were last measured; the numbers are as old as that. */
  readonly measuredMs: InstantMs | null;
}

/** The form in which handles are compared. */
export function normalHandle(identifier: string): string {
  return identifier.trim().replace(/^@+/, '').toLowerCase();
}

export function handleKey(platform: string, identifier: string): string {
  return `${platform.trim().toLowerCase()} ${normalHandle(identifier)}`;
}

/** The targets, each with whether it belongs to the accounts of this file. */
export function targetsOf(wires: readonly WireTarget[], accounts: readonly Account[]): readonly Target[] {
  const ours = new Set(accounts.map(({ platform, username }) => handleKey(platform, username)));
  return wires.map((wire) => {
    const handle = normalHandle(wire.normalized_identifier ?? wire.identifier);
    return {
      id: wire.id,
      platform: wire.platform,
      handle,
      name: `${wire.platform} @${wire.identifier.trim().replace(/^@+/, '')}`,
      isOurs: ours.has(handleKey(wire.platform, handle)),
      measuredMs: wire.last_refreshed_at ? parseIso(wire.last_refreshed_at) : null,
    };
  });
}

/** What a person asks for: nothing typed means their own accounts. */
export const OWN_ACCOUNTS = 'Own accounts';
export const ALL_TRACKED = 'All tracked';

export interface Chosen {
  readonly targets: readonly Target[];
  /** Names that no target has. */
  readonly unknown: readonly string[];
}

/** The targets that a text names: own ones, all of them, or names with commas between. */
export function chooseTargets(targets: readonly Target[], typed: string): Chosen {
  const wanted = normalName(typed);
  if (wanted === '' || wanted === normalName(OWN_ACCOUNTS)) {
    return { targets: targets.filter(({ isOurs }) => isOurs), unknown: [] };
  }
  if (wanted === normalName(ALL_TRACKED)) return { targets, unknown: [] };
  const chosen = new Map<string, Target>();
  const unknown: string[] = [];
  for (const piece of typed.split(/[\n,;]/).filter((part) => part.trim() !== '')) {
    const name = normalName(piece);
    const found = targets.filter((target) => normalName(target.name) === name || target.handle === name);
    if (found.length === 0) unknown.push(piece.trim());
    for (const target of found) chosen.set(target.id, target);
  }
  return { targets: [...chosen.values()], unknown };
}
