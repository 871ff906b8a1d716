// A connected spreadsheet in memory with the sandbox behind it: what stories about runs begin with.
import {
  createWorld,
  DEMO_KEY,
  restore,
  snapshot,
  type World,
  type WorldOptions,
} from '../../local/sandbox/index';
import { saveKey } from '../../src/features/connection/key';
import { bind, fetchOffer } from '../../src/features/connection/run';
import type { Agreed } from '../../src/features/schedule/sending/consent';
import {
  agreeTo,
  agreeToOrphans,
  NOTHING_AGREED,
  type OrphanChoice,
} from '../../src/features/schedule/sending/consent';
import {
  joinPosts,
  previewSending,
  questionsAbout,
  sendReadyRows,
  type SendReport,
} from '../../src/features/schedule/run';
import { updateAccounts } from '../../src/features/accounts/run';
import { ledgerTable } from '../../src/features/schedule/ledger/table';
import { scheduleTable, type ScheduleRecord } from '../../src/features/schedule/table';
import type { RunContext } from '../../src/features/run-context';
import { updateStatuses, type StatusesUpdated } from '../../src/features/statuses/run';
import type { Cell, Platform } from '../../src/platform/ports';
import { makeBudget } from '../../src/runs/budget';
import { makeContext, type Execution } from '../../src/runs/context';
import { lookOnly, throughDoor } from '../../src/runs/door';
import { setUpTabs } from '../../src/runs/set-up';
import { openTable } from '../../src/workbook/open';
import { fakePlatform, type FakePlatform } from './platform';
import { sandboxHttp, type SandboxHttp } from './genviral';
import { manualClock } from './http';
import { NOW_MS } from '../given';

/** The people cells of a row, by header. */
export type RowCells = Readonly<Record<string, Cell>>;

export interface Stage {
  readonly platform: FakePlatform;
  readonly http: SandboxHttp;
  readonly world: World;
  /** A new execution: its own six minutes. */
  execution(): Execution;
  context(): RunContext;
  /** Puts rows below the header, from row 2 on, over what stood there. */
  fill(rows: readonly RowCells[]): void;
  rows(): readonly ScheduleRecord[];
  ledgerStates(): readonly string[];
  /** As a person would who says yes to everything. */
  send(answer?: (title: string) => boolean, orphans?: OrphanChoice): SendReport;
  /** The statuses part of Update now. */
  update(): StatusesUpdated;
}

export interface StageOptions {
  readonly switches?: WorldOptions['switches'];
}

export function connectedStage({ switches }: StageOptions = {}): Stage {
  const world = createWorld({ seed: 'small', nowMs: NOW_MS, ...(switches && { switches }) });
  const clock = manualClock(NOW_MS);
  const http = sandboxHttp(world, clock);
  const platform = fakePlatform(http, clock);
  saveKey(platform.personStore(), platform.book.id, DEMO_KEY);
  const stage = stageOn(platform, http);
  const run = stage.context();
  setUpTabs(platform.book, platform.documentStore());
  const offer = fetchOffer(run);
  bind(run, offer, offer.accounts, '');
  updateAccounts(run);
  http.sent.length = 0;
  return stage;
}

/** An equal stage that goes its own way from here. `worldText`: its world, where that was saved already. */
export function copyStage({ platform, world }: Stage, worldText = snapshot(world)): Stage {
  const clock = manualClock(platform.time.nowMs());
  const http = sandboxHttp(restore(worldText), clock);
  return stageOn(platform.copy(http, clock), http);
}

/** `port`: the platform as the add-on sees it, where something stands in between. */
export function stageOn(platform: FakePlatform, http: SandboxHttp, port: Platform = platform): Stage {
  const execution = (): Execution => {
    const budget = makeBudget(platform.time, platform.time.nowMs());
    return { platform: port, budget: () => budget };
  };
  const context = (): RunContext =>
    makeContext({ platform: port, key: DEMO_KEY, budget: execution().budget() });
  return {
    platform,
    http,
    world: http.world,
    execution,
    context,
    fill: (rows) => {
      const tab = platform.book.tabNamed('Schedule');
      const [header = []] = tab.readAll();
      tab.growTo(rows.length + 10, 1);
      rows.forEach((cells, index) => {
        for (const [name, cell] of Object.entries(cells)) {
          tab.put(index + 2, header.indexOf(name) + 1, [[cell]]);
        }
      });
    },
    rows: () =>
      openTable(platform.book, platform.documentStore(), scheduleTable).lines.map(({ record }) => record),
    ledgerStates: () =>
      openTable(platform.book, platform.documentStore(), ledgerTable).lines.map(({ record }) => record.state),
    send: (answer = () => true, orphans) => sendOn(execution(), answer, orphans ?? null),
    update: () =>
      throughDoor(execution(), { what: 'Update now', work: (run) => updateStatuses(run), told: () => '' }),
  };
}

function sendOn(
  execution: Execution,
  answer: (title: string) => boolean,
  orphans: OrphanChoice | null,
): SendReport {
  const first = lookOnly(execution, previewSending);
  if (first.isSetBack) throughDoor(execution, { what: 'Join', work: joinPosts, told: () => '' });
  const preview = first.isSetBack ? lookOnly(execution, previewSending) : first;
  const agreedMoves = questionsAbout(preview, preview.moves, first.isSetBack)
    .filter(({ title }) => answer(title))
    .reduce<Agreed>((sum, question) => agreeTo(sum, question), NOTHING_AGREED);
  const agreed = orphans ? agreeToOrphans(agreedMoves, preview.orphans, orphans) : agreedMoves;
  return throughDoor(execution, {
    what: 'Send',
    work: (run) => sendReadyRows(run, preview.book, agreed),
    told: () => '',
  });
}
