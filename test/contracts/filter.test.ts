// A filter that grows with its tab, on SpreadsheetApp of the local host.
import { createHost, manualClock } from '../../local/host/index';
import { appsScriptWorkbook } from '../../src/platform/apps-script/workbook';
import { NOW_MS } from '../given';
import { withServices } from './on-host';

const onHost = withServices(() => createHost({ clock: manualClock(NOW_MS), http: () => [] }));
const area = (columns: number) => ({ row: 1, column: 1, rows: 4, columns });

it('is widened for new columns, and hides what it hid', () => {
  onHost((host) => {
    const workbook = appsScriptWorkbook();
    const tab = workbook.insertTab('Plan');
    tab.write(area(2), [
      ['Caption', 'Owner'],
      ['b', '2'],
      ['a', '1'],
      ['c', '3'],
    ]);
    tab.ensureFilter(area(2));
    host.hands.filterOut('Plan', 1, 'c');
    tab.ensureFilter(area(3));
    expect([...tab.filteredOut([2, 3, 4])]).toEqual([4]);
    tab.write({ ...area(1), column: 3 }, [['New'], ['of b'], ['of a'], ['of c']]);
    host.hands.filterOut('Plan', 1);
    workbook.flush();
    host.hands.sortRows('Plan', { column: 1, ascending: true });
    expect(tab.read(area(3)).map((row) => row[2])).toEqual(['New', 'of a', 'of b', 'of c']);
  });
});

it('is never narrowed', () => {
  onHost((host) => {
    const workbook = appsScriptWorkbook();
    const tab = workbook.insertTab('Plan');
    tab.write(area(2), [
      ['Caption', 'Owner'],
      ['b', 'of b'],
      ['a', 'of a'],
      ['', ''],
    ]);
    tab.ensureFilter(area(2));
    tab.ensureFilter(area(1));
    workbook.flush();
    host.hands.sortRows('Plan', { column: 1, ascending: true });
    expect(tab.read(area(2))[1]).toEqual(['a', 'of a']);
  });
});
