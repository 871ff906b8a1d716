// One sentence for everything about a run, and what a person agreed to.
import type { RunTrouble } from './trouble';

export function runSentence(trouble: RunTrouble): string {
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
    case 'offer-changed':
      return 'The accounts changed after they were shown, or that is more than an hour ago: nothing was begun. Look again, and agree to it as it is now.';
    case 'panel-too-short':
      return 'There is more in this spreadsheet than the panel can go through in a minute. The menu Genviral has longer: choose the same item there.';
    case 'unknown-request':
      return 'The panel asked for something this version does not know. Reload the spreadsheet.';
  }
}
