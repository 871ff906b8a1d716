// The port for what only the self-check asks of the platform.
import type { Tab } from './sheets';

export interface ScratchTab {
  readonly tab: Tab;
  /** Applies what was written, so that it can be read as Sheets took it. */
  readonly flush: () => void;
}

export interface Probe {
  /** The script's own time zone, which its manifest sets. */
  scriptZone(): string;
  /** Makes a tab to try things on, and removes it whatever becomes of the work. */
  onScratch(work: (scratch: ScratchTab) => void): void;
}
