// What connecting is, whoever asks the questions: the menu in dialogs, the panel in a form.
import { updateAccounts } from '../features/accounts/run';
import type { Account } from '../features/accounts/account';
import { forgetKey, saveKey } from '../features/connection/key';
import { dropOffered } from '../features/connection/offered';
import { savePersonName, typedName } from '../features/connection/person';
import { bind, fetchOffer, type Offer } from '../features/connection/run';
import { orStale } from '../features/posts/header-note';
import { updatePosts } from '../features/posts/run';
import { DEFAULT_SELECTION } from '../features/posts/selection';
import type { RunContext } from '../features/run-context';
import { startFresh } from '../features/schedule/edits/start-fresh';
import { writeExample } from '../features/schedule/rows/example';
import { plural } from '../features/schedule/sending/consent';
import { scheduleTable } from '../features/schedule/table';
import { updateTracked } from '../features/targets/run';
import { reconcile, turnOff } from '../runs/clock';
import { makeContext, type Execution } from '../runs/context';
import { throughDoor } from '../runs/door';
import { resumeJobs } from '../runs/jobs-store';
import { setUpTabs } from '../runs/set-up';
import { sentence, troubleOf } from '../troubles/sentence';
import { showTab } from '../workbook/tabs';
import { setFormulasAllowed } from './formula-menu';
import { postsTold } from './told';

export interface Looked {
  /** For looking only: nothing is kept yet. */
  readonly look: RunContext;
  readonly offer: Offer;
}

/** What a key opens. Stops where it is refused, or opens another workspace than the file's. */
export function lookWith({ platform, budget }: Execution, key: string): Looked {
  const look = makeContext({ platform, key, budget: budget() });
  return { look, offer: fetchOffer(look) };
}

/** What a person decided. */
export interface Joining {
  readonly key: string;
  readonly offer: Offer;
  readonly chosen: readonly Account[];
  /** For Activity; empty keeps what it was. */
  readonly name: string;
  /** Whether rows that came with a copy of another file begin anew here. */
  readonly isFresh: boolean;
}

/** Keeps the key and sets the file up. Says what was brought. */
export function join(execution: Execution, { key, offer, chosen, name, isFresh }: Joining): string {
  const { platform } = execution;
  const { id } = platform.workbook();
  saveKey(platform.personStore(), id, key);
  if (name !== '') savePersonName(platform.personStore(), id, name);
  return throughDoor(execution, {
    what: 'Connect',
    work: (run) => setUp(run, { offer, chosen, isFresh }, typedName(platform.personStore(), id)),
    told: (text) => text,
  });
}

/**
 * Takes this person's key out of the spreadsheet, and with it what only works with it: permission for formulas, and their
 * clock. The file stays what it is for everybody else.
 */
export function leave(execution: Execution): string {
  const { platform } = execution;
  const { id } = platform.workbook();
  const { heart, isMine } = reconcile(platform);
  const isClockMine = heart !== null && isMine;
  // Only who has a key comes through the door.
  if (isClockMine) turnOff(execution);
  setFormulasAllowed(execution, false);
  forgetKey(platform.personStore(), id);
  dropOffered(platform.personStore(), id);
  return `Your key is forgotten here.${isClockMine ? ' Automation, which ran with it, is off.' : ''} Scheduled posts stay scheduled in Genviral.`;
}

function setUp(
  run: RunContext,
  { offer, chosen, isFresh }: Pick<Joining, 'offer' | 'chosen' | 'isFresh'>,
  who: string,
): string {
  setUpTabs(run.workbook, run.store);
  const cleared = isFresh ? startFresh(run) : 0;
  bind(run, offer, chosen, who);
  // Jobs that gave up because of the old key try the new one.
  resumeJobs(run.store);
  const accounts = updateAccounts(run);
  const posts = postsOrReason(run, accounts.book.accounts);
  const example = writeExample(run, accounts.book);
  showTab(run.workbook, run.store, scheduleTable);
  return [
    `${String(accounts.listed)} accounts.`,
    posts,
    cleared > 0
      ? `${plural(cleared, 'row')} of the other file begin${cleared === 1 ? 's' : ''} anew here.`
      : '',
    example
      ? 'Schedule has an example row; tick Ready on a row of your own, then choose Genviral > Send….'
      : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Analytics are worth having and no reason not to be connected. */
function postsOrReason(run: RunContext, accounts: readonly Account[]): string {
  try {
    return postsTold(
      updatePosts(run, DEFAULT_SELECTION, orStale(run, () => updateTracked(run, accounts)).targets),
    );
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return `Posts could not be fetched yet: ${sentence(trouble)}`;
  }
}
