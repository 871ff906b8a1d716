// Automation: whether the clock comes, whose it is, and what it does.
import { useState } from 'preact/hooks';
import type { PanelAutomation, PanelJob } from '../../calls/automation';
import { Button } from '../parts/button';
import { Choice } from '../parts/field';
import { Loaded } from '../parts/loaded';
import { Fold, Part } from '../parts/section';
import { useTools } from '../parts/tools';
import { Job } from './job';
import { Mail } from './mail';
import { Sending } from './sending';

export function Automation() {
  return (
    <Loaded call="automationState">
      {(automation) => (
        <>
          <Clock automation={automation} />
          <Jobs automation={automation} />
          <Mail mail={automation.mail} />
        </>
      )}
    </Loaded>
  );
}

function everyName(minutes: number): string {
  if (minutes === 0) return 'Off';
  return minutes === 60 ? 'Every hour' : 'Every ' + String(minutes) + ' minutes';
}

const unchangedText = (every: number): string =>
  every === 0
    ? 'Choose above how often it runs, then turn it on.'
    : 'This is how it is now. Choose something else above to change it.';

function Clock({ automation }: { readonly automation: PanelAutomation }) {
  const { every, choices, isAnothers, told } = automation;
  const { ask, during } = useTools();
  const [chosen, setChosen] = useState<number | null>(null);
  const wanted = chosen ?? every;
  const save = (): void => {
    void during({
      doing: 'Saving…',
      action: async () => {
        const said = await ask('setEvery', { every: wanted });
        setChosen(null);
        return said;
      },
    });
  };
  return (
    <Part title="Automation">
      <Standing automation={automation} />
      {told.map((sentence) => (
        // That it is a colleague's is no trouble.
        <p key={sentence} class={isAnothers ? 'quiet' : 'trouble'}>
          {sentence}
        </p>
      ))}
      <Choice
        label="Runs by itself"
        value={String(wanted)}
        options={[0, ...choices].map((minutes) => ({ value: String(minutes), name: everyName(minutes) }))}
        unusable={isAnothers}
        change={(minutes) => {
          setChosen(Number(minutes));
        }}
      />
      {!isAnothers && (
        <Button look="primary" unusable={wanted === every ? unchangedText(every) : null} press={save}>
          {every === 0 ? 'Turn on' : wanted === 0 ? 'Turn off' : 'Save'}
        </Button>
      )}
    </Part>
  );
}

/** A clock that is set has proved nothing: what counts is that it came. */
function Standing({ automation: { every, owner, lastRun } }: { readonly automation: PanelAutomation }) {
  if (every === 0) {
    return (
      <p>
        Off. Turned on, it keeps this spreadsheet up to date while nobody has it open: it runs as you and with
        your key, and says in Activity what it did. It sends nothing by itself unless you allow that, too.
      </p>
    );
  }
  return (
    <>
      <p>
        {everyName(every)}, as {owner}.
      </p>
      {lastRun === null ? (
        <p>
          Not confirmed here: last background run never. The first one comes within {every} minutes or so.
        </p>
      ) : (
        <p>Last background run: {lastRun}.</p>
      )}
    </>
  );
}

function Jobs({ automation: { every, jobs } }: { readonly automation: PanelAutomation }) {
  const sending = jobs.filter(({ id }) => id === 'send');
  const others = jobs.filter(({ id }) => id !== 'send');
  const list = (shown: readonly PanelJob[]) => shown.map((job) => <Job key={job.id} job={job} />);
  return (
    <>
      {every === 0 ? (
        <Fold title="What it would do">{list(others)}</Fold>
      ) : (
        <Part title="What it does">{list(others)}</Part>
      )}
      {sending.map((job) => (
        <Sending key={job.id} job={job} isClockOn={every > 0} />
      ))}
    </>
  );
}
