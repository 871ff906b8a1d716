import type { RowMove } from '../../../src/features/schedule/planning/move';
import { ledgerLine, plan, post, row, shown, sendingLine, wish } from '../../given';
import { at } from '../../zones';

/** `2 create`, `3 nothing notReady`: enough to see a plan at a glance. */
const outline = (moves: readonly RowMove[]): string[] =>
  moves.map((move) => {
    const detail =
      move.kind === 'nothing' ? ` ${move.because}` : move.kind === 'update' ? ` ${move.fields.join()}` : '';
    return `${String(move.line)} ${move.kind}${detail}`;
  });

const sent = (line: number, changes = {}) => row(line, { rowKey: 'r1', status: 'Scheduled', ...changes });

describe('a row that was never sent', () => {
  it('is created when it is ready and right', () => {
    expect(outline(plan([row(2)]))).toEqual(['2 create']);
  });

  it('waits without a tick', () => {
    expect(outline(plan([row(2, { ready: false })]))).toEqual(['2 nothing notReady']);
  });

  it('is refused where something is wrong, ticked or not', () => {
    expect(outline(plan([row(2, { caption: '' }), row(3, { caption: '', ready: false })]))).toEqual([
      '2 refuse',
      '3 refuse',
    ]);
  });

  it('is no row at all when only the tick or spaces are there', () => {
    const nothing = { accounts: ' ', caption: '', media: '', postAt: '   ' };
    expect(plan([row(2, nothing), row(3, { ...nothing, ready: false })])).toEqual([]);
  });

  it('may be sent again after Genviral refused it', () => {
    expect(outline(plan([row(2, { rowKey: 'r1' })], [ledgerLine({ state: 'refused', postId: '' })]))).toEqual(
      ['2 create'],
    );
  });
});

describe('a row whose post is scheduled', () => {
  it('needs nothing while it is as agreed', () => {
    expect(outline(plan([sent(2)], [ledgerLine()]))).toEqual(['2 nothing agreed']);
  });

  it('is an update of the fields that differ from what Genviral acknowledged', () => {
    const changed = sent(2, { caption: 'New words', postAt: '2026-10-21 09:30' });
    expect(outline(plan([changed], [ledgerLine()], shown(post())))).toEqual(['2 update caption,time']);
  });

  it('is taken back when the tick is gone', () => {
    expect(outline(plan([sent(2, { ready: false })], [ledgerLine()], shown(post())))).toEqual(['2 takeBack']);
  });

  it('is never created again, however it is changed', () => {
    const kinds = [{ caption: 'New' }, { media: '' }, { postAt: 'now' }, { accounts: 'tiktok @lumenbakery' }]
      .flatMap((changes) => plan([sent(2, changes)], [ledgerLine()], shown(post())))
      .map((move) => move.kind);
    expect(kinds).toEqual(['update', 'refuse', 'refuse', 'update']);
  });

  it('needs nothing when its agreed time has come', () => {
    const due = { postAt: { instantMs: at('2026-10-19T06:01Z') } };
    const agreed = wish({ when: { kind: 'at', instantMs: at('2026-10-19T06:01Z') } });
    const line = ledgerLine({
      accepted: JSON.stringify({ ...body(agreed), scheduled_at: '2026-10-19T06:01:00Z' }),
    });
    expect(outline(plan([sent(2, due)], [line]))).toEqual(['2 nothing agreed']);
  });

  it('says so when a change was undone', () => {
    expect(outline(plan([sent(2, { status: 'Changed, not sent' })], [ledgerLine()]))).toEqual([
      '2 nothing agreedAgain',
    ]);
  });

  const body = ({ caption, accountIds, media }: ReturnType<typeof wish>) => ({
    caption,
    accounts: accountIds.map((id) => ({ id })),
    media,
  });
});

describe('a row that came to its end', () => {
  it('is left alone, whatever is done to it', () => {
    const closed = ledgerLine({ state: 'closed', accepted: '' });
    expect(outline(plan([sent(2, { status: 'Posted', caption: 'New', ready: false })], [closed]))).toEqual([
      '2 nothing ended',
    ]);
  });

  it('of a failed post is not judged before Genviral was asked', () => {
    expect(outline(plan([sent(2, { status: 'Failed', caption: 'New' })], [ledgerLine()]))).toEqual([
      '2 nothing unknown',
    ]);
  });
});

describe('a row whose answer never came', () => {
  it('is not created again', () => {
    expect(outline(plan([sent(2)], [sendingLine()]))).toEqual(['2 nothing inFlight']);
  });

  it('in doubt waits for a person', () => {
    expect(outline(plan([sent(2)], [sendingLine(wish(), { state: 'unsure' })]))).toEqual([
      '2 nothing unsure',
    ]);
  });

  it('in doubt is sent again with a new time, because then Genviral tells the two apart', () => {
    const moved = sent(2, { postAt: '2026-10-22 10:00' });
    expect(outline(plan([moved], [sendingLine(wish(), { state: 'unsure' })]))).toEqual(['2 create']);
  });

  it('in doubt for now is sent again with a time, and not as now', () => {
    const doubtful = sendingLine(wish({ when: { kind: 'now' } }), { state: 'unsure' });
    expect(outline(plan([sent(2, { postAt: 'now' })], [doubtful]))).toEqual(['2 nothing unsure']);
    expect(outline(plan([sent(2, { postAt: '2026-10-22 10:00' })], [doubtful]))).toEqual(['2 create']);
  });
});

describe('rows that are alike', () => {
  it('are refused as twins, naming the first', () => {
    const twins = plan([row(2, { caption: 'Same' }), row(3, { caption: 'Same' })]);
    expect(outline(twins)).toEqual(['2 create', '3 refuse']);
    expect(twins[1]).toMatchObject({
      problems: [
        { sentence: 'same caption, accounts and time as row 2; change one of them, or clear this row' },
      ],
    });
  });

  it('are twins of a post that was sent already', () => {
    const moves = plan([sent(2), row(3, { caption: 'Fresh bread, row 2' })], [ledgerLine()]);
    expect(outline(moves)).toEqual(['2 nothing agreed', '3 refuse']);
  });

  it('with one key are an original, which is as agreed, and a copy, which is new', () => {
    const copy = sent(2, { postAt: '2026-10-23 09:30' });
    const moves = plan([copy, sent(3, { caption: 'Fresh bread, row 2' })], [ledgerLine()]);
    expect(outline(moves)).toEqual(['2 create', '3 nothing agreed']);
    expect(moves[0]).toMatchObject({ isCopy: true, rowKey: '' });
  });
});
