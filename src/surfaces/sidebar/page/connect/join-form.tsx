// After a key was checked: which accounts belong to the file, whether its clock is right, and who works here.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConnectState, KeyOffer } from '../../calls/connect';
import { Button } from '../parts/button';
import { Check, Group, TextField } from '../parts/field';
import { Part } from '../parts/section';
import { useTools } from '../parts/tools';

interface JoinFormProps {
  readonly state: ConnectState;
  readonly offer: KeyOffer;
  /** The form is not wanted any more. */
  readonly done: () => void;
}

export function JoinForm({ state, offer, done }: JoinFormProps) {
  const { ask, during } = useTools();
  const [chosen, setChosen] = useState<readonly string[]>(
    offer.accounts.filter(({ isChosen }) => isChosen).map(({ id }) => id),
  );
  const [isZoneRight, setIsZoneRight] = useState(state.workspace !== null);
  const [name, setName] = useState(state.name);
  const [startsFresh, setStartsFresh] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that led here is gone; what is new begins here.
    top.current?.focus();
  }, []);
  const missing = missingIn(chosen.length, isZoneRight);
  const join = (): void =>
    void during({
      doing: 'Setting up tabs and fetching posts…',
      action: async () => {
        const told = await ask('join', { accountIds: chosen, name, startsFresh });
        done();
        return told;
      },
    });
  return (
    <div ref={top} tabIndex={-1} class="start">
      <Part title="The key is right">
        <p>It opens {offer.workspace}.</p>
        <p class="quiet">{offer.plan}</p>
      </Part>
      <AccountList offer={offer} chosen={chosen} choose={setChosen} />
      <Part title="Time zone">
        <Check
          label={'It is right: ' + state.clock}
          hint="Times in cells mean this zone. If it is wrong, change it under File > Settings, then open this panel again."
          isOn={isZoneRight}
          change={setIsZoneRight}
        />
      </Part>
      <Part title="You">
        <TextField
          label="Your name"
          value={name}
          hint="For the Activity tab, which says who did what. Everybody with this file can read it."
          change={setName}
        />
      </Part>
      <Copy rows={offer.copiedRows} startsFresh={startsFresh} change={setStartsFresh} />
      <div class="buttons">
        <Button look="primary" press={join} unusable={missing}>
          {state.workspace === null ? 'Connect this file' : state.key === null ? 'Connect' : 'Save'}
        </Button>
        <Button onlyLooks press={done}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

/** What stands in the way of going on; `null` where nothing does. */
function missingIn(chosen: number, isZoneRight: boolean): string | null {
  if (chosen === 0) return 'Tick at least one account.';
  return isZoneRight ? null : 'Tick that the time is right, or change the zone first.';
}

interface CopyProps {
  /** That came with the copy; none, where it is no copy. */
  readonly rows: number;
  readonly startsFresh: boolean;
  readonly change: (startsFresh: boolean) => void;
}

function Copy({ rows, startsFresh, change }: CopyProps) {
  if (rows === 0) return null;
  return (
    <Part title="This file is a copy">
      <Check
        label={'Start fresh on ' + String(rows) + ' rows'}
        hint="Their posts stay with the other file. Ticked, what the add-on wrote on these rows is cleared and Ready is taken off, so that nothing is sent twice. Else they stay as they are, and are not sent from here."
        isOn={startsFresh}
        change={change}
      />
    </Part>
  );
}

interface AccountListProps {
  readonly offer: KeyOffer;
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

function AccountList({ offer: { accounts }, chosen, choose }: AccountListProps) {
  return (
    <Part title="Accounts of this file">
      <p class="quiet">
        Only these are shown here, posted to and measured. One file per client keeps them apart.
      </p>
      <div class="buttons">
        <Button
          look="link"
          onlyLooks
          press={() => {
            choose(accounts.map(({ id }) => id));
          }}
        >
          All
        </Button>
        <Button
          look="link"
          onlyLooks
          press={() => {
            choose([]);
          }}
        >
          None
        </Button>
      </div>
      <Group title={String(chosen.length) + ' of ' + String(accounts.length) + ' chosen'}>
        {accounts.map(({ id, name, shownAs }) => (
          <Check
            key={id}
            label={
              <>
                {name}
                {shownAs !== '' && <span class="quiet"> {shownAs}</span>}
              </>
            }
            isOn={chosen.includes(id)}
            change={(isOn) => {
              choose(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
            }}
          />
        ))}
      </Group>
    </Part>
  );
}
