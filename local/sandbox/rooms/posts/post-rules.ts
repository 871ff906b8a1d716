import { captionFitsEveryAccount, captionIsNotMissing } from './caption-rules';
import {
  everyAccountTakesTheKind,
  hostedVideoHasAGoodLength,
  mediaFitsTheLimits,
  mediaHasAKnownFormat,
  mediaIsNotTooBig,
  xVideoSaysItsDuration,
} from './media-rules';
import {
  hostedTikTokIsPaidFor,
  instagramSettingsFit,
  musicIsForTikTokOnly,
  pinterestBlockHasItsAccount,
  settingsAreForTheTargets,
  tiktokBlockFitsTheMedia,
  tiktokBlockIsForConnectedTikTok,
} from './platform-rules';
import type { Rule } from './rules';

/** Everything a post must obey whatever the time, in the order in which objections are raised. */
export const POST_RULES: readonly Rule[] = [
  hostedTikTokIsPaidFor,
  musicIsForTikTokOnly,
  tiktokBlockIsForConnectedTikTok,
  everyAccountTakesTheKind,
  tiktokBlockFitsTheMedia,
  pinterestBlockHasItsAccount,
  instagramSettingsFit,
  settingsAreForTheTargets,
  mediaHasAKnownFormat,
  mediaIsNotTooBig,
  hostedVideoHasAGoodLength,
  xVideoSaysItsDuration,
  mediaFitsTheLimits,
  captionIsNotMissing,
  captionFitsEveryAccount,
];
