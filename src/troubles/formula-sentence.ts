// One sentence for every trouble of a formula.
import { isOneOf } from './codes';
import type { FormulaTrouble } from './trouble';

export function formulaSentence(trouble: FormulaTrouble): string {
  switch (trouble.code) {
    case 'bad-argument':
      return `${trouble.argument}: “${trouble.given}” cannot be used here. Allowed: ${trouble.allowed}.`;
    case 'not-covered':
      return `${trouble.held}; ${trouble.wanted}, or let formulas use the owner’s key: Genviral > Help > Allow formulas to use my key.`;
    case 'none-tracked':
      return 'No analytics: none of this file’s accounts is tracked. Choose Genviral > Analytics > Track my connected accounts….';
    case 'post-unknown':
      return trouble.isLive
        ? `post: neither this spreadsheet nor Genviral has a post “${trouble.given}”. Allowed: a post’s id in Genviral, its link, or the row key of its row.`
        : `post: neither Schedule nor Posts has a post “${trouble.given}”. Allowed: a post’s id in Genviral, its link, or the row key of its row; choose Update now if it is new.`;
    case 'other-accounts-post':
      return `post: “${trouble.given}” belongs to accounts that were not chosen for this spreadsheet.`;
    case 'formula-slow':
      return 'Genviral took too long for a cell, which may work 20 seconds. Ask for fewer days, platforms or accounts, or choose Genviral > Refresh formulas in a minute.';
  }
}

export const isFormulaTrouble = isOneOf<FormulaTrouble>({
  'bad-argument': true,
  'not-covered': true,
  'none-tracked': true,
  'post-unknown': true,
  'other-accounts-post': true,
  'formula-slow': true,
});
