/** A handle whose posts are measured. */
export interface Target {
  id: string;
  scopeId: string;
  platform: string;
  /** As entered. */
  identifier: string;
  normalizedIdentifier: string;
  displayName: string | null;
  favorite: boolean;
  refreshPolicy: Record<string, unknown> | null;
  createdMs: number;
  /** Analytics show posts as they stood then; null until the first measurement. */
  measuredMs: number | null;
  /** When the first measurement of a new target will be done. */
  firstMeasureMs: number | null;
  lastRefreshStatus: string | null;
  lastRefreshError: string | null;
  lastFreeRefreshMs: number | null;
}

/** A cost that a request or a month caused, kept so that tests see what a run would have cost. */
export interface Charge {
  scopeId: string;
  atMs: number;
  kind: 'seat' | 'refresh';
  targetId: string;
  credits: number;
}
