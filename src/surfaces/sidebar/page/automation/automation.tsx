// The section that turns the clock on and off, and its jobs.
import type { PanelAutomation, PanelJob, PanelJobSetting } from '../../calls/automation';
import { Choice } from '../parts/field';
import { Loaded } from '../parts/loaded';
import { Fold, Part } from '../parts/section';
import { useTools } from '../parts/tools';

function everyName(minutes: number): string {
  return minutes === 60 ? 'every hour' : `every ${String(minutes)} minutes`;
}

export function Automation() {
  return <Loaded call="automationState">{(automation) => <Clock automation={automation} />}</Loaded>;
}

function Clock({ automation }: { readonly automation: PanelAutomation }) {
  const { every, choices, isAnothers, text, told, jobs } = automation;
  const { ask, during, blocked } = useTools();
  return (
    <Part title="Automation">
      <p class="quiet">{text}</p>
      {told.map((sentence) => (
        <p key={sentence} class="trouble">
          {sentence}
        </p>
      ))}
      <Choice
        label="Run by itself"
        value={String(every)}
        options={[
          { value: '0', name: 'off' },
          ...choices.map((minutes) => ({ value: String(minutes), name: everyName(minutes) })),
        ]}
        isWork
        unusable={isAnothers}
        change={(chosen) =>
          void during({ doing: 'Saving…', action: () => ask('setEvery', { every: Number(chosen) }) })
        }
      />
      <Fold title="What runs, and when">
        {jobs.map((job) => (
          <Job
            key={job.id}
            job={job}
            isBusy={blocked !== null}
            save={(setting) =>
              void during({ doing: 'Saving…', action: () => ask('setJob', { id: job.id, setting }) })
            }
          />
        ))}
      </Fold>
    </Part>
  );
}

interface JobProps {
  readonly job: PanelJob;
  readonly isBusy: boolean;
  readonly save: (setting: PanelJobSetting) => void;
}

function Job({ job, isBusy, save }: JobProps) {
  const { name, note, setting, last, next, said, isTrouble } = job;
  return (
    <div>
      <label title={note}>
        <input
          type="checkbox"
          checked={setting.isOn}
          disabled={isBusy}
          onChange={() => {
            save({ ...setting, isOn: !setting.isOn });
          }}
        />{' '}
        {name}
      </label>
      {setting.isOn && <When setting={setting} isBusy={isBusy} save={save} name={name} />}
      <p class="quiet">
        {last}. {next}
      </p>
      {said !== '' && <p class={isTrouble ? 'trouble' : 'quiet'}>{said}</p>}
    </div>
  );
}

const DAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** `beat`, `daily`, or the number of a weekday. */
const choiceOf = ({ interval }: PanelJobSetting): string =>
  interval.kind === 'weekly' ? String(interval.weekday) : interval.kind;

function settingFor(choice: string, hour: number): PanelJobSetting['interval'] {
  if (choice === 'beat') return { kind: 'beat' };
  return choice === 'daily' ? { kind: 'daily', hour } : { kind: 'weekly', weekday: Number(choice), hour };
}

function When({
  setting,
  isBusy,
  save,
  name,
}: Omit<JobProps, 'job'> & { setting: PanelJobSetting; name: string }) {
  const { interval } = setting;
  const hour = interval.kind === 'beat' ? 6 : interval.hour;
  const choose = (choice: string, at: number): void => {
    save({ isOn: true, interval: settingFor(choice, at) });
  };
  return (
    <div>
      <select
        aria-label={`How often: ${name}`}
        value={choiceOf(setting)}
        disabled={isBusy}
        onChange={(event) => {
          choose(event.currentTarget.value, hour);
        }}
      >
        <option value="beat">every time</option>
        <option value="daily">daily</option>
        {DAYS.map((day, index) => (
          <option key={day} value={String(index + 1)}>
            {day}
          </option>
        ))}
      </select>{' '}
      {interval.kind !== 'beat' && (
        <select
          aria-label={`At: ${name}`}
          value={String(hour)}
          disabled={isBusy}
          onChange={(event) => {
            choose(choiceOf(setting), Number(event.currentTarget.value));
          }}
        >
          {HOURS.map((one) => (
            <option key={one} value={String(one)}>
              {String(one).padStart(2, '0')}:00
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
