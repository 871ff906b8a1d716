// What is said about odd rows, and that none leads to a post that differs from what its cells show.
import { scheduleTable, type ScheduleRecord } from '../../../src/features/schedule/table';
import { checkRows } from '../../../src/features/schedule/run';
import { createBodyOf } from '../../../src/features/schedule/wish/body';
import { throughDoor } from '../../../src/runs/door';
import type { Cell } from '../../../src/platform/ports';
import type { Zone } from '../../../src/time/zone';
import { connectedStage, type Stage } from '../../fakes/stage';
import { account, book, ledgerLine, plan, post, row, shown, tiktok } from '../../given';
import { at, berlin2026, newYork2026 } from '../../zones';
import { ODD_ACCOUNTS, ODD_CAPTIONS, ODD_MEDIA, ODD_ROWS, ODD_TIMES } from './odd-rows';
import { ODD_OWN_CELLS, ODD_SETTINGS } from './odd-cells';
import { outlineOf } from './planning/outline';

function said(cells: Partial<ScheduleRecord>, facts: Parameters<typeof plan>[2] = {}): string {
  const [move] = plan([row(2, cells)], [], { absent: new Set(), ...facts });
  return move ? outlineOf(move) : 'no row';
}

/** What a cell of people shows. */
function cellShown(cell: Cell): string {
  if (typeof cell === 'object') return 'a date';
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

/** The body that would be sent. */
function bodyFor(cells: Partial<ScheduleRecord>): unknown {
  const [move] = plan([row(2, cells)], []);
  return move?.kind === 'create' ? JSON.parse(createBodyOf(move.wish, 'id')) : null;
}

it('there are at least sixty of them', () => {
  expect(ODD_ROWS.length).toBeGreaterThanOrEqual(60);
});

describe('an odd caption', () => {
  it.each(ODD_CAPTIONS)('%s', (_, cells, move) => {
    expect(said(cells)).toBe(move);
  });

  it.each(ODD_CAPTIONS.filter(([, , move]) => move === 'create'))('is sent to the letter: %s', (_, cells) => {
    expect(bodyFor(cells)).toMatchObject({ caption: cellShown(cells.caption ?? '') });
  });
});

describe('odd accounts', () => {
  it.each(ODD_ACCOUNTS)('%s', (_, cells, move) => {
    expect(said(cells)).toBe(move);
  });

  it('eleven', () => {
    const eleven = Array.from({ length: 11 }, (_, index) =>
      account({
        id: `n${String(index)}`,
        username: `n${String(index)}`,
        name: `instagram @n${String(index)}`,
      }),
    );
    expect(
      said({ accounts: eleven.map(({ name }) => name).join('\n') }, { book: { ...book, accounts: eleven } }),
    ).toBe('refuse Accounts: 11 accounts; a post takes 10 at most');
  });

  it('a handle that two platforms have', () => {
    const twins = [account(), { ...tiktok, username: 'lumen.bakery', name: 'tiktok @lumen.bakery' }];
    expect(said({ accounts: '@lumen.bakery' }, { book: { ...book, accounts: twins } })).toBe(
      'refuse Accounts: “@lumen.bakery” can be instagram @lumen.bakery or tiktok @lumen.bakery: write the platform too.',
    );
  });

  it('a group whose accounts are all gone', () => {
    const groups = [{ name: 'Old', accountIds: ['gone'] }];
    expect(said({ accounts: 'old' }, { book: { ...book, groups } })).toBe(
      'refuse Accounts: No account of the group “Old” is connected any more.',
    );
  });

  it('thousands of unknown ones are told in few words', () => {
    const message = said({ accounts: Array(9000).fill('zz').join() });
    expect(message.split('\n')).toHaveLength(13);
    expect(message).toMatch(/\nand 8988 more$/);
  });
});

describe('odd media', () => {
  it.each(ODD_MEDIA)('%s', (_, cells, move) => {
    expect(said(cells)).toBe(move);
  });
});

describe('odd times', () => {
  it.each(ODD_TIMES)('%s', (_, cells, move) => {
    expect(said(cells)).toBe(move);
  });
});

describe('odd settings', () => {
  it.each(ODD_SETTINGS)('%s', (_, cells, move) => {
    expect(said(cells)).toBe(move);
  });

  it('a wrong word in a setting of a sent row is told, though nothing else changed', () => {
    const agreed = ledgerLine();
    const cells = { rowKey: 'r1', status: 'Scheduled', instagramType: 'storry' };
    const [unasked] = plan([row(2, cells)], [agreed], { absent: new Set() });
    expect(unasked && outlineOf(unasked)).toBe('nothing unknown');
    const [move] = plan([row(2, cells)], [agreed], { absent: new Set(), ...shown(post()) });
    expect(move && outlineOf(move)).toBe('refuse Instagram type: “storry” is not one of post, story');
  });
});

describe('odd cells of the add-on', () => {
  it.each(ODD_OWN_CELLS)('%s', (_, cells, move) => {
    expect(said(cells)).toBe(move);
  });

  it('a key that stands twice: the second row is new', () => {
    const twice = [row(2, { rowKey: 'r1', caption: 'One' }), row(3, { rowKey: 'r1', caption: 'Two' })];
    expect(plan(twice).map(({ kind, rowKey, isCopy }) => [kind, rowKey, isCopy])).toEqual([
      ['create', 'r1', false],
      ['create', '', true],
    ]);
  });

  it('the key of a sent row, typed over: the row keeps its post', () => {
    const [move] = plan(
      [row(2, { rowKey: 'banana', postId: 'post-1', status: 'Scheduled' })],
      [ledgerLine()],
    );
    expect(move).toMatchObject({ kind: 'nothing', because: 'agreed', rowKey: 'r1' });
  });
});

describe('times around a change of clocks', () => {
  it.each<[string, Zone, string, string]>([
    ['Berlin, autumn, before', berlin2026, '2026-10-25 01:59', 'create 2026-10-24T23:59:00Z'],
    [
      'Berlin, autumn, twice',
      berlin2026,
      '2026-10-25 02:30',
      'refuse Post at: 2026-10-25 02:30 happens twice in Europe/Berlin: clocks go back then. Choose another time, or write 2026-10-25T00:30Z for the first or 2026-10-25T01:30Z for the second.',
    ],
    ['Berlin, autumn, the first of the two', berlin2026, '2026-10-25T00:30Z', 'create 2026-10-25T00:30:00Z'],
    ['Berlin, autumn, after', berlin2026, '2026-10-25 03:00', 'create 2026-10-25T02:00:00Z'],
    ['New York, autumn, before', newYork2026, '2026-11-01 00:59', 'create 2026-11-01T04:59:00Z'],
    [
      'New York, autumn, twice',
      newYork2026,
      '2026-11-01 01:30',
      'refuse Post at: 2026-11-01 01:30 happens twice in America/New_York: clocks go back then. Choose another time, or write 2026-11-01T05:30Z for the first or 2026-11-01T06:30Z for the second.',
    ],
    ['New York, autumn, after', newYork2026, '2026-11-01 02:00', 'create 2026-11-01T07:00:00Z'],
    ['Berlin, winter', berlin2026, '2026-12-24 18:00', 'create 2026-12-24T17:00:00Z'],
    ['New York, winter', newYork2026, '2026-12-24 18:00', 'create 2026-12-24T23:00:00Z'],
  ])('%s', (_, zone, postAt, expected) => {
    expect(saidWithTime(postAt, zone, at('2026-10-19T06:00Z'))).toBe(expected);
  });

  it.each<[string, Zone, string, string]>([
    ['Berlin, spring, before', berlin2026, '2026-03-29 01:59', 'create 2026-03-29T00:59:00Z'],
    [
      'Berlin, spring, left out',
      berlin2026,
      '2026-03-29 02:30',
      'refuse Post at: 2026-03-29 02:30 does not exist in Europe/Berlin: clocks go forward then. Choose another time.',
    ],
    ['Berlin, spring, after', berlin2026, '2026-03-29 03:00', 'create 2026-03-29T01:00:00Z'],
    ['New York, spring, before', newYork2026, '2026-03-08 01:59', 'create 2026-03-08T06:59:00Z'],
    [
      'New York, spring, left out',
      newYork2026,
      '2026-03-08 02:30',
      'refuse Post at: 2026-03-08 02:30 does not exist in America/New_York: clocks go forward then. Choose another time.',
    ],
    ['New York, spring, after', newYork2026, '2026-03-08 03:00', 'create 2026-03-08T07:00:00Z'],
  ])('%s', (_, zone, postAt, expected) => {
    expect(saidWithTime(postAt, zone, at('2026-03-01T06:00Z'))).toBe(expected);
  });

  function saidWithTime(postAt: string, zone: Zone, nowMs: number): string {
    const [move] = plan([row(2, { postAt })], [], { zone, nowMs });
    if (move?.kind !== 'create' || move.wish.when.kind !== 'at') return move ? outlineOf(move) : '';
    return `create ${new Date(move.wish.when.instantMs).toISOString().replace('.000', '')}`;
  }
});

describe('odd times are said alike in New York', () => {
  it.each(ODD_TIMES.filter(([, , move]) => !/2026-10-19 08:00|^create/.test(move)))(
    '%s',
    (_, cells, move) => {
      expect(said(cells, { zone: newYork2026 })).toBe(move);
    },
  );
});

describe('all odd rows together', () => {
  const stage = connectedStage();
  const before = new Set(stage.world.posts.map(({ id }) => id));
  fill(stage);
  const filled = stage.rows();

  it('are checked and sent without a failure, and every row is told something', () => {
    throughDoor(stage.execution(), { what: 'Check', work: checkRows, told: () => '' });
    stage.send();
    const records = stage.rows();
    expect(records.filter(({ status }) => status === 'Sending')).toEqual([]);
    for (const record of records) {
      if (record.status === 'Mend') expect(record.message).not.toBe('');
      expect(record.message.length).toBeLessThan(2000);
    }
  });

  it('lead to no post that differs from what its cells show, and leave the cells of people alone', () => {
    const made = stage.world.posts.filter(({ id }) => !before.has(id));
    const records = stage.rows();
    expect(made.length).toBeGreaterThan(20);
    for (const { id, caption, sentUrls, scheduledMs } of made) {
      const record = records.find(({ postId }) => postId === id);
      expect(cellShown(record?.caption ?? '')).toBe(caption);
      // One odd link ends in a space without width, which no link has.
      expect(
        cellShown(record?.media ?? '')
          .replace('\u200B', '')
          .split('\n'),
      ).toEqual(sentUrls);
      expect(record?.status).toMatch(/^(Scheduled|Publishing)$/);
      expect(record?.scheduledFor ?? null).toBe(scheduledMs);
    }
    expect(records.map(peopleCells)).toEqual(filled.map(peopleCells));
  });

  it('are sent once: a second time sends nothing more', () => {
    const count = stage.world.posts.length;
    stage.send();
    expect(stage.world.posts).toHaveLength(count);
  });

  function peopleCells({ ready, accounts, caption, media, postAt, campaign }: ScheduleRecord): unknown {
    return { ready, accounts, caption, media, postAt, campaign };
  }

  /** Every odd row in the tab, with captions of their own where that is not what is odd. */
  function fill({ platform }: Stage): void {
    const tab = platform.book.tabNamed('Schedule');
    const [header = []] = tab.readAll();
    ODD_ROWS.forEach(([name, cells], index) => {
      const { record } = row(index + 2, { caption: `Odd: ${name}`, ...cells });
      for (const [id, value] of Object.entries({ ...record, ...cells })) {
        const column = header.indexOf(headerOf(id));
        if (column >= 0) tab.put(index + 2, column + 1, [[cellOf(value)]]);
      }
    });
  }

  function headerOf(id: string): string {
    return Object.entries(scheduleTable.columns).find(([name]) => name === id)?.[1].header ?? '';
  }

  function cellOf(value: Cell | null): Cell {
    return value ?? '';
  }
});
