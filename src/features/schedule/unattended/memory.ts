// What the document remembers for sending unattended: what rows looked like at the last beat, and which ones wait for a
// person. It is there while unattended sending is on, and only then.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../../platform/notes';
import type { Store } from '../../../platform/ports';
import type { Beats } from './warn';

const NOTE = 'unattended';

const memorySchema = () =>
  z.object({
    /** The zone in which a person last agreed that rows are sent by themselves. */
    zone: z.string(),
    /** Of every row that may be sent by itself when it still looks the same at the next beat. */
    seen: z.array(z.string()),
    /** Keys of rows that were copied from others: they wait until Ready is ticked anew. */
    heldKeys: z.array(z.string()),
    /** Such rows that had no key yet. */
    heldPrints: z.array(z.string()),
    /** All that people wrote, when there was nothing to do. */
    look: z.string(),
    /** About when the clock comes again; `null` before its first run. */
    nextMs: z.nullable(z.number()),
    everyMs: z.number(),
    /** Why nothing at all is sent until a person did something; `null` where rows are sent. */
    stop: z._default(z.nullable(z.string()), null),
  });

export type Memory = z.infer<ReturnType<typeof memorySchema>>;

/** `null` while unattended sending is off. */
export function readMemory(store: Store): Memory | null {
  return readNote(store, NOTE, memorySchema);
}

/** A document's value holds 9 KB: where more rows wait than that, the rest is seen later. */
const MOST_SEEN = 350;
const MOST_HELD = 60;

export function writeMemory(store: Store, memory: Memory): void {
  const { seen, heldKeys, heldPrints } = memory;
  writeNote(store, NOTE, {
    ...memory,
    seen: seen.slice(0, MOST_SEEN),
    heldKeys: heldKeys.slice(-MOST_HELD),
    heldPrints: heldPrints.slice(-MOST_HELD),
  });
}

/** From now on the clock may send; rows are first looked at, and sent a beat later. Copies that waited go on waiting. */
export function switchOn(store: Store, zone: string, everyMs: number): void {
  const { heldKeys, heldPrints } = readMemory(store) ?? { heldKeys: [], heldPrints: [] };
  writeMemory(store, { zone, seen: [], heldKeys, heldPrints, look: '', nextMs: null, everyMs, stop: null });
}

export function switchOff(store: Store): void {
  store.remove(NOTE);
}

/** A person saw the zone's times and agreed to them. */
export function agreeToZone(store: Store, zone: string): void {
  const memory = readMemory(store);
  if (memory && memory.zone !== zone) writeMemory(store, { ...memory, zone });
}

/** For the plan's warnings. */
export function readBeats(store: Store): Beats | null {
  const memory = readMemory(store);
  return memory && { nextMs: memory.nextMs, everyMs: memory.everyMs, seen: new Set(memory.seen) };
}
