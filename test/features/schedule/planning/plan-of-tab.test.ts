// What the plan says about the tab as a whole: posts without rows, copies of files and rows, approval, clashes.
import { acceptedWish } from '../../../../src/features/schedule/ledger/line';
import { approvalText } from '../../../../src/features/schedule/planning/approval';
import type { RowMove } from '../../../../src/features/schedule/planning/move';
import { STATUS_WORDS, WORDS_OF_POSTS } from '../../../../src/features/schedule/rows/status';
import { createBodyOf } from '../../../../src/features/schedule/wish/body';
import { printOf } from '../../../../src/features/schedule/wish/print';
import type { Wish } from '../../../../src/features/schedule/wish/wish';
import { ledgerLine, plan, planFor, post, row, sendingLine, shown, wish } from '../../../given';
import { at } from '../../../zones';
import { outline } from './outline';

const agreed = (changes: Partial<Wish>, line: Parameters<typeof ledgerLine>[0] = {}) =>
  ledgerLine({
    accepted: createBodyOf(wish(changes), 'gs-sheet-r1-1'),
    print: printOf(wish(changes)),
    ...line,
  });

describe('a post without a row', () => {
  const orphansOf = (...args: Parameters<typeof planFor>) =>
    planFor(...args).orphans.map(({ ledger }) => ledger.postId);

  it('is asked for, and told when it is still to come', () => {
    expect(planFor([], [ledgerLine()])).toMatchObject({ orphans: [], unknown: ['post-1'] });
    expect(planFor([], [ledgerLine()], shown(post()))).toMatchObject({
      orphans: [{ wish: acceptedWish(ledgerLine()) }],
      unknown: [],
    });
  });

  it.each(['scheduled', 'pending', 'draft', 'retry'])(
    'that is %s can be taken back or get its row again',
    (status) => {
      expect(orphansOf([], [ledgerLine()], shown(post({ status })))).toEqual(['post-1']);
    },
  );

  it.each(['posted', 'partial', 'failed', 'canceled', 'deleted'])('that is %s needs no row', (status) => {
    expect(orphansOf([], [ledgerLine()], shown(post({ status })))).toEqual([]);
  });

  it('that Genviral does not show is not told', () => {
    expect(orphansOf([], [ledgerLine()], { posts: new Map([['post-1', null]]) })).toEqual([]);
  });

  it('of another tab is not missed here', () => {
    expect(planFor([], [ledgerLine({ tabId: 7 })], shown(post()))).toMatchObject({
      orphans: [],
      unknown: [],
    });
  });

  it.each(['closed', 'takenBack', 'refused', 'unsure', 'sending'] as const)(
    'whose line is %s is not told',
    (state) => {
      expect(planFor([], [ledgerLine({ state })], shown(post()))).toMatchObject({ orphans: [], unknown: [] });
    },
  );

  it('has its row when the row lost its key and still says the same', () => {
    expect(orphansOf([row(2)], [ledgerLine()], shown(post()))).toEqual([]);
  });
});

describe('a row of a copied file', () => {
  const FOREIGN =
    '2 refuse Status: this row was sent from another spreadsheet, of which this is a copy. Choose Genviral > Connect… to start fresh here';

  it('is not sent for, by its key or by its post', () => {
    const foreign = { foreignKeys: new Set(['r1']) };
    expect(outline(plan([row(2, { rowKey: 'r1' })], [], foreign))).toEqual([FOREIGN]);
    expect(outline(plan([row(2, { rowKey: 'r7', postId: 'post-7' })], []))).toEqual([FOREIGN]);
  });

  it('that is new there is sent as ever', () => {
    expect(outline(plan([row(2)], [], { foreignKeys: new Set(['r1']) }))).toEqual(['2 create']);
  });
});

describe('a row with the status of a post and without a post', () => {
  it.each(WORDS_OF_POSTS.map((word) => [word]))('%s is not sent: it may have lost its post', (status) => {
    const [move] = plan([row(2, { status })]);
    expect(move).toMatchObject({ kind: 'refuse', keepsStatus: true });
    expect(outline(plan([row(2, { status })]))).toEqual([
      `2 refuse Status: says ${status}, but no post belongs to this row: it was copied or sorted without the hidden columns. Undo that; or clear this cell, and the row is new`,
    ]);
  });

  it.each(['', ...STATUS_WORDS.filter((word) => !WORDS_OF_POSTS.includes(word)), 'posted', 'whatever'])(
    '%j stands in nobody’s way',
    (status) => {
      expect(outline(plan([row(2, { status })]))).toEqual(['2 create']);
    },
  );
});

describe('a row that was taken back', () => {
  const line = ledgerLine({ state: 'takenBack' });

  it('waits for its tick', () => {
    expect(outline(plan([row(2, { rowKey: 'r1', ready: false })], [line]))).toEqual(['2 nothing takenBack']);
  });

  it('is a new post with the tick, of the next generation', () => {
    const [move] = plan([row(2, { rowKey: 'r1' })], [line]);
    expect(move).toMatchObject({ kind: 'create', generation: 2, rowKey: 'r1' });
  });
});

describe('generation rises only after a proven end', () => {
  it.each(['refused', 'unsure'] as const)('%s keeps it', (state) => {
    const moved = row(2, { rowKey: 'r1', postAt: '2026-10-22 10:00' });
    const [move] = plan([moved], [sendingLine(wish(), { state, generation: 3 })]);
    expect(move).toMatchObject({ kind: 'create', generation: 3 });
  });
});

describe('where the column Approved is', () => {
  const needsApproval = { needsApproval: true };
  const ask = (approved: string, changes: Parameters<typeof row>[1] = {}) =>
    outline(plan([row(2, { approved, ...changes })], [], needsApproval));
  const yes = approvalText('Ada', '2026-10-18 10:00', wish());

  it('says who, when, and what', () => {
    expect(yes).toBe(`Ada, 2026-10-18 10:00 · ${printOf(wish())}`);
  });

  it('a row is sent with a yes to what it says', () => {
    expect(ask(yes)).toEqual(['2 create']);
  });

  it('a row without a yes waits', () => {
    expect(ask('')).toEqual([
      '2 refuse Approved: not approved yet; select the row and choose Genviral > Rows > Approve selected rows',
    ]);
  });

  it('a yes typed by hand does not count', () => {
    expect(ask('ok, Ada')).toEqual([
      '2 refuse Approved: typed by hand, so it is not known which content was meant; select the row and choose Genviral > Rows > Approve selected rows',
    ]);
  });

  it.each<[string, Parameters<typeof row>[1]]>([
    ['words', { caption: 'Other' }],
    ['accounts', { accounts: 'everyone' }],
    ['media', { media: 'https://a.test/1.jpg' }],
    ['time', { postAt: '2026-10-20 09:31' }],
    ['now', { postAt: 'now' }],
  ])('a later change of %s is not sent', (_, changes) => {
    expect(ask(yes, changes)).toEqual(['2 refuse Approved: changed since approval; approve it again']);
  });

  it('a change of a sent row needs a yes, a take-back does not', () => {
    const rows = (changes: Parameters<typeof row>[1]) =>
      outline(
        plan([row(2, { rowKey: 'r1', approved: yes, ...changes })], [ledgerLine()], {
          ...needsApproval,
          ...shown(post()),
        }),
      );
    expect(rows({ caption: 'Other' })).toEqual([
      '2 refuse Approved: changed since approval; approve it again',
    ]);
    expect(rows({ ready: false })).toEqual(['2 takeBack']);
  });
});

describe('an exact twin is refused', () => {
  it('of a post whose answer is still awaited', () => {
    const moves = plan(
      [row(2, { rowKey: 'r1' }), row(3, { caption: 'Fresh bread, row 2' })],
      [sendingLine()],
    );
    expect(outline(moves)).toEqual([
      '2 nothing inFlight',
      '3 refuse Caption: same caption, accounts and time as a post that was sent already; change one of them, or clear this row',
    ]);
  });

  it('where a change makes it one', () => {
    const moves = plan(
      [row(2), row(3, { rowKey: 'r1', caption: 'Fresh bread, row 2' })],
      [agreed({ caption: 'Other' })],
      shown(post({ caption: 'Other' })),
    );
    expect(outline(moves)).toEqual([
      '2 create',
      '3 refuse Caption: same caption, accounts and time as row 2; change one of them, or clear this row',
    ]);
  });
});

describe('posts in each other’s way are worth a look', () => {
  const warnings = (moves: readonly RowMove[]) =>
    moves.map(({ warnings: all }) => all.map(({ header, sentence }) => `${header}: ${sentence}`));

  it('in the same minute to the same account', () => {
    const rows = [row(2), row(3, { postAt: { instantMs: at('2026-10-20T07:30:40Z') } })];
    expect(warnings(plan(rows))).toEqual([[], ['Post at: the same minute as row 2, to the same account']]);
  });

  it('with the same words to the same account', () => {
    const rows = [row(2), row(3, { caption: 'Fresh bread, row 2', postAt: '2026-11-01 09:00' })];
    expect(warnings(plan(rows))).toEqual([[], ['Caption: the same words as row 2, to the same account']]);
  });

  it('not to different accounts, nor a minute later', () => {
    const rows = [
      row(2),
      row(3, { accounts: 'tiktok @lumenbakery' }),
      row(4, { postAt: '2026-10-20 09:31' }),
    ];
    expect(warnings(plan(rows))).toEqual([[], [], []]);
  });

  it('with a post that is scheduled already, named by its row', () => {
    const rows = [row(2, { rowKey: 'r1', status: 'Scheduled' }), row(3)];
    expect(warnings(plan(rows, [ledgerLine()]))).toEqual([
      [],
      ['Post at: the same minute as row 2, to the same account'],
    ]);
    expect(warnings(plan([row(3)], [ledgerLine()]))).toEqual([
      ['Post at: the same minute as a post without a row, to the same account'],
    ]);
  });

  it('not with its own earlier time', () => {
    const changed = row(2, { rowKey: 'r1', media: 'https://a.test/1.jpg' });
    expect(warnings(plan([changed], [ledgerLine()], shown(post())))).toEqual([[]]);
  });

  it('when more than five TikTok drafts fall within a day', () => {
    const draft = (line: number, day: number) =>
      row(line, {
        accounts: 'tiktok @lumenbakery',
        tiktokMode: 'draft in the app',
        postAt: `2026-10-${String(day)} ${String(10 + line)}:00`,
      });
    const rows = [2, 3, 4, 5, 6, 7].map((line) => draft(line, 20));
    expect(warnings(plan([...rows, draft(8, 25)])).map((all) => all.length)).toEqual([0, 0, 0, 0, 0, 1, 0]);
  });
});
