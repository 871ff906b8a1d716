// Which rows a command works on.
import { choose, row, select, selected } from './stories';

describe('a command on rows', () => {
  it.each([
    ['another tab in front', 'Accounts', [2], 'Another tab is in front.'],
    ['the header selected', 'Schedule', [1], 'Only the header is selected.'],
    ['empty rows selected', 'Schedule', [7, 8], 'The selected rows are empty.'],
  ])('with %s says so, and what to do', (_, tab, rows, why) => {
    const stage = selected([row(1)]);
    stage.platform.book.selected = { tabId: stage.platform.book.tabNamed(tab).id, rows };
    const before = stage.platform.book.tabNamed('Schedule').readAll();
    expect(choose(stage, 'makeVersions')).toBe(
      `${why} Select one or more filled rows of Schedule, then choose the item again.`,
    );
    expect(stage.platform.book.tabNamed('Schedule').readAll()).toEqual(before);
  });

  it('leaves out selected rows that a filter hides', () => {
    const stage = selected([row(1), row(2)]);
    stage.platform.book.tabNamed('Schedule').dressed.filteredOut.add(3);
    expect(choose(stage, 'makeVersions')).not.toContain('Row 3');
  });

  it('that is over the header too works on the rows below it', () => {
    const stage = selected([row(1)]);
    select(stage, 1, 2, 3);
    expect(choose(stage, 'makeVersions')).toMatch(/^Row 2: /);
  });
});
