// Prints what an empty execution and large ranges take: `npx tsx test/host/speed.ts`. Machines differ, so no test
// asserts it.
import { createHost } from '../../local/host/index';

const scripts = {
  'Code.js': `
    function empty() {}
    function write() {
      const rows = Array.from({ length: 10000 }, (_, row) =>
        Array.from({ length: 20 }, (_, column) => 'cell ' + row + ' ' + column));
      SpreadsheetApp.getActiveSheet().getRange(1, 1, 10000, 20).setValues(rows);
    }
    function read() { return SpreadsheetApp.getActiveSheet().getRange(1, 1, 10000, 20).getValues().length; }`,
};

function averageMs(times: number, work: () => unknown): string {
  const startMs = performance.now();
  for (let time = 0; time < times; time++) work();
  return `${((performance.now() - startMs) / times).toFixed(1)} ms`;
}

const workbook = { sheets: [{ name: 'Large', rows: 10_000, columns: 20 }] };
console.log(
  'first host',
  averageMs(1, () => createHost({ project: { scripts } })),
);
console.log(
  'next host',
  averageMs(20, () => createHost({ project: { scripts } })),
);
console.log(
  '100 small stories, each on a host of its own',
  averageMs(1, () => {
    for (let story = 0; story < 100; story++) {
      const own = createHost({ project: { scripts } });
      own.hands.type('Sheet1', 'A1', 'seen');
      own.run('empty');
      own.hands.values('Sheet1');
    }
  }),
);
const host = createHost({ project: { scripts }, workbook });
host.run('empty');
console.log(
  'empty execution',
  averageMs(100, () => host.run('empty')),
);
console.log(
  'writing 10,000 x 20 cells',
  averageMs(1, () => host.run('write')),
);
console.log(
  'reading 10,000 x 20 cells',
  averageMs(3, () => host.run('read')),
);
