// Archive finished rows, on the spreadsheet in memory.
import { updateStatuses } from '../../../../src/features/statuses/run';
import type { Stage } from '../../../fakes/stage';
import { activity, choose, column, given, ownColumn, row } from './stories';

const DAY_MS = 24 * 3_600_000;

/** Rows 1 to 4 of which 1 and 3 are public, 2 is scheduled and 4 is not ready. */
function aDayLater(): Stage {
  const stage = given([row(1), row(2, { 'Post at': '2026-11-20 09:00' }), row(3), row(4, { Ready: false })]);
  ownColumn(stage, 'Code', ["'001", "'002", "'003", "'=B1"]);
  stage.send();
  stage.platform.time.sleep(2 * DAY_MS);
  updateStatuses(stage.context());
  return stage;
}

const captions = (stage: Stage, tab = 'Schedule'): readonly unknown[] => column(stage, 'Caption', tab);

describe('the command', () => {
  it('moves finished rows with people’s own columns, and leaves what is still to come', () => {
    const stage = aDayLater();
    const before = stage.rows();
    expect(choose(stage, 'archive')).toBe('2 rows moved to Archive.');
    expect(captions(stage)).toEqual(['Post 2', 'Post 4']);
    expect(captions(stage, 'Archive')).toEqual(['Post 1', 'Post 3']);
    expect(column(stage, 'Code', 'Archive')).toEqual(['001', '003']);
    expect(column(stage, 'Code')).toEqual(['002', '=B1']);
    expect(column(stage, 'Row key', 'Archive')).toEqual([before[0]?.rowKey, before[2]?.rowKey]);
    expect(column(stage, 'Link', 'Archive')).toEqual([before[0]?.link, before[2]?.link]);
    expect(activity(stage)).toEqual(expect.arrayContaining(['Archive finished rows', 'Done']));
    expect(choose(stage, 'archive')).toBe('No row is finished.');
  });

  it('leaves the ledger as it is, and asks about nothing afterwards', () => {
    const stage = aDayLater();
    const states = stage.ledgerStates();
    choose(stage, 'archive');
    expect(stage.ledgerStates()).toEqual(states);
    expect(stage.send().fates).toMatchObject({ created: 0, takenBack: 0 });
  });

  it('adds below what was archived before, in columns that people moved and added', () => {
    const stage = aDayLater();
    choose(stage, 'archive');
    const archive = stage.platform.book.tabNamed('Archive');
    const width = archive.readAll()[0]?.length ?? 0;
    archive.growTo(1, width + 1);
    archive.put(1, width + 1, [['Remark'], ['good'], ['better']]);
    ownColumn(stage, 'Owner', ['Mara', 'Jo']);
    stage.fill([{ 'Post at': '2026-10-22 09:00' }]);
    stage.send();
    stage.platform.time.sleep(40 * DAY_MS);
    updateStatuses(stage.context());
    expect(choose(stage, 'archive')).toBe('1 row moved to Archive.');
    expect(captions(stage, 'Archive')).toEqual(['Post 1', 'Post 3', 'Post 2']);
    expect(column(stage, 'Remark', 'Archive')).toEqual(['good', 'better', '']);
    expect(column(stage, 'Owner', 'Archive')).toEqual(['', '', 'Mara']);
  });

  it('that died between copying and deleting does no harm when it runs again', () => {
    const stage = aDayLater();
    const schedule = stage.platform.book.tabNamed('Schedule');
    const remove = schedule.deleteRows.bind(schedule);
    schedule.deleteRows = () => {
      throw new Error('Service Spreadsheets timed out');
    };
    choose(stage, 'archive');
    schedule.deleteRows = remove;
    expect([captions(stage).length, captions(stage, 'Archive').length]).toEqual([4, 2]);
    expect(choose(stage, 'archive')).toBe('2 rows moved to Archive.');
    expect(captions(stage)).toEqual(['Post 2', 'Post 4']);
    expect(captions(stage, 'Archive')).toEqual(['Post 1', 'Post 3']);
  });

  it('deletes the right rows when people insert one before every deletion', () => {
    const stage = aDayLater();
    const schedule = stage.platform.book.tabNamed('Schedule');
    const archive = (): readonly unknown[] => captions(stage, 'Archive');
    const flush = stage.platform.book.flush.bind(stage.platform.book);
    stage.platform.book.flush = () => {
      schedule.insertRowsAbove(2, 1);
      flush();
    };
    const remove = schedule.deleteRows.bind(schedule);
    schedule.deleteRows = (first, count) => {
      remove(first, count);
      schedule.insertRowsAbove(2, 1);
    };
    choose(stage, 'archive');
    expect(captions(stage).filter((caption) => caption !== '')).toEqual(['Post 2', 'Post 4']);
    expect(archive()).toEqual(['Post 1', 'Post 3']);
  });

  it('keeps a row that somebody edits while it is copied', () => {
    const stage = aDayLater();
    const flush = stage.platform.book.flush.bind(stage.platform.book);
    let isFirst = true;
    stage.platform.book.flush = () => {
      if (isFirst) stage.fill([{ Campaign: 'Best of' }]);
      isFirst = false;
      flush();
    };
    expect(choose(stage, 'archive')).toContain('1 row moved to Archive. 1 row stayed in Schedule too');
    expect(captions(stage)).toEqual(['Post 1', 'Post 2', 'Post 4']);
    choose(stage, 'archive');
    expect(column(stage, 'Campaign', 'Archive')).toEqual(['Best of', '']);
  });

  it('moves a row whose post is gone, and keeps one whose post is shown again', () => {
    const stage = given([row(1), row(2)]);
    stage.send();
    const [first] = stage.rows();
    const post = stage.world.posts.find(({ id }) => id === first?.postId);
    expect(post).toBeDefined();
    stage.fill([{ Status: 'Gone in Genviral' }, { Status: 'Gone in Genviral' }]);
    stage.world.posts = stage.world.posts.filter(({ id }) => id !== first?.postId);
    expect(choose(stage, 'archive')).toBe('1 row moved to Archive.');
    expect(captions(stage)).toEqual(['Post 2']);
  });

  it('can empty a tab that has no other row', () => {
    const stage = given([row(1)]);
    stage.send();
    stage.platform.time.sleep(2 * DAY_MS);
    updateStatuses(stage.context());
    const schedule = stage.platform.book.tabNamed('Schedule');
    schedule.deleteRows(3, schedule.grid().rows - 2);
    choose(stage, 'archive');
    expect([captions(stage), schedule.grid().rows]).toEqual([[], 2]);
  });

  it('takes as many calls for 200 rows as for two', () => {
    const calls = [2, 200].map((count) => {
      const stage = given(
        Array.from({ length: count }, (_, index) => row(index + 1, index % 3 ? { Campaign: 'x' } : {})),
      );
      for (let sent = 0; sent < count; sent += 1) if (stage.send().left === 0) break;
      stage.platform.time.sleep(2 * DAY_MS);
      updateStatuses(stage.context());
      const before = { ...stage.platform.book.calls };
      expect(choose(stage, 'archive')).toBe(`${String(count)} rows moved to Archive.`);
      return Object.fromEntries(
        Object.entries(stage.platform.book.calls).map(([name, sum]) => [name, sum - (before[name] ?? 0)]),
      );
    });
    expect(calls[1]).toEqual(calls[0]);
  });
});
