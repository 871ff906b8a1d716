// The section that chooses which posts are wanted, and fetches them.
import { useState } from 'preact/hooks';
import type { PanelSelection, UpdateState } from '../../calls/update';
import { Button } from '../parts/button';
import { Check, Choice, TextField } from '../parts/field';
import { Loaded } from '../parts/loaded';
import { Fold, Part } from '../parts/section';
import { useTools } from '../parts/tools';

export function Update() {
  return <Loaded call="updateState">{(state) => <Form state={state} />}</Loaded>;
}

function Form({ state }: { readonly state: UpdateState }) {
  const { ask, during } = useTools();
  const [selection, setSelection] = useState<PanelSelection>(state.selection);
  const change = (changes: Partial<PanelSelection>): void => {
    setSelection({ ...selection, ...changes });
  };
  return (
    <Part title="Numbers and statuses">
      <p class="quiet">{state.posts}.</p>
      <Choice
        label="Posts of the last"
        value={selection.range}
        options={[...state.ranges, 'custom']}
        change={(range) => {
          change({ range });
        }}
      />
      {selection.range === 'custom' && <CustomDays selection={selection} change={change} />}
      <Details state={state} selection={selection} change={change} />
      <Button
        look="primary"
        press={() =>
          void during({ doing: 'Asking Genviral…', canStop: true, action: () => ask('updateNow', selection) })
        }
      >
        Update now
      </Button>
    </Part>
  );
}

interface DetailsProps {
  readonly state: UpdateState;
  readonly selection: PanelSelection;
  readonly change: (changes: Partial<PanelSelection>) => void;
}

function Details({ state, selection, change }: DetailsProps) {
  return (
    <Fold title="Platforms, accounts, order">
      {state.platforms.map((platform) => (
        <Check
          key={platform}
          label={platform}
          isOn={selection.platforms.length === 0 || selection.platforms.includes(platform)}
          change={() => {
            change({ platforms: toggled(state.platforms, selection.platforms, platform) });
          }}
        />
      ))}
      <TextField
        label="Accounts"
        value={selection.accounts}
        placeholder="Own accounts"
        hint="Names from the Tracked tab with commas between, or: All tracked"
        change={(accounts) => {
          change({ accounts });
        }}
      />
      <Choice
        label="New rows: first"
        value={selection.order}
        options={state.orders}
        change={(order) => {
          change({ order });
        }}
      />
    </Fold>
  );
}

/** None chosen means all, so all but one are written out. */
function toggled(all: readonly string[], chosen: readonly string[], platform: string): readonly string[] {
  const before = chosen.length === 0 ? all : chosen;
  const after = before.includes(platform) ? before.filter((one) => one !== platform) : [...before, platform];
  return after.length === all.length ? [] : after;
}

function CustomDays({ selection, change }: Omit<DetailsProps, 'state'>) {
  return (
    <>
      {(['start', 'end'] as const).map((which) => (
        <TextField
          key={which}
          label={which === 'start' ? 'From' : 'To'}
          type="date"
          value={selection[which]}
          change={(day) => {
            change({ [which]: day });
          }}
        />
      ))}
    </>
  );
}
