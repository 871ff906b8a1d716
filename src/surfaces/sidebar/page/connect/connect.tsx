// Connect: whose key, which workspace, and what the key may be used for.
import type { ConnectState } from '../../calls/connect';
import { Loaded } from '../parts/loaded';
import { Part } from '../parts/section';
import { FormulaSwitch } from './formula-switch';

export function Connect() {
  return <Loaded call="connectState">{(state) => <Connection state={state} />}</Loaded>;
}

function Connection({ state }: { readonly state: ConnectState }) {
  const { key, workspace, accounts, clock } = state;
  return (
    <Part title="Connection">
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
              <FormulaSwitch state={state} />
            </>
          )}
        </>
      )}
      <p class="quiet">{clock}</p>
    </Part>
  );
}
