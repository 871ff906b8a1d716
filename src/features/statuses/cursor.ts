// Where a look at the sent posts ended that one execution could not finish: the next one goes on there.
import * as z from 'zod/mini';
import { parseJson, writeNote } from '../../platform/notes';
import { HOUR_MS } from '../../time/instant';
import type { RunContext } from '../run-context';
import type { LedgerLine } from '../schedule/ledger/line';

const NOTE = 'statusesLeft';
/** Later the newest posts have waited long enough to come first again. */
const GOES_ON_FOR_MS = 2 * HOUR_MS;

const placeSchema = () => z.object({ externalId: z.string(), atMs: z.number() });

/** How many of these lines a run before looked at; 0 where it ended, is long ago, or cannot be told. */
export function placeToGoOn(run: RunContext, lines: readonly LedgerLine[]): number {
  const place = readPlace(run);
  const ageMs = place ? run.nowMs() - place.atMs : -1;
  if (!place || ageMs < 0 || ageMs > GOES_ON_FOR_MS) return 0;
  return Math.max(
    0,
    lines.findIndex(({ externalId }) => externalId === place.externalId),
  );
}

/** `null`: all were looked at. */
export function notePlace(run: RunContext, line: LedgerLine | null): void {
  if (line) {
    writeNote(run.store, NOTE, { externalId: line.externalId, atMs: run.nowMs() });
  } else if (readPlace(run)) run.store.remove(NOTE);
}

/** Rubbish is no place: looking begins anew. */
function readPlace({ store }: RunContext): z.infer<ReturnType<typeof placeSchema>> | null {
  const parsed = z.safeParse(placeSchema(), parseJson(store.all()[NOTE] ?? ''));
  return parsed.success ? parsed.data : null;
}
