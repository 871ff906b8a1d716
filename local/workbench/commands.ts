// What a page may ask of the server: parsed here, at the border.
import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import * as z from 'zod';

const HOUR_MS = 3_600_000;
const MOST_AT_ONCE_MS = 31 * 24 * HOUR_MS;
const LONGEST_NAME = 200;

const name = z.string().min(1).max(LONGEST_NAME);

const selection = z.object({ sheet: z.string().min(1), range: z.string().regex(/^[A-Z]+\d+(:[A-Z]+\d+)?$/) });

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
]);

/** Commands are sent with the window they come from. */
const order = z.object({ window: name, command });

export type Command = z.infer<typeof command>;
export type Order = z.infer<typeof order>;

/** @throws z.ZodError for anything else than an order */
export function parseOrder(json: unknown): Order {
  return order.parse(json);
}
