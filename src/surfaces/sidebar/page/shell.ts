// What the frame of the panel knows and does: what is loaded, what is at work, what was said, what is asked.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RunningNow, ShellState } from '../calls/shell';
import { explained } from './failures';
import type { Said } from './parts/status';
import { runningText } from './parts/far';
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
  const [said, setSaid] = useState<Said | null>(null);
  const [section, setSection] = useState<SectionId>('today');
  const [round, setRound] = useState(0);
  const say: Tools['say'] = (text, isTrouble = false) => {
    setSaid(text === '' ? null : { text, isTrouble });
  };
  const again = (): void => {
    setRound((before) => before + 1);
  };
  const { busy, during, at } = useWork(say, again);
  const { asked, confirm } = useQuestion();
  const [running, setRunning] = useRunning(ask, busy !== null, again);
  const state = useShellState(ask, round, say, setRunning);
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
    },
    section: state?.isConnected ? section : 'connect',
    busy,
    running,
    said,
    asked,
    isStopping,
    stop,
    dismiss: () => {
      setSaid(null);
    },
    reload: () => {
      setSaid(null);
      again();
    },
  };
}

function useShellState(
  ask: Ask,
  round: number,
  say: Tools['say'],
  setRunning: (running: RunningNow | null) => void,
): ShellState | null {
  const [state, setState] = useState<ShellState | null>(null);
  useEffect(() => {
    ask('state', null).then(
      (answer) => {
        setState(answer);
        setRunning(answer.running);
      },
      (error: unknown) => {
        say(explained(error), true);
      },
    );
  }, [round]);
  return state;
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
  isBusy: boolean;
  isStopped: boolean;
}

/** One piece of work at a time, with its progress and its end. */
function useWork(say: Tools['say'], after: () => void): Pick<Tools, 'busy' | 'during'> & { at: AtWork } {
  const [busy, setBusy] = useState<Busy | null>(null);
  const { current: at } = useRef<AtWork>({ isBusy: false, isStopped: false });
  const during = async ({ doing, action, canStop = false }: Work): Promise<void> => {
    if (at.isBusy) return;
    Object.assign(at, { isBusy: true, isStopped: false });
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
