// What needs a person: the order is the danger, and a row is told once.
import {
  attentionOf,
  countIdeas,
  type AttentionFacts,
} from '../../../../src/features/schedule/rows/attention';
import type { ScheduleRecord } from '../../../../src/features/schedule/table';
import { NOW_MS, row } from '../../../given';
import { at, berlin2026, newYork2026 } from '../../../zones';

const facts = (rows: AttentionFacts['rows'], changes: Partial<AttentionFacts> = {}): AttentionFacts => ({
  rows,
  vanished: [],
  zone: berlin2026,
  nowMs: NOW_MS,
  ...changes,
});

const scheduled = (changes: Partial<ScheduleRecord> = {}): Partial<ScheduleRecord> => ({
  status: 'Scheduled',
  rowKey: 'k',
  postAt: { instantMs: at('2026-10-25T08:00Z') },
  scheduledFor: at('2026-10-25T08:00Z'),
  ...changes,
});

it('goes from what is public by mistake to what is merely not ready', () => {
  const later = { instantMs: at('2026-11-05T08:00Z') };
  const rows = [
    row(2, { status: 'Mend', message: 'Caption: empty; write the text of the post', postAt: later }),
    row(3, { status: 'Sending', rowKey: 'sending' }),
    row(4, { status: 'Changed in Genviral' }),
    row(5, { status: 'Gone in Genviral' }),
    row(6, scheduled({ accounts: 'tiktok @old' })),
    row(7, { status: 'Overdue', message: 'No word since 08:00' }),
    row(8, { status: 'Partly posted', message: 'x refused it' }),
    row(9, { status: 'Failed', message: 'Video too long' }),
    row(10, { status: 'Unsure' }),
    row(11, { status: 'Not sent' }),
    row(12, { status: 'Changed, not sent' }),
    row(13, scheduled({ postAt: { instantMs: at('2026-10-25T10:00Z') } })),
    row(14, scheduled({ ready: false })),
    row(15, scheduled()),
    row(16, { status: 'Posted' }),
  ];
  const groups = attentionOf(facts(rows, { vanished: ['tiktok @old'] }));
  expect(groups.map(({ title, rows: found }) => [title, ...found.map(({ line }) => line)])).toEqual([
    ['Unticked, but still scheduled', 14],
    ['Moved, but not sent', 13],
    ['Changed, not sent', 12],
    // 09:30 tomorrow is in 25.5 hours: row 11 is not due within a day.
    ['Unsure', 10],
    ['Failed', 9],
    ['Partly posted', 8],
    ['Overdue', 7],
    ['Scheduled for an account that is gone', 6],
    ['Gone in Genviral', 5],
    ['Changed in Genviral', 4],
    ['Sending', 3],
    ['Mend', 2],
  ]);
});

it('leads to the cell in which something can be done, with times in words', () => {
  const rows = [
    row(2, scheduled({ ready: false, caption: 'Bread\nand  butter' })),
    row(3, scheduled({ rowKey: 'moved', postAt: { instantMs: at('2026-10-25T03:30Z') } })),
    row(8, scheduled({ rowKey: 'emptied', postAt: '' })),
    row(9, scheduled({ rowKey: 'twice', postAt: '2026-10-25 02:30' })),
    row(10, { status: 'Changed, not sent', message: 'Caption: Genviral still holds what was sent.' }),
    row(4, { postAt: '2026-10-19 20:00', caption: 'Tonight' }),
    row(5, { status: 'Mend', message: 'Media: no link; write one\nCaption: empty', caption: '' }),
  ];
  const told = attentionOf(facts(rows)).flatMap((group) => group.rows);
  expect(told).toEqual([
    // 08:00Z is 09:00 in Berlin: clocks went back that night.
    {
      line: 2,
      rowKey: 'k',
      header: 'Ready',
      caption: 'Bread and butter',
      text: 'Goes public 2026-10-25 09:00.',
    },
    {
      line: 3,
      rowKey: 'moved',
      header: 'Post at',
      caption: 'Fresh bread, row 3',
      text: 'Says 2026-10-25 04:30; goes public 2026-10-25 09:00.',
    },
    {
      line: 8,
      rowKey: 'emptied',
      header: 'Post at',
      caption: 'Fresh bread, row 8',
      text: 'Is empty; goes public 2026-10-25 09:00.',
    },
    {
      line: 9,
      rowKey: 'twice',
      header: 'Post at',
      caption: 'Fresh bread, row 9',
      // 02:30 happens twice that night.
      text: 'Cannot be read; goes public 2026-10-25 09:00.',
    },
    {
      line: 10,
      rowKey: '',
      header: 'Message',
      caption: 'Fresh bread, row 10',
      text: 'Caption: Genviral still holds what was sent.',
    },
    { line: 4, rowKey: '', header: 'Post at', caption: 'Tonight', text: 'Due 2026-10-19 20:00.' },
    {
      line: 5,
      rowKey: '',
      header: 'Media',
      caption: '',
      text: 'Media: no link; write one Caption: empty',
    },
  ]);
});

it('reads times in the spreadsheet’s zone', () => {
  const rows = [row(2, { postAt: '2026-10-20 01:00', caption: 'Night' })];
  // 01:00 in Berlin is in 17 hours; in New York in 23; a day later in neither.
  expect(attentionOf(facts(rows))).toHaveLength(1);
  expect(attentionOf(facts(rows, { zone: newYork2026 }))).toHaveLength(1);
  const noon = [row(2, { postAt: '2026-10-20 07:00' })];
  expect(attentionOf(facts(noon))).toHaveLength(1);
  expect(attentionOf(facts(noon, { zone: newYork2026 }))).toEqual([]);
});

it('200 rows to mend are one kind, and a long text is cut between letters', () => {
  const rows = Array.from({ length: 200 }, (_, index) =>
    row(index + 2, { status: 'Mend', message: `Caption: ${'🍞'.repeat(500)}` }),
  );
  const [only, ...others] = attentionOf(facts(rows));
  expect(others).toEqual([]);
  expect(only?.rows).toHaveLength(200);
  expect(only?.rows[0]?.text).toMatch(/^Caption: 🍞+…$/u);
});

it('a row with two troubles is told once, where it is more dangerous, with both', () => {
  const rows = [
    row(2, { status: 'Mend', message: 'Media: no link; write one', postAt: '2026-10-19 20:00' }),
    row(3, scheduled({ ready: false, accounts: 'tiktok @old' })),
    row(4, scheduled({ ready: false, postAt: '2026-10-26 12:00' })),
  ];
  const groups = attentionOf(facts(rows, { vanished: ['tiktok @old'] }));
  expect(
    groups.map(({ title, rows: found }) => [title, found.map(({ header, text }) => [header, text])]),
  ).toEqual([
    [
      'Unticked, but still scheduled',
      [
        ['Ready', 'Goes public 2026-10-25 09:00. Scheduled for an account that is gone: tiktok @old.'],
        // It is taken back: that its time was changed, too, is no trouble any more.
        ['Ready', 'Goes public 2026-10-25 09:00.'],
      ],
    ],
    ['Due within a day and not sent', [['Media', 'Due 2026-10-19 20:00. Mend: Media: no link; write one']]],
  ]);
});

it('what is to be mended without the tick Ready is an idea: counted, and no trouble', () => {
  const idea = { status: 'Mend', message: 'Caption: empty', ready: false } as const;
  const rows = [
    row(2, idea),
    row(3, { ...idea, postAt: '2026-10-19 20:00' }),
    row(4, { status: 'Mend' }),
    row(5),
  ];
  expect(countIdeas(rows)).toBe(2);
  expect(attentionOf(facts(rows)).flatMap((group) => group.rows.map(({ line }) => line))).toEqual([4]);
});

it('empty rows and rows as they should be need nobody', () => {
  expect(
    attentionOf(
      facts([
        row(2, { accounts: '', caption: '', media: '', postAt: '' }),
        row(3, scheduled()),
        row(4, { status: 'Posted' }),
      ]),
    ),
  ).toEqual([]);
});
