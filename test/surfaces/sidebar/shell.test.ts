// The frame of the panel and Today on a connected spreadsheet: what they cost, and the way to a cell.
import { appOn } from '../../../src/app';
import { writeProgress } from '../../../src/runs/progress';
import type { ShellState } from '../../../src/surfaces/sidebar/calls/shell';
import { connectedStage } from '../../fakes/stage';
import { at } from '../../zones';
import { answerOf, refusalOf, sheetCalls, valueOf } from './panel';

const rowCells = (caption: string, changes: Readonly<Record<string, string | boolean>> = {}) => ({
  Ready: true,
  Accounts: 'instagram @lumen.bakery',
  Caption: caption,
  Media: 'https://media.example.test/1.jpg',
  'Post at': { instantMs: at('2026-10-20T07:30Z') },
  ...changes,
});

it('costs the same whatever the number of rows', () => {
  const cost = (rows: number): number[] => {
    const stage = connectedStage();
    stage.fill(Array.from({ length: rows }, (_, index) => rowCells(`Post ${String(index)}`)));
    return [
      sheetCalls(stage.platform, () => valueOf(stage.platform, 'state', null)),
      sheetCalls(stage.platform, () => valueOf(stage.platform, 'todayState', null)),
      sheetCalls(stage.platform, () => valueOf(stage.platform, 'connectState', null)),
      sheetCalls(stage.platform, () => valueOf(stage.platform, 'running', null)),
    ];
  };
  const [state = 99, today = 99, connect = 99, running = 99] = cost(3);
  expect(cost(300)).toEqual([state, today, connect, running]);
  expect(state).toBeLessThanOrEqual(2);
  expect(today).toBeLessThanOrEqual(3);
  expect(connect).toBe(0);
  expect(running).toBe(0);
});

it('marks what sections show: another one for a changed row or a run, the same for a mere look', () => {
  const stage = connectedStage();
  stage.fill([rowCells('One', { Ready: false })]);
  const marks = (): ShellState['marks'] => valueOf(stage.platform, 'state', null).marks;
  const first = marks();
  for (const name of ['todayState', 'scheduleState', 'updateState', 'automationState'] as const) {
    valueOf(stage.platform, name, null);
  }
  valueOf(stage.platform, 'planSending', { scope: 'all' });
  expect(marks()).toEqual(first);
  stage.fill([rowCells('One')]);
  const ticked = marks();
  expect(ticked.rows).not.toBe(first.rows);
  expect(ticked.document).toBe(first.document);
  appOn(stage.platform).choose('updateNow');
  expect(marks().document).not.toBe(first.document);
});

it('says what runs, and asks it to stop', () => {
  const { platform } = connectedStage();
  expect(valueOf(platform, 'running', null)).toBeNull();
  expect(valueOf(platform, 'stopRun', null)).toBeNull();
  writeProgress(platform.documentCache(), {
    runId: 'r',
    what: 'Send',
    who: 'Grace',
    startedMs: platform.time.nowMs(),
    phase: 'Rows',
    done: 3,
    of: 20,
  });
  const running = { what: 'Send', who: 'Grace', phase: 'Rows', done: 3, of: 20 };
  expect(valueOf(platform, 'state', null).running).toEqual(running);
  expect(valueOf(platform, 'stopRun', null)).toEqual(running);
  expect([...platform.cached.values()].join()).toContain('"runId":"r"');
});

describe('the way to a cell', () => {
  const shownCells = (stage: ReturnType<typeof connectedStage>): unknown[] => {
    const shown: unknown[] = [];
    const tab = stage.platform.book.tabNamed('Schedule');
    tab.show = (area) => {
      shown.push(area);
    };
    return shown;
  };

  it('finds a row by its key wherever it went, and one without by its line', () => {
    const stage = connectedStage();
    stage.fill([rowCells('One'), rowCells('Two')]);
    valueOf(stage.platform, 'checkRows', null);
    const key = stage.rows()[0]?.rowKey ?? '';
    stage.platform.book.tabNamed('Schedule').shift(2, 3);
    const shown = shownCells(stage);
    const header = stage.platform.book.tabNamed('Schedule').readAll()[0] ?? [];
    valueOf(stage.platform, 'showCell', { line: 2, key, header: 'Post at' });
    valueOf(stage.platform, 'showCell', { line: 6, key: '', header: 'No such' });
    expect(shown).toEqual([
      { row: key === '' ? 2 : 5, column: header.indexOf('Post at') + 1, rows: 1, columns: 1 },
      { row: 6, column: 1, rows: 1, columns: 1 },
    ]);
  });

  it('says that a row is gone', () => {
    const stage = connectedStage();
    stage.fill([rowCells('One')]);
    const gone = 'What was row 7 is not in Schedule any more: it was deleted, or archived.';
    expect(answerOf(stage.platform, 'showCell', { line: 7, key: 'gone', header: '' })).toEqual({
      ok: false,
      because: gone,
    });
  });
});

it.each([
  ['showCell', null],
  ['showCell', { line: 1, key: '', header: '' }],
  ['showCell', { line: 2.5, key: '', header: '' }],
  ['showCell', { line: 2, key: 'x'.repeat(101), header: '' }],
  ['showCell', { line: 2, key: '', header: '', more: 1 }],
  ['constructor', null],
  ['toString', null],
  [7, null],
])('%s with odd input is refused in one sentence (%#)', (name, input) => {
  const { platform } = connectedStage();
  expect(refusalOf(platform, name as string, input)).toBe(
    'The panel asked for something this version does not know. Reload the spreadsheet.',
  );
});
