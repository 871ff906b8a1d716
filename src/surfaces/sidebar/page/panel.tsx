// The panel: what is connected, what needs a person, what ran last.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PanelCallName, PanelCalls, PanelState } from '../calls';
import { Automation } from './automation';
import { FormulaSwitch } from './formula-switch';
import { Update } from './update';

export type Ask = <Name extends PanelCallName>(
  name: Name,
  input: PanelCalls[Name]['input'],
) => Promise<PanelCalls[Name]['output']>;

type Busy = 'loading' | 'checking' | 'updating' | 'switching' | 'saving' | null;

export function Panel({ ask }: { readonly ask: Ask }) {
  const [state, setState] = useState<PanelState | null>(null);
  const [busy, setBusy] = useState<Busy>('loading');
  const [said, setSaid] = useState<{ readonly text: string; readonly isTrouble: boolean } | null>(null);

  const during = async (what: Busy, action: () => Promise<string | null>): Promise<void> => {
    setBusy(what);
    try {
      const text = await action();
      setState(await ask('state', null));
      setSaid(text === null ? null : { text, isTrouble: false });
    } catch (error) {
      setSaid({ text: error instanceof Error ? error.message : String(error), isTrouble: true });
    }
    setBusy(null);
  };

  useEffect(() => {
    void during('loading', () => Promise.resolve(null));
  }, []);

  return (
    <main aria-busy={busy !== null}>
      <div role="status" aria-live="polite" class={said?.isTrouble ? 'said trouble' : 'said'}>
        {busy === 'checking'
          ? 'Checking rows…'
          : busy === 'updating'
            ? 'Asking Genviral…'
            : (said?.text ?? '')}
      </div>
      {state === null ? (
        <p class="quiet">{busy === null ? '' : 'Loading…'}</p>
      ) : (
        <Sections state={state} ask={ask} isBusy={busy !== null} during={during} />
      )}
    </main>
  );
}

interface SectionsProps {
  readonly state: PanelState;
  readonly ask: Ask;
  readonly isBusy: boolean;
  readonly during: (what: Busy, action: () => Promise<string | null>) => Promise<void>;
}

function Sections({ state, ask, isBusy, during }: SectionsProps) {
  const isConnected = state.connection.key !== null && state.connection.workspace !== null;
  return (
    <>
      <Connection connection={state.connection}>
        <FormulaSwitch state={state} ask={ask} isBusy={isBusy} during={during} />
      </Connection>
      {isConnected && (
        <>
          <Attention state={state} ask={ask} isBusy={isBusy} during={during} />
          <Update state={state} ask={ask} isBusy={isBusy} during={during} />
        </>
      )}
      {state.automation && (
        <Automation automation={state.automation} ask={ask} isBusy={isBusy} during={during} />
      )}
      <LastRuns runs={state.lastRuns} />
      <footer class="quiet">Genviral for Sheets {state.version}</footer>
    </>
  );
}

interface ConnectionProps {
  readonly connection: PanelState['connection'];
  /** What belongs to the person's own key. */
  readonly children: ComponentChildren;
}

function Connection({ connection, children }: ConnectionProps) {
  const { key, workspace, accounts, clock } = connection;
  return (
    <section aria-labelledby="connection">
      <h2 id="connection">Connection</h2>
      {workspace === null ? (
        <p>Not connected yet. Choose Genviral &gt; Connect… in the menu and paste your API key.</p>
      ) : (
        <>
          <p>
            This file belongs to {workspace} ({accounts} {accounts === 1 ? 'account' : 'accounts'}).
          </p>
          {key === null ? (
            <p>You have no key here yet. Choose Genviral &gt; Connect… and paste yours.</p>
          ) : (
            <>
              <p class="quiet">Key {key}</p>
              {children}
            </>
          )}
        </>
      )}
      <p class="quiet">{clock}</p>
    </section>
  );
}

function Attention({ state, ask, isBusy, during }: SectionsProps) {
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">Needs you</h2>
      {state.trouble !== null && <p class="trouble">{state.trouble}</p>}
      {state.trouble === null && state.attention.length === 0 && (
        <p>Nothing: every row is as it should be.</p>
      )}
      <ul>
        {state.attention.map(({ line, title, text }) => (
          <li key={line}>
            <button
              type="button"
              class="row"
              onClick={() => void ask('showRow', { line })}
              aria-label={`Go to row ${String(line)}: ${title}`}
            >
              <strong>
                Row {line}: {title}
              </strong>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        disabled={isBusy}
        onClick={() => void during('checking', () => ask('checkRows', null))}
      >
        Check rows
      </button>
    </section>
  );
}

function LastRuns({ runs }: { readonly runs: PanelState['lastRuns'] }) {
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">Last runs</h2>
      {runs.length === 0 && <p>None yet.</p>}
      <ol class="runs">
        {runs.map((run) => (
          <li key={run.when + run.what}>
            <strong>{run.what}</strong>{' '}
            <span class={run.result === 'Stopped' ? 'trouble' : ''}>{run.result}</span>
            <div class="quiet">
              {run.when}, {run.who}
            </div>
            <div>{run.details}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
