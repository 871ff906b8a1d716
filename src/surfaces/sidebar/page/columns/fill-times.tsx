// Fill blank times: the rules, the list of what would be written, and only then the writing.
import { useState } from 'preact/hooks';
import type { FillPreview, FillWish } from '../../calls/columns';
import { Button } from '../parts/button';
import { Check, Choice, Group, TextField } from '../parts/field';
import { Part } from '../parts/section';
import { useTools } from '../parts/tools';
import { readRules, type Rules } from './rules';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const FIRST_RULES: Rules = {
  weekdays: [1, 2, 3, 4, 5],
  isBest: false,
  from: '09:00',
  to: '18:00',
  mostPerDay: '2',
  apartMinutes: '60',
};

export function FillTimes() {
  const { ask, during } = useTools();
  const [rules, setRules] = useState(FIRST_RULES);
  const [preview, setPreview] = useState<FillPreview | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const change = (changes: Partial<Rules>): void => {
    setRules({ ...rules, ...changes });
    // What is shown is what these rules give, or nothing.
    setPreview(null);
    setComplaint(null);
  };
  const look = (wish: FillWish): void =>
    void during({
      doing: 'Looking for free times…',
      action: async () => {
        setPreview(await ask('previewTimes', wish));
        return null;
      },
    });
  return (
    <Part title="Fill blank times">
      <p class="quiet">
        Proposes a time for every row whose Post at is empty, ticked Ready or not. Empty rows and rows that
        were sent are left out. Nothing is written before you saw the list.
      </p>
      <RulesForm rules={rules} change={change} />
      {complaint !== null && <p class="trouble">{complaint}</p>}
      <Button
        look={preview ? 'secondary' : 'primary'}
        press={() => {
          const read = readRules(rules);
          if ('wish' in read) look(read.wish);
          else setComplaint(read.complaint);
        }}
      >
        Show times
      </Button>
      {preview && (
        <Preview
          preview={preview}
          done={() => {
            setPreview(null);
          }}
        />
      )}
    </Part>
  );
}

interface RulesFormProps {
  readonly rules: Rules;
  readonly change: (changes: Partial<Rules>) => void;
}

function Days({ weekdays, change }: Pick<Rules, 'weekdays'> & Pick<RulesFormProps, 'change'>) {
  return (
    <Group title="On">
      <div class="days">
        {DAYS.map((day, index) => (
          <Check
            key={day}
            label={<abbr title={day}>{day.slice(0, 3)}</abbr>}
            isOn={weekdays.includes(index + 1)}
            change={(isOn) => {
              const others = weekdays.filter((one) => one !== index + 1);
              change({ weekdays: isOn ? [...others, index + 1] : others });
            }}
          />
        ))}
      </div>
    </Group>
  );
}

function RulesForm({ rules, change }: RulesFormProps) {
  const { weekdays, isBest, from, to, mostPerDay, apartMinutes } = rules;
  return (
    <>
      <Days weekdays={weekdays} change={change} />
      <Choice
        label="At"
        value={isBest ? 'best' : 'between'}
        options={[
          { value: 'between', name: 'times spread between two hours' },
          { value: 'best', name: 'the hours that did best so far' },
        ]}
        change={(value) => {
          change({ isBest: value === 'best' });
        }}
      />
      {!isBest && (
        <div class="two">
          <TextField
            label="From"
            type="time"
            value={from}
            change={(value) => {
              change({ from: value });
            }}
          />
          <TextField
            label="To"
            type="time"
            value={to}
            change={(value) => {
              change({ to: value });
            }}
          />
        </div>
      )}
      <TextField
        label="Posts of one account a day, at most"
        type="number"
        value={mostPerDay}
        change={(value) => {
          change({ mostPerDay: value });
        }}
      />
      <TextField
        label="Minutes between two posts of one account, at least"
        type="number"
        value={apartMinutes}
        hint="Rows that have a time, and posts that are scheduled from this file, count."
        change={(value) => {
          change({ apartMinutes: value });
        }}
      />
    </>
  );
}

interface PreviewProps {
  readonly preview: FillPreview;
  /** The list is over: written, or not wanted. */
  readonly done: () => void;
}

function Preview({ preview: { times, left, zone, told }, done }: PreviewProps) {
  const { ask, during } = useTools();
  const write = (): void =>
    void during({
      doing: 'Writing times…',
      action: async () => {
        const text = await ask('writeTimes', { rows: times.map(({ row }) => row) });
        done();
        return text;
      },
    });
  return (
    <div class="preview">
      <h3>{times.length === 0 ? 'No time to write' : 'These would be written'}</h3>
      {told !== '' && <p>{told}</p>}
      {times.length === 0 && left.length === 0 && <p>Every filled row has a time already.</p>}
      {times.length > 0 && (
        <>
          <p class="quiet">Times are in {zone}.</p>
          <ol class="scroll" tabIndex={0} aria-label="Rows and their times">
            {times.map(({ row, local, utc, says }) => (
              <li key={row.line}>
                <strong>Row {row.line}</strong> {local} <span class="quiet">({utc})</span>
                <div class="quiet">{says}</div>
              </li>
            ))}
          </ol>
        </>
      )}
      {left.length > 0 && (
        <details>
          <summary>Left as they are: {left.length}</summary>
          <ul>
            {left.map(({ line, because }) => (
              <li key={line}>
                Row {line}: {because}.
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="buttons">
        {times.length > 0 && (
          <Button look="primary" press={write}>
            Write {times.length} {times.length === 1 ? 'time' : 'times'}
          </Button>
        )}
        <Button onlyLooks press={done}>
          {times.length > 0 ? 'Cancel' : 'Close'}
        </Button>
      </div>
    </div>
  );
}
