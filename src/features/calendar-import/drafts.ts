// Rows of another tool's calendar, read by the mapping: what each asks for, before accounts are known. Pure.
import { splitLinks } from '../schedule/wish/media';
import { formulaFailure } from '../schedule/wish/cells';
import type { SettingId } from '../settings/settings';
import type { WhenCells } from './dates';
import type { Detected, MappedColumn } from './detect';
import type { Role } from './role';
import { textAt, type SourceRow } from './source';

export interface Draft {
  /** Its row in the tab it comes from. */
  readonly line: number;
  readonly caption: string;
  readonly links: readonly string[];
  readonly when: WhenCells;
  /** Channels and platforms as the other tool calls them. */
  readonly targets: readonly string[];
  readonly campaign: string;
  readonly title: string;
  readonly settings: ReadonlyMap<SettingId, string>;
  /** What stands in the row and is not taken. */
  readonly left: readonly string[];
  /** Why the row cannot be read at all. */
  readonly broken: string | null;
}

export function draftsOf(detected: Detected): readonly Draft[] {
  return detected.rows.map((row) => draftOf(row, detected));
}

const YES = ['yes', 'true', 'y', 'x', '1', 'on', '✓', '✔'];

function draftOf(row: SourceRow, { columns, captionEndsAt }: Detected): Draft {
  const of = (kind: Role['kind']): readonly MappedColumn[] =>
    columns.filter(({ role }) => role.kind === kind);
  const texts = (kind: Role['kind']): readonly string[] =>
    of(kind)
      .map(({ column }) => textAt(row, column))
      .filter((text) => text !== '');
  const written = texts('caption').join('\n\n');
  const [caption = '', ...ofPhotos] = captionEndsAt === null ? [written] : written.split(captionEndsAt);
  const broken = [...texts('caption'), ...texts('media')]
    .map(formulaFailure)
    .find((failure) => failure !== null);
  const left = [
    ...(ofPhotos.length > 0 ? ['the captions of single photos (Genviral has one caption a post)'] : []),
    ...columns.flatMap(({ role, title, column }) => {
      const isLeft = role.kind === 'notSent' && isSaid(textAt(row, column));
      return isLeft ? [`${title} (${role.because})`] : [];
    }),
  ];
  return {
    line: row.line,
    caption: withLinks(caption.trim(), texts('link')),
    links: texts('media').flatMap(splitLinks),
    when: whenOf(row, of('when')[0], of('time')[0]),
    targets: [...texts('accounts').flatMap(namesIn), ...platformsOf(row, columns)],
    campaign: texts('campaign').join(', '),
    title: texts('title')[0] ?? '',
    settings: settingsOf(row, columns),
    left,
    broken: broken ?? null,
  };
}

/** A column of yes and no says nothing where it says no. */
const isSaid = (text: string): boolean => !['', 'no', 'false', '0'].includes(text.toLowerCase());

/** A link that the text has already is not written twice. */
function withLinks(caption: string, links: readonly string[]): string {
  const missing = links.flatMap(splitLinks).filter((link) => !caption.includes(link));
  return [caption, ...missing].filter((part) => part !== '').join('\n');
}

const namesIn = (text: string): readonly string[] =>
  text
    .split(/[\n,;|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

function platformsOf(row: SourceRow, columns: readonly MappedColumn[]): readonly string[] {
  return columns.flatMap(({ role, column }) =>
    role.kind === 'platform' && YES.includes(textAt(row, column).toLowerCase()) ? [role.platform] : [],
  );
}

function whenOf(row: SourceRow, date?: MappedColumn, time?: MappedColumn): WhenCells {
  const cell = (column?: MappedColumn): WhenCells['date'] =>
    column ? (row.cells[column.column - 1] ?? '') : '';
  const shown = (column?: MappedColumn): string => (column ? textAt(row, column.column) : '');
  const [dateShown, timeShown] = [date, time].map((column) =>
    column && typeof cell(column) === 'object' ? (row.shown[column.column - 1] ?? '') : shown(column),
  );
  return { date: cell(date), dateShown: dateShown ?? '', time: cell(time), timeShown: timeShown ?? '' };
}

function settingsOf(row: SourceRow, columns: readonly MappedColumn[]): ReadonlyMap<SettingId, string> {
  return new Map(
    columns.flatMap(({ role, column }) => {
      const text = textAt(row, column);
      return role.kind === 'setting' && text !== '' ? [[role.id, text] as const] : [];
    }),
  );
}
