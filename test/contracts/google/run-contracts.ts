// The entry of the script: `runContracts` checks every rule on a sheet of its own and gives what does not hold.
import { cellContracts } from './cells';
import type { Contract } from './contract';
import { gridContracts } from './grid';
import { serviceContracts } from './services';

export interface Broken {
  readonly rule: string;
  readonly source: string;
  readonly because: string;
}

export const contracts: readonly Contract[] = [...cellContracts, ...gridContracts, ...serviceContracts];

/** @param wanted the rules to check; all unless given */
export function runContracts(wanted: readonly Contract[] = contracts): { held: number; broken: Broken[] } {
  const broken: Broken[] = [];
  for (const { rule, source, check } of wanted) {
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = book.insertSheet();
    try {
      check(sheet);
    } catch (error) {
      broken.push({ rule, source, because: error instanceof Error ? error.message : String(error) });
    }
    book.deleteSheet(sheet);
  }
  return { held: wanted.length - broken.length, broken };
}
