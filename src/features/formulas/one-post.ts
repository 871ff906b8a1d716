// One post by its id, link or row key: first what Schedule and Posts know of it; status and times from Genviral where
// formulas may ask there. Genviral has no question about the numbers of a single post: they are those of the tabs.
import { getPost } from '../../genviral/endpoints';
import type { WirePost } from '../../genviral/schemas';
import { stop } from '../../troubles/trouble';
import { isHopeless } from '../../troubles/trouble';
import { lookAtTable } from '../../workbook/look';
import type { AccountBook } from '../accounts/book';
import type { Binding } from '../connection/binding';
import { postsTable, type PostRecord } from '../posts/table';
import type { RunContext } from '../run-context';
import { faceOfPost } from '../schedule/rows/face-of-post';
import { scheduleTable, type ScheduleRecord } from '../schedule/table';
import { FIELD_COLUMNS } from './columns';
import type { TabsPlace } from './from-tabs';
import type { Answer, Value } from './question';

/** What a formula can say of a post, by the names of FIELD_COLUMNS. */
type Fields = Readonly<Record<string, Value>>;

/** More references in one cell are too many to ask about one by one. */
export const MOST_REFERENCES = 200;

export interface LivePost {
  readonly run: RunContext;
  readonly binding: Binding;
}

/** A row for each reference, in their order; one that nobody knows has an empty row among others, and stops alone. */
export function answerForPosts(
  place: TabsPlace,
  references: readonly string[],
  live: LivePost | null,
): Answer {
  const known = fieldsByReference(place);
  const held = references.map((reference) => known.get(normalReference(reference)) ?? null);
  const fetched = live ? fetchFields(live, references, held) : references.map(() => null);
  const posts = references.map((reference, index) => {
    const fields = { ...held[index], ...fetched[index] };
    const isKnown = held[index] !== null || fetched[index] !== null;
    if (!isKnown && references.length > 1) return [];
    if (!isKnown) stop({ code: 'post-unknown', given: reference, isLive: live !== null });
    return FIELD_COLUMNS.map(({ name }) => fields[name] ?? null);
  });
  return { post: posts };
}

/** Links are told apart without the slash at their end. */
const normalReference = (reference: string): string => reference.trim().replace(/\/+$/, '');

function fieldsByReference({ workbook, store }: TabsPlace): ReadonlyMap<string, Fields> {
  const known = new Map<string, Fields>();
  const add = (fields: Fields, references: readonly string[]): void => {
    for (const reference of references.map(normalReference).filter((text) => text !== '')) {
      known.set(reference, { ...known.get(reference), ...fields });
    }
  };
  for (const { record } of lookAtTable(workbook, store, postsTable)?.lines ?? []) {
    const { analyticsId, genviralPostId, platformPostId, permalink } = record;
    add(measuredFields(record), [analyticsId, genviralPostId, platformPostId, permalink]);
  }
  // A row counts all its accounts together, so it goes before the posts of single accounts.
  for (const { record } of lookAtTable(workbook, store, scheduleTable)?.lines ?? []) {
    if (record.rowKey !== '') {
      add(rowFields(record), [record.rowKey, record.postId, ...record.link.split('\n')]);
    }
  }
  return known;
}

function measuredFields(post: PostRecord): Fields {
  const { publishedAt, caption, permalink, campaign, genviralPostId } = post;
  const { views, likes, comments, shares, saves, engagement } = post;
  return {
    ...{ status: 'Posted', publishedAt, caption, link: permalink, campaign, postId: genviralPostId },
    ...{ views, likes, comments, shares, saves, engagement },
  };
}

/** What a row says; its empty cells leave what Posts says. */
function rowFields(row: ScheduleRecord): Fields {
  const { status, message, scheduledFor, publishedAt, link, postId } = row;
  const { views, likes, comments, shares, saves, engagement } = row;
  const fields = {
    ...{ status, message, scheduledFor, publishedAt, link, postId },
    caption: textOf(row.caption),
    campaign: textOf(row.campaign),
    ...{ views, likes, comments, shares, saves, engagement },
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}

const textOf = (cell: ScheduleRecord['caption']): string => (typeof cell === 'object' ? '' : String(cell));

const POST_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What Genviral says now of those that have an id there; `null` for the others and for what it does not know. */
function fetchFields(
  { run, binding }: LivePost,
  references: readonly string[],
  held: readonly (Fields | null)[],
): readonly (Fields | null)[] {
  const ids = references.map((reference, index) => {
    const id = String(held[index]?.['postId'] ?? '');
    return POST_ID.test(id) ? id : held[index] === null && POST_ID.test(reference) ? reference : '';
  });
  const asked = [...new Set(ids.filter((id) => id !== ''))];
  const outcomes = run.client.callAll(getPost, asked);
  return ids.map((id, index) => {
    const outcome = outcomes[asked.indexOf(id)];
    if (!outcome) return null;
    if (outcome.ok) return liveFields(outcome.value, binding, references[index] ?? id, run.nowMs());
    const { trouble } = outcome;
    // 404: not there any more, or its account was disconnected. What the tabs know stays.
    if (trouble.code === 'refused' && trouble.status === 404 && !isHopeless(trouble)) return null;
    return stop(trouble);
  });
}

const NO_BOOK: AccountBook = { accounts: [], groups: [], vanished: [], records: new Map() };

function liveFields(post: WirePost, { accountIds }: Binding, reference: string, nowMs: number): Fields {
  const chosen = new Set(accountIds);
  if (!post.accounts.states.some((state) => chosen.has(state.account_id))) {
    stop({ code: 'other-accounts-post', given: reference });
  }
  const { status, message, scheduledFor, publishedAt, link } = faceOfPost(post, null, NO_BOOK, nowMs);
  const fields = { status, message, scheduledFor, publishedAt, link, caption: post.caption, postId: post.id };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
