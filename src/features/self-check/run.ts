// Goes through the checks, whatever becomes of each, and writes what was found into a tab.
import type { Platform, Store } from '../../platform/ports';
import type { Tab, Workbook } from '../../platform/sheets';
import { SECOND_MS } from '../../time/instant';
import { redact } from '../../troubles/redact';
import { sentenceOf } from '../../troubles/sentence';
import { setUpTab } from '../../workbook/set-up';
import type { Check, Finding, Inspected } from './check';
import { CHECKS } from './checks';
import { selfCheckTable } from './table';

/** Nobody waits longer for it; what is left is told as not looked at. */
const LONGEST_MS = 45 * SECOND_MS;

export type Parts = Omit<Inspected, 'platform' | 'scratch'>;

export function inspect(
  platform: Platform,
  parts: Parts,
  checks: readonly Check[] = CHECKS,
): readonly Finding[] {
  const endMs = platform.clock().nowMs() + LONGEST_MS;
  const lookAtAll = (scratch: Inspected['scratch']): readonly Finding[] =>
    checks.map((check) => findingOf(check, { ...parts, platform, scratch }, endMs));
  const findings: Finding[] = [];
  try {
    platform.probe().onScratch((scratch) => {
      findings.push(...lookAtAll(scratch));
    });
    return findings;
  } catch (error) {
    // Without a tab to try things on, everything else can still be looked at. Or the tab could not be removed again.
    return [...(findings.length > 0 ? findings : lookAtAll(null)), scratchFailed(error)];
  }
}

function findingOf({ what, look, means, todo }: Check, inspected: Inspected, endMs: number): Finding {
  if (inspected.platform.clock().nowMs() > endMs) {
    return {
      what,
      result: 'told',
      found: 'not looked at: there was no time left',
      means,
      todo: 'Check again.',
    };
  }
  try {
    const { result, found } = look(inspected);
    return { what, result, found: redact(found), means, todo: result === 'fail' ? todo : '' };
  } catch (error) {
    return { what, result: 'fail', found: redact(sentenceOf(error)), means, todo };
  }
}

function scratchFailed(error: unknown): Finding {
  return {
    what: 'A tab to try things on',
    result: 'fail',
    found: redact(sentenceOf(error)),
    means: 'The check makes a tab called Genviral scratch and removes it again.',
    todo: 'Delete that tab if it is there. If the spreadsheet is protected, ask its owner to check.',
  };
}

/** One text to copy into a report: no key, no id, no address. */
export function summaryOf(findings: readonly Finding[], version: string): string {
  const lines = findings.map(({ what, result, found }) => `${result.toUpperCase()} ${what}: ${found}`);
  return [`Genviral for Sheets ${version}`, ...lines].join('\n');
}

export function writeFindings(
  workbook: Workbook,
  store: Store,
  findings: readonly Finding[],
  summary: string,
): Tab {
  const tab = setUpTab(workbook, store, selfCheckTable);
  const rows = [
    ...findings.map(({ what, result, found, means, todo }) => [what, result, found, means, todo]),
    ['To copy into a report', '', summary, '', ''],
  ];
  const blank = ['', '', '', '', ''];
  tab.growTo(selfCheckTable.rows, blank.length);
  const area = { row: 2, column: 1, rows: selfCheckTable.rows - 1, columns: blank.length };
  tab.formatNumbers(area, '@');
  tab.write(
    area,
    Array.from({ length: area.rows }, (_, index) => rows[index] ?? blank),
  );
  tab.show({ row: 1, column: 1, rows: 1, columns: 1 });
  return tab;
}
