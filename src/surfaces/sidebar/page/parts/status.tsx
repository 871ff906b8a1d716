// The status line: what happens, how far it is, and what came of it. Read out by screen readers.
import { farText, quarterText, runsText } from './far';
import type { Busy } from './tools';
import type { RunningNow } from '../../calls/shell';

export interface Said {
  readonly text: string;
  readonly isTrouble: boolean;
}

interface StatusProps {
  readonly busy: Busy | null;
  readonly running: RunningNow | null;
  readonly said: Said | null;
  /** Stop was pressed: what began is still written down. */
  readonly isStopping: boolean;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

export function Status({ busy, running, said, isStopping, stop, dismiss }: StatusProps) {
  const other = busy ? null : running;
  const text = busy?.doing ?? (other ? runsText(other) : (said?.text ?? ''));
  const isTrouble = !busy && !other && said?.isTrouble === true;
  // Stands outside of what is read out: it changes with every look.
  const far = busy && busy.of > 0 ? { ...busy, phase: running?.phase ?? '' } : running;
  return (
    <div class={text === '' ? 'status' : isTrouble ? 'status said trouble' : 'status said'}>
      <p role="status">{text}</p>
      {(busy ?? other) && <Progress done={far?.done ?? 0} of={far?.of ?? 0} name={text} />}
      {far && <p class="quiet">{farText(far)}</p>}
      <p class="unseen" role="status">
        {far && quarterText(far)}
      </p>
      {other && <p class="quiet">Until it is done, nothing else can change the spreadsheet.</p>}
      {(busy?.canStop ?? other) && (
        <button type="button" class="secondary" aria-disabled={isStopping} onClick={stop}>
          {isStopping ? 'Stopping after this step…' : 'Stop'}
        </button>
      )}
      {!busy && !other && said && (
        <button type="button" class="close" aria-label="Dismiss this message" onClick={dismiss}>
          ×
        </button>
      )}
    </div>
  );
}

interface ProgressProps {
  readonly done: number;
  /** 0: nobody knows. */
  readonly of: number;
  readonly name: string;
}

export function Progress({ done, of, name }: ProgressProps) {
  return (
    <div class="progress">
      <progress aria-label={name} {...(of > 0 ? { value: done, max: of } : {})} />
    </div>
  );
}
