// What is asked before something that costs credits or seats. Pure.
import type { CostlyOffer } from '../../calls/update';
import type { Question } from '../parts/tools';

const accountsText = (count: number): string => String(count) + (count === 1 ? ' account' : ' accounts');

function listed({ accounts, more }: CostlyOffer): string {
  return accounts.join(', ') + (more > 0 ? ', and ' + String(more) + ' more' : '') + '.';
}

export function refreshQuestion(offer: CostlyOffer, free: number): Question {
  const { count, plan } = offer;
  return {
    title: 'Refresh ' + accountsText(count) + ' for credits?',
    text: [
      'The free refresh of the day is used for: ' + listed(offer),
      'Another one is paid: ' +
        String(count) +
        (count === 1 ? ' refresh' : ' refreshes') +
        '. Genviral tells the price only afterwards; its documentation shows 1 credit each.',
      ...(free > 0
        ? ['Whatever you answer, ' + accountsText(free) + ' with a free refresh left are refreshed.']
        : []),
      plan,
    ],
    yes: 'Pay and refresh',
    isDangerous: true,
  };
}

export function trackQuestion(offer: CostlyOffer): Question {
  const { count, plan } = offer;
  return {
    title: 'Track ' + accountsText(count) + '?',
    text: [
      listed(offer),
      (count === 1 ? 'It uses 1 paid seat' : 'They use ' + String(count) + ' paid seats') +
        ' of your plan for as long as ' +
        (count === 1 ? 'it is' : 'they are') +
        ' tracked.',
      plan,
    ],
    yes: 'Track',
    isDangerous: true,
  };
}
