import { setTimeout } from 'node:timers/promises';

/** tsx passes a signal on that the terminal has sent here already; a process that is half gone would die of it. */
const SECOND_SIGNAL_MS = 100;

/** Ends what runs at Ctrl+C, once however often it is pressed. */
export function endOnSignals(close: () => Promise<void>): void {
  const end = async (): Promise<void> => {
    await close();
    await setTimeout(SECOND_SIGNAL_MS);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
}
