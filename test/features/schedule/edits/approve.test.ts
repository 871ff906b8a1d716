// Approve selected rows.
import { planApproval } from '../../../../src/features/schedule/edits/approve';
import { savePersonName } from '../../../../src/features/connection/person';
import { printOf } from '../../../../src/features/schedule/wish/print';
import { facts, ledgerLine, row as record, wish } from '../../../given';
import { activity, choose, column, given, row, select } from './stories';

describe('the plan', () => {
  it('approves what would be sent, ready or not', () => {
    const rows = [record(2), record(3, { ready: false })];
    expect(planApproval(rows, facts(rows)).approved).toEqual([
      { line: 2, wish: wish() },
      { line: 3, wish: wish({ caption: 'Fresh bread, row 3' }) },
    ]);
  });

  it('names what is to be mended, and leaves rows alone that were not selected', () => {
    const rows = [record(2, { caption: '' }), record(3)];
    expect(planApproval(rows.slice(0, 1), facts(rows))).toEqual({
      approved: [],
      left: [{ line: 2, because: 'Caption: empty; write the text of the post' }],
    });
  });

  it('approves a change of a sent row, asked for or not yet approved before', () => {
    const changed = record(2, {
      rowKey: 'r1',
      caption: 'Fresh bread, changed',
      approved: 'Ada, then · pold',
    });
    const posts = new Map([
      [
        'post-1',
        {
          id: 'post-1',
          caption: 'Fresh bread, row 2',
          status: 'scheduled',
          scheduled_at: '2026-10-20T07:30:00Z',
          created_at: '2026-10-19T05:00:00.000Z',
          accounts: { states: [{ account_id: 'acc-ig', status: 'scheduled' }] },
        },
      ],
    ]);
    const { approved } = planApproval(
      [changed],
      facts([changed], [ledgerLine()], { posts, needsApproval: true }),
    );
    expect(approved).toEqual([{ line: 2, wish: wish({ caption: 'Fresh bread, changed' }) }]);
  });

  it.each([
    ['as it stands', 'open', 'it was sent as it stands, so there is nothing to approve'],
    ['and published', 'closed', 'it was sent as it stands, so there is nothing to approve'],
    ['a moment ago', 'sending', 'it is being sent just now'],
    ['perhaps', 'unsure', 'it is not known whether its post went out; see Message'],
  ] as const)('has nothing to approve of a row that was sent %s', (_, state, because) => {
    const rows = [record(2, { rowKey: 'r1' })];
    expect(planApproval(rows, facts(rows, [ledgerLine({ state })])).left).toEqual([{ line: 2, because }]);
  });
});

describe('the command', () => {
  it('makes the column where it is wanted, and says who approved which content, and when', () => {
    const stage = given([row(1), row(2, { Caption: '' }), row(3)]);
    savePersonName(stage.platform.personStore(), 'sheet-1', 'Ada');
    select(stage, 2, 3);
    expect(choose(stage, 'approve')).toBe(
      '1 row approved. Row 3: Caption: empty; write the text of the post.',
    );
    expect(column(stage, 'Approved')).toEqual([
      expect.stringMatching(/^Ada, 2026-10-19 08:00 · p[0-9a-z]+$/),
      '',
      '',
    ]);
    expect(activity(stage)).toContain('Approve selected rows');
  });

  it('lets only approved rows be sent, and asks again after an edit', () => {
    const stage = given([row(1), row(2)]);
    select(stage, 2);
    choose(stage, 'approve');
    expect(stage.send().fates.created).toBe(1);
    expect(stage.rows().map(({ status }) => status)).toEqual(['Scheduled', 'Mend']);
    choose(stage, 'checkRows');
    expect(stage.rows()[1]?.message).toBe(
      'Approved: not approved yet; select the row and choose Genviral > Rows > Approve selected rows',
    );
    stage.fill([{ Caption: 'Post 1, changed' }]);
    choose(stage, 'checkRows');
    expect(stage.rows()[0]?.message).toBe('Approved: changed since approval; approve it again');
    choose(stage, 'approve');
    expect(stage.send().fates.changed).toBe(1);
  });

  it('keeps what stands in the column between the rows, formulas above all', () => {
    const stage = given([row(1), row(2), row(3), row(4)]);
    select(stage, 2);
    choose(stage, 'approve');
    const tab = stage.platform.book.tabNamed('Schedule');
    const place = (tab.readAll()[0] ?? []).indexOf('Approved') + 1;
    tab.put(3, place, [['00123'], ['=A1']]);
    tab.put(3, place, [["'03"]]);
    select(stage, 2, 5);
    choose(stage, 'approve');
    expect(column(stage, 'Approved')[1]).toBe('03');
    expect(tab.readFormulas({ row: 4, column: place, rows: 1, columns: 1 })).toEqual([['=A1']]);
    expect(column(stage, 'Approved')[3]).toContain(printOf(wishOf(4)));
  });

  it('takes as many calls for 200 rows with gaps as for two', () => {
    const calls = [2, 200].map((count) => {
      const stage = given(
        Array.from({ length: count }, (_, index) => row(index + 1, index % 2 ? { Caption: '' } : {})),
      );
      select(stage, ...Array.from({ length: count }, (_, index) => index + 2));
      const before = { ...stage.platform.book.calls };
      choose(stage, 'approve');
      return Object.fromEntries(
        Object.entries(stage.platform.book.calls).map(([name, sum]) => [name, sum - (before[name] ?? 0)]),
      );
    });
    expect(calls[1]).toEqual(calls[0]);
  });

  /** What row `number` of the stories asks for. */
  function wishOf(number: number): Parameters<typeof printOf>[0] {
    const [account] = given([row(number)]).world.accounts.filter(
      ({ username }) => username === 'lumen.bakery',
    );
    return wish({
      caption: `Post ${String(number)}`,
      accountIds: [account?.id ?? ''],
      media: { type: 'slideshow', urls: [`https://media.example.test/${String(number)}.jpg`] },
      when: { kind: 'at', instantMs: Date.parse(`2026-10-20T06:0${String(number)}:00Z`) },
    });
  }
});
