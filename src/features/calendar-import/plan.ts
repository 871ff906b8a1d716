// Which rows go into Schedule, which do not, and what is to be said about each. Pure.
import type { Moment } from '../../platform/ports';
import type { InstantMs } from '../../time/instant';
import type { Zone } from '../../time/zone';
import type { AccountBook } from '../accounts/book';
import type { Account } from '../accounts/account';
import type { SettingId } from '../settings/settings';
import { findOrder, readWhen, type DateOrder, type OrderFound, type ReadWhen } from './dates';
import { draftsOf, type Draft } from './drafts';
import type { Detected } from './detect';
import { contentPrint } from './prints';
import { isPlain, settingsFor } from './row-settings';
import { findTarget, targetKey, type Answers } from './targets';

/** What people decided, besides the meaning of columns. */
export interface Choices {
  readonly order: DateOrder | null;
  readonly targets: Answers;
  /** Accounts for rows that name none. */
  readonly accounts: readonly string[];
  /** Rows that were imported once and are not in Schedule as they were: again? */
  readonly again: boolean;
}

export const NO_CHOICES: Choices = { order: null, targets: new Map(), accounts: [], again: false };

export interface ImportFacts {
  readonly book: AccountBook;
  readonly zone: Zone;
  readonly nowMs: InstantMs;
  /** Prints of what stands in Schedule and Archive. */
  readonly standing: ReadonlySet<string>;
  /** Prints of what was imported before. */
  readonly remembered: ReadonlySet<string>;
}

export interface ImportRow {
  /** In the tab it comes from. */
  readonly line: number;
  readonly accounts: readonly string[];
  readonly caption: string;
  readonly links: readonly string[];
  readonly when: ReadWhen;
  readonly campaign: string;
  readonly settings: ReadonlyMap<SettingId, string>;
  readonly print: string;
}

/** A sentence about a row of the tab, without its number. */
export interface Said {
  readonly line: number;
  readonly because: string;
}

export interface ImportPlan {
  readonly rows: readonly ImportRow[];
  readonly skipped: readonly Said[];
  /** Imported once, and neither in Schedule nor in Archive as they were. */
  readonly changedSince: number;
  /** What of the rows that are taken is not. */
  readonly notes: readonly Said[];
  /** Settings that some row wants. */
  readonly settings: readonly SettingId[];
}

/** The order of day and month in the dates of the rows. */
export function orderIn(detected: Detected, zone: Zone): OrderFound {
  return findOrder(
    draftsOf(detected).map(({ when }) => when),
    zone,
  );
}

export interface TargetQuestion {
  readonly name: string;
  readonly options: readonly Account[];
  readonly rows: number;
}

/** Channels and platforms that only a person can match, with how many rows name them. */
export function targetQuestions(detected: Detected, book: AccountBook): readonly TargetQuestion[] {
  const questions = new Map<string, TargetQuestion>();
  for (const name of draftsOf(detected).flatMap(({ targets }) => targets)) {
    const target = findTarget(book, name, new Map());
    if (target.kind !== 'ask') continue;
    const known = questions.get(targetKey(name));
    questions.set(targetKey(name), {
      name: known?.name ?? name,
      options: target.options,
      rows: (known?.rows ?? 0) + 1,
    });
  }
  return [...questions.values()];
}

export function planImport(detected: Detected, choices: Choices, facts: ImportFacts): ImportPlan {
  const found = orderIn(detected, facts.zone);
  const order = found.kind === 'known' ? found.order : choices.order;
  const rows: ImportRow[] = [];
  const skipped: Said[] = [];
  const notes: Said[] = [];
  const lineByPrint = new Map<string, number>();
  let changedSince = 0;
  for (const draft of draftsOf(detected)) {
    const { row, said } = rowOf(draft, order, choices, facts);
    const before = lineByPrint.get(row.print);
    const isRemembered = facts.remembered.has(row.print) && !facts.standing.has(row.print);
    const because = unusable(draft) ?? (before === undefined ? null : `the same as row ${String(before)}`);
    if (because !== null) {
      skipped.push({ line: draft.line, because });
    } else if (facts.standing.has(row.print) || (isRemembered && !choices.again)) {
      if (isRemembered) changedSince += 1;
      skipped.push({ line: draft.line, because: isRemembered ? IMPORTED_ONCE : STANDS_THERE });
    } else {
      rows.push(row);
      notes.push(...said.map((sentence) => ({ line: draft.line, because: sentence })));
    }
    if (because === null) lineByPrint.set(row.print, draft.line);
  }
  return { rows, skipped, changedSince, notes, settings: wantedSettings(rows) };
}

const STANDS_THERE = 'it stands in Schedule or Archive already';
const IMPORTED_ONCE = 'it was imported before; in Schedule it was changed or deleted since';

function unusable({ broken, caption, links }: Draft): string | null {
  if (broken !== null) return `a cell ${broken}, or put an apostrophe in front of the text`;
  return caption === '' && links.length === 0 ? 'it has neither a caption nor media' : null;
}

interface ReadRow {
  readonly row: ImportRow;
  readonly said: readonly string[];
}

function rowOf(
  draft: Draft,
  order: DateOrder | null,
  choices: Choices,
  { book, zone, nowMs }: ImportFacts,
): ReadRow {
  const { names, accounts, said: ofTargets } = accountsOf(draft, choices, book);
  const { cells, left } = settingsFor(draft, accounts);
  const when = readWhen(draft.when, order, zone);
  const postAt = postAtOf(when);
  const [media, caption] = [draft.links.join('\n'), draft.caption];
  const print = contentPrint({ accounts: names.join('\n'), caption, media, postAt }, zone);
  const missing = [...draft.left, ...left];
  const row = {
    line: draft.line,
    accounts: names,
    caption,
    links: draft.links,
    when,
    campaign: draft.campaign,
    settings: cells,
    print,
  };
  return {
    row,
    said: [
      ...ofTargets,
      ...whenSaid(when, nowMs),
      ...(missing.length > 0 ? [`without ${missing.join(', ')}`] : []),
    ],
  };
}

function whenSaid(when: ReadWhen, nowMs: InstantMs): readonly string[] {
  switch (when.kind) {
    case 'blank':
      return ['it has no time; write one into Post at'];
    case 'text':
      return [when.text === '' ? when.because : `“${when.text}”: ${when.because}. Mend it in Post at`];
    case 'at':
      return when.instantMs < nowMs ? ['its time is past; write another into Post at'] : [];
  }
}

/** The cell of Post at. */
export function postAtOf(when: ReadWhen): string | Moment {
  switch (when.kind) {
    case 'blank':
      return '';
    case 'text':
      return when.text;
    case 'at':
      return { instantMs: when.instantMs };
  }
}

interface RowAccounts {
  readonly names: readonly string[];
  readonly accounts: readonly Account[];
  readonly said: readonly string[];
}

/** A channel that nobody matched is written as it is: the row then waits for a person, and is not sent to fewer accounts. */
function accountsOf(draft: Draft, choices: Choices, book: AccountBook): RowAccounts {
  const accounts = new Map<string, Account>();
  const [unmatched, said]: [string[], string[]] = [[], []];
  const wanted = draft.targets.length > 0 ? draft.targets : choices.accounts;
  for (const name of wanted) {
    const target = findTarget(book, name, choices.targets);
    if (target.kind === 'found') for (const account of target.accounts) accounts.set(account.id, account);
    if (target.kind === 'none') said.push(`${name}: ${target.because}`);
    if (target.kind === 'ask') {
      unmatched.push(name);
      said.push(`“${name}” is no account of this file; write one into Accounts`);
    }
  }
  const found = [...accounts.values()];
  const names = [...found.map(({ name }) => name), ...unmatched];
  return {
    names,
    accounts: found,
    said: names.length > 0 ? said : [...said, 'it names no account; fill Accounts'],
  };
}

function wantedSettings(rows: readonly ImportRow[]): readonly SettingId[] {
  const wanted = rows.flatMap(({ settings }) =>
    [...settings].filter(([, text]) => !isPlain(text)).map(([id]) => id),
  );
  return [...new Set(wanted)];
}
