// Connect: from a pasted key to a file that is set up; later, what the key may be used for and how to take it back.
import { useState } from 'preact/hooks';
import type { ConnectState, KeyOffer } from '../../calls/connect';
import { Button } from '../parts/button';
import { Loaded } from '../parts/loaded';
import { Part } from '../parts/section';
import { useTools } from '../parts/tools';
import { FormulaSwitch } from './formula-switch';
import { JoinForm } from './join-form';
import { KeyForm } from './key-form';
import { NameForm } from './name-form';
import { Stored } from './stored';

export function Connect() {
  const [offer, setOffer] = useState<KeyOffer | null>(null);
  return (
    <Loaded call="connectState">
      {(state) =>
        offer ? (
          <JoinForm
            state={state}
            offer={offer}
            done={() => {
              setOffer(null);
            }}
          />
        ) : state.key === null ? (
          <Welcome state={state} found={setOffer} />
        ) : (
          <Settings state={state} found={setOffer} />
        )
      }
    </Loaded>
  );
}

interface StateProps {
  readonly state: ConnectState;
  /** A key was checked. */
  readonly found: (offer: KeyOffer) => void;
}

function Welcome({ state, found }: StateProps) {
  return (
    <>
      <Part title="Connect to Genviral">
        {state.workspace === null ? (
          <p>Plan posts in rows, send them to Genviral, and see their numbers beside them.</p>
        ) : (
          <>
            <p>
              {state.connectedBy === '' ? 'Somebody' : state.connectedBy} connected this file: it belongs to{' '}
              {state.workspace}. Each person connects with a key of their own, and you have none here yet.
            </p>
            <p class="quiet">
              Without one you can write rows and read all tabs. Checking, sending and updating need your key.
            </p>
          </>
        )}
        <KeyForm found={found} />
      </Part>
      <Stored />
    </>
  );
}

/** Everything after the first time. What is added here is a part of its own, in a file beside this one. */
function Settings({ state, found }: StateProps) {
  return (
    <>
      <FileParts state={state} found={found} />
      <NameForm name={state.name} />
      <Part title="Formulas">
        <FormulaSwitch state={state} />
      </Part>
      <OwnKey state={state} found={found} />
      <Stored />
    </>
  );
}

function FileParts({ state, found }: StateProps) {
  const { ask, during } = useTools();
  const { workspace, accounts, clock } = state;
  return (
    <Part title="This file">
      {workspace === null ? (
        <p>Your key is here, but the file is not set up yet.</p>
      ) : (
        <p>
          Belongs to {workspace}, with {accounts} {accounts === 1 ? 'account' : 'accounts'}.
        </p>
      )}
      <p class="quiet">Times are in {clock}. Change the zone under File &gt; Settings.</p>
      <Button
        press={() =>
          void during({
            doing: 'Asking Genviral for the accounts…',
            action: async () => {
              found(await ask('checkOwnKey', null));
              return null;
            },
          })
        }
      >
        Choose accounts
      </Button>
    </Part>
  );
}

function OwnKey({ state, found }: StateProps) {
  const { ask, during, confirm } = useTools();
  const [isOpen, setIsOpen] = useState(false);
  const forget = async (): Promise<void> => {
    const isSure = await confirm({
      title: 'Forget your key here?',
      text: [
        'You cannot send, check or update from this file until you paste a key again. Automation that runs as you stops, and formulas no longer use your key.',
        'Posts that are scheduled stay scheduled in Genviral. The tabs stay as they are, and colleagues keep their own keys.',
      ],
      yes: 'Forget key',
      isDangerous: true,
    });
    if (isSure) await during({ doing: 'Forgetting the key…', action: () => ask('forgetKey', null) });
  };
  return (
    <Part title="Your key">
      <p class="quiet">{state.key}</p>
      {isOpen ? (
        <KeyForm found={found} />
      ) : (
        <div class="buttons">
          <Button
            press={() => {
              setIsOpen(true);
            }}
          >
            Use another key
          </Button>
          <Button look="danger" press={() => void forget()}>
            Forget key
          </Button>
        </div>
      )}
    </Part>
  );
}
