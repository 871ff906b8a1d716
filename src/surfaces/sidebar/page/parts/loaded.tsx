// What a section knows, asked of the server when it opens and after every change: with the states before and instead.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PanelCallName, PanelCalls, PanelOutput } from '../../calls';
import { explained } from '../failures';
import { Button } from './button';
import { useTools } from './tools';

/** Calls without input. */
export type LoadName = {
  readonly [Name in PanelCallName]: PanelCalls[Name]['input'] extends null ? Name : never;
}[PanelCallName];

interface LoadedProps<Name extends LoadName> {
  readonly call: Name;
  readonly children: (value: PanelOutput<Name>) => ComponentChildren;
}

interface Loading<T> {
  readonly value: T | null;
  readonly because: string | null;
}

export function Loaded<Name extends LoadName>({ call, children }: LoadedProps<Name>) {
  const { ask, round } = useTools();
  const [attempt, setAttempt] = useState(0);
  const [{ value, because }, setLoading] = useState<Loading<PanelOutput<Name>>>({
    value: null,
    because: null,
  });
  useEffect(() => {
    let isWanted = true;
    ask(call, null).then(
      (answer) => {
        if (isWanted) setLoading({ value: answer, because: null });
      },
      (error: unknown) => {
        if (isWanted) setLoading((before) => ({ ...before, because: explained(error) }));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [call, round, attempt]);
  return (
    <>
      {because !== null && (
        <div class="said trouble">
          <p role="alert">{because}</p>
          <Button
            onlyLooks
            press={() => {
              setAttempt(attempt + 1);
            }}
          >
            Try again
          </Button>
        </div>
      )}
      {value === null ? because === null && <p class="quiet">Loading…</p> : children(value)}
    </>
  );
}
