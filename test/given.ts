// What stories begin with: rows, accounts and ledger lines with ordinary values, to be changed where a story differs.
import type { Account } from '../src/features/accounts/account';
import type { AccountBook } from '../src/features/accounts/book';
import type { LedgerLine } from '../src/features/schedule/ledger/line';
import { planSchedule, type Plan, type PlanFacts } from '../src/features/schedule/plan';
import type { RowMove } from '../src/features/schedule/planning/move';
import type { ScheduleRecord } from '../src/features/schedule/table';
import { createBodyOf } from '../src/features/schedule/wish/body';
import { printOf } from '../src/features/schedule/wish/print';
import type { Wish } from '../src/features/schedule/wish/wish';
import { SETTING_IDS, type SettingId } from '../src/features/settings/settings';
import type { Cell } from '../src/platform/ports';
import type { WirePost } from '../src/genviral/schemas';
import type { Line } from '../src/workbook/view';
import { at, berlin2026 } from './zones';

/** Monday morning, 08:00 in Berlin. */
export const NOW_MS = at('2026-10-19T06:00Z');

export function account(changes: Partial<Account> = {}): Account {
  return {
    id: 'acc-ig',
    platform: 'instagram',
    isHosted: false,
    username: 'lumen.bakery',
    displayName: 'Lumen Bakery',
    name: 'instagram @lumen.bakery',
    captionLimit: 2200,
    contentKinds: ['single_video', 'multi_image'],
    mostImages: 10,
    mostVideoSeconds: null,
    ...changes,
  };
}

export const instagram = account();
export const tiktok = account({
  id: 'acc-tt',
  platform: 'tiktok',
  username: 'lumenbakery',
  name: 'tiktok @lumenbakery',
  mostImages: 35,
});
export const x = account({
  id: 'acc-x',
  platform: 'x',
  username: 'lumenbakes',
  name: 'x @lumenbakes',
  captionLimit: 280,
  contentKinds: ['text_only', 'single_video', 'multi_image'],
  mostImages: 4,
});

export const book: AccountBook = {
  accounts: [instagram, tiktok, x],
  groups: [{ name: 'Everyone', accountIds: ['acc-ig', 'acc-tt'] }],
  vanished: ['youtube @lumenold'],
  records: new Map(),
};

/** All setting columns, empty. */
export const noSettings = Object.fromEntries(SETTING_IDS.map((id) => [id, ''])) as Record<SettingId, Cell>;

/** A row that is ready and right. */
export function row(line: number, changes: Partial<ScheduleRecord> = {}): Line<ScheduleRecord> {
  return {
    line,
    record: {
      ready: true,
      status: '',
      message: '',
      accounts: 'instagram @lumen.bakery',
      caption: `Fresh bread, row ${String(line)}`,
      media: 'https://media.example.test/bread.jpg',
      postAt: { instantMs: at('2026-10-20T07:30Z') },
      scheduledFor: null,
      link: '',
      views: null,
      likes: null,
      comments: null,
      engagement: null,
      measuredAt: null,
      measured: '',
      campaign: '',
      rowKey: '',
      postId: '',
      publishedAt: null,
      shares: null,
      saves: null,
      approved: '',
      toMend: null,
      date: '',
      time: '',
      ...noSettings,
      ...changes,
    },
  };
}

export function wish(changes: Partial<Wish> = {}): Wish {
  return {
    caption: 'Fresh bread, row 2',
    accountIds: ['acc-ig'],
    media: { type: 'slideshow', urls: ['https://media.example.test/bread.jpg'] },
    when: { kind: 'at', instantMs: at('2026-10-20T07:30Z') },
    musicUrl: null,
    blocks: {},
    ...changes,
  };
}

/** A line whose post Genviral acknowledged. */
export function ledgerLine(changes: Partial<LedgerLine> = {}): LedgerLine {
  return {
    rowKey: 'r1',
    generation: 1,
    spreadsheetId: 'sheet',
    scope: 'workspace:w',
    externalId: 'gs-sheet-r1-1',
    state: 'open',
    intent: null,
    firstAttemptMs: NOW_MS - 3_600_000,
    postId: 'post-1',
    accepted: createBodyOf(wish(), 'gs-sheet-r1-1'),
    print: printOf(wish()),
    tabId: 101,
    ...changes,
  };
}

/** A line whose create left and never came back. */
export function sendingLine(sent: Wish = wish(), changes: Partial<LedgerLine> = {}): LedgerLine {
  const intent = { kind: 'create', wave: 1, body: createBodyOf(sent, 'gs-sheet-r1-1') } as const;
  return ledgerLine({ state: 'sending', postId: '', accepted: '', intent, print: printOf(sent), ...changes });
}

export function post(changes: Partial<WirePost> = {}): WirePost {
  return {
    id: 'post-1',
    caption: 'Fresh bread, row 2',
    status: 'scheduled',
    scheduled_at: '2026-10-20T07:30:00Z',
    created_at: '2026-10-19T05:00:00.000Z',
    accounts: { states: [{ account_id: 'acc-ig', status: 'scheduled' }] },
    ...changes,
  };
}

export function facts(
  rows: readonly Line<ScheduleRecord>[],
  ledger: readonly LedgerLine[] = [],
  changes: Partial<PlanFacts> = {},
): PlanFacts {
  return {
    rows,
    ledger,
    book,
    zone: berlin2026,
    nowMs: NOW_MS,
    foreignKeys: new Set(),
    absent: new Set(SETTING_IDS),
    needsApproval: false,
    posts: new Map(),
    tabId: 101,
    files: [],
    shownTimes: new Map(),
    ...changes,
  };
}

export function planFor(
  rows: readonly Line<ScheduleRecord>[],
  ledger: readonly LedgerLine[] = [],
  changes: Partial<PlanFacts> = {},
): Plan {
  return planSchedule(facts(rows, ledger, changes));
}

/** The moves alone. */
export function plan(
  rows: readonly Line<ScheduleRecord>[],
  ledger: readonly LedgerLine[] = [],
  changes: Partial<PlanFacts> = {},
): readonly RowMove[] {
  return planFor(rows, ledger, changes).moves;
}

/** Posts as Genviral shows them, by id. */
export function shown(...posts: readonly WirePost[]): Pick<PlanFacts, 'posts'> {
  return { posts: new Map(posts.map((one) => [one.id, one])) };
}
