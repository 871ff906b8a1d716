// A connected spreadsheet in memory with a sandbox world behind it: what stories about analytics begin with.
import { createWorld, SEED_KEYS, type SeedName, type World } from '../../../local/sandbox/index';
import type { Account } from '../../../src/features/accounts/account';
import { updateAccounts } from '../../../src/features/accounts/run';
import { saveKey } from '../../../src/features/connection/key';
import { bind, fetchOffer } from '../../../src/features/connection/run';
import { DEFAULT_SELECTION, type Selection } from '../../../src/features/posts/selection';
import { orStale } from '../../../src/features/posts/header-note';
import { updateTracked } from '../../../src/features/targets/run';
import { updatePosts, type PostsUpdated } from '../../../src/features/posts/run';
import type { RunContext } from '../../../src/features/run-context';
import { makeBudget } from '../../../src/runs/budget';
import { makeContext, type Execution } from '../../../src/runs/context';
import { setUpTabs } from '../../../src/runs/set-up';
import { troubleOf } from '../../../src/troubles/sentence';
import type { Trouble } from '../../../src/troubles/trouble';
import { sandboxHttp, type SandboxHttp } from '../../fakes/genviral';
import { manualClock, type ManualClock } from '../../fakes/http';
import { fakePlatform, type FakePlatform } from '../../fakes/platform';
import { NOW_MS } from '../../given';

export interface AnalyticsStage {
  readonly platform: FakePlatform;
  readonly http: SandboxHttp;
  readonly world: World;
  readonly clock: ManualClock;
  readonly accounts: readonly Account[];
  /** A new execution: its own six minutes. */
  context(): RunContext;
  execution(): Execution;
  pull(selection?: Partial<Selection>): PostsUpdated;
  /** Spreadsheet calls since the last time this was asked. */
  calls(): Readonly<Record<string, number>>;
  /** Cells of a tab, header first. */
  display(tab: string): readonly (readonly unknown[])[];
  column(tab: string, header: string): readonly unknown[];
  note(tab: string): string;
}

/** `answers` are given to dialogs in turn; `chosen` says which accounts belong to the file. */
export function analyticsStage(
  seed: SeedName = 'small',
  answers: readonly (string | null)[] = [],
  chosen: (account: Account) => boolean = () => true,
): AnalyticsStage {
  const world = createWorld({ seed, nowMs: NOW_MS });
  const clock = manualClock(NOW_MS);
  const http = sandboxHttp(world, clock);
  const platform = fakePlatform(http, clock, answers);
  const key = SEED_KEYS[seed];
  saveKey(platform.personStore(), platform.book.id, key);
  const execution = (): Execution => {
    const budget = makeBudget(clock, clock.nowMs());
    return { platform, budget: () => budget };
  };
  const context = (): RunContext => makeContext({ platform, key, budget: execution().budget() });
  const run = context();
  setUpTabs(platform.book, platform.documentStore());
  const offer = fetchOffer(run);
  bind(run, offer, offer.accounts.filter(chosen), '');
  const { accounts } = updateAccounts(run).book;
  http.sent.length = 0;
  const forget = (): Record<string, number> => {
    const seen = { ...platform.book.calls };
    for (const name of Object.keys(platform.book.calls)) platform.book.calls[name] = 0;
    return Object.fromEntries(Object.entries(seen).filter(([, count]) => count > 0));
  };
  forget();
  const display = (tab: string): readonly (readonly unknown[])[] => platform.book.tabNamed(tab).readAll();
  return {
    platform,
    http,
    world,
    clock,
    accounts,
    context,
    execution,
    pull: (selection = {}) => {
      const at = context();
      const { targets } = orStale(at, () => updateTracked(at, accounts));
      return updatePosts(at, { ...DEFAULT_SELECTION, ...selection }, targets);
    },
    calls: forget,
    display,
    column: (tab, header) => {
      const [head = [], ...rows] = display(tab);
      return rows.map((row) => row[head.indexOf(header)] ?? '');
    },
    note: (tab) => platform.book.tabNamed(tab).dressed.notes.get('1,1') ?? '',
  };
}

/** All calls that read or write the spreadsheet. */
export function sum(calls: Readonly<Record<string, number>>): number {
  return Object.values(calls).reduce((total, count) => total + count, 0);
}

/** The trouble that stopped the work. */
export function troubleIn(work: () => unknown): Trouble {
  try {
    work();
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble) return trouble;
    throw error;
  }
  throw new Error('nothing stopped the work');
}
