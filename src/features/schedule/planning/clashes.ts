// Posts that get in each other's way: nothing forbids them, and people like to know. Pure.
import { DAY_MS, MINUTE_MS, type InstantMs } from '../../../time/instant';
import { acceptedWish, type LedgerLine } from '../ledger/line';
import { scheduleTable } from '../table';
import type { Problem } from '../wish/problem';
import type { Wish } from '../wish/wish';
import type { RowMove } from './move';

/** TikTok takes about this many drafts of one creator in 24 hours. https://docs.genviral.io */
const MOST_DRAFTS_A_DAY = 5;

/** What is known of the posts looked at so far, by account. */
interface Seen {
  /** Which post an account has in a minute, and with which words. */
  readonly byMinute: Map<string, string>;
  readonly byCaption: Map<string, string>;
  readonly draftTimes: Map<string, InstantMs[]>;
}

/** Adds a warning to rows that post to an account in the same minute as another, or say the same to it again. */
export function warnOfClashes(moves: readonly RowMove[], ledger: readonly LedgerLine[]): readonly RowMove[] {
  const seen: Seen = { byMinute: new Map(), byCaption: new Map(), draftTimes: new Map() };
  const changing = new Set(moves.flatMap((move) => (move.kind === 'update' ? [move.ledger.rowKey] : [])));
  const lineByKey = new Map(moves.map((move) => [move.rowKey, move.line]));
  for (const { state, rowKey, ...line } of ledger) {
    const wish = state === 'open' && !changing.has(rowKey) ? acceptedWish(line) : null;
    const row = lineByKey.get(rowKey);
    if (wish) remember(seen, wish, row === undefined ? 'a post without a row' : `row ${String(row)}`);
  }
  return moves.map((move) => {
    if (move.kind !== 'create' && move.kind !== 'update') return move;
    const warnings = warningsOf(seen, move.wish);
    remember(seen, move.wish, `row ${String(move.line)}`);
    return warnings.length > 0 ? { ...move, warnings: [...move.warnings, ...warnings] } : move;
  });
}

const { postAt, caption } = scheduleTable.columns;

const minuteKey = (accountId: string, dueMs: InstantMs): string =>
  `${accountId} ${String(Math.floor(dueMs / MINUTE_MS))}`;
const captionKey = (accountId: string, wish: Wish): string => `${accountId} ${wish.caption}`;

function remember({ byMinute, byCaption, draftTimes }: Seen, wish: Wish, name: string): void {
  if (wish.when.kind !== 'at') return;
  for (const id of wish.accountIds) {
    byMinute.set(minuteKey(id, wish.when.instantMs), name);
    byCaption.set(captionKey(id, wish), name);
    if (isDraft(wish)) draftTimes.set(id, [...(draftTimes.get(id) ?? []), wish.when.instantMs]);
  }
}

function warningsOf({ byMinute, byCaption, draftTimes }: Seen, wish: Wish): readonly Problem[] {
  if (wish.when.kind !== 'at') return [];
  const dueMs = wish.when.instantMs;
  const found = (look: (id: string) => string | undefined): string | undefined =>
    wish.accountIds.map(look).find((name) => name !== undefined);
  const minute = found((id) => byMinute.get(minuteKey(id, dueMs)));
  const words = found((id) => byCaption.get(captionKey(id, wish)));
  const tooMany = wish.accountIds.some((id) => {
    const near = (draftTimes.get(id) ?? []).filter((otherMs) => Math.abs(otherMs - dueMs) < DAY_MS);
    return isDraft(wish) && near.length >= MOST_DRAFTS_A_DAY;
  });
  return [
    ...(minute
      ? [{ header: postAt.header, sentence: `the same minute as ${minute}, to the same account` }]
      : []),
    ...(words
      ? [{ header: caption.header, sentence: `the same words as ${words}, to the same account` }]
      : []),
    ...(tooMany
      ? [
          {
            header: postAt.header,
            sentence: 'more than 5 TikTok drafts within 24 hours; TikTok may refuse them',
          },
        ]
      : []),
  ];
}

const isDraft = ({ blocks }: Wish): boolean => blocks.tiktok?.['post_mode'] === 'MEDIA_UPLOAD';
