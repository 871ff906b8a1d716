// One job of the clock: its switch, when it runs, and what came of it.
import { useRef, useState } from 'preact/hooks';
import type { PanelJob, PanelJobSetting } from '../../calls/automation';
import { Button } from '../parts/button';
import { Check, Choice } from '../parts/field';
import { useTools } from '../parts/tools';
import { HOURS, hourOf, howOften, HOW_OFTEN, intervalFor, isSameInterval, type Interval } from './when';

export function Job({ job }: { readonly job: PanelJob }) {
  const { id, name, note, setting } = job;
  const save = useSave(id);
  return (
    <div class="job">
      <Check
        label={<strong>{name}</strong>}
        hint={note}
        isOn={setting.isOn}
        isWork
        change={(isOn) => void save({ ...setting, isOn })}
      />
      {setting.isOn && <When name={name} setting={setting} save={save} />}
      <Outcome job={job} />
    </div>
  );
}

export type Save = (setting: PanelJobSetting) => Promise<void>;

export function useSave(id: string): Save {
  const { ask, during } = useTools();
  return (setting) => during({ doing: 'Saving…', action: () => ask('setJob', { id, setting }) });
}

export function Outcome({ job: { last, next, said, isTrouble } }: { readonly job: PanelJob }) {
  return (
    <div class="outcome">
      <p class="quiet">
        {last}. {next !== '' && next + '.'}
      </p>
      {said !== '' && <p class={isTrouble ? 'trouble' : 'quiet'}>{said}</p>}
    </div>
  );
}

interface WhenProps {
  readonly name: string;
  readonly setting: PanelJobSetting;
  readonly save: Save;
}

/** Nothing is saved on the way to what is wanted: arrow keys pass through all choices. */
function When({ name, setting, save }: WhenProps) {
  const [draft, setDraft] = useState<Interval | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const interval = draft ?? setting.interval;
  const keep = async (): Promise<void> => {
    await save({ isOn: true, interval });
    setDraft(null);
    // The button goes with the draft.
    box.current?.querySelector('select')?.focus();
  };
  return (
    <div class="when" ref={box}>
      <Choice
        label={'How often: ' + name}
        isLabelUnseen
        value={howOften(interval)}
        options={HOW_OFTEN}
        change={(often) => {
          setDraft(intervalFor(often, hourOf(interval)));
        }}
      />
      {interval.kind !== 'beat' && (
        <Choice
          label={'At what time: ' + name}
          isLabelUnseen
          value={String(hourOf(interval))}
          options={HOURS}
          change={(hour) => {
            setDraft(intervalFor(howOften(interval), Number(hour)));
          }}
        />
      )}
      {!isSameInterval(interval, setting.interval) && (
        <Button label={'Save: ' + name} press={() => void keep()}>
          Save
        </Button>
      )}
    </div>
  );
}
