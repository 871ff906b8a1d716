// Today: what needs a person, and what ran last.
import type { TodayState } from '../../calls/today';
import { CellLinks } from '../parts/cells';
import { Loaded } from '../parts/loaded';
import { Part } from '../parts/section';

export function Today() {
  return (
    <Loaded call="todayState">
      {({ attention, trouble, lastRuns }) => (
        <>
          <Part title="Needs you">
            {trouble !== null && <p class="trouble">{trouble}</p>}
            {trouble === null && attention.length === 0 && <p>Nothing: every row is as it should be.</p>}
            <CellLinks links={attention} />
          </Part>
          <LastRuns runs={lastRuns} />
        </>
      )}
    </Loaded>
  );
}

function LastRuns({ runs }: { readonly runs: TodayState['lastRuns'] }) {
  return (
    <Part title="Last runs">
      {runs.length === 0 && <p>None yet.</p>}
      <ol class="runs">
        {runs.map((run) => (
          <li key={run.when + run.what}>
            <strong>{run.what}</strong>{' '}
            <span class={run.result === 'Stopped' ? 'trouble' : ''}>{run.result}</span>
            <div class="quiet">
              {run.when}, {run.who}
            </div>
            <div>{run.details}</div>
          </li>
        ))}
      </ol>
    </Part>
  );
}
