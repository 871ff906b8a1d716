// Which posts people want in the Posts tab. What they chose is remembered for the next update.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../platform/notes';
import type { Store } from '../../platform/ports';
import type { InstantMs } from '../../time/instant';
import { MEASURED_PLATFORMS } from '../targets/target';
import { customDays, daysOf, DEFAULT_RANGE, isRangeName, type Days, type RangeName } from './range';

/** In which order new posts are put below the others; rows that are there keep their place. */
export const POST_ORDERS = ['newest', 'oldest', 'views', 'likes', 'comments', 'shares'] as const;
export type PostOrder = (typeof POST_ORDERS)[number];

export interface Selection {
  readonly range: RangeName | 'custom';
  /** `yyyy-mm-dd`, for a custom range. */
  readonly start: string;
  readonly end: string;
  /** None means all that are measured. */
  readonly platforms: readonly string[];
  /** Names as people type them; nothing means the accounts of this file. */
  readonly accounts: string;
  readonly order: PostOrder;
}

export const DEFAULT_SELECTION: Selection = {
  range: DEFAULT_RANGE,
  start: '',
  end: '',
  platforms: [],
  accounts: '',
  order: 'newest',
};

export function daysOfSelection({ range, start, end }: Selection, nowMs: InstantMs): Days {
  return range === 'custom' ? customDays(start, end, nowMs) : daysOf(range, nowMs);
}

const NOTE = 'settings';
const noteSchema = () =>
  z.object({
    range: z.optional(z.string()),
    start: z.optional(z.string()),
    end: z.optional(z.string()),
    platforms: z.optional(z.array(z.string())),
    accounts: z.optional(z.string()),
    order: z.optional(z.string()),
  });

/** What a page or the document's memory says, as far as it can be used. */
export function selectionOf(said: z.infer<ReturnType<typeof noteSchema>>): Selection {
  const range = said.range ?? '';
  return {
    range: range === 'custom' || isRangeName(range) ? range : DEFAULT_RANGE,
    start: said.start ?? '',
    end: said.end ?? '',
    platforms: (said.platforms ?? []).filter((platform) => MEASURED_PLATFORMS.includes(platform)),
    accounts: said.accounts ?? '',
    order: POST_ORDERS.find((order) => order === said.order) ?? 'newest',
  };
}

/** What "Update now" asks for. */
export function readSelection(store: Store): Selection {
  return selectionOf(readNote(store, NOTE, noteSchema) ?? {});
}

export function saveSelection(store: Store, selection: Selection): void {
  writeNote(store, NOTE, selection);
}
