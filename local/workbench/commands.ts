// What a page may ask of the server: parsed here, at the border.
import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import * as z from 'zod';
import { STORY_NAMES } from '../stories/stories';
import { FAULT_NAMES } from './faults';
import { PERSON_IDS } from './people';

const HOUR_MS = 3_600_000;
const MOST_AT_ONCE_MS = 31 * 24 * HOUR_MS;
const LONGEST_NAME = 200;
/** ISO dates have four digits for the year. */
const LAST_MS = Date.UTC(9999, 11, 31);

const name = z.string().min(1).max(LONGEST_NAME);

const selection = z.object({ sheet: z.string().min(1), range: z.string().regex(/^[A-Z]+\d+(:[A-Z]+\d+)?$/) });

/** As `<input type="datetime-local">` writes it. */
const local = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/);

/** Looks at what the sequencer needs; the rest is o-spreadsheet's own. */
const collaboration = z.custom<CollaborationMessage>(
  (value) =>
    z
      .union([
        z.looseObject({
          type: z.enum(['REMOTE_REVISION', 'REVISION_UNDONE', 'REVISION_REDONE']),
          serverRevisionId: name,
          nextRevisionId: name,
        }),
        z.looseObject({
          type: z.enum(['CLIENT_JOINED', 'CLIENT_MOVED']),
          client: z.looseObject({ id: name }),
        }),
      ])
      .safeParse(value).success,
);

const command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('collaborate'), message: collaboration }),
  /** A click on a menu item. */
  z.object({ kind: z.literal('run'), functionName: name, selection }),
  /** `google.script.run`, in a page of the add-on. */
  z.object({ kind: z.literal('call'), id: name, functionName: name, args: z.array(z.unknown()), selection }),
  z.object({
    kind: z.literal('answer'),
    question: z.int(),
    button: z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
    text: z.string().max(50_000).optional(),
  }),
  z.object({ kind: z.literal('close'), place: z.enum(['sidebar', 'dialog']) }),
  z.object({ kind: z.literal('advance'), ms: z.int().positive().max(MOST_AT_ONCE_MS) }),
  /** To an instant that the page was told, or to what clocks in the spreadsheet's zone show. */
  z.object({ kind: z.literal('advance-to'), atMs: z.int().positive().max(LAST_MS) }),
  z.object({ kind: z.literal('advance-to-local'), local }),
  /** Time stands still again, wherever it is on its way. */
  z.object({ kind: z.literal('stop-clock') }),
  z.object({ kind: z.literal('run-trigger'), trigger: name }),
  z.object({ kind: z.literal('fault'), fault: z.enum(FAULT_NAMES), isOn: z.boolean() }),
  z.object({ kind: z.literal('mend-all') }),
  z.object({ kind: z.literal('sit-down'), person: z.enum(PERSON_IDS) }),
  z.object({ kind: z.literal('clear-log') }),
  /** Another story, or `again` the one that is played from its beginning. What was done so far is lost. */
  z.object({ kind: z.literal('begin-story'), story: z.enum([...STORY_NAMES, 'again']) }),
]);

/** Commands are sent with the window they come from, and the run of the workbench that it has seen. */
const order = z.object({ window: name, run: name, command });

export type Command = z.infer<typeof command>;
export type Order = z.infer<typeof order>;

/** @throws z.ZodError for anything else than an order */
export function parseOrder(json: unknown): Order {
  return order.parse(json);
}
