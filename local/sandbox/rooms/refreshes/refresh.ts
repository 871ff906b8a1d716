/** A measurement that somebody asked for. */
export interface Refresh {
  id: string;
  scopeId: string;
  targetId: string;
  status: 'pending' | 'processing' | 'completed' | 'failed';
  wasFree: boolean;
  creditsUsed: number;
  startedMs: number;
  processingMs: number;
  endsMs: number;
  completedMs: number | null;
  error: string | null;
}
