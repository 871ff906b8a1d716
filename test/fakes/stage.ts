// A connected spreadsheet in memory with the sandbox behind it: what stories about runs begin with.
import { createWorld, DEMO_KEY, type World } from '../../local/sandbox/index';
import { saveKey } from '../../src/features/connection/key';
import { bind, fetchOffer } from '../../src/features/connection/run';
import type { Agreed } from '../../src/features/schedule/consent';
import { agreeTo, NOTHING_AGREED } from '../../src/features/schedule/consent';
import { previewSending, sendReadyRows, type SendReport } from '../../src/features/schedule/run';
import { updateAccounts } from '../../src/features/accounts/run';
import { ledgerTable } from '../../src/features/schedule/ledger/table';
import { scheduleTable, type ScheduleRecord } from '../../src/features/schedule/table';
import type { RunContext } from '../../src/features/run-context';
import type { Cell } from '../../src/platform/ports';
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
export type RowCells = Readonly<
  Partial<Record<'Ready' | 'Accounts' | 'Caption' | 'Media' | 'Post at' | 'Campaign', Cell>>
>;

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
  send(answer?: (title: string) => boolean): SendReport;
}

export function connectedStage(): Stage {
  const world = createWorld({ seed: 'small', nowMs: NOW_MS });
  const clock = manualClock(NOW_MS);
  const http = sandboxHttp(world, clock);
  const platform = fakePlatform(http, clock);
  saveKey(platform.personStore(), platform.book.id, DEMO_KEY);
  const execution = (): Execution => {
    const budget = makeBudget(clock, clock.nowMs());
    return { platform, budget: () => budget };
  };
  const context = (): RunContext =>
    makeContext({ platform, key: DEMO_KEY, budget: execution().budget(), report: () => undefined });
  const run = context();
  setUpTabs(platform.book, platform.documentStore());
  const offer = fetchOffer(run);
  bind(run, offer, offer.accounts);
  updateAccounts(run);
  http.sent.length = 0;
  return {
    platform,
    http,
    world,
    execution,
    context,
    fill: (rows) => {
      const tab = platform.book.tabNamed('Schedule');
      const [header = []] = tab.readAll();
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
    send: (answer = () => true) => sendOn(execution(), answer),
  };
}

function sendOn(execution: Execution, answer: (title: string) => boolean): SendReport {
  const preview = lookOnly(execution, previewSending);
  const agreed = preview.questions
    .filter(({ title }) => answer(title))
    .reduce<Agreed>((sum, question) => agreeTo(sum, question), NOTHING_AGREED);
  return throughDoor(execution, {
    what: 'Send',
    work: (run) => sendReadyRows(run, preview.book, agreed),
    told: () => '',
  });
}
