// Approved: who said yes to which content. The cell holds the content's print, so that a later change is seen. Pure.
import { cellText } from '../../../workbook/kinds';
import type { Cell } from '../../../platform/ports';
import { scheduleTable } from '../table';
import type { Problem } from '../wish/problem';
import { printOf } from '../wish/print';
import type { Wish } from '../wish/wish';

const HOW_TO_APPROVE = 'select the row and choose Genviral > Rows > Approve selected rows';

/** What is written into the cell: readable for people, and with the print at its end. */
export function approvalText(who: string, when: string, wish: Wish): string {
  return `${who}, ${when} · ${printOf(wish)}`;
}

/** Why the row may not be sent, or `null` where its present content was approved. */
export function approvalProblem(approved: Cell, wish: Wish): Problem | null {
  const text = cellText(approved);
  const { header } = scheduleTable.columns.approved;
  if (text === '') return { header, sentence: `not approved yet; ${HOW_TO_APPROVE}` };
  if (!/ · p[0-9a-z]+$/.test(text)) {
    const sentence = `typed by hand, so it is not known which content was meant; ${HOW_TO_APPROVE}`;
    return { header, sentence };
  }
  return text.endsWith(printOf(wish))
    ? null
    : { header, sentence: 'changed since approval; approve it again' };
}
