// Update: which posts are wanted, and fetching them.
import * as z from 'zod/mini';
import { readCoverage } from '../../../features/posts/coverage';
import { RANGE_NAMES } from '../../../features/posts/range';
import { POST_ORDERS, readSelection, saveSelection, selectionOf } from '../../../features/posts/selection';
import { MEASURED_PLATFORMS } from '../../../features/targets/target';
import { localText } from '../../../time/zone';
import { update } from '../../update';
import type { UpdateCalls } from '../calls/update';
import { parsed, zoneNow, type Answers, type Reach } from './answering';

export const updateAnswers: Answers<UpdateCalls> = {
  updateState: ({ platform }) => ({
    posts: postsText({ platform }),
    selection: readSelection(platform.documentStore()),
    ranges: RANGE_NAMES,
    platforms: MEASURED_PLATFORMS,
    orders: POST_ORDERS,
  }),
  updateNow: (execution, input) => {
    const selection = selectionOf(parsed(selectionSchema(), input));
    saveSelection(execution.platform.documentStore(), selection);
    return update(execution, selection);
  },
};

const selectionSchema = () =>
  z.strictObject({
    range: z.enum([...RANGE_NAMES, 'custom']),
    start: z.optional(z.string().check(z.maxLength(20))),
    end: z.optional(z.string().check(z.maxLength(20))),
    platforms: z.optional(z.array(z.enum(MEASURED_PLATFORMS))),
    accounts: z.optional(z.string().check(z.maxLength(5000))),
    order: z.optional(z.enum(POST_ORDERS)),
  });

function postsText({ platform }: Reach): string {
  const coverage = readCoverage(platform.documentStore());
  return coverage
    ? `Posts from ${coverage.start} to ${coverage.end}, as of ${localText(zoneNow({ platform }), coverage.asOfMs)}`
    : 'No posts fetched yet';
}
