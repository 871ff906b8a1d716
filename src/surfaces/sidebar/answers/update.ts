// Update: which posts are wanted, and fetching them part by part.
import * as z from 'zod/mini';
import { readCoverage } from '../../../features/posts/coverage';
import { RANGE_NAMES } from '../../../features/posts/range';
import { POST_ORDERS, readSelection, saveSelection, selectionOf } from '../../../features/posts/selection';
import { plural } from '../../../features/schedule/sending/consent';
import { MEASURED_PLATFORMS } from '../../../features/targets/target';
import type { Chunk } from '../../../runs/chunk';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../time/instant';
import { localText } from '../../../time/zone';
import { beginUpdating, goOnUpdating } from '../../update';
import { UPDATE_PARTS, USUAL_PARTS, type UpdatePartName } from '../../update-steps';
import type { HeldPosts, UpdateCalls, UpdateStep } from '../calls/update';
import { parsed, zoneNow, type Answers, type Reach } from './answering';
import { trackingAnswers } from './tracking';

export const updateAnswers: Answers<UpdateCalls> = {
  updateState: ({ platform }) => ({
    held: heldPosts({ platform }),
    selection: readSelection(platform.documentStore()),
    ranges: RANGE_NAMES,
    platforms: MEASURED_PLATFORMS,
    orders: POST_ORDERS,
    parts: UPDATE_PARTS.map((id) => ({ id, name: PART_NAMES[id], isUsual: USUAL_PARTS.includes(id) })),
  }),
  beginUpdate: (execution, input) => {
    const { selection: said, parts } = parsed(beginSchema(), input);
    const selection = selectionOf(said);
    saveSelection(execution.platform.documentStore(), selection);
    return stepOf(beginUpdating(execution, selection, parts));
  },
  goOnUpdate: (execution, input) => stepOf(goOnUpdating(execution, parsed(goOnSchema(), input).runId)),
  ...trackingAnswers,
};

const PART_NAMES: Readonly<Record<UpdatePartName, string>> = {
  accounts: 'Accounts',
  statuses: 'Statuses of sent rows',
  tracked: 'Tracked accounts',
  posts: 'Posts and their numbers',
  history: 'History',
  dashboard: 'Dashboard',
  media: 'List of media files',
};

const stepOf = ({ runId, isDone, said }: Chunk): UpdateStep => ({ runId, isDone, said });

const beginSchema = () =>
  z.strictObject({
    selection: selectionSchema(),
    parts: z.array(z.enum(UPDATE_PARTS)).check(z.minLength(1), z.maxLength(UPDATE_PARTS.length)),
  });

const goOnSchema = () => z.strictObject({ runId: z.string().check(z.minLength(1), z.maxLength(60)) });

const selectionSchema = () =>
  z.strictObject({
    range: z.enum([...RANGE_NAMES, 'custom']),
    start: z.optional(z.string().check(z.maxLength(20))),
    end: z.optional(z.string().check(z.maxLength(20))),
    platforms: z.optional(z.array(z.enum(MEASURED_PLATFORMS))),
    accounts: z.optional(z.string().check(z.maxLength(5000))),
    order: z.optional(z.enum(POST_ORDERS)),
  });

function heldPosts({ platform }: Reach): HeldPosts | null {
  const coverage = readCoverage(platform.documentStore());
  return (
    coverage && {
      from: coverage.start,
      to: coverage.end,
      asOf: localText(zoneNow({ platform }), coverage.asOfMs),
      age: ageText(platform.clock().nowMs() - coverage.asOfMs),
    }
  );
}

/** Rounded down: `59 minutes`, then hours up to two days. */
export function ageText(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
  if (ms < HOUR_MS) return plural(minutes, 'minute');
  return ms < 2 * DAY_MS ? plural(Math.floor(ms / HOUR_MS), 'hour') : plural(Math.floor(ms / DAY_MS), 'day');
}
