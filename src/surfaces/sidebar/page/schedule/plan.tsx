// What would be sent: the questions with their ticks, and the rows they are about.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelPlan, PlanMoves, PlanOrphans } from '../../calls/schedule';
import { Button } from '../parts/button';
import { CellLinks } from '../parts/cells';
import { Choice } from '../parts/field';
import { Part } from '../parts/section';
import { useTools } from '../parts/tools';
import { QuestionBox } from './question-box';
import { sendAll } from './send-all';
import { firstTicks, inputOf, sendButton, toggled, type Ticks } from './ticks';

interface PlanProps {
  readonly plan: PanelPlan;
  /** Plans anew for the rows that no filter hides. */
  readonly onlyVisible: () => void;
  readonly close: () => void;
}

export function Plan({ plan, onlyVisible, close }: PlanProps) {
  const [ticks, setTicks] = useState<Ticks>(() => firstTicks(plan));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setTicks(firstTicks(plan));
    heading.current?.focus();
  }, [plan]);
  return (
    <>
      <Part title="What would be sent" headingRef={heading}>
        <p>{plan.summary}.</p>
        {plan.nothing !== null && <p>{plan.nothing}</p>}
        {plan.hidden > 0 && plan.rows === null && <Hidden hidden={plan.hidden} onlyVisible={onlyVisible} />}
        {plan.hasOpenRows && (
          <p>Some rows of an earlier sending still wait for an answer. Sending asks for it.</p>
        )}
        {plan.questions.map((question) => (
          <QuestionBox
            key={question.id}
            question={question}
            isOn={ticks.questions.has(question.id)}
            toggle={() => {
              setTicks(toggled(ticks, question.id));
            }}
          />
        ))}
        {plan.orphans && (
          <Orphans
            orphans={plan.orphans}
            answer={ticks.orphans}
            choose={(orphans) => {
              setTicks({ ...ticks, orphans });
            }}
          />
        )}
        <Buttons plan={plan} ticks={ticks} close={close} />
      </Part>
      <Moves
        title="Left out: to mend or decide first"
        note="No part of what you agree to above."
        moves={plan.waiting}
      />
      <Moves title="Row by row" note={'Times are those of ' + plan.zone + '.'} moves={plan.sending} />
    </>
  );
}

function Hidden({ hidden, onlyVisible }: { readonly hidden: number; readonly onlyVisible: () => void }) {
  return (
    <div class="said">
      <p>A filter hides {hidden} of the rows below; they count too.</p>
      <Button onlyLooks press={onlyVisible}>
        Only the rows I see
      </Button>
    </div>
  );
}

function Buttons({
  plan,
  ticks,
  close,
}: {
  readonly plan: PanelPlan;
  readonly ticks: Ticks;
  readonly close: () => void;
}) {
  const { ask, during } = useTools();
  const { text, unusable } = sendButton(plan, ticks);
  const send = (): void => {
    void during({
      doing: 'Sending…',
      canStop: true,
      action: async (steps) => {
        try {
          const { runId } = await ask('agreeToSend', inputOf(plan, ticks));
          return await sendAll(ask, runId, steps);
        } finally {
          // What came of it is not what this plan shows any more.
          close();
        }
      },
    });
  };
  const isUseless = plan.nothing !== null && !plan.hasOpenRows;
  return (
    <div class="buttons">
      {!isUseless && (
        <Button look="primary" press={send} unusable={unusable}>
          {text}
        </Button>
      )}
      <Button onlyLooks press={close}>
        {isUseless ? 'Close' : 'Cancel'}
      </Button>
    </div>
  );
}

interface OrphansProps {
  readonly orphans: PlanOrphans;
  readonly answer: Ticks['orphans'];
  readonly choose: (answer: Ticks['orphans']) => void;
}

const ANSWERS = [
  { value: '', name: 'Ask me next time' },
  { value: 'putBack', name: 'Put the rows back' },
  { value: 'takeBack', name: 'Take the posts back' },
  { value: 'leave', name: 'Leave them, and never ask again' },
] as const;

function Orphans({ orphans: { posts, more, count }, answer, choose }: OrphansProps) {
  return (
    <div class="question">
      <h3>{count === 1 ? '1 post has lost its row' : String(count) + ' posts have lost their rows'}</h3>
      <p>Scheduled in Genviral, but the rows are gone:</p>
      <ul>
        {posts.map((post) => (
          <li key={post}>{post}</li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
      <Choice
        label="What shall become of them?"
        value={answer ?? ''}
        options={ANSWERS}
        change={(chosen) => {
          const found = ANSWERS.find(({ value }) => value === chosen)?.value ?? '';
          choose(found === '' ? null : found);
        }}
      />
    </div>
  );
}

interface MovesProps {
  readonly title: string;
  readonly note?: string;
  readonly moves: PlanMoves;
}

function Moves({ title, note, moves: { moves, more } }: MovesProps) {
  if (moves.length === 0) return null;
  return (
    <Part title={title}>
      {note !== undefined && <p class="quiet">{note}</p>}
      <CellLinks links={moves} about={title} />
      {more > 0 && <p class="quiet">and {more} more rows, not listed here.</p>}
    </Part>
  );
}
