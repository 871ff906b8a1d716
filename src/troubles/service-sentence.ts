// One sentence for everything that Genviral answers, or does not.
import { isOneOf } from './codes';
import type { ServiceTrouble } from './trouble';

export function serviceSentence(trouble: ServiceTrouble): string {
  switch (trouble.code) {
    case 'out-of-reach':
      return unreachedSentence(trouble);
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
  }
}

/** Google's own refusal to send a request arrives as one that never came through. */
function unreachedSentence({ detail }: Extract<ServiceTrouble, { readonly code: 'out-of-reach' }>): string {
  return /too many times for one day/i.test(detail)
    ? 'Google’s quota of requests for this account is used up for today. Nothing was lost; what is left goes on tomorrow.'
    : 'Genviral did not answer. Nothing was lost; try again in a few minutes.';
}

export const isServiceTrouble = isOneOf<ServiceTrouble>({
  'out-of-reach': true,
  'slow-down': true,
  'service-failed': true,
  refused: true,
  'unreadable-answer': true,
  'too-many-posts': true,
  'bad-range': true,
  'not-tracked': true,
});
