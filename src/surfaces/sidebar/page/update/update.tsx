// Update: from when to when the posts are complete, what is brought up to date, and doing it.
import { useState } from 'preact/hooks';
import type { HeldPosts, PanelSelection, UpdatePartChoice, UpdateState } from '../../calls/update';
import { Button } from '../parts/button';
import { Check, Choice, Group, TextField } from '../parts/field';
import { Loaded } from '../parts/loaded';
import { Fold, Part } from '../parts/section';
import { useTools } from '../parts/tools';
import { Tracked } from './tracked';
import { partsText, toggledIn, toggledOf } from './choices';
import { updateAll } from './update-all';

export function Update() {
  return (
    <>
      <Loaded call="updateState">{(state) => <Form state={state} />}</Loaded>
      <Tracked />
    </>
  );
}

function Form({ state }: { readonly state: UpdateState }) {
  const { ask, during } = useTools();
  const [selection, setSelection] = useState<PanelSelection>(state.selection);
  const [parts, setParts] = useState<readonly string[]>(() =>
    state.parts.filter(({ isUsual }) => isUsual).map(({ id }) => id),
  );
  const change = (changes: Partial<PanelSelection>): void => {
    setSelection({ ...selection, ...changes });
  };
  const update = (): void => {
    void during({
      doing: 'Updating…',
      canStop: true,
      action: (steps) => updateAll(ask, { selection, parts }, steps),
    });
  };
  return (
    <Part title="Numbers and statuses">
      <Held held={state.held} />
      <Choice
        label="Posts of"
        value={selection.range}
        options={[
          ...state.ranges.map((range) => ({ value: range, name: rangeName(range) })),
          { value: 'custom', name: 'days of my own' },
        ]}
        change={(range) => {
          change({ range });
        }}
      />
      {selection.range === 'custom' && <CustomDays selection={selection} change={change} />}
      <Filters state={state} selection={selection} change={change} />
      <Parts all={state.parts} chosen={parts} choose={setParts} />
      <Button
        look="primary"
        unusable={parts.length === 0 ? 'Choose what is updated first.' : null}
        press={update}
      >
        Update now
      </Button>
    </Part>
  );
}

/** `30d` is what formulas are given. */
function rangeName(range: string): string {
  if (range === 'all') return 'all time';
  return range === '1y' ? 'the last year' : 'the last ' + range.replace('d', ' days');
}

function Held({ held }: { readonly held: HeldPosts | null }) {
  if (held === null) return <p>No posts here yet: the first update brings them.</p>;
  return (
    <p>
      Posts are complete from {held.from} to {held.to}, as of {held.asOf} ({held.age} old).
    </p>
  );
}

interface PartsProps {
  readonly all: readonly UpdatePartChoice[];
  readonly chosen: readonly string[];
  readonly choose: (parts: readonly string[]) => void;
}

function Parts({ all, chosen, choose }: PartsProps) {
  return (
    <Fold title={'What is updated: ' + partsText(all, chosen)}>
      <Group title="What is updated" isTitleUnseen>
        {all.map(({ id, name }) => (
          <Check
            key={id}
            label={name}
            isOn={chosen.includes(id)}
            change={() => {
              choose(toggledIn(all, chosen, id));
            }}
          />
        ))}
      </Group>
    </Fold>
  );
}

interface FiltersProps {
  readonly state: UpdateState;
  readonly selection: PanelSelection;
  readonly change: (changes: Partial<PanelSelection>) => void;
}

function Filters({ state, selection, change }: FiltersProps) {
  return (
    <Fold title="Which posts: platforms, accounts, order">
      <Group title="Platforms">
        {state.platforms.map((platform) => (
          <Check
            key={platform}
            label={platform}
            isOn={selection.platforms.length === 0 || selection.platforms.includes(platform)}
            change={() => {
              change({ platforms: toggledOf(state.platforms, selection.platforms, platform) });
            }}
          />
        ))}
      </Group>
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

function CustomDays({ selection, change }: Omit<FiltersProps, 'state'>) {
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
