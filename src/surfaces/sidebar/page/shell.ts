// What the frame of the panel knows and does: what is loaded, what is at work, what was said, what is asked.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RunningNow, ShellState } from '../calls/shell';
import { explained } from './failures';
import type { Said } from './parts/status';
import { runningText } from './parts/far';
import { hasOtherRows, isOld, isOutdated } from './outdated';
import { useReturn } from './returning';
import { type Ask, type Busy, type Question, type SectionId, type Tools, type Work } from './parts/tools';

/** Often enough to see it move; each look is one short call. */
const POLL_MS = 3000;

interface Asked {
  readonly question: Question;
  readonly answer: (isYes: boolean) => void;
}

export interface Shell {
  /** `null` until the server answered. */
  readonly tools: Tools | null;
  readonly section: SectionId;
  readonly busy: Busy | null;
  readonly running: RunningNow | null;
  readonly said: Said | null;
  readonly asked: Asked | null;
  readonly isStopping: boolean;
  readonly stop: () => void;
  readonly dismiss: () => void;
  readonly reload: () => void;
}

export function useShell(ask: Ask): Shell {
  const [section, setSection] = useState<SectionId>('today');
  const { said, say, forgetSaid, dismiss } = useSaid();
  const { wanted, round, changes, again, found } = useRounds();
  const { busy, during, at } = useWork(say, again);
  const { asked, confirm } = useQuestion();
  const [running, setRunning] = useRunning(ask, busy !== null, () => {
    forgetSaid();
    found(true);
    again();
  });
  const { state, lookAgain } = useShellState(ask, { wanted, say, setRunning });
  useReturn(() => {
    if (busy || asked) return;
    const { begun } = at;
    lookAgain((before, now) => {
      // Work of this panel that began meanwhile has everything loaded again when it ends.
      if (at.begun !== begun || !isOutdated(before, now)) return;
      forgetSaid();
      found(hasOtherRows(before, now));
    });
  });
  const { isStopping, stop } = useStop(ask, say, busy !== null || running !== null, at);
  const blocked = busy?.doing ?? (running ? runningText(running) : null);
  return {
    tools: state && {
      ask,
      state,
      during,
      say,
      confirm,
      reload: again,
      open: setSection,
      busy,
      blocked,
      round,
      changes,
    },
    section: state?.isConnected ? section : 'connect',
    busy,
    running,
    said,
    asked,
    isStopping,
    stop,
    dismiss,
    reload: () => {
      dismiss();
      again();
    },
  };
}

function useSaid() {
  const [said, setSaid] = useState<Said | null>(null);
  const say: Tools['say'] = (text, isTrouble = false) => {
    setSaid(text === '' ? null : { text, isTrouble });
  };
  const dismiss = (): void => {
    setSaid(null);
  };
  /** What was said before others changed something need not be true any more; what went wrong stays until it was read. */
  const forgetSaid = (): void => {
    setSaid((before) => (before?.isTrouble === true ? before : null));
  };
  return { said, say, dismiss, forgetSaid };
}

/** What is to be asked for again, as numbers that count up. */
function useRounds() {
  const [wanted, setWanted] = useState(0);
  const [round, setRound] = useState(0);
  const [changes, setChanges] = useState(0);
  const again = (): void => {
    setWanted((count) => count + 1);
    setRound((count) => count + 1);
  };
  /** Others changed something: sections load again. */
  const found = (areRowsOther: boolean): void => {
    if (areRowsOther) setChanges((count) => count + 1);
    setRound((count) => count + 1);
  };
  return { wanted, round, changes, again, found };
}

interface StateWish {
  /** Counts up when it is to be asked for. */
  readonly wanted: number;
  readonly say: Tools['say'];
  readonly setRunning: (running: RunningNow | null) => void;
}

interface Standing {
  readonly state: ShellState | null;
  /** Asks again where the last answer is old, and tells both. */
  readonly lookAgain: (then: (before: ShellState, now: ShellState) => void) => void;
}

function useShellState(ask: Ask, { wanted, say, setRunning }: StateWish): Standing {
  const [state, setState] = useState<ShellState | null>(null);
  const lookedMs = useRef(0);
  const look = async (): Promise<ShellState> => {
    // From the question on: whatever happens until the answer, no second one is asked.
    lookedMs.current = performance.now();
    const answer = await ask('state', null);
    lookedMs.current = performance.now();
    setState(answer);
    setRunning(answer.running);
    return answer;
  };
  useEffect(() => {
    look().catch((error: unknown) => {
      say(explained(error), true);
    });
  }, [wanted]);
  const lookAgain: Standing['lookAgain'] = (then) => {
    if (!state || !isOld(lookedMs.current, performance.now())) return;
    look().then(
      (now) => {
        then(state, now);
      },
      () => {
        // Nobody asked for it: what is on show stays, and whoever presses a button is told what is wrong.
      },
    );
  };
  return { state, lookAgain };
}

function useQuestion(): Pick<Tools, 'confirm'> & Pick<Shell, 'asked'> {
  const [asked, setAsked] = useState<Asked | null>(null);
  const confirm: Tools['confirm'] = (question) =>
    new Promise((resolve) => {
      setAsked({
        question,
        answer: (isYes) => {
          setAsked(null);
          resolve(isYes);
        },
      });
    });
  return { asked, confirm };
}

interface AtWork {
  /** How many pieces of work began so far. */
  begun: number;
  isBusy: boolean;
  isStopped: boolean;
}

/** One piece of work at a time, with its progress and its end. */
function useWork(say: Tools['say'], after: () => void): Pick<Tools, 'busy' | 'during'> & { at: AtWork } {
  const [busy, setBusy] = useState<Busy | null>(null);
  const { current: at } = useRef<AtWork>({ begun: 0, isBusy: false, isStopped: false });
  const during = async ({ doing, action, canStop = false }: Work): Promise<void> => {
    if (at.isBusy) return;
    Object.assign(at, { begun: at.begun + 1, isBusy: true, isStopped: false });
    setBusy({ doing, canStop, done: 0, of: 0 });
    try {
      const text = await action({
        report: (done, of) => {
          setBusy({ doing, canStop, done, of });
        },
        isStopped: () => at.isStopped,
      });
      say(text ?? '');
    } catch (error) {
      say(explained(error), true);
    }
    at.isBusy = false;
    setBusy(null);
    after();
  };
  return { busy, during, at };
}

/** Stop: the panel takes no further step, and what runs on the server ends before its next wave. */
function useStop(ask: Ask, say: Tools['say'], isOn: boolean, at: AtWork): Pick<Shell, 'isStopping' | 'stop'> {
  const [isStopping, setIsStopping] = useState(false);
  useEffect(() => {
    if (!isOn) setIsStopping(false);
  }, [isOn]);
  const stop = (): void => {
    if (isStopping) return;
    at.isStopped = true;
    setIsStopping(true);
    ask('stopRun', null).catch((error: unknown) => {
      setIsStopping(false);
      say(explained(error), true);
    });
  };
  return { isStopping, stop };
}

/** What runs in the spreadsheet, whoever began it: looked at while something does, and never else. */
function useRunning(
  ask: Ask,
  isBusy: boolean,
  ended: () => void,
): readonly [RunningNow | null, (running: RunningNow | null) => void] {
  const [running, setRunning] = useState<RunningNow | null>(null);
  const isOn = isBusy || running !== null;
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setInterval(() => {
      ask('running', null).then(
        (now) => {
          setRunning(now);
          // Somebody else's run changed what is on show; our own says so itself.
          if (now === null && !isBusy) ended();
        },
        () => {
          // What cannot be seen must not lock the panel: whoever presses a button is told by the server what is wrong.
          setRunning(null);
        },
      );
    }, POLL_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isOn, isBusy]);
  return [running, setRunning];
}
