// What is done for a row whose post Genviral has, rule by rule.
import type { PlanFacts } from '../../../../src/features/schedule/plan';
import type { ScheduleRecord } from '../../../../src/features/schedule/table';
import type { LedgerLine } from '../../../../src/features/schedule/ledger/line';
import { createBodyOf } from '../../../../src/features/schedule/wish/body';
import type { Wish } from '../../../../src/features/schedule/wish/wish';
import type { WirePost } from '../../../../src/genviral/schemas';
import { ledgerLine, plan, post, row, shown, wish } from '../../../given';
import { at } from '../../../zones';
import { outlineOf } from './outline';

const sent = (changes: Partial<ScheduleRecord> = {}) =>
  row(2, { rowKey: 'r1', postId: 'post-1', status: 'Scheduled', ...changes });

const agreedTo = (changes: Partial<Wish>, line: Partial<LedgerLine> = {}) =>
  ledgerLine({ accepted: createBodyOf(wish(changes), 'gs-sheet-r1-1'), ...line });

/** The move of the one row. */
function moveFor(
  cells: Partial<ScheduleRecord>,
  post: WirePost | null | undefined,
  ledger = ledgerLine(),
  facts: Partial<PlanFacts> = {},
): string {
  const posts =
    post === undefined ? {} : post === null ? { posts: new Map([['post-1', null]]) } : shown(post);
  const [move] = plan([sent(cells)], [ledger], { ...posts, ...facts });
  return move ? outlineOf(move) : 'no move';
}

const states = (...pairs: readonly (readonly [string, string, string?])[]): WirePost['accounts'] => ({
  states: pairs.map(([id, status, reason]) => ({
    account_id: id,
    status,
    ...(reason === undefined ? {} : { error_message: reason }),
  })),
});

const BOTH: Partial<Wish> = { accountIds: ['acc-ig', 'acc-tt'] };
const BOTH_NAMES = 'instagram @lumen.bakery, tiktok @lumenbakery';

describe('a row that differs from what was agreed is an update of what differs', () => {
  it.each<[string, Partial<ScheduleRecord>, string]>([
    ['words', { caption: 'New words' }, 'update caption'],
    ['one space more', { caption: 'Fresh bread, row 2 ' }, 'update caption'],
    ['another account', { accounts: 'tiktok @lumenbakery' }, 'update accounts'],
    ['an account more', { accounts: BOTH_NAMES }, 'update accounts'],
    ['other media', { media: 'https://media.example.test/rolls.jpg' }, 'update media'],
    ['a video for images', { media: 'https://media.example.test/rolls.mp4' }, 'update media'],
    ['another time', { postAt: '2026-10-20 09:31' }, 'update time'],
    [
      'everything',
      {
        caption: 'New',
        accounts: 'tiktok @lumenbakery',
        media: 'https://a.test/1.jpg',
        postAt: '2026-10-22 09:30',
      },
      'update caption,accounts,media,time',
    ],
  ])('%s', (_, cells, move) => {
    expect(moveFor(cells, post())).toBe(move);
  });

  it.each<[string, Partial<ScheduleRecord>]>([
    ['the same time, typed as text', { postAt: '2026-10-20 09:30' }],
    ['the same time, in another offset', { postAt: '2026-10-20T03:30:00-04:00' }],
    ['the same account, named by its handle', { accounts: 'lumen.bakery' }],
    ['the same account twice', { accounts: 'lumen.bakery\ninstagram @lumen.bakery' }],
    ['a campaign', { campaign: 'Autumn' }],
    ['Status typed over', { status: 'banana' }],
    ['Message typed over', { message: 'hm' }],
  ])('and not of what only looks different: %s', (_, cells) => {
    expect(moveFor(cells, post())).toMatch(/^nothing agreed/);
  });

  it('whatever the order of its accounts', () => {
    const held = post({ accounts: states(['acc-ig', 'scheduled'], ['acc-tt', 'scheduled']) });
    expect(moveFor({ accounts: 'tiktok @lumenbakery, instagram @lumen.bakery' }, held, agreedTo(BOTH))).toBe(
      'nothing agreed',
    );
  });

  it('and is asked for before anything is decided', () => {
    expect(moveFor({ caption: 'New words' }, undefined)).toBe('nothing unknown');
  });

  it('is refused where the change could not be sent', () => {
    expect(moveFor({ postAt: '2026-10-19 08:01' }, post())).toBe(
      'refuse Post at: 2026-10-19 08:01 is less than 3 minutes away; choose a later time',
    );
    expect(moveFor({ postAt: '' }, post())).toBe(
      'refuse Post at: empty; without a time it would go public at once. Write a date and time',
    );
    expect(moveFor({ caption: '' }, post())).toBe('refuse Caption: empty; write the text of the post');
    expect(moveFor({ accounts: '' }, post())).toBe('refuse Accounts: empty; name at least one account');
  });

  it('to now is refused: what was scheduled is never published at once by a change', () => {
    const refused =
      'refuse Post at: a post that was sent cannot be changed to now; choose a time at least 3 minutes ahead';
    expect(moveFor({ postAt: 'now' }, post())).toBe(refused);
    expect(moveFor({ postAt: 'now', caption: 'New' }, post())).toBe(refused);
    expect(moveFor({ postAt: 'Now ', status: 'Failed' }, post({ status: 'failed' }))).toBe(refused);
  });
});

describe('a row that was changed in Genviral too', () => {
  it('and not here is shown, never overwritten', () => {
    expect(moveFor({}, post({ caption: 'Their words' }))).toBe('nothing changedThere');
    expect(moveFor({}, post({ scheduled_at: '2026-10-21T07:30:00Z' }))).toBe('nothing changedThere');
    expect(moveFor({}, post({ accounts: states(['acc-tt', 'scheduled']) }))).toBe('nothing changedThere');
  });

  it('and here is an update that overwrites, which a person is asked about', () => {
    expect(moveFor({ caption: 'My words' }, post({ caption: 'Their words' }))).toBe(
      'update caption over Genviral',
    );
    expect(moveFor({ caption: 'My words' }, post({ scheduled_at: '2026-10-21T07:30:00Z' }))).toBe(
      'update caption over Genviral',
    );
  });

  it('to the same is agreed without sending anything', () => {
    expect(moveFor({ caption: 'Same words' }, post({ caption: 'Same words' }))).toBe('accept');
    expect(moveFor({ postAt: '2026-10-21 09:30' }, post({ scheduled_at: '2026-10-21T07:30:00.000Z' }))).toBe(
      'accept',
    );
  });

  it('to the same in one part, and not in another, is an update', () => {
    expect(
      moveFor({ caption: 'Same words', postAt: '2026-10-22 09:30' }, post({ caption: 'Same words' })),
    ).toBe('update caption,time over Genviral');
  });

  it('to fewer accounts than the row names is an update: nobody else adds them', () => {
    expect(moveFor({ accounts: BOTH_NAMES }, post())).toBe('update accounts');
    const both = post({ accounts: states(['acc-ig', 'scheduled'], ['acc-tt', 'scheduled']) });
    expect(moveFor({ accounts: BOTH_NAMES }, both)).toBe('accept');
  });

  it('in parts that Genviral gives back rewritten is an update, never taken for agreed', () => {
    const media = { media: 'https://media.example.test/rolls.jpg' };
    expect(moveFor({ ...media, caption: 'Same words' }, post({ caption: 'Same words' }))).toBe(
      'update caption,media over Genviral',
    );
  });
});

describe('a row without its tick', () => {
  it.each(['scheduled', 'pending', 'draft', 'retry'])('takes a %s post back', (status) => {
    expect(moveFor({ ready: false }, post({ status }))).toBe('takeBack');
  });

  it.each(['posted', 'failed', 'partial', 'canceled', 'deleted', 'void', 'something new'])(
    'leaves a %s post alone',
    (status) => {
      expect(moveFor({ ready: false }, post({ status }))).toBe('nothing agreed');
    },
  );

  it('is taken back even if its cells are wrong by now', () => {
    expect(moveFor({ ready: false, caption: '', postAt: '31/04/2026' }, post())).toBe('takeBack');
  });

  it('says which words and time go', () => {
    const [move] = plan([sent({ ready: false, caption: 'Other' })], [ledgerLine()], shown(post()));
    expect(move).toMatchObject({ caption: 'Fresh bread, row 2', dueMs: at('2026-10-20T07:30Z') });
  });
});

describe('a failed post', () => {
  const failed = post({ status: 'failed', accounts: states(['acc-ig', 'failed', 'Media too short']) });

  it('at the same time is tried again as it is, with its reasons', () => {
    expect(moveFor({ status: 'Failed' }, failed)).toBe('retry acc-ig');
    expect(plan([sent({ status: 'Failed' })], [ledgerLine()], shown(failed))[0]).toMatchObject({
      reasons: 'Media too short',
    });
  });

  it('with a new time is an update', () => {
    expect(moveFor({ status: 'Failed', postAt: '2026-10-21 09:30' }, failed)).toBe('update time');
    expect(moveFor({ status: 'Failed', postAt: '2026-10-21 09:30', caption: 'New' }, failed)).toBe(
      'update caption,time',
    );
  });

  it('with new words and the old time needs a new time', () => {
    expect(moveFor({ status: 'Failed', caption: 'New' }, failed)).toBe(
      'refuse Post at: the post failed; put a new time to send it changed',
    );
  });

  it('with a new time that is over is refused', () => {
    expect(moveFor({ status: 'Failed', postAt: '2026-10-18 09:30' }, failed)).toBe(
      'refuse Post at: 2026-10-18 09:30 is over; choose a time ahead',
    );
  });

  it('without its tick waits', () => {
    expect(moveFor({ status: 'Failed', ready: false }, failed)).toBe('nothing agreed');
  });
});

describe('a partly posted row', () => {
  const partly = post({
    status: 'partial',
    accounts: states(
      ['acc-ig', 'posted'],
      ['acc-tt', 'failed', 'Slow down'],
      ['acc-x', 'failed', 'Slow down'],
    ),
  });
  const three = agreedTo({ accountIds: ['acc-ig', 'acc-tt', 'acc-x'] });
  const cells = { status: 'Partly posted', accounts: 'everyone, x @lumenbakes' };

  it('as agreed is tried again for the failed accounts only', () => {
    expect(moveFor(cells, partly, three)).toBe('retry acc-tt,acc-x');
  });

  it.each<[string, Partial<ScheduleRecord>]>([
    ['other words', { caption: 'New' }],
    ['other media', { media: 'https://a.test/1.jpg' }],
    ['fewer accounts', { accounts: 'everyone' }],
  ])('with %s needs a row of its own for them', (_, changes) => {
    expect(moveFor({ ...cells, ...changes }, partly, three)).toBe(
      'refuse Caption: part of the post is public; choose New row for the failed accounts to send them something else',
    );
  });

  it('with another time is not tried again at once, which is what a retry would be', () => {
    expect(moveFor({ ...cells, postAt: '2026-10-21 09:30' }, partly, three)).toBe(
      'refuse Post at: part of the post is public, so its time cannot change; put the old time back to try the failed accounts again at once, or choose New row for the failed accounts',
    );
  });

  it('that cannot be read is mended first', () => {
    expect(moveFor({ ...cells, caption: '' }, partly, three)).toContain(
      'refuse Caption: empty; write the text of the post',
    );
  });
});

describe('a post that Genviral does not show', () => {
  it.each<[string, Partial<ScheduleRecord>]>([
    ['as agreed', {}],
    ['changed', { caption: 'New' }],
    ['unticked', { ready: false }],
    ['with a new time', { postAt: '2026-10-22 09:30' }],
  ])('is said to be gone and never created again: %s', (_, cells) => {
    expect(moveFor(cells, null)).toBe('nothing goneThere');
  });
});

describe('a post at its end in Genviral', () => {
  it.each(['posted', 'canceled', 'deleted', 'expired', 'void', 'something new'])(
    '%s: nothing is sent',
    (status) => {
      expect(moveFor({ caption: 'New', postAt: '2026-10-22 09:30' }, post({ status }))).toBe(
        'nothing agreed',
      );
    },
  );
});

it('a row whose agreement was damaged in the hidden tab is left alone', () => {
  expect(moveFor({ caption: 'New' }, post(), ledgerLine({ accepted: '{"capt' }))).toBe('nothing agreed');
});
