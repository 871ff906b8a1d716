// Columns: times for rows that have none, columns that only some people want, and the shape of the tabs.
import { useState } from 'preact/hooks';
import type { ColumnsState, ColumnsTab } from '../../calls/columns';
import { Button } from '../parts/button';
import { Choice } from '../parts/field';
import { Loaded } from '../parts/loaded';
import { Part } from '../parts/section';
import { useTools } from '../parts/tools';
import { FillTimes } from './fill-times';

export function Columns() {
  return (
    <>
      <FillTimes />
      <Loaded call="columnsState">{(state) => <MoreColumns state={state} />}</Loaded>
      <Tabs />
    </>
  );
}

const TABS: readonly { readonly value: ColumnsTab; readonly name: string }[] = [
  { value: 'schedule', name: 'Schedule: a setting of one row' },
  { value: 'accounts', name: 'Accounts: what holds for every row of an account' },
];

function MoreColumns({ state: { choices, trouble } }: { readonly state: ColumnsState }) {
  const { during, ask } = useTools();
  const [tab, setTab] = useState<ColumnsTab>('schedule');
  return (
    <Part title="Add columns">
      <p class="quiet">
        For settings that only some platforms know, such as who may comment on TikTok; without the column a
        setting stays as it is. Also for date and time apart, and for approval.
      </p>
      {trouble !== null && <p class="trouble">{trouble}</p>}
      <Choice
        label="Where"
        value={tab}
        options={TABS}
        change={(value) => {
          setTab(value === 'accounts' ? 'accounts' : 'schedule');
        }}
      />
      <ul>
        {choices
          .filter((choice) => choice.tab === tab)
          .map(({ name, missing }) => (
            <li key={name} class="pair">
              <div>
                {name}
                <p class="quiet">{missing.length === 0 ? 'All there.' : missing.join(', ')}</p>
              </div>
              {missing.length > 0 && (
                <Button
                  label={'Add ' + String(missing.length) + ' columns of ' + name}
                  press={() =>
                    void during({
                      doing: 'Adding columns…',
                      action: () => ask('addColumns', { tab, name }),
                    })
                  }
                >
                  Add {missing.length}
                </Button>
              )}
            </li>
          ))}
      </ul>
    </Part>
  );
}

function Tabs() {
  const { during, ask } = useTools();
  return (
    <Part title="Tabs">
      <p class="quiet">
        Makes tabs and columns of the add-on that are missing, and puts their choices and colours right. Your
        own columns, and what you wrote, stay.
      </p>
      <Button press={() => void during({ doing: 'Setting up tabs…', action: () => ask('setUpTabs', null) })}>
        Set up or repair tabs
      </Button>
    </Part>
  );
}
