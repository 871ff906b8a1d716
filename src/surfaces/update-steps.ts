// What Update now does, step by step. Each step finds in the spreadsheet what the ones before it wrote, so that they need not
// happen in one execution.
import type { AccountBook } from '../features/accounts/book';
import { readAccountBook } from '../features/accounts/lookup';
import { updateAccounts } from '../features/accounts/run';
import { updateDashboard } from '../features/dashboard/run';
import { refreshKnownFormulas } from '../features/formulas/refresh';
import { updateHistory } from '../features/history/run';
import { updateMedia } from '../features/media/run';
import { updateNumbers } from '../features/numbers/run';
import { orStale } from '../features/posts/header-note';
import { updatePosts } from '../features/posts/run';
import type { Selection } from '../features/posts/selection';
import { postsTable, type PostColumns } from '../features/posts/table';
import type { RunContext } from '../features/run-context';
import { updateStatuses } from '../features/statuses/run';
import { updateTracked } from '../features/targets/run';
import type { Target } from '../features/targets/target';
import { sentence, troubleOf } from '../troubles/sentence';
import { openTable } from '../workbook/open';
import type { TableView } from '../workbook/view';
import { accountsTold, historyTold, mediaTold, postsTold, statusesTold } from './told';

/** What is handed on from step to step, also into another execution. */
export interface Carried {
  /** Of the posts that came so far. */
  readonly posts: { readonly found: number; readonly added: number; readonly changed: number };
  readonly coveredFrom: string | null;
}

export const NOTHING_CARRIED: Carried = { posts: { found: 0, added: 0, changed: 0 }, coveredFrom: null };

export interface StepDone {
  /** Empty where there is nothing to tell. */
  readonly said: string;
  readonly carried: Carried;
  /** Whether the step goes on where it ended. */
  readonly isDone: boolean;
}

/** What steps of one execution share: read or fetched when the first of them asks. */
export interface Hands {
  readonly run: RunContext;
  readonly selection: Selection;
  book: () => AccountBook;
  targets: () => readonly Target[];
  posts: () => TableView<PostColumns>;
  putBook: (book: AccountBook) => void;
  putPosts: (view: TableView<PostColumns>) => void;
}

export function handsOf(run: RunContext, selection: Selection): Hands {
  let book: AccountBook | null = null;
  let targets: readonly Target[] | null = null;
  let posts: TableView<PostColumns> | null = null;
  const hands: Hands = {
    run,
    selection,
    book: () => (book ??= readAccountBook(run)),
    targets: () => (targets ??= orStale(run, () => updateTracked(run, hands.book().accounts)).targets),
    posts: () => (posts ??= openTable(run.workbook, run.store, postsTable)),
    putBook: (made) => {
      book = made;
    },
    putPosts: (written) => {
      posts = written;
    },
  };
  return hands;
}

/** What a person may want brought up to date. */
export const UPDATE_PARTS = [
  'accounts',
  'statuses',
  'tracked',
  'posts',
  'history',
  'dashboard',
  'media',
] as const;
export type UpdatePartName = (typeof UPDATE_PARTS)[number];

/** What Update now means where nobody chose. */
export const USUAL_PARTS: readonly UpdatePartName[] = UPDATE_PARTS.filter((part) => part !== 'media');

export type Step = (hands: Hands, carried: Carried) => StepDone;

/** The steps of these parts, and what follows on every update. */
export function stepsOf(parts: readonly UpdatePartName[]): readonly Step[] {
  return UPDATE_STEPS.flatMap(([part, step]) => (part === 'always' || parts.includes(part) ? [step] : []));
}

const done = (said: string, carried: Carried): StepDone => ({ said, carried, isDone: true });

/** In their order: rows first, because people wait for them. */
const UPDATE_STEPS: readonly (readonly [UpdatePartName | 'always', Step])[] = [
  [
    'accounts',
    (hands, carried) => {
      const accounts = updateAccounts(hands.run);
      hands.putBook(accounts.book);
      return done(accountsTold(accounts), carried);
    },
  ],
  [
    'statuses',
    (hands, carried) => {
      const statuses = updateStatuses(hands.run, hands.book());
      const isDone = statuses.left === 0;
      return { said: isDone ? statusesTold(statuses) : '', carried, isDone };
    },
  ],
  [
    'tracked',
    (hands, carried) => {
      hands.targets();
      return done('', carried);
    },
  ],
  ['posts', pullPosts],
  [
    'posts',
    (hands, carried) => {
      const { view } = updateNumbers(hands.run, hands.posts(), hands.targets(), hands.book());
      hands.putPosts(view);
      return done('', carried);
    },
  ],
  [
    'history',
    (hands, carried) => {
      const history = updateHistory(hands.run, hands.posts(), carried.coveredFrom);
      hands.putPosts(history.view);
      return done(historyTold(history), carried);
    },
  ],
  ['dashboard', (hands, carried) => done(dashboardOrReason(hands), carried)],
  ['media', ({ run }, carried) => done(mediaTold(updateMedia(run)), carried)],
  [
    'always',
    ({ run }, carried) => {
      refreshKnownFormulas(run);
      return done('', carried);
    },
  ],
];

function pullPosts({ run, selection, targets, putPosts }: Hands, { posts: before }: Carried): StepDone {
  const pulled = updatePosts(run, selection, targets());
  putPosts(pulled.view);
  const posts = {
    found: before.found + pulled.found,
    added: before.added + pulled.added,
    changed: before.changed + pulled.changed,
  };
  const carried = { posts, coveredFrom: pulled.coveredFrom };
  const isDone = pulled.left === 0;
  return { said: isDone ? postsTold({ ...pulled, ...posts }) : '', carried, isDone };
}

/** Rows are written by then: a Dashboard that cannot be brought up to date is said, and hides nothing else. */
function dashboardOrReason({ run, posts, targets }: Hands): string {
  try {
    updateDashboard(run, posts(), targets());
    return '';
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble || trouble.code === 'out-of-time') throw error;
    return `The Dashboard was not updated: ${sentence(trouble)}`;
  }
}
