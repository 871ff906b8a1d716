// Schedule: how the rows stand, what would be sent, and sending it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelPlan, RowScope, ScheduleState, UnfinishedSending } from '../../calls/schedule';
import { Button } from '../parts/button';
import { Choice } from '../parts/field';
import { Loaded } from '../parts/loaded';
import { Part } from '../parts/section';
import { useTools } from '../parts/tools';
import { Plan } from './plan';
import { RowCommands } from './row-commands';
import { sendAll } from './send-all';

export function Schedule() {
  return <Loaded call="scheduleState">{(state) => <Rows state={state} />}</Loaded>;
}

const SCOPES = [
  { value: 'all', name: 'All rows' },
  { value: 'visible', name: 'Only rows that no filter hides' },
  { value: 'selected', name: 'Only selected rows' },
] as const;

function Rows({ state }: { readonly state: ScheduleState }) {
  const { ask, during } = useTools();
  const [plan, setPlan] = usePlan();
  const [scope, setScope] = useState<RowScope>('all');
  const heading = useRef<HTMLHeadingElement>(null);
  const close = (): void => {
    setPlan(null);
    // The button that was pressed is gone with the plan.
    heading.current?.focus();
  };
  const look = (wanted: RowScope): void => {
    setScope(wanted);
    void during({
      doing: 'Looking at the rows, and asking Genviral…',
      action: async () => {
        setPlan(await ask('planSending', { scope: wanted }));
        return null;
      },
    });
  };
  return (
    <>
      <Part title="Rows" headingRef={heading}>
        <Counts state={state} />
        {state.unfinished && <Unfinished unfinished={state.unfinished} />}
        <ScopeChoice
          scope={scope}
          choose={(chosen) => {
            setScope(chosen);
            setPlan(null);
          }}
        />
        <Buttons
          isPlanned={plan !== null}
          look={() => {
            look(scope);
          }}
          forget={() => {
            setPlan(null);
          }}
        />
      </Part>
      {plan && (
        <Plan
          plan={plan}
          close={close}
          onlyVisible={() => {
            look('visible');
          }}
        />
      )}
      <RowCommands
        done={() => {
          setPlan(null);
        }}
      />
    </>
  );
}

/** The plan on show, until others change rows: it shows what is not so any more then. */
function usePlan() {
  const { changes } = useTools();
  const [plan, setPlan] = useState<PanelPlan | null>(null);
  useEffect(() => {
    setPlan(null);
  }, [changes]);
  return [plan, setPlan] as const;
}

interface ScopeProps {
  readonly scope: RowScope;
  readonly choose: (scope: RowScope) => void;
}

function ScopeChoice({ scope, choose }: ScopeProps) {
  return (
    <Choice
      label="Which rows"
      value={scope}
      options={SCOPES}
      change={(chosen) => {
        choose(SCOPES.find(({ value }) => value === chosen)?.value ?? 'all');
      }}
    />
  );
}

interface ButtonsProps {
  readonly isPlanned: boolean;
  readonly look: () => void;
  readonly forget: () => void;
}

function Buttons({ isPlanned, look, forget }: ButtonsProps) {
  const { ask, during } = useTools();
  return (
    <>
      <div class="buttons">
        <Button look={isPlanned ? 'secondary' : 'primary'} onlyLooks press={look}>
          {isPlanned ? 'Look again' : 'See what would be sent'}
        </Button>
        <Button
          press={() => {
            forget();
            void during({ doing: 'Checking rows…', action: () => ask('checkRows', null) });
          }}
        >
          Check rows
        </Button>
      </div>
      <p class="quiet">
        Neither sends anything. Check rows writes into the column Message what is to be mended.
      </p>
    </>
  );
}

function Counts({ state: { counts, trouble, needsApproval } }: { readonly state: ScheduleState }) {
  if (trouble !== null) return <p class="trouble">{trouble}</p>;
  if (counts.length === 0) {
    return <p>Schedule is empty. Write a row: accounts, caption, media and a time. Then tick Ready.</p>;
  }
  return (
    <>
      <dl class="counts">
        {counts.map(({ what, rows }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{rows}</dd>
          </div>
        ))}
      </dl>
      {needsApproval && <p class="quiet">Only rows that are approved are sent.</p>}
    </>
  );
}

function Unfinished({ unfinished: { runId, began, left, of } }: { readonly unfinished: UnfinishedSending }) {
  const { ask, during, confirm } = useTools();
  const drop = async (): Promise<void> => {
    const isSure = await confirm({
      title: 'Forget the rest of this sending?',
      text: [
        String(left) + ' of ' + String(of) + ' are not sent yet, and will not be under this yes.',
        'The rows stay as they are, and can be sent with a new one.',
      ],
      yes: 'Forget the rest',
    });
    if (isSure) await during({ doing: 'Forgetting…', action: () => ask('dropSending', { runId }) });
  };
  return (
    <div class="said">
      <p>
        The sending of {began} is not finished: {left} of {of} left. Rows that changed since are left out.
      </p>
      <div class="buttons">
        <Button
          press={() =>
            void during({
              doing: 'Sending…',
              canStop: true,
              action: (steps) => sendAll(ask, runId, steps),
            })
          }
        >
          Go on
        </Button>
        <Button press={() => void drop()}>Forget the rest</Button>
      </div>
    </div>
  );
}
