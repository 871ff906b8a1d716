// Connect: from a pasted key to a file that is set up. Questions first, then the work behind the door.
import { updateAccounts } from '../features/accounts/run';
import type { Account } from '../features/accounts/account';
import { readBinding } from '../features/connection/binding';
import { maskedKey, parseKey, saveKey } from '../features/connection/key';
import { savePersonName } from '../features/connection/person';
import { readChoice } from '../features/connection/plan';
import { bind, fetchOffer, type Offer } from '../features/connection/run';
import { orStale } from '../features/posts/header-note';
import { updatePosts } from '../features/posts/run';
import { DEFAULT_SELECTION } from '../features/posts/selection';
import { updateTracked } from '../features/targets/run';
import type { RunContext } from '../features/run-context';
import { countFromElsewhere, startFresh } from '../features/schedule/edits/start-fresh';
import { writeExample } from '../features/schedule/rows/example';
import { plural } from '../features/schedule/sending/consent';
import { scheduleTable } from '../features/schedule/table';
import { makeContext, type Execution } from '../runs/context';
import { throughDoor } from '../runs/door';
import { resumeJobs } from '../runs/jobs-store';
import { setUpTabs } from '../runs/set-up';
import { localText, offsetMinutesIn, offsetText } from '../time/zone';
import { sentence, troubleOf } from '../troubles/sentence';
import { showTab } from '../workbook/tabs';
import { askAddress, keepAddress } from './mail';
import { postsTold } from './told';

const TITLE = 'Connect to Genviral';

const KEY_TEXT =
  'Paste your API key. You make one in Genviral under Settings > API keys; it starts with gva_live_.\n\n' +
  'It is kept for you alone, in this spreadsheet, and is never written into a cell.';

/** Asks what is needed and sets the file up. Nothing is kept when a person cancels on the way. */
export function connect(execution: Execution): void {
  const { platform } = execution;
  const ui = platform.ui();
  const pasted = ui.prompt(TITLE, KEY_TEXT);
  if (pasted === null) return;
  const key = parseKey(pasted);
  const look = makeContext({ platform, key, budget: execution.budget() });
  const offer = fetchOffer(look);
  const chosen = askAccounts(execution, offer);
  if (!chosen || !confirmZone(execution, look)) return;
  const name = ui.prompt(
    TITLE,
    'Your name, for the Activity tab: it says who sent what. Others can read it.',
  );
  if (name === null) return;
  const address = askAddress(execution, TITLE);
  if (address === null) return;
  const isFresh = confirmFresh(execution, look);
  saveKey(platform.personStore(), platform.workbook().id, key);
  if (name !== '') savePersonName(platform.personStore(), platform.workbook().id, name);
  keepAddress(execution, address);
  const summary = throughDoor(execution, {
    what: 'Connect',
    work: (run) => setUp(run, offer, chosen, isFresh),
    told: (text) => text,
  });
  ui.alert('Connected', `Key ${maskedKey(key)}. ${summary}`, 'ok');
}

function askAccounts(execution: Execution, offer: Offer): readonly Account[] | null {
  const ui = execution.platform.ui();
  const chosenIds = readBinding(execution.platform.documentStore())?.accountIds ?? [];
  const kept = offer.accounts.filter(({ id }) => chosenIds.includes(id)).length;
  const list = offer.accounts.map(({ name }, index) => `${String(index + 1)}  ${name}`).join('\n');
  const empty =
    kept > 0 ? `Nothing typed keeps the ${String(kept)} accounts of this file.` : 'Nothing typed means all.';
  let complaint = '';
  for (;;) {
    const typed = ui.prompt(
      TITLE,
      `${complaint}Which accounts belong to this file? Type their numbers, such as 1, 3-5. ${empty}\n\n${list}`,
    );
    if (typed === null) return null;
    const choice = readChoice(typed, offer.accounts, chosenIds);
    if ('chosen' in choice) return choice.chosen;
    complaint = `${choice.problem}\n\n`;
  }
}

/** A wrong zone would publish everything at the wrong hour. */
function confirmZone({ platform }: Execution, look: RunContext): boolean {
  const ui = platform.ui();
  const nowMs = look.nowMs();
  const zone = look.zone(nowMs, nowMs);
  const isRight = ui.alert(
    TITLE,
    `Times in this spreadsheet are ${zone.name}, where it is now ${localText(zone, nowMs)} (${offsetText(offsetMinutesIn(zone, nowMs))}). Is that right?`,
    'yes-no',
  );
  if (isRight === 'yes') return true;
  ui.alert(
    TITLE,
    'Choose the time zone under File > Settings, then choose Genviral > Connect… again. Nothing was changed.',
    'ok',
  );
  return false;
}

/** The rows of a copy still say what became of posts that another file looks after. */
function confirmFresh({ platform }: Execution, look: RunContext): boolean {
  const count = countFromElsewhere(look);
  if (count === 0) return false;
  const text =
    'This file is a copy of another one. Its posts stay with the other file; start fresh here?\n\n' +
    `Yes clears what the add-on wrote on ${plural(count, 'row')} and unticks Ready there, so that nothing is sent twice. ` +
    'No leaves these rows as they are; then they are not sent from here.';
  return platform.ui().alert(TITLE, text, 'yes-no') === 'yes';
}

function setUp(run: RunContext, offer: Offer, chosen: readonly Account[], isFresh: boolean): string {
  setUpTabs(run.workbook, run.store);
  const cleared = isFresh ? startFresh(run) : 0;
  bind(run, offer, chosen);
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
