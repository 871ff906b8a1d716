// One sentence for everything that Google, its clock or the installation stands in the way with.
import { isOneOf } from './codes';
import type { GoogleTrouble } from './trouble';

export function googleSentence(trouble: GoogleTrouble): string {
  switch (trouble.code) {
    case 'clock-too-often':
      return 'Google lets a published add-on run by itself once an hour at most: choose every hour.';
    case 'clock-refused':
      return `Google did not set the clock: ${trouble.detail} Allow the permission it asks for, choose hourly, or turn automation off in a file that no longer needs it (20 files a person).`;
    case 'clock-of-another':
      return `Automation is on already: it runs as ${trouble.who}, who alone can turn it off. Two clocks would do everything twice.`;
    case 'permission-missing':
      return `You have not allowed the add-on to ${trouble.what}, and this needs it. Choose Genviral > Help > Permissions… to allow it.`;
    case 'newer-document':
      return 'A newer version of the add-on has worked in this spreadsheet, so this older one leaves it alone. Install the newer version, or reload the spreadsheet if you just did.';
    case 'bad-address':
      return `“${trouble.given}” is not an e-mail address. Type one address, such as ada@example.com.`;
    case 'no-mail':
      return noMailSentence(trouble);
  }
}

function noMailSentence({ why, detail }: Extract<GoogleTrouble, { readonly code: 'no-mail' }>): string {
  switch (why) {
    case 'build':
      return 'This copy of the add-on sends no e-mail: it was built without the permission. Whoever set it up can build it with --mail; Activity and the panel tell the same.';
    case 'consent':
      return `The add-on may not send e-mail as you yet: that permission was not ticked. ${detail === '' ? 'Open the spreadsheet again, choose Genviral > Automation > E-mail on trouble…, and allow it.' : `Allow it at ${detail}`}`;
    case 'quota':
      return 'Google’s quota of e-mails for this account is used up for today. What there is to tell is told tomorrow.';
    case 'refused':
      return `Google did not send the e-mail: ${detail}`;
    case 'no-address':
      return 'There is no address yet: type one under Genviral > Automation > E-mail on trouble….';
  }
}

export const isGoogleTrouble = isOneOf<GoogleTrouble>({
  'clock-too-often': true,
  'clock-refused': true,
  'clock-of-another': true,
  'permission-missing': true,
  'newer-document': true,
  'bad-address': true,
  'no-mail': true,
});
