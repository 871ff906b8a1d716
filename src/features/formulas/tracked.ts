// Which tracked accounts a formula means. Pure.
import { stop } from '../../troubles/trouble';
import { ALL_TRACKED, chooseTargets, OWN_ACCOUNTS, type Target } from '../targets/target';

/** The targets that an argument names; stops where a name is none, or where no account of the file is tracked. */
export function wantedTargets(all: readonly Target[], accounts: string): readonly Target[] {
  const { targets, unknown } = chooseTargets(all, accounts);
  const [name] = unknown;
  if (name !== undefined) {
    const names = all.map((target) => target.name).join(', ');
    const allowed = `${OWN_ACCOUNTS}, ${ALL_TRACKED}, or tracked accounts${names === '' ? '' : `: ${names}`}`;
    stop({ code: 'bad-argument', argument: 'accounts', given: name, allowed });
  }
  return targets.length === 0 ? stop({ code: 'none-tracked' }) : targets;
}
