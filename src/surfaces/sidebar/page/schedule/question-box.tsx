// One question of a plan: its tick, and what a yes means.
import { useId } from 'preact/hooks';
import type { PlanQuestion } from '../../calls/schedule';
import { deedOf } from './ticks';

interface QuestionBoxProps {
  readonly question: PlanQuestion;
  readonly isOn: boolean;
  readonly toggle: () => void;
}

export function QuestionBox({ question: { title, text, kind }, isOn, toggle }: QuestionBoxProps) {
  const id = useId();
  return (
    <div class={kind === 'schedule' ? 'question' : 'question risky'}>
      <label>
        <input type="checkbox" checked={isOn} aria-describedby={id} onChange={toggle} />
        <strong>{deedOf(title)}</strong>
      </label>
      <div id={id}>
        {text.map((lines) => (
          <p key={lines.join()}>
            {lines.map((line) => (
              <span key={line} class="line">
                {line}
              </span>
            ))}
          </p>
        ))}
      </div>
    </div>
  );
}
