// Fetches one window of posts whole: its first page tells how many there are, the others come in rounds side by side.
import { listMeasuredPosts, type MeasuredPage } from '../../genviral/endpoints';
import type { WireMeasuredPost } from '../../genviral/schemas';
import { DAY_MS, parseIso } from '../../time/instant';
import { stop, TroubleError } from '../../troubles/trouble';
import { normalHandle, type Target } from '../targets/target';
import type { RunContext } from '../run-context';
import { dayOf, type Days } from './range';
import { cutWindow, furtherPages, MOST_POSTS_PER_DAY } from './windows';

/** A longer list of ids would not fit into a URL of 2,082 characters. https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */
const MOST_IDS_IN_A_QUERY = 40;

/** Which posts are asked for, and which of them are kept. */
export interface PostFilter {
  readonly platforms: readonly string[];
  readonly targets: readonly Target[];
  /** Whether the targets are all that there are. */
  readonly isEverything: boolean;
}

export type Fetched =
  | { readonly kind: 'posts'; readonly posts: readonly WireMeasuredPost[] }
  /** Too many for one window. */
  | { readonly kind: 'cut'; readonly windows: readonly Days[] };

/** `between` is told after each round which share of the window is here. */
export function fetchWindow(
  run: RunContext,
  span: Days,
  filter: PostFilter,
  between: (share: number) => void = () => undefined,
): Fetched {
  const page = pageIn(span, filter);
  const first = run.client.call(listMeasuredPosts, page({ offset: 0, order: 'asc' }));
  const windows = cutWindow(fromFirstPost(span, first.posts[0]), first.totalCount);
  if (windows) return { kind: 'cut', windows };
  if (first.totalCount > MOST_POSTS_PER_DAY) {
    stop({ code: 'too-many-posts', found: first.totalCount, limit: MOST_POSTS_PER_DAY });
  }
  const further = furtherPages(first.totalCount);
  const pages = run.client.callAll(listMeasuredPosts, further.map(page), (done) => {
    between((done + 1) / (further.length + 1));
  });
  const posts = pages.flatMap((outcome) => {
    if (!outcome.ok) throw new TroubleError(outcome.trouble);
    return outcome.value.posts;
  });
  return { kind: 'posts', posts: [...first.posts, ...posts].filter(isWanted(filter)) };
}

function pageIn(span: Days, { platforms, targets, isEverything }: PostFilter) {
  const isListed = !isEverything && targets.length <= MOST_IDS_IN_A_QUERY;
  const targetIds = isListed ? targets.map(({ id }) => id) : [];
  return (place: Pick<MeasuredPage, 'offset' | 'order'>): MeasuredPage => ({
    start: span.start,
    end: span.end,
    platforms,
    targetIds,
    ...place,
  });
}

/** Posts name no target: they are told apart by platform and handle. */
function isWanted({ targets, isEverything }: PostFilter): (post: WireMeasuredPost) => boolean {
  const wanted = new Set(targets.map(({ platform, handle }) => `${platform} ${handle}`));
  return ({ platform, accountIdentifier }) =>
    isEverything ||
    targets.length <= MOST_IDS_IN_A_QUERY ||
    wanted.has(`${platform} ${normalHandle(accountIdentifier ?? '')}`);
}

/** Years before the first post need no windows; a day earlier is kept, as days are Genviral's to count. */
function fromFirstPost(span: Days, first: WireMeasuredPost | undefined): Days {
  const firstMs = first?.publishedAt ? parseIso(first.publishedAt) : null;
  if (firstMs === null) return span;
  const day = dayOf(firstMs - DAY_MS);
  return day > span.start && day <= span.end ? { start: day, end: span.end } : span;
}
