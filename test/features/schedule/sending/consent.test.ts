import {
  agreeTo,
  isAgreed,
  leftOutText,
  NOTHING_AGREED,
  questionsOf as questionsAbout,
} from '../../../../src/features/schedule/sending/consent';
import { nothingToSend, summaryOf } from '../../../../src/features/schedule/sending/summary';
import type { CreateMove } from '../../../../src/features/schedule/planning/move';
import { accountById } from '../../../../src/features/accounts/book';
import { book, ledgerLine, plan, planFor, post, row, shown } from '../../../given';
import { berlin2026 } from '../../../zones';

const nameOf = (id: string): string => accountById(book, id)?.name ?? id;
const questionsOf = (moves: ReturnType<typeof plan>, zone: typeof berlin2026) =>
  questionsAbout(moves, nameOf, zone);

const creates = (...rows: Parameters<typeof plan>[0]) =>
  plan(rows).filter((move): move is CreateMove => move.kind === 'create');

describe('what a person is asked', () => {
  it('names accounts, counts, first and last time, both zones; what is left out stands apart', () => {
    const moves = plan([
      row(2, { postAt: '2026-10-20 09:30' }),
      row(3, { postAt: '2026-10-30 18:00', accounts: 'everyone' }),
      row(4, { caption: '' }),
      row(5, { ready: false }),
      row(6, { postAt: '' }),
      row(7, { ready: false, caption: '' }),
    ]);
    const [question, ...others] = questionsOf(moves, berlin2026);
    expect(leftOutText(moves)).toBe(
      'Left out, whatever you answer: rows 4, 6 (to mend); 2 rows without the tick Ready.',
    );
    expect(leftOutText(plan([row(2)]))).toBe('');
    expect(others).toEqual([]);
    expect(question?.title).toBe('Schedule 2 posts?');
    expect(question?.text).toBe(
      [
        'To instagram @lumen.bakery (2), tiktok @lumenbakery (1).',
        'First at 2026-10-20 09:30 Europe/Berlin (07:30 UTC, UTC+02:00), last at 2026-10-30 18:00 Europe/Berlin (17:00 UTC, UTC+01:00).',
      ].join('\n\n'),
    );
  });

  it('is asked on its own for posts that go public at once', () => {
    const [, now] = questionsOf(
      plan([row(2), row(3, { postAt: 'now', caption: 'Doors open!\nCome in' })]),
      berlin2026,
    );
    expect(now?.title).toBe('Publish 1 post at once?');
    expect(now?.text).toContain('Row 3: instagram @lumen.bakery: Doors open! Come in');
    expect(now?.text).toContain('goes public within about 5 minutes');
  });

  it('is not asked where nothing would be sent', () => {
    expect(questionsOf(plan([row(2, { ready: false })]), berlin2026)).toEqual([]);
  });
});

describe('a yes', () => {
  const [question] = questionsOf(plan([row(2)]), berlin2026);
  const agreed = question ? agreeTo(NOTHING_AGREED, question) : NOTHING_AGREED;
  const covers = (...changes: Parameters<typeof row>) =>
    creates(row(...changes)).map((move) => isAgreed(agreed, move));

  it('covers what was shown, wherever the row stands by now', () => {
    expect(covers(2)).toEqual([true]);
    expect(covers(9, { caption: 'Fresh bread, row 2' })).toEqual([true]);
  });

  it('does not cover a row that changed since, in any part', () => {
    expect([
      ...covers(2, { caption: 'Fresh bread, row 2!' }),
      ...covers(2, { accounts: 'everyone' }),
      ...covers(2, { media: 'https://media.example.test/other.jpg' }),
      ...covers(2, { postAt: '2026-10-20 09:31' }),
      ...covers(2, { postAt: 'now' }),
    ]).toEqual([false, false, false, false, false]);
  });

  it('to one question does not cover the other', () => {
    const [timed] = questionsOf(plan([row(2), row(3, { postAt: 'now' })]), berlin2026);
    const yes = timed ? agreeTo(NOTHING_AGREED, timed) : NOTHING_AGREED;
    expect(creates(row(2), row(3, { postAt: 'now' })).map((move) => isAgreed(yes, move))).toEqual([
      true,
      false,
    ]);
  });
});

it('the summary counts every kind of move', () => {
  const moves = planFor(
    [
      row(7),
      row(3, { caption: '' }),
      row(4, { ready: false }),
      row(6, { ready: false, caption: '' }),
      row(5, { rowKey: 'r1', status: 'Scheduled', caption: 'New' }),
    ],
    [ledgerLine()],
    shown(post()),
  );
  expect(summaryOf(moves)).toBe('1 to send, 1 to change, 1 to mend, 2 not ready');
  expect(summaryOf({ moves: [], orphans: [] })).toBe('nothing to send');
  expect(nothingToSend(plan([row(2, { ready: false, caption: '' })]))).toContain('No row is ready.');
  expect(nothingToSend(plan([row(2, { caption: '' })]))).toContain('what to mend');
});
