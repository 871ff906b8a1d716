// A workbook that is open. Of its parts one sheet changes, and once the list of custom properties.
import { readDocumentId, withDocumentId } from './document-id';
import type { FileGrid, FileRow, OpenedFile } from './grid';
import { dateStyles } from './number-formats';
import { bytesOf, readParts, textOf, writeParts } from './parts';
import { patchSheet } from './sheet-patch';
import { scanSheet, type ScannedRow, type ScannedSheet } from './sheet-scan';
import { badFile } from './trouble';
import { sharedTextsOf, valueOf, type ValueFacts } from './values';
import { openWorkbook } from './workbook-parts';

/** @throws FileTrouble where it cannot be worked on */
export function openXlsx(bytes: Uint8Array, name: string): OpenedFile {
  const parts = readParts(bytes, name);
  const workbook = openWorkbook(parts, name);
  const styles =
    workbook.styles === null ? new Set<number>() : dateStyles(textOf(parts, workbook.styles, name));
  const { sharedTexts: texts } = workbook;
  const facts: ValueFacts = {
    sharedTexts: texts === null ? [] : sharedTextsOf(textOf(parts, texts, name), texts),
    is1904: workbook.is1904,
    isDateStyle: (style) => style !== undefined && styles.has(Number(style)),
  };
  const scanned = new Map<string, ScannedSheet>();
  const partOf = (tab: string): string =>
    workbook.sheets.get(tab) ??
    badFile(`${name} has no tab ${tab}. It has: ${[...workbook.sheets.keys()].join(', ')}.`);
  const scan = (tab: string): ScannedSheet => {
    const part = partOf(tab);
    const sheet = scanned.get(tab) ?? scanSheet(textOf(parts, part, name), part, name);
    scanned.set(tab, sheet);
    return sheet;
  };
  return {
    tabs: [...workbook.sheets.keys()],
    id: readDocumentId(parts, name),
    read: (tab) => gridOf(scan(tab).rows, facts),
    changed: (tab, changes, hidden, id) => {
      const changed = new Map(withDocumentId(parts, id, name));
      if (changes.length > 0) {
        changed.set(partOf(tab), bytesOf(patchSheet(scan(tab), changes, hidden, facts)));
      }
      return writeParts(changed);
    },
  };
}

function gridOf(rows: readonly ScannedRow[], facts: ValueFacts): FileGrid {
  return new Map(rows.map((row) => [row.number, rowOf(row, facts)]));
}

function rowOf(row: ScannedRow, facts: ValueFacts): FileRow {
  return new Map(
    row.cells.map((cell) => [
      cell.column,
      { value: valueOf(cell, facts), isFormula: cell.isFormula, isDate: facts.isDateStyle(cell.style) },
    ]),
  );
}
