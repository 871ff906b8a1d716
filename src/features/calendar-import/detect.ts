// Whose calendar this is, and what its columns are. Nothing is decided here that a person does not see and may change. Pure.
import { normalTitle, rolesByAlias } from './aliases';
import { looksLikeTime } from './dates';
import { BARE_FORMATS, FORMATS, type BareFormat, type Look } from './formats';
import type { Role } from './role';
import { isEmptyRow, textAt, widthOf, type SourceRow } from './source';

export interface MappedColumn {
  /** Counted from 1. */
  readonly column: number;
  /** What people call it: its header, or `Column C`. */
  readonly title: string;
  readonly role: Role;
  /** How many rows have something in it. */
  readonly filled: number;
  /** The first thing that stands in it. */
  readonly example: string;
}

export interface Detected {
  /** The tool, or `null` where its headers are those of several, or none. */
  readonly format: string | null;
  readonly columns: readonly MappedColumn[];
  /** The rows below the headers that hold something. */
  readonly rows: readonly SourceRow[];
  readonly captionEndsAt: string | null;
}

/** Titles and notes may stand above the headers. */
const MOST_ROWS_ABOVE = 5;
const SAMPLE_ROWS = 200;

export function detect(source: readonly SourceRow[]): Detected {
  const rows = source.filter((row) => !isEmptyRow(row));
  const width = widthOf(rows);
  const index = rows.slice(0, MOST_ROWS_ABOVE).findIndex((row) => isHeader(titlesOf(row, width)));
  const header = rows[index];
  return header ? withHeader(titlesOf(header, width), rows.slice(index + 1)) : withoutHeader(rows, width);
}

/** Only one column can say these. */
const SINGLE: readonly Role['kind'][] = ['when', 'time'];

/** The same calendar, with another meaning of one column. */
export function withRole(detected: Detected, column: number, role: Role): Detected {
  const isSingle = SINGLE.includes(role.kind);
  const columns = detected.columns.map((one): MappedColumn => {
    if (one.column === column) return { ...one, role };
    return isSingle && one.role.kind === role.kind ? { ...one, role: { kind: 'ignored' } } : one;
  });
  return { ...detected, columns };
}

export function hasRole({ columns }: Detected, ...kinds: readonly Role['kind'][]): boolean {
  return columns.some(({ role, filled }) => filled > 0 && kinds.includes(role.kind));
}

const titlesOf = (row: SourceRow, width: number): readonly string[] =>
  Array.from({ length: width }, (_, index) => textAt(row, index + 1));

/** A header names the caption, or media and a time, and at least one thing besides. */
function isHeader(titles: readonly string[]): boolean {
  const kinds = rolesByAlias(titles).map(({ kind }) => kind);
  const known = kinds.filter((kind) => kind !== 'unknown').length;
  return known > 1 && (kinds.includes('caption') || (kinds.includes('media') && kinds.includes('when')));
}

function withHeader(titles: readonly string[], rows: readonly SourceRow[]): Detected {
  const names = titles.map(normalTitle);
  const format = FORMATS.find(({ signature }) => signature.every((name) => names.includes(name)));
  const byAlias = rolesByAlias(titles);
  const roles = names.map(
    (name, index) => format?.roles?.[name] ?? byAlias[index] ?? { kind: 'unknown' as const },
  );
  return {
    format: format?.name ?? null,
    columns: mapped(rows, titles, withoutSecondTitle(roles)),
    rows,
    captionEndsAt: format?.captionEndsAt ?? null,
  };
}

/** Where there is a caption, a second one (such as Description) is not joined to it unasked. */
function withoutSecondTitle(roles: readonly Role[]): readonly Role[] {
  const first = (kind: Role['kind']): number => roles.findIndex((role) => role.kind === kind);
  return roles.map((role, index) => {
    const isSingle = role.kind === 'caption' || SINGLE.includes(role.kind);
    return isSingle && first(role.kind) !== index ? { kind: 'unknown' } : role;
  });
}

function withoutHeader(rows: readonly SourceRow[], width: number): Detected {
  const looks = Array.from({ length: width }, (_, index) => lookOf(rows.slice(0, SAMPLE_ROWS), index + 1));
  const format = BARE_FORMATS.find((candidate) => fits(candidate, looks));
  const titles = looks.map((_, index) => format?.columns[index]?.title ?? '');
  const roles = looks.map((_, index): Role => format?.columns[index]?.role ?? { kind: 'unknown' });
  return {
    format: format?.name ?? null,
    columns: mapped(rows, titles, roles),
    rows,
    captionEndsAt: null,
  };
}

function fits({ columns, least }: BareFormat, looks: readonly Look[]): boolean {
  const isWide = looks.slice(columns.length).some((look) => look !== 'empty');
  const isEach = columns.every(({ looks: wanted }, index) => {
    const look = looks[index];
    return look === undefined ? index >= least : wanted.includes(look);
  });
  return looks.length >= least && !isWide && isEach;
}

const LINKS = /^(https?:\/\/\S+[\s,;|]*)+$/i;
const MEDIA = /\.(jpe?g|png|gif|webp|mp4|mov|m4v|avi)([?#]\S*)?[\s,;|]*$/i;

function lookOf(rows: readonly SourceRow[], column: number): Look {
  const filled = rows.filter((row) => textAt(row, column) !== '');
  if (filled.length === 0) return 'empty';
  const texts = filled.map((row) => textAt(row, column));
  const times = filled.filter((row) => looksLikeTime(row.cells[column - 1] ?? ''));
  if (times.length >= filled.length * MOSTLY) return 'when';
  if (texts.every((text) => LINKS.test(text))) {
    return texts.every((text) => MEDIA.test(text)) ? 'media' : 'links';
  }
  return texts.some((text) => /\p{L}{2,}.*\s/u.test(text)) ? 'text' : 'any';
}

/** One or the other cell may be mistyped. */
const MOSTLY = 0.8;

function mapped(
  rows: readonly SourceRow[],
  titles: readonly string[],
  roles: readonly Role[],
): readonly MappedColumn[] {
  return roles.map((role, index) => {
    const texts = rows.map((row) => textAt(row, index + 1)).filter((text) => text !== '');
    const title = (titles[index] ?? '').replace(/^\uFEFF/, '') || `Column ${letters(index + 1)}`;
    return { column: index + 1, title, role, filled: texts.length, example: texts[0] ?? '' };
  });
}

function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
