// What Genviral says, in words that tell what to do; unknown words are shown as they came. Pure.
import type { Trouble } from '../../../troubles/trouble';

type Refused = Extract<Trouble, { code: 'refused' }>;

/** By error code. https://docs.genviral.io */
const BY_CODE: Readonly<Record<string, string>> = {
  media_unreachable:
    'it could not fetch the media. Open the link in a private window: it must show the file without signing in',
  unknown_accounts: 'an account is not connected any more. Choose Update now, then look at Accounts',
  missing_accounts: 'none of the accounts is connected any more. Choose Update now, then look at Accounts',
  invalid_music_url: 'the music link is not a TikTok post, or not every account is a TikTok account',
  not_found: 'the post is not there any more, or its account is no longer connected',
  external_id_immutable: 'the post has another id; copy the row to a new one to send it again',
  subscription_required: 'a hosted TikTok account needs its own subscription in Genviral',
};

/** One sentence, beginning in lower case, with the service's own words where they say more. */
export function translated({ errorCode, detail }: Refused): string {
  const words = BY_CODE[errorCode];
  if (words === undefined) return detail;
  return detail === '' || /^HTTP \d+$/.test(detail) ? words : `${words} (${detail})`;
}
