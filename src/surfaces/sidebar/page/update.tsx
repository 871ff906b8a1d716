// The section that chooses which posts are wanted, and fetches them.
import { useState } from 'preact/hooks';
import type { PanelCallName, PanelCalls, PanelSelection, PanelState } from '../calls';

interface UpdateProps {
  readonly state: PanelState;
  readonly ask: <Name extends PanelCallName>(
    name: Name,
    input: PanelCalls[Name]['input'],
  ) => Promise<PanelCalls[Name]['output']>;
  readonly isBusy: boolean;
  readonly during: (what: 'updating', action: () => Promise<string | null>) => Promise<void>;
}

export function Update({ state, ask, isBusy, during }: UpdateProps) {
  const [selection, setSelection] = useState<PanelSelection>(state.selection);
  const change = (changes: Partial<PanelSelection>): void => {
    setSelection({ ...selection, ...changes });
  };
  return (
    <section aria-labelledby="update">
      <h2 id="update">Numbers and statuses</h2>
      <p class="quiet">{state.posts}.</p>
      <Choice
        label="Posts of the last"
        value={selection.range}
        options={[...state.ranges, 'custom']}
        choose={(range) => {
          change({ range });
        }}
      />
      {selection.range === 'custom' && <CustomDays selection={selection} change={change} />}
      <Details state={state} selection={selection} change={change} />
      <button
        type="button"
        class="primary"
        disabled={isBusy}
        onClick={() => void during('updating', () => ask('updateNow', selection))}
      >
        Update now
      </button>
    </section>
  );
}

interface DetailsProps {
  readonly state: PanelState;
  readonly selection: PanelSelection;
  readonly change: (changes: Partial<PanelSelection>) => void;
}

function Details({ state, selection, change }: DetailsProps) {
  return (
    <details>
      <summary>Platforms, accounts, order</summary>
      {state.platforms.map((platform) => (
        <label key={platform}>
          <input
            type="checkbox"
            checked={selection.platforms.length === 0 || selection.platforms.includes(platform)}
            onChange={() => {
              change({ platforms: toggled(state.platforms, selection.platforms, platform) });
            }}
          />{' '}
          {platform}
        </label>
      ))}
      <label>
        Accounts{' '}
        <input
          type="text"
          value={selection.accounts}
          placeholder="Own accounts"
          title="Names from the Tracked tab with commas between, or: All tracked"
          onInput={(event) => {
            change({ accounts: event.currentTarget.value });
          }}
        />
      </label>
      <Choice
        label="New rows: first"
        value={selection.order}
        options={state.orders}
        choose={(order) => {
          change({ order });
        }}
      />
    </details>
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
    <div>
      {(['start', 'end'] as const).map((which) => (
        <label key={which}>
          {which === 'start' ? 'From ' : 'To '}
          <input
            type="date"
            value={selection[which]}
            onInput={(event) => {
              change({ [which]: event.currentTarget.value });
            }}
          />
        </label>
      ))}
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly choose: (value: string) => void;
}) {
  return (
    <label>
      {label}{' '}
      <select
        value={value}
        onChange={(event) => {
          choose(event.currentTarget.value);
        }}
      >
        {options.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
