// Number formats: patterns as Sheets takes and gives them, and as o-spreadsheet understands them.
// https://developers.google.com/workspace/sheets/api/guides/formats

/** What `getNumberFormat` gives where nobody set a format. */
export const AUTOMATIC = '0.###############';

const PLAIN = new Set(['', 'general', AUTOMATIC]);

/** A piece of a pattern: quoted text, an escaped character, a bracket, a run of one letter, or any character. */
const PIECES = /"[^"]*"|\\.|\[[^\]]*\]|am\/pm|a\/p|e[+-]0+|([A-Za-z])\1*|_.|[\s\S]/gi;

/** Patterns as they were set, by what became of them: o-spreadsheet knows fewer letters than Sheets. */
const asSet = new Map<string, string>();

/** o-spreadsheet's format for a pattern of Sheets; `''` is automatic. */
export function engineFormat(pattern: string): string {
  if (PLAIN.has(pattern.toLowerCase())) return '';
  // o-spreadsheet has no fractions of a second.
  const pieces = pattern.replace(/s\.0+/gi, 's').match(PIECES) ?? [];
  const isDate = !/[0#@]/.test(pieces.filter((piece) => !/^["\\[]/.test(piece)).join(''));
  const format = pieces.map((piece) => enginePiece(piece, isDate)).join('');
  if (format !== pattern) asSet.set(format, pattern);
  return format;
}

/** The pattern that `getNumberFormat` gives for a format of o-spreadsheet. */
export function sheetsPattern(format: string | undefined): string {
  if (!format) return AUTOMATIC;
  return asSet.get(format) ?? format.replace(/\[\$([^\]]*)\]/g, '"$1"').replace(/\ba\b/g, 'am/pm');
}

function enginePiece(piece: string, isDate: boolean): string {
  const first = piece.charAt(0);
  if (first === '"' || first === '\\') return piece;
  if (first === '[') return bracket(piece);
  if (/^(am\/pm|a\/p)$/i.test(piece)) return 'a';
  if (/^e[+-]0+$/i.test(piece)) return 'e';
  if (first === '_' || first === '?') return first === '?' ? '#' : '';
  if (!/[A-Za-z]/.test(first)) return piece;
  return isDate ? datePart(piece) : numberLetters(piece);
}

/** `[h]` is elapsed hours, `[$€]` a currency; colours and conditions have no counterpart. */
function bracket(piece: string): string {
  if (piece.startsWith('[$')) return `[$${piece.slice(2, -1).replace(/-.*$/, '')}]`;
  return /^\[h+\]$/i.test(piece) ? 'hhhh' : '';
}

function datePart(run: string): string {
  const lower = run.toLowerCase();
  switch (lower.charAt(0)) {
    case 'y':
      return lower.length <= 2 ? 'yy' : 'yyyy';
    case 'h':
    case 's':
      return lower.charAt(0).repeat(2);
    case 'd':
      return lower.slice(0, 4);
    case 'm':
      return lower.slice(0, 5);
    default:
      return escaped(run);
  }
}

function numberLetters(run: string): string {
  return run === 'E' || run === 'e' ? 'e' : escaped(run);
}

function escaped(run: string): string {
  return run.replace(/./g, '\\$&');
}
