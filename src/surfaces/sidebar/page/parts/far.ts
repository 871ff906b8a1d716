// What runs and how far it is, in words. Pure.
import type { RunningNow } from '../../calls/shell';

/** Such as `Ada is running “Send” in this spreadsheet.` */
export function runsText({ who, what }: Pick<RunningNow, 'who' | 'what'>): string {
  return who + ' is running “' + what + '” in this spreadsheet.';
}

/** With how far it is, where that is known. */
export function runningText(running: RunningNow): string {
  const far = farText(running);
  return far === '' ? runsText(running) : runsText(running).replace(/\.$/, ': ' + far + '.');
}

/** For ears: how far it is, in quarters. Each look read out would leave no quiet moment. */
export function quarterText({ done, of }: Pick<RunningNow, 'done' | 'of'>): string {
  const quarter = of > 0 ? Math.floor((4 * done) / of) : 0;
  return ['', 'A quarter is done.', 'Half is done.', 'Three quarters are done.'][quarter] ?? '';
}

/** Such as `Posts, 3 of 20`, as far as anything is known. */
export function farText({ phase, done, of }: Pick<RunningNow, 'phase' | 'done' | 'of'>): string {
  return [phase, of > 0 ? String(done) + ' of ' + String(of) : ''].filter((part) => part !== '').join(', ');
}
