// Today: what needs a person, and what ran last.
import type { TodayGroup, TodayNotice, TodayState } from '../../calls/today';
import { Button } from '../parts/button';
import { CellLinks } from '../parts/cells';
import { Loaded } from '../parts/loaded';
import { Part } from '../parts/section';
import { useTools } from '../parts/tools';

export function Today() {
  return (
    <Loaded call="todayState">
      {(state) => (
        <>
          <NeedsYou state={state} />
          <LastRuns runs={state.lastRuns} />
        </>
      )}
    </Loaded>
  );
}

function NeedsYou({ state: { groups, ideas, notices, trouble, asOf } }: { readonly state: TodayState }) {
  const { reload } = useTools();
  const isFine = trouble === null && groups.length === 0;
  return (
    <Part title="Needs you">
      {trouble !== null && <p class="trouble">{trouble}</p>}
      {isFine && <p>No row: all are as they should be.</p>}
      {groups.map((group) => (
        <Rows key={group.title} group={group} />
      ))}
      {ideas > 0 && <p class="quiet">{ideasText(ideas)}</p>}
      {notices.map((notice) => (
        <Told key={notice.title} notice={notice} />
      ))}
      <p class="quiet">
        As of {asOf}.{' '}
        <Button look="link" onlyLooks press={reload}>
          Look again
        </Button>
      </p>
    </Part>
  );
}

const ideasText = (ideas: number): string =>
  (ideas === 1 ? '1 row without the tick Ready has' : String(ideas) + ' rows without the tick Ready have') +
  ' something to mend, which can wait; the column Message says what.';

/** More than these are one line that opens. */
const FEW = 3;

function Rows({ group: { title, meaning, count, rows } }: { readonly group: TodayGroup }) {
  return (
    <details class="group" open={count <= FEW}>
      <summary>
        {title} <span class="count">{count}</span>
      </summary>
      <p class="quiet">{meaning}</p>
      <CellLinks links={rows} about={title} />
      {rows.length < count && <p class="quiet">And {count - rows.length} more, further down in Schedule.</p>}
    </details>
  );
}

const SECTION_NAMES = { update: 'Update', automation: 'Automation' } as const;

function Told({ notice: { title, text, section, isTrouble } }: { readonly notice: TodayNotice }) {
  const { open } = useTools();
  return (
    <div class="notice">
      <strong class={isTrouble ? 'trouble' : ''}>{title}</strong>
      <p class="quiet">{text}</p>
      <Button
        look="link"
        onlyLooks
        label={'Open ' + SECTION_NAMES[section] + ': ' + title}
        press={() => {
          open(section);
        }}
      >
        Open {SECTION_NAMES[section]}
      </Button>
    </div>
  );
}

function LastRuns({ runs }: { readonly runs: TodayState['lastRuns'] }) {
  return (
    <Part title="Last runs">
      {runs.length === 0 && <p>None yet.</p>}
      <ol class="runs">
        {runs.map((run) => (
          <li key={run.when + run.what + run.details}>
            <strong>{run.what}</strong>{' '}
            <span class={run.result === 'Stopped' ? 'trouble' : ''}>{run.result}</span>
            <div class="quiet">
              {run.when}, {run.who}
            </div>
            <div>{run.details}</div>
          </li>
        ))}
      </ol>
      {runs.length > 0 && <p class="quiet">Older ones are in the tab Activity.</p>}
    </Part>
  );
}
