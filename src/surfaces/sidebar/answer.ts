// The server's side of the panel. Names and arguments come from a page and are checked like any other input.
import * as z from 'zod/mini';
import { readBinding } from '../../features/connection/binding';
import { maskedKey, readKey } from '../../features/connection/key';
import { readCoverage } from '../../features/posts/coverage';
import { RANGE_NAMES } from '../../features/posts/range';
import { POST_ORDERS, readSelection, saveSelection, selectionOf } from '../../features/posts/selection';
import { rowsThatNeedAPerson } from '../../features/schedule/rows/attention';
import { scheduleTable } from '../../features/schedule/table';
import { MEASURED_PLATFORMS } from '../../features/targets/target';
import { activityTable } from '../../runs/activity';
import type { Execution } from '../../runs/context';
import { localText, zoneBetween, type Zone } from '../../time/zone';
import { sentenceOf } from '../../troubles/sentence';
import { stop } from '../../troubles/trouble';
import { openTable } from '../../workbook/open';
import { findTab } from '../../workbook/tabs';
import { automationState, everySchema, jobSchema, setEvery, setJob } from '../automation';
import { check } from '../check';
import { mayUseMyKey, setFormulasAllowed } from '../formula-menu';
import { update } from '../update';
import type { PanelAnswer, PanelCallName, PanelCalls, PanelState } from './calls';

type Answers = {
  readonly [Name in PanelCallName]: (execution: Execution, input: unknown) => PanelCalls[Name]['output'];
};

const answers: Answers = {
  state: (execution) => panelState(execution),
  checkRows: (execution) => check(execution),
  updateNow: (execution, input) => {
    const selection = selectionOf(parsed(selectionSchema(), input));
    saveSelection(execution.platform.documentStore(), selection);
    return update(execution, selection);
  },
  allowFormulas: (execution, input) =>
    setFormulasAllowed(execution, parsed(z.object({ allowed: z.boolean() }), input).allowed),
  setEvery: (execution, input) => setEvery(execution, parsed(everySchema(), input).every),
  setJob: (execution, input) => setJob(execution, parsed(jobSchema(), input)),
  showRow: ({ platform }, input) => {
    const { line } = parsed(z.object({ line: z.int().check(z.positive()) }), input);
    const view = openTable(platform.workbook(), platform.documentStore(), scheduleTable);
    if (line <= view.cells.length) view.tab.show({ row: line, column: 1, rows: 1, columns: 1 });
    return null;
  },
};

const selectionSchema = () =>
  z.object({
    range: z.enum([...RANGE_NAMES, 'custom']),
    start: z.optional(z.string()),
    end: z.optional(z.string()),
    platforms: z.optional(z.array(z.enum(MEASURED_PLATFORMS))),
    accounts: z.optional(z.string()),
    order: z.optional(z.enum(POST_ORDERS)),
  });

/** Answers a call of the panel. Never throws: the page shows the sentence. */
export function answerPanel(execution: Execution, name: unknown, input: unknown): PanelAnswer<unknown> {
  try {
    const answer = isCallName(name) ? answers[name] : stop({ code: 'unknown-request', detail: 'call name' });
    return { ok: true, value: answer(execution, input) };
  } catch (error) {
    return { ok: false, because: sentenceOf(error) };
  }
}

function isCallName(name: unknown): name is PanelCallName {
  return typeof name === 'string' && Object.prototype.hasOwnProperty.call(answers, name);
}

function parsed<T>(schema: z.ZodMiniType<T>, input: unknown): T {
  const result = z.safeParse(schema, input);
  return result.success
    ? result.data
    : stop({ code: 'unknown-request', detail: z.prettifyError(result.error) });
}

const LAST_RUNS = 5;

function panelState({ platform }: Execution): PanelState {
  const workbook = platform.workbook();
  const store = platform.documentStore();
  const nowMs = platform.clock().nowMs();
  const zone = zoneBetween(workbook.zoneName(), nowMs, nowMs, (instantMs) =>
    platform.offsetMinutesAt(workbook.zoneName(), instantMs),
  );
  const key = readKey(platform.personStore(), workbook.id);
  const binding = readBinding(store);
  const coverage = readCoverage(store);
  return {
    version: platform.build.version,
    connection: {
      key: key === null ? null : maskedKey(key),
      workspace: binding?.label ?? null,
      accounts: binding?.accountIds.length ?? 0,
      clock: `${zone.name}, now ${localText(zone, nowMs)}`,
      formulasAllowed: mayUseMyKey(platform),
    },
    ...(binding ? rowsIn({ platform }, nowMs) : { attention: [], trouble: null }),
    lastRuns: lastRuns({ platform }, zone),
    posts: coverage
      ? `Posts from ${coverage.start} to ${coverage.end}, as of ${localText(zone, coverage.asOfMs)}`
      : 'No posts fetched yet',
    selection: readSelection(store),
    ranges: RANGE_NAMES,
    platforms: MEASURED_PLATFORMS,
    orders: POST_ORDERS,
    automation: key !== null && binding ? automationState(platform, zone) : null,
  };
}

type Reach = Pick<Execution, 'platform'>;

function rowsIn({ platform }: Reach, nowMs: number): Pick<PanelState, 'attention' | 'trouble'> {
  try {
    const { lines } = openTable(platform.workbook(), platform.documentStore(), scheduleTable);
    return { attention: rowsThatNeedAPerson(lines, nowMs), trouble: null };
  } catch (error) {
    return { attention: [], trouble: sentenceOf(error) };
  }
}

function lastRuns({ platform }: Reach, zone: Zone): PanelState['lastRuns'] {
  const workbook = platform.workbook();
  const store = platform.documentStore();
  if (!findTab(workbook, store, activityTable)) return [];
  return openTable(workbook, store, activityTable)
    .lines.slice(0, LAST_RUNS)
    .map(({ record }) => ({
      when: record.startedAt === null ? '' : localText(zone, record.startedAt),
      what: record.what,
      who: record.who,
      result: record.result,
      details: record.details,
    }));
}
