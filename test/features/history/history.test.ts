// Stories of History: what is written on which day, growth that is never made up, what is forgotten, and the guard.
import { updateHistory } from '../../../src/features/history/run';
import { planRetention } from '../../../src/features/history/plan';
import { readHistoryMemory, saveKeepDays } from '../../../src/features/history/memory';
import type { HistoryRecord } from '../../../src/features/history/table';
import { analyticsStage, type AnalyticsStage } from '../analytics/stage';

const DAY_MS = 24 * 3_600_000;

function update(stage: AnalyticsStage): ReturnType<typeof updateHistory> {
  const posts = stage.pull();
  return updateHistory(stage.context(), posts.view, posts.coveredFrom);
}

const rows = (stage: AnalyticsStage): number => stage.display('History').length - 1;

it('begins with one row for each post, and writes nothing more that day', () => {
  const stage = analyticsStage();
  const { added } = update(stage);
  expect(added).toBe(stage.column('Posts', 'Analytics id').length);
  expect(stage.platform.book.tabNamed('History').grid().columns).toBe(10);
  expect(stage.column('Posts', 'Views 24 h').every((cell) => cell === '')).toBe(true);
  stage.calls();
  expect(update(stage)).toMatchObject({ added: 0, forgotten: 0, paused: null });
  expect(stage.calls()).toEqual({ read: 3, notes: 1 });
  expect(rows(stage)).toBe(added);
});

it('has a row for the next day only where something changed, and shows the growth', () => {
  const stage = analyticsStage();
  const first = update(stage).added;
  const before = new Map(
    stage.column('Posts', 'Analytics id').map((id, index) => [id, stage.column('Posts', 'Views')[index]]),
  );
  stage.clock.advance(DAY_MS);
  const { added } = update(stage);
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(first);
  const ids = stage.column('Posts', 'Analytics id');
  const views = stage.column('Posts', 'Views');
  const growth = stage.column('Posts', 'Views 24 h');
  const inRange = ids.map((_, index) => growth[index] !== '');
  expect(inRange.filter(Boolean).length).toBeGreaterThan(20);
  ids.forEach((id, index) => {
    if (inRange[index]) expect(growth[index]).toBe(Number(views[index]) - Number(before.get(id) ?? 0));
  });
  expect(stage.column('Posts', 'Views 7 d').every((cell) => cell === '')).toBe(true);
});

it('after a missed day makes nothing up: no row for it, no growth over it', () => {
  const stage = analyticsStage();
  update(stage);
  stage.clock.advance(3 * DAY_MS);
  update(stage);
  expect(stage.column('Posts', 'Views 24 h').every((cell) => cell === '')).toBe(true);
  const days = new Set(
    stage.column('History', 'Day').map((cell) => (cell as { instantMs: number }).instantMs),
  );
  expect(days.size).toBe(2);
  stage.clock.advance(4 * DAY_MS);
  update(stage);
  expect(stage.column('Posts', 'Views 7 d').some((cell) => Number(cell) > 0)).toBe(true);
});

it('says nothing of growth after a pull of some platforms only', () => {
  const stage = analyticsStage();
  update(stage);
  stage.clock.advance(DAY_MS);
  const posts = stage.pull({ platforms: ['youtube'] });
  expect(posts.coveredFrom).toBeNull();
  updateHistory(stage.context(), posts.view, posts.coveredFrom);
  expect(stage.column('Posts', 'Views 24 h').every((cell) => cell === '')).toBe(true);
  expect(readHistoryMemory(stage.platform.documentStore()).days).toEqual(['2026-10-19']);
});

it('stops long before the spreadsheet is full, and says so', () => {
  const stage = analyticsStage();
  stage.platform.book.insertTab('Full').growTo(310_000, 26);
  const { added, paused } = update(stage);
  expect(added).toBe(0);
  expect(paused).toMatch(
    /^History is paused: the spreadsheet has room for \d+ more cells of 10 million\. Keep less/,
  );
  expect(rows(stage)).toBe(0);
});

describe('retention', () => {
  const line = (number: number, day: string, analyticsId: string) => ({
    line: number,
    record: { day: Date.parse(day), analyticsId } as HistoryRecord,
  });
  const dayOf = (instantMs: number): string => new Date(instantMs).toISOString().slice(0, 10);

  it('lets go of old rows in stretches from below, but of no post’s newest', () => {
    const lines = [
      line(2, '2026-01-01', 'a'),
      line(3, '2026-01-01', 'b'),
      line(4, '2026-01-02', 'a'),
      line(5, '2026-10-18', 'a'),
      line(6, '2026-01-03', 'c'),
      line(7, '2026-01-03', 'b'),
      line(8, '2026-10-19', 'b'),
    ];
    expect(planRetention({ lines, dayOf, today: '2026-10-19' }, 30)).toEqual([
      { row: 7, count: 1 },
      { row: 2, count: 3 },
    ]);
  });

  it('is obeyed by the next update', () => {
    const stage = analyticsStage();
    update(stage);
    saveKeepDays(stage.platform.documentStore(), 8);
    stage.clock.advance(5 * DAY_MS);
    update(stage);
    stage.clock.advance(5 * DAY_MS);
    const { forgotten } = update(stage);
    expect(forgotten).toBeGreaterThan(0);
    expect(new Set(stage.column('History', 'Analytics id')).size).toBe(
      new Set(stage.column('Posts', 'Analytics id')).size,
    );
  });
});
