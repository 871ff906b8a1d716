// Reads the setting columns of a row, filled up with the defaults of its accounts. Pure.
import type { Cell } from '../../../platform/ports';
import type { Account } from '../../accounts/account';
import { AS_TEXT, unreadable } from './cells';
import type { Problem } from './problem';
import type { Block, BlockName, Blocks } from './wish';
import { readSetting, type Json, type ReadSetting, type Setting } from '../../settings/setting';
import { PROVIDER_NAMES, SETTINGS, SETTING_IDS, type SettingId } from '../../settings/settings';

export interface SettingCells {
  /** The cell in the row; empty where the column is absent. */
  readonly ofRow: (id: SettingId) => Cell;
  /** The cell in the account's row of Accounts. */
  readonly ofAccount: (accountId: string, id: SettingId) => Cell;
}

export interface ReadSettings {
  readonly values: ReadonlyMap<SettingId, Json>;
  /** Settings that came from an account's defaults. */
  readonly fromDefaults: ReadonlySet<SettingId>;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Whether every cell of the row itself can be read. */
  readonly isReadable: boolean;
}

/** The values that apply to this post: the row's own, else the one its accounts agree on. */
export function readSettings(cells: SettingCells, accounts: readonly Account[]): ReadSettings {
  const values = new Map<SettingId, Json>();
  const fromDefaults = new Set<SettingId>();
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  let isReadable = true;
  for (const id of SETTING_IDS) {
    const one: Setting = SETTINGS[id];
    const targeted = accounts.filter(
      (account) => one.provider === 'post' || account.platform === one.provider,
    );
    const read = readCell(one, cells.ofRow(id));
    if (read === 'empty') {
      const found = defaultOf(id, one, cells, targeted);
      if (found && 'problem' in found) problems.push({ header: one.header, sentence: found.problem });
      else if (found) {
        values.set(id, found.value);
        fromDefaults.add(id);
      }
    } else if ('problem' in read) {
      problems.push({ header: one.header, sentence: read.problem });
      isReadable = false;
    } else if (targeted.length === 0) {
      const sentence = `not used: no ${PROVIDER_NAMES[one.provider]} account in this row`;
      warnings.push({ header: one.header, sentence });
    } else {
      values.set(id, read.value);
    }
  }
  return { values, fromDefaults, problems, warnings, isReadable };
}

/** What a failed formula shows, or a date, is nobody's title or tag. */
function readCell(one: Setting, cell: Cell): ReadSetting {
  const problem = unreadable(cell, AS_TEXT);
  return problem === null ? readSetting(one, cell) : { problem };
}

function defaultOf(
  id: SettingId,
  one: Setting,
  cells: SettingCells,
  accounts: readonly Account[],
): { readonly value: Json } | { readonly problem: string } | null {
  const found = new Map<string, Json>();
  for (const account of accounts) {
    const read = readCell(one, cells.ofAccount(account.id, id));
    if (read === 'empty') continue;
    if ('problem' in read) return { problem: `the default of ${account.name} is wrong: ${read.problem}` };
    found.set(JSON.stringify(read.value), read.value);
  }
  const [value, other] = [...found.values()];
  if (value === undefined) return null;
  return other === undefined
    ? { value }
    : { problem: 'the accounts of this row have different defaults; write it into the row' };
}

/** The blocks of a body, by provider. */
export function blocksOfValues(values: ReadonlyMap<SettingId, Json>): Blocks {
  const blocks: Partial<Record<BlockName, Block>> = {};
  for (const [id, value] of values) {
    const { provider, field } = SETTINGS[id];
    if (provider !== 'post') blocks[provider] = { ...blocks[provider], [field]: value };
  }
  return blocks;
}
