// Sending by itself: off until a person has read what guards it, and said yes.
import type { PanelJob } from '../../calls/automation';
import { Check } from '../parts/field';
import { Fold, Part } from '../parts/section';
import { useTools, type Question } from '../parts/tools';
import { Outcome, useSave } from './job';

const QUESTION: Question = {
  title: 'Send ready rows by itself?',
  text: [
    'Rows with Ready on go to Genviral while nobody looks, and become public at their time.',
    'A row is sent only if it stayed as it is from one run to the next: you have about that long to untick it.',
    'You agree to the time zone of this spreadsheet as it is now.',
  ],
  yes: 'Let it send',
  isDangerous: true,
};

export function Sending({ job, isClockOn }: { readonly job: PanelJob; readonly isClockOn: boolean }) {
  const { confirm } = useTools();
  const save = useSave(job.id);
  const { setting } = job;
  const change = async (isOn: boolean): Promise<void> => {
    if (isOn && !(await confirm(QUESTION))) return;
    await save({ ...setting, isOn });
  };
  return (
    <Part title="Sending by itself">
      <Check
        label="Send ready rows while nobody looks"
        hint={
          setting.isOn && !isClockOn ? 'Automation is off: nothing is sent until it is turned on.' : undefined
        }
        isOn={setting.isOn}
        isWork
        change={(isOn) => void change(isOn)}
      />
      <Fold title="What guards it">
        <ul class="points">
          <li>
            A row is sent only when it is ready, approved where that is asked for, and unchanged since the run
            before.
          </li>
          <li>
            Never sent by itself: the word now, copies of rows, retries, taking back, emptied cells, and what
            was changed in Genviral too.
          </li>
          <li>
            When many sent rows changed at once, the time zone changed, or the spreadsheet was set back, it
            sends nothing until a person looked.
          </li>
          <li>Rows that wait say why in the column Message.</li>
        </ul>
      </Fold>
      {setting.isOn && <Outcome job={job} />}
    </Part>
  );
}
