// What a person ticked of a plan, and what that makes of the button. Pure.
import type { AgreedInput, OrphanAnswer, PanelPlan, PlanQuestion } from '../../calls/schedule';

export interface Ticks {
  readonly questions: ReadonlySet<string>;
  /** `null`: to be asked next time. */
  readonly orphans: OrphanAnswer | null;
}

/** What cannot be undone, or overwrites what others did, needs a tick of its own. */
export function firstTicks({ questions }: PanelPlan): Ticks {
  const harmless = questions.filter(({ kind }) => kind === 'schedule');
  return { questions: new Set(harmless.map(({ id }) => id)), orphans: null };
}

export function toggled(ticks: Ticks, id: string): Ticks {
  const questions = new Set(ticks.questions);
  if (!questions.delete(id)) questions.add(id);
  return { ...ticks, questions };
}

/** Ids alone: what they stand for is the server's. */
export function inputOf(plan: PanelPlan, ticks: Ticks): AgreedInput {
  return {
    rows: plan.rows,
    agreed: ticked(plan, ticks).map(({ id }) => id),
    orphans: plan.orphans && ticks.orphans ? { id: plan.orphans.id, answer: ticks.orphans } : null,
  };
}

const ticked = ({ questions }: PanelPlan, ticks: Ticks): readonly PlanQuestion[] =>
  questions.filter(({ id }) => ticks.questions.has(id));

/** Without its question mark, a question names what its yes does. */
export const deedOf = (title: string): string => title.replace(/\?$/, '');

export interface SendButton {
  readonly text: string;
  /** Why it cannot be pressed. */
  readonly unusable: string | null;
}

/** The button says what it does: one thing by its name, several by their number. */
export function sendButton(plan: PanelPlan, ticks: Ticks): SendButton {
  const chosen = ticked(plan, ticks);
  const posts = chosen.reduce((sum, question) => sum + question.posts, 0);
  const lost = ticks.orphans && plan.orphans ? plan.orphans.count : 0;
  const [first] = chosen;
  if (posts + lost === 0) {
    return plan.hasOpenRows
      ? { text: 'Ask for the missing answers', unusable: null }
      : { text: 'Send', unusable: 'Tick what shall happen first.' };
  }
  if (chosen.length === 1 && first && lost === 0) return { text: deedOf(first.title), unusable: null };
  if (chosen.length === 0) return { text: deedOfOrphans(ticks.orphans, lost), unusable: null };
  return { text: 'Do what is ticked: ' + countOf(posts + lost), unusable: null };
}

const countOf = (posts: number): string => String(posts) + (posts === 1 ? ' post' : ' posts');

function deedOfOrphans(answer: OrphanAnswer | null, count: number): string {
  switch (answer) {
    case 'putBack':
      return 'Put back ' + String(count) + (count === 1 ? ' row' : ' rows');
    case 'takeBack':
      return 'Take back ' + countOf(count);
    default:
      return 'Leave ' + countOf(count) + ' as they are';
  }
}
