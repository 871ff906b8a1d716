// What the page decides without a server: how keys go through the tabs, and what Google's errors mean.
import type { ShellState } from '../../../src/surfaces/sidebar/calls/shell';
import { explainFailure } from '../../../src/surfaces/sidebar/page/failures';
import { hasOtherRows, isOld, isOutdated } from '../../../src/surfaces/sidebar/page/outdated';
import { tabAfter } from '../../../src/surfaces/sidebar/page/tab-order';

it.each([
  ['ArrowRight', 5, 0],
  ['ArrowLeft', 0, 5],
  ['ArrowDown', 2, 3],
  ['ArrowUp', 2, 1],
  ['Home', 4, 0],
  ['End', 1, 5],
  ['Enter', 1, null],
])('%s on tab %i of 6 leads to %s', (key, from, to) => {
  expect(tabAfter(key, from, 6)).toBe(to);
});

describe('whoever comes back to the panel', () => {
  const state: ShellState = {
    version: '1',
    isConnected: true,
    running: null,
    badges: { today: 0 },
    marks: { rows: 'a', document: 'b' },
  };

  it('has it loaded again where rows or memory changed, and not for less', () => {
    expect(isOutdated(state, { ...state, badges: { today: 3 } })).toBe(false);
    expect(isOutdated(state, { ...state, marks: { rows: 'x', document: 'b' } })).toBe(true);
    expect(isOutdated(state, { ...state, marks: { rows: 'a', document: 'x' } })).toBe(true);
    expect(isOutdated(state, { ...state, isConnected: false })).toBe(true);
    expect(hasOtherRows(state, { ...state, marks: { rows: 'a', document: 'x' } })).toBe(false);
  });

  it('costs no call within seconds', () => {
    expect([0, 4999, 5000].map((ms) => isOld(1000, 1000 + ms))).toEqual([false, false, true]);
  });
});

describe('what Google says is told with what to do', () => {
  it.each([
    [
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
      'Sign out of the others',
    ],
    ['Authorization is required to perform that action.', 'Choose Genviral > Open panel in the menu'],
    [
      'You do not have permission to call UrlFetchApp.fetchAll. Required permissions: https://www.googleapis.com/auth/script.external_request',
      'allow what it asks for',
    ],
    [
      'Specified permissions are not sufficient to call ScriptApp.newTrigger. Required permissions: (…)',
      'allow what it asks for',
    ],
    ['You are trying to edit a protected cell or object.', 'Ask its owner'],
    ['NetworkError: Connection failure due to HTTP 0', 'The connection to Google broke off'],
    ['Service invoked too many times for one day: urlfetch.', 'for a day'],
    ['Service using too much computer time for one day.', 'for a day'],
    [
      'There are too many scripts running simultaneously for this Google user account.',
      'at the same time. Wait a minute',
    ],
    ['Exceeded maximum execution time', 'after six minutes'],
    ['Script function not found: genviralPanelCall', 'Reload the spreadsheet'],
    ['We’re sorry, a server error occurred. Please wait a bit and try again.', 'Google had a fault'],
    ['Service Spreadsheets timed out while accessing document with id x.', 'Google had a fault'],
  ])('%s', (message, told) => {
    expect(explainFailure(message, true)).toContain(told);
  });

  it('and in its own words where nobody has better ones', () => {
    expect(explainFailure('Cannot frobnicate.', true)).toBe(
      'Google Sheets could not do this: Cannot frobnicate.',
    );
  });

  it('and whoever is offline hears that first', () => {
    expect(explainFailure('anything', false)).toMatch(/^You are offline\. .* then try again\.$/);
  });
});
