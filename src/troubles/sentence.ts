// One sentence a person can act on, for every trouble. The compiler refuses a trouble without a sentence.
import { formulaSentence, isFormulaTrouble } from './formula-sentence';
import { googleSentence, isGoogleTrouble } from './google-sentence';
import { TroubleError, type Trouble } from './trouble';

/** What happened and what to do next, without a key, an id or a stack in it. */
export function sentence(trouble: Trouble): string {
  if (isFormulaTrouble(trouble)) return formulaSentence(trouble);
  if (isGoogleTrouble(trouble)) return googleSentence(trouble);
  switch (trouble.code) {
    case 'not-connected':
      return 'This spreadsheet is not connected to Genviral yet. Choose Genviral > Connect… first.';
    case 'key-malformed':
      return 'This does not look like a Genviral API key: it starts with gva_live_ and has one dot in it. Copy the whole key from Genviral and try again.';
    case 'key-refused':
      return 'Genviral refused the API key. It may have been revoked: make a new one in Genviral and choose Genviral > Connect….';
    case 'key-expired':
      return 'Too much time went by since the key was checked. Paste it once more.';
    case 'no-plan':
      return 'The key is right, but its workspace has no active plan. The API needs Creator, Professional or Business: see your plan in Genviral.';
    case 'tier-not-allowed':
      return 'The key is right, but its plan does not include the API. It needs Creator, Professional or Business: see your plan in Genviral.';
    case 'no-accounts':
      return 'No social accounts are connected in this workspace. Connect one in Genviral, then try again.';
    case 'other-workspace':
      return `This spreadsheet belongs to ${trouble.bound}; the key opens ${trouble.offered}. Use one spreadsheet per workspace: open the other file, or a new one, for this key.`;
    case 'out-of-reach':
      return 'Genviral did not answer. Nothing was lost; try again in a few minutes.';
    case 'slow-down':
      return 'Genviral asks for fewer requests just now. Nothing was lost; try again in a few minutes.';
    case 'service-failed':
      return `Genviral had a fault (${String(trouble.status)}). Nothing was lost; try again in a few minutes.`;
    case 'refused':
      return `Genviral refused the request: ${trouble.detail}`;
    case 'unreadable-answer':
      return `Genviral answered ${trouble.what} in a form this version does not understand. Nothing was changed; please report it.`;
    case 'too-many-posts':
      return `There are ${String(trouble.found)} posts on one day, more than the ${String(trouble.limit)} Genviral hands out for a day. Choose fewer platforms or accounts in the panel.`;
    case 'bad-range':
      return `${trouble.detail} Choose other days in the panel.`;
    case 'not-tracked':
      return `Not tracked, so without analytics: ${trouble.names.join(', ')}. The Tracked tab lists the names that can be used.`;
    case 'no-room':
      return `This needs ${String(trouble.needed)} cells more, and the spreadsheet has room for ${String(trouble.left)} of the 10 million that Google Sheets allows. Delete rows or tabs you no longer need (empty rows count too), or keep less History, then try again.`;
    case 'tab-missing':
      return `The tab ${trouble.tab} is missing. Choose Genviral > Help > Set up or repair tabs; if you deleted it by mistake, undo first.`;
    case 'column-missing':
      return `The column “${trouble.header}” is missing in ${trouble.tab}. Was it renamed or deleted? Put the header back, or undo.`;
    case 'column-doubled':
      return `There are two columns “${trouble.header}” in ${trouble.tab}. Rename one of them.`;
    case 'broken-note':
      return `What this spreadsheet remembers about “${trouble.name}” cannot be read. Choose Genviral > Connect… to set it up again.`;
    case 'nothing-selected':
    case 'rows-moved':
    case 'row-gone':
      return rowsSentence(trouble);
    case 'no-calendar':
      return calendarSentence(trouble);
    case 'busy':
    case 'out-of-time':
    case 'consent-over':
    case 'plan-changed':
    case 'nothing-agreed':
    case 'panel-too-short':
    case 'unknown-request':
      return runSentence(trouble);
  }
}

type OfCode<Code extends Trouble['code']> = Extract<Trouble, { readonly code: Code }>;

function rowsSentence(trouble: OfCode<'nothing-selected' | 'rows-moved' | 'row-gone'>): string {
  switch (trouble.code) {
    case 'nothing-selected':
      return `${SELECTED[trouble.selected]} Select one or more filled rows of ${trouble.tab}, then choose the item again.`;
    case 'rows-moved':
      return 'Somebody moved or changed rows at the same moment, so this stopped. Empty new rows may stand in Schedule; nothing else was changed. Choose the item again.';
    case 'row-gone':
      return `What was row ${String(trouble.line)} is not in Schedule any more: it was deleted, or archived.`;
  }
}

function calendarSentence({ why, tab }: OfCode<'no-calendar'>): string {
  return why === 'ours'
    ? `“${tab}” is a tab of the add-on. Paste your calendar into a tab of its own, keep that tab in front, and choose the item again.`
    : `“${tab}” holds no rows to import. Paste your calendar into it, or open the tab that has it, and choose the item again.`;
}

type RunCode =
  | 'busy'
  | 'out-of-time'
  | 'consent-over'
  | 'plan-changed'
  | 'nothing-agreed'
  | 'panel-too-short'
  | 'unknown-request';

function runSentence(trouble: OfCode<RunCode>): string {
  switch (trouble.code) {
    case 'busy':
      return `${trouble.who} is running “${trouble.what}” in this spreadsheet just now${trouble.of > 0 ? ` (${String(trouble.done)} of ${String(trouble.of)})` : ''}. Wait until it is done, then try again.`;
    case 'out-of-time':
      return `Apps Script gives a run six minutes, and they are nearly over. ${trouble.done} Choose the same item again to go on.`;
    case 'consent-over':
      return 'What you agreed to is done, or was too long ago: nothing more is sent under that yes. Choose Send again to see what is left.';
    case 'plan-changed':
      return 'The rows changed after they were shown, or that is more than an hour ago: nothing was sent. Look at what would be sent again, and agree to it as it is now.';
    case 'nothing-agreed':
      return 'Nothing was sent, because nothing was ticked. Tick what shall happen first.';
    case 'panel-too-short':
      return 'There is more in this spreadsheet than the panel can go through in a minute. The menu Genviral has longer: choose the same item there.';
    case 'unknown-request':
      return 'The panel asked for something this version does not know. Reload the spreadsheet.';
  }
}

const SELECTED: Readonly<Record<(Trouble & { readonly code: 'nothing-selected' })['selected'], string>> = {
  elsewhere: 'Another tab is in front.',
  header: 'Only the header is selected.',
  empty: 'The selected rows are empty.',
};

/** The trouble behind whatever was thrown, or `null` for a fault of our own. */
export function troubleOf(thrown: unknown): Trouble | null {
  return thrown instanceof TroubleError ? thrown.trouble : null;
}

/** The sentence for whatever was thrown; for a fault of our own its message, so that it can be reported. */
export function sentenceOf(thrown: unknown): string {
  const trouble = troubleOf(thrown);
  if (trouble) return sentence(trouble);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return `Something unexpected happened: ${message} Nothing was sent twice; please report it.`;
}
