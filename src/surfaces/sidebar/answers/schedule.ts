// Schedule: the rows, what would become of them, and what a person agreed to.
import * as z from 'zod/mini';
import { countRows } from '../../../features/schedule/rows/counts';
import { joinPosts, previewSending, type Preview } from '../../../features/schedule/run';
import { selectedLines } from '../../../features/schedule/edits/selection';
import { forgetAgreement, unfinishedAgreement } from '../../../features/schedule/sending/agreement';
import {
  agreeTo,
  agreeToOrphans,
  NOTHING_AGREED,
  ORPHAN_CHOICES,
  type Agreed,
} from '../../../features/schedule/sending/consent';
import { scheduleTable } from '../../../features/schedule/table';
import type { RunContext } from '../../../features/run-context';
import type { Execution } from '../../../runs/context';
import { lookOnly, throughDoor } from '../../../runs/door';
import { localText } from '../../../time/zone';
import { sentenceOf } from '../../../troubles/sentence';
import { stop } from '../../../troubles/trouble';
import { openTable } from '../../../workbook/open';
import { check } from '../../check';
import { ROW_COMMANDS, rowCommands } from '../../rows';
import { endSending, goOnSending, keepYes } from '../../send-in-parts';
import { joinedTold } from '../../told';
import type { AgreedInput, PanelPlan, RowScope, ScheduleCalls, ScheduleState } from '../calls/schedule';
import { parsed, zoneNow, type Answers, type Reach } from './answering';
import { withinPanelTime } from './panel-time';
import { askedAbout, shownPlan, type Asked } from './plan-shown';
import { forgetShown, readShown, rememberShown } from './shown';

const scopeSchema = () => z.strictObject({ scope: z.enum(['all', 'visible', 'selected']) });

const idSchema = () => z.string().check(z.maxLength(40));

/** More rows than a tab has cells for. */
const MOST_ROWS = 100_000;

const agreedSchema = () =>
  z.strictObject({
    rows: z.nullable(
      z.array(z.int().check(z.minimum(2), z.maximum(10_000_000))).check(z.maxLength(MOST_ROWS)),
    ),
    agreed: z.array(idSchema()).check(z.maxLength(10)),
    orphans: z.nullable(z.strictObject({ id: idSchema(), answer: z.enum(ORPHAN_CHOICES) })),
  });

const runIdSchema = () => z.string().check(z.minLength(1), z.maxLength(60));
const partSchema = () => z.strictObject({ runId: runIdSchema(), isStopped: z.boolean() });
const dropSchema = () => z.strictObject({ runId: runIdSchema() });
const commandSchema = () => z.strictObject({ command: z.enum(ROW_COMMANDS) });

export const scheduleAnswers: Answers<ScheduleCalls> = {
  scheduleState: (execution) => scheduleState(execution),
  checkRows: (execution) => withinPanelTime(execution, check),
  planSending: (execution, input) => {
    const { scope } = parsed(scopeSchema(), input);
    return withinPanelTime(execution, (timed) => planSending(timed, scope));
  },
  agreeToSend: (execution, input) => {
    const answers = parsed(agreedSchema(), input);
    return withinPanelTime(execution, (timed) => agreeToSend(timed, answers));
  },
  sendPart: (execution, input) => {
    const { runId, isStopped } = parsed(partSchema(), input);
    return isStopped ? endSending(execution, runId) : goOnSending(execution, runId);
  },
  dropSending: ({ platform }, input) => {
    forgetAgreement(platform.documentStore(), parsed(dropSchema(), input).runId);
    return 'Nothing more is sent under that yes. The rows stay as they are.';
  },
  rowCommand: (execution, input) => {
    const { command } = parsed(commandSchema(), input);
    return withinPanelTime(execution, rowCommands[command].act);
  },
};

function scheduleState({ platform }: Reach): ScheduleState {
  const store = platform.documentStore();
  const unfinished = unfinishedAgreement(store, platform.clock().nowMs());
  return {
    ...rowsNow({ platform }),
    unfinished: unfinished && {
      runId: unfinished.runId,
      began: localText(zoneNow({ platform }), unfinished.startedMs),
      left: unfinished.rest.size,
      of: unfinished.total,
    },
  };
}

/** Two service calls: a tab that is wrong is said, and hides nothing else. */
function rowsNow({ platform }: Reach): Omit<ScheduleState, 'unfinished'> {
  try {
    const view = openTable(platform.workbook(), platform.documentStore(), scheduleTable);
    return {
      counts: countRows(view.lines),
      needsApproval: view.places.approved !== undefined,
      trouble: null,
    };
  } catch (error) {
    return { counts: [], needsApproval: false, trouble: sentenceOf(error) };
  }
}

/** A file that was set back has forgotten posts: nothing is asked before its rows were joined with them. */
function planSending(execution: Execution, scope: RowScope): PanelPlan {
  const look = (run: RunContext): Looked => lookAt(run, scope);
  const first = lookOnly(execution, look);
  const { isSetBack } = first.preview;
  if (isSetBack) throughDoor(execution, { what: 'Join rows with posts', work: joinPosts, told: joinedTold });
  const { preview, rows } = isSetBack ? lookOnly(execution, look) : first;
  const asked = askedAbout(preview, rows, isSetBack);
  rememberShown(execution.platform, 'send', [
    ...asked.questions.keys(),
    ...(asked.orphans ? [asked.orphans.id] : []),
  ]);
  return shownPlan(preview, rows, asked);
}

interface Looked {
  readonly preview: Preview;
  readonly rows: readonly number[] | null;
}

function lookAt(run: RunContext, scope: RowScope): Looked {
  const selected =
    scope === 'selected' ? selectedLines(run, openTable(run.workbook, run.store, scheduleTable)) : null;
  const preview = previewSending(run);
  const { moves, hidden } = preview;
  const visible =
    scope === 'visible' ? moves.map(({ line }) => line).filter((line) => !hidden.has(line)) : null;
  return { preview, rows: selected?.map(({ line }) => line) ?? visible };
}

/** The plan is made anew: an id that it does not give again stands for something that changed, or was never shown. */
function agreeToSend(execution: Execution, input: AgreedInput): { runId: string; of: number } {
  const { platform } = execution;
  const shown = readShown(platform, 'send');
  const ids = [...input.agreed, ...(input.orphans ? [input.orphans.id] : [])];
  if (!ids.every((id) => shown.has(id))) stop({ code: 'plan-changed' });
  const preview = lookOnly(execution, previewSending);
  // Posts were forgotten since: rows have to find them again before anything is asked.
  if (preview.isSetBack) stop({ code: 'plan-changed' });
  const agreed = agreedOf(askedAbout(preview, input.rows, false), input);
  if (agreed.size === 0 && !preview.hasOpenLines) stop({ code: 'nothing-agreed' });
  forgetShown(platform, 'send');
  const { runId, total } = keepYes(execution, agreed, preview.zone.name);
  return { runId, of: total };
}

function agreedOf({ questions, orphans }: Asked, input: AgreedInput): Agreed {
  const agreed = input.agreed.reduce<Agreed>(
    (sum, id) => agreeTo(sum, questions.get(id) ?? stop({ code: 'plan-changed' })),
    NOTHING_AGREED,
  );
  if (!input.orphans) return agreed;
  if (orphans?.id !== input.orphans.id) return stop({ code: 'plan-changed' });
  return agreeToOrphans(agreed, orphans.posts, input.orphans.answer);
}
