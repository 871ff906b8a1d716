// Every risk is a question of its own, in words; and a yes covers what was shown, nothing else.
import { accountById } from '../../../../src/features/accounts/book';
import type { RowMove } from '../../../../src/features/schedule/planning/move';
import { isSending } from '../../../../src/features/schedule/planning/move';
import {
  agreedOrphans,
  agreeTo,
  agreeToOrphans,
  isAgreed,
  NOTHING_AGREED,
  orphansText,
  plural,
  questionsOf,
} from '../../../../src/features/schedule/sending/consent';
import { createBodyOf } from '../../../../src/features/schedule/wish/body';
import type { Wish } from '../../../../src/features/schedule/wish/wish';
import type { WirePost } from '../../../../src/genviral/schemas';
import { book, ledgerLine, plan, planFor, post, row, shown, wish } from '../../../given';
import { berlin2026, newYork2026 } from '../../../zones';

const nameOf = (id: string): string => accountById(book, id)?.name ?? 'an account that is not in this file';
const ask = (moves: readonly RowMove[], zone = berlin2026, isSetBack = false) =>
  questionsOf(moves, nameOf, zone, isSetBack);

/** The plan for a sent row and its post. */
const sent = (
  cells: Parameters<typeof row>[1],
  changes: Partial<WirePost> = {},
  agreed: Partial<Wish> = {},
) =>
  plan(
    [row(5, { rowKey: 'r1', status: 'Scheduled', caption: 'Fresh bread, row 2', ...cells })],
    [ledgerLine({ accepted: createBodyOf(wish(agreed), 'gs-sheet-r1-1') })],
    shown(post(changes)),
  );

describe('a change', () => {
  it('names the row, what changes, and the new words', () => {
    expect(ask(sent({ caption: 'New\nwords', media: 'https://a.test/1.jpg' }))).toMatchObject([
      { title: 'Change 1 post?', text: 'Row 5 changes: Caption, Media. New words' },
    ]);
  });

  it('of the time names the new one, in both zones', () => {
    const moves = sent({ postAt: '2026-10-30 09:30' });
    expect(ask(moves)[0]?.text).toBe(
      'Row 5 changes: Post at. New time: 2026-10-30 09:30 Europe/Berlin (08:30 UTC, UTC+01:00). Fresh bread, row 2',
    );
    expect(ask(moves, newYork2026)[0]?.text).toContain(
      'New time: 2026-10-30 04:30 America/New_York (08:30 UTC, UTC-04:00).',
    );
  });

  it('over one made in Genviral is a question of its own', () => {
    const moves = sent({ caption: 'Mine' }, { caption: 'Theirs' });
    expect(ask(moves)).toMatchObject([
      {
        title: 'Overwrite 1 post changed in Genviral?',
        text: 'Row 5 changes: Caption. Mine\n\nThese were changed in Genviral too, after they were sent from here. Yes puts the row in place of that; No leaves Genviral as it is.',
      },
    ]);
  });

  it('and new posts are asked about together', () => {
    const moves = [...plan([row(2)]), ...sent({ caption: 'New' })];
    expect(ask(moves).map(({ title }) => title)).toEqual(['Schedule 1 post and change 1 post?']);
  });
});

describe('posts to take back', () => {
  it('are named with the time they would have gone out', () => {
    expect(ask(sent({ ready: false }))).toMatchObject([
      {
        title: 'Take back 1 post?',
        text: 'Row 5, 2026-10-20 09:30: Fresh bread, row 2\n\nReady is off on this row. Yes deletes the scheduled post in Genviral; the rows stay, and can be sent again.',
      },
    ]);
  });

  it('several are told in the plural', () => {
    const [question] = ask([...sent({ ready: false }), ...sent({ ready: false })]);
    expect(question?.title).toBe('Take back 2 posts?');
    expect(question?.text).toContain(
      'Ready is off on these rows. Yes deletes the scheduled posts in Genviral',
    );
  });

  it('of now have no time', () => {
    const moves = sent(
      { ready: false, postAt: 'now' },
      { status: 'pending', scheduled_at: null },
      { when: { kind: 'now' } },
    );
    expect(ask(moves)[0]?.text).toMatch(/^Row 5: Fresh bread/);
  });
});

it('posts to try again are named with accounts and reasons, and when they go public', () => {
  const states = [{ account_id: 'acc-ig', status: 'failed', error_message: 'Media too short' }];
  expect(ask(sent({ status: 'Failed' }, { status: 'failed', accounts: { states } }))).toMatchObject([
    {
      title: 'Try 1 failed post again?',
      text: 'Row 5: instagram @lumen.bakery: Media too short\n\nThis goes public within about 5 minutes, for the failed accounts only.',
    },
  ]);
});

describe('every kind of risk', () => {
  const failed = { status: 'failed', accounts: { states: [{ account_id: 'acc-ig', status: 'failed' }] } };
  const moves = [
    ...plan([row(2), row(3, { postAt: 'now' })]),
    ...sent({ caption: 'Mine' }, { caption: 'Theirs' }),
    ...sent({ ready: false }),
    ...sent({ status: 'Failed' }, failed),
  ];
  const questions = ask(moves);

  it('is asked on its own, in this order', () => {
    expect(questions.map(({ title }) => title)).toEqual([
      'Schedule 1 post?',
      'Overwrite 1 post changed in Genviral?',
      'Publish 1 post at once?',
      'Take back 1 post?',
      'Try 1 failed post again?',
    ]);
  });

  it('and a yes to one is a no to all others', () => {
    questions.forEach((question, index) => {
      const agreed = agreeTo(NOTHING_AGREED, question);
      const covered = moves.filter(isSending).filter((move) => isAgreed(agreed, move));
      expect(covered).toHaveLength(1);
      expect(covered[0]?.kind).toBe(['create', 'update', 'create', 'takeBack', 'retry'][index]);
    });
  });

  it('and no yes covers nothing', () => {
    expect(moves.filter(isSending).filter((move) => isAgreed(NOTHING_AGREED, move))).toEqual([]);
  });
});

describe('a yes to a change does not cover', () => {
  const yesTo = (moves: readonly RowMove[]) => ask(moves).reduce(agreeTo, NOTHING_AGREED);
  const covers = (before: readonly RowMove[], after: readonly RowMove[]) =>
    after.filter(isSending).map((move) => isAgreed(yesTo(before), move));

  it('the same change once the post was changed in Genviral', () => {
    expect(covers(sent({ caption: 'Mine' }), sent({ caption: 'Mine' }, { caption: 'Theirs' }))).toEqual([
      false,
    ]);
  });

  it('another change of the same row', () => {
    expect(covers(sent({ caption: 'Mine' }), sent({ caption: 'Mine!' }))).toEqual([false]);
  });

  it('taking the post back', () => {
    expect(covers(sent({ caption: 'Mine' }), sent({ caption: 'Mine', ready: false }))).toEqual([false]);
  });

  it('a retry for other accounts', () => {
    const failedFor = (id: string) =>
      sent(
        { status: 'Failed', accounts: 'everyone' },
        { status: 'failed', accounts: { states: [{ account_id: id, status: 'failed' }] } },
        { accountIds: ['acc-ig', 'acc-tt'] },
      );
    expect(covers(failedFor('acc-ig'), failedFor('acc-tt'))).toEqual([false]);
    expect(covers(failedFor('acc-ig'), failedFor('acc-ig'))).toEqual([true]);
  });

  it('but covers the same change, wherever the row stands', () => {
    expect(covers(sent({ caption: 'Mine' }), sent({ caption: 'Mine' }))).toEqual([true]);
  });
});

describe('what is worth a look', () => {
  it('stands in the question, by row and cell', () => {
    const [question] = ask(
      plan([row(2), row(3, { caption: 'Fresh bread, row 2', postAt: '2026-10-30 09:30' })]),
    );
    expect(question?.text).toContain(
      'Worth a look:\nRow 3, Caption: the same words as row 2, to the same account.',
    );
  });

  it('is cut after five', () => {
    const rows = Array.from({ length: 9 }, (_, index) => row(index + 2));
    const [question] = ask(plan(rows));
    expect(question?.text).toContain('and 3 more, in the column Message.');
  });
});

describe('in a file that was set back', () => {
  const WORDS = 'This spreadsheet was set back to an earlier version.';

  it('new posts are asked about with a warning, scheduled and at once', () => {
    expect(
      ask(plan([row(2), row(3, { postAt: 'now' })]), berlin2026, true).map(({ text }) =>
        text.includes(WORDS),
      ),
    ).toEqual([true, true]);
  });

  it('changes are not', () => {
    expect(ask(sent({ caption: 'New' }), berlin2026, true).map(({ text }) => text.includes(WORDS))).toEqual([
      false,
    ]);
  });
});

describe('posts without rows', () => {
  const orphans = planFor([], [ledgerLine()], shown(post())).orphans;

  it('are named by time and words, with three ways to go on', () => {
    expect(orphansText(orphans, berlin2026)).toBe(
      '2026-10-20 09:30: Fresh bread, row 2\n\nThese are scheduled in Genviral, but their rows are gone. Type 1 to put the rows back, 2 to take the posts back, 3 to leave them as they are and not be asked again. Empty: ask me next time.',
    );
  });

  it('are cut after ten', () => {
    const [orphan] = orphans;
    const many = Array.from({ length: 12 }, () => orphan).flatMap((one) => (one ? [one] : []));
    expect(orphansText(many, berlin2026)).toContain('\nand 2 more\n');
  });

  it('are done with as was chosen, and in no other way', () => {
    const agreed = agreeToOrphans(NOTHING_AGREED, orphans, 'takeBack');
    expect(agreedOrphans(agreed, orphans, 'takeBack')).toEqual(orphans);
    expect(agreedOrphans(agreed, orphans, 'putBack')).toEqual([]);
    expect(agreedOrphans(agreed, orphans, 'leave')).toEqual([]);
  });
});

it('numbers have their nouns', () => {
  expect([plural(0, 'post'), plural(1, 'post'), plural(2, 'post')]).toEqual(['0 posts', '1 post', '2 posts']);
});

it('long captions are cut between characters', () => {
  const [question] = ask(plan([row(3, { postAt: 'now', caption: '🥐'.repeat(80) })]));
  expect(question?.text).toContain(`: ${'🥐'.repeat(57)}…\n`);
});
