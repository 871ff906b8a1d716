// New row for the failed accounts.
import { addOutcome } from '../../../../local/sandbox/index';
import { updateStatuses } from '../../../../src/features/statuses/run';
import { planFailed } from '../../../../src/features/schedule/edits/failed-accounts';
import type { Stage } from '../../../fakes/stage';
import { book, ledgerLine, post, row as record } from '../../../given';
import { BOTH, choose, given, row, select } from './stories';

const state = (id: string, status: string) => ({ account_id: id, status });
const partial = post({
  status: 'partial',
  accounts: { states: [state('acc-ig', 'posted'), state('acc-tt', 'failed')] },
});
const plan = (shown: typeof partial | null | undefined, ledger = ledgerLine()) =>
  planFailed({
    rows: [record(2)],
    ledger: new Map([[2, ledger]]),
    posts: new Map(shown === undefined ? [] : [['post-1', shown]]),
    book,
  });

describe('the plan', () => {
  it('names the accounts that failed', () => {
    expect(plan(partial).failed).toEqual([
      { line: 2, record: record(2).record, accounts: ['tiktok @lumenbakery'] },
    ]);
  });

  it.each([
    ['whose post is scheduled', post(), 'nothing of it failed: Genviral says it is scheduled'],
    ['whose post is not shown', null, 'Genviral does not show its post with this key any more'],
    ['that could not be asked about', undefined, 'Genviral could not be asked about its post; try again'],
    [
      'whose failed account is not in the file',
      post({ status: 'failed', accounts: { states: [state('stranger', 'failed')] } }),
      'the accounts that failed are not in this file; choose Genviral > Connect… to add them',
    ],
  ])('leaves a row %s as it is', (_, shown, because) => {
    expect(plan(shown)).toEqual({ failed: [], left: [{ line: 2, because }] });
  });

  it('leaves a row that was never sent as it is', () => {
    expect(
      planFailed({ rows: [record(2)], ledger: new Map(), posts: new Map(), book }).left[0]?.because,
    ).toBe('it has no post of this spreadsheet, so nothing of it failed');
  });
});

/** A row for two accounts, one of which failed. */
function partly(): Stage {
  const stage = given([
    row(1, { Accounts: BOTH, Media: 'https://media.example.test/v.mp4', Campaign: 'Autumn' }),
    row(2),
  ]);
  addOutcome(stage.world, { match: { platform: 'tiktok' }, message: 'Caption not allowed' });
  stage.send();
  stage.platform.time.sleep(28 * 3_600_000);
  updateStatuses(stage.context());
  return stage;
}

describe('the command', () => {
  it('makes a row below for the failed account, without a time and not ready', () => {
    const stage = partly();
    select(stage, 2);
    expect(choose(stage, 'newRowForFailed')).toBe(
      'Row 3 is new, for tiktok @lumenbakery of row 2. Mend it, write a time into Post at, and tick Ready.',
    );
    const [old, made, next] = stage.rows();
    expect(made).toMatchObject({
      ready: false,
      accounts: 'tiktok @lumenbakery',
      caption: 'Post 1',
      campaign: 'Autumn',
      postAt: '',
      status: '',
      rowKey: '',
    });
    expect(old).toMatchObject({ ready: false, accounts: BOTH, status: 'Partly posted' });
    expect(old?.message).toBe(
      'tiktok @lumenbakery: Caption not allowed\ntiktok @lumenbakery has a new row below; Ready is off here, so that nothing is tried twice.',
    );
    expect(next?.caption).toBe('Post 2');
  });

  it('mends a wrong caption: the new row is sent, and the old one is not tried again', () => {
    const stage = partly();
    select(stage, 2);
    choose(stage, 'newRowForFailed');
    stage.fill([{}, { Caption: 'Post 1, mended', 'Post at': '2026-10-22 09:00', Ready: true }]);
    expect(stage.send().fates).toMatchObject({ created: 1, retried: 0, changed: 0, takenBack: 0 });
    expect(stage.rows()[1]).toMatchObject({ status: 'Scheduled' });
    expect(stage.rows()[0]).toMatchObject({ status: 'Partly posted' });
  });

  it('says that nothing failed of a row that is scheduled', () => {
    const stage = given([row(1)]);
    stage.send();
    select(stage, 2);
    expect(choose(stage, 'newRowForFailed')).toBe(
      'Row 2: nothing of it failed: Genviral says it is scheduled.',
    );
  });
});
