// Connect in the menu: from a pasted key to a file that is set up. Questions first, then the work behind the door.
import type { Account } from '../features/accounts/account';
import { readBinding } from '../features/connection/binding';
import { maskedKey, parseKey } from '../features/connection/key';
import { readChoice } from '../features/connection/plan';
import type { Offer } from '../features/connection/run';
import type { RunContext } from '../features/run-context';
import { countFromElsewhere } from '../features/schedule/edits/start-fresh';
import { plural } from '../features/schedule/sending/consent';
import type { Execution } from '../runs/context';
import { localText, offsetMinutesIn, offsetText } from '../time/zone';
import { join, lookWith } from './connecting';
import { askAddress, keepAddress } from './mail';

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
  const { look, offer } = lookWith(execution, key);
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
  keepAddress(execution, address);
  const summary = join(execution, { key, offer, chosen, name, isFresh });
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
