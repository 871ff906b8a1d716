// What every section of the panel can use: the server, the status line, a question, and what is going on.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelCallName, PanelInput, PanelOutput } from '../../calls';
import type { ShellState } from '../../calls/shell';

export type Ask = <Name extends PanelCallName>(
  name: Name,
  input: PanelInput<Name>,
) => Promise<PanelOutput<Name>>;

export type SectionId = 'today' | 'schedule' | 'update' | 'automation' | 'columns' | 'connect';

/** Work that the panel drives in steps. */
export interface Steps {
  /** How far it is; shown in the progress bar. `of` 0: nobody knows. */
  readonly report: (done: number, of: number) => void;
  /** Whether the person pressed Stop: ask it between two steps. */
  readonly isStopped: () => boolean;
}

export interface Work {
  /** What is shown meanwhile, such as `Checking rows…`. */
  readonly doing: string;
  /** Gives what came of it in one sentence, or `null` where there is nothing to say. Throws what went wrong. */
  readonly action: (steps: Steps) => Promise<string | null>;
  /** Whether there is a Stop: it asks the run on the server to stop, and an action of several steps must ask `isStopped`. */
  readonly canStop?: boolean;
}

/** What is asked before something that cannot be taken lightly. */
export interface Question {
  readonly title: string;
  /** The consequences, with numbers, one sentence each. */
  readonly text: readonly string[];
  /** The verb on the button, such as `Forget the key`. */
  readonly yes: string;
  readonly isDangerous?: boolean;
}

/** What happens just now by this panel. */
export interface Busy {
  readonly doing: string;
  readonly canStop: boolean;
  readonly done: number;
  readonly of: number;
}

export interface Tools {
  readonly ask: Ask;
  readonly state: ShellState;
  /** Does it behind the progress bar, says what came of it, and has everything on show loaded again. */
  readonly during: (work: Work) => Promise<void>;
  /** Says something in the status line. */
  readonly say: (text: string, isTrouble?: boolean) => void;
  /** Resolves with whether the person said yes. */
  readonly confirm: (question: Question) => Promise<boolean>;
  /** Loads everything on show again. */
  readonly reload: () => void;
  readonly open: (section: SectionId) => void;
  readonly busy: Busy | null;
  /** Why nothing can be changed just now: this panel is at work, or somebody else is. `null` where all is free. */
  readonly blocked: string | null;
  /** Counts up when what is on show should be loaded again. */
  readonly round: number;
  /** Counts up when rows were found to be changed by others than this panel. */
  readonly changes: number;
}

const ToolsContext = createContext<Tools | null>(null);

export const ToolsProvider = ToolsContext.Provider;

export function useTools(): Tools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('A section stands outside of the panel.');
  return tools;
}
