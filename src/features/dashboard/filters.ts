// What people chose in the Dashboard's filter cells. Pure.
import type { Cell } from '../../platform/ports';
import { cellText } from '../../workbook/kinds';
import { DEFAULT_RANGE, isRangeName, type RangeName } from '../posts/range';
import { MEASURED_PLATFORMS, OWN_ACCOUNTS } from '../targets/target';

export interface Filters {
  readonly range: RangeName;
  /** `All`, or one platform. */
  readonly platform: string;
  readonly accounts: string;
  readonly campaign: string;
}

export const ALL = 'All';

export const FIRST_FILTERS: Filters = {
  range: DEFAULT_RANGE,
  platform: ALL,
  accounts: OWN_ACCOUNTS,
  campaign: ALL,
};

/** Cells as they were read; what cannot be used (a cell deleted, a word misspelt) means the first choice. */
export function readFilters(cells: readonly Cell[]): Filters {
  const [range = '', platform = '', accounts = '', campaign = ''] = cells.map((cell) => {
    const text = cellText(cell);
    return text.startsWith('#') ? '' : text;
  });
  const wanted = range.toLowerCase();
  return {
    range: isRangeName(wanted) ? wanted : FIRST_FILTERS.range,
    platform: MEASURED_PLATFORMS.find((name) => name === platform.toLowerCase()) ?? ALL,
    accounts: accounts === '' ? OWN_ACCOUNTS : accounts,
    campaign: campaign === '' ? ALL : campaign,
  };
}

/** As the Dashboard compares it with its cells. */
export function filterKey({ range, platform, accounts, campaign }: Filters): string {
  return [range, platform, accounts, campaign].join('|');
}
