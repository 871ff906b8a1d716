// Formulas after lines were inserted and removed: each sheet shows what the same workbook shows when it is opened afresh,
// where everything is evaluated.
import type { Host } from '../../local/host/index';
import { makeHost } from './open-host';

const WORKBOOK = {
  sheets: [
    {
      name: 'Log',
      rows: 8,
      columns: 3,
      cells: [
        ['what', 'how many'],
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
    },
    {
      name: 'Sums',
      cells: [
        ['=SUM(Log!B2:B8)', '', '=Log!B3+1', 'text'],
        ['=TRANSPOSE(Log!B2:B4)', '', '', '=A1*2'],
        ['=Spill!A2', '=COUNTA(Log!A:A)', '=IF(Log!B2=1,"","x")', '7'],
      ],
    },
    {
      name: 'Spill',
      cells: [
        ['=FILTER(Log!A2:A8,Log!B2:B8>1)', '=ROW()'],
        ['', 'in the way of nothing'],
      ],
    },
    {
      name: 'Literal',
      cells: [
        ['1', 'two'],
        ['2026-01-05', '3'],
      ],
    },
  ],
};

const CHANGES: readonly (readonly [string, (host: Host) => void])[] = [
  [
    'a row on top of the log',
    ({ hands }) => {
      hands.insertRows('Log', 2);
    },
  ],
  [
    'what is written there',
    ({ hands }) => {
      hands.paste('Log', 'A2', [['d', '4']]);
    },
  ],
  [
    'a row of the log goes',
    ({ hands }) => {
      hands.deleteRows('Log', 4);
    },
  ],
  [
    'a column before the numbers',
    ({ hands }) => {
      hands.insertColumns('Log', 2);
    },
  ],
  [
    'rows between formulas',
    ({ hands }) => {
      hands.insertRows('Sums', 2, 3);
    },
  ],
  [
    'something in the way of what spills',
    ({ hands }) => {
      hands.type('Spill', 'A2', 'here');
    },
  ],
  [
    'rows of a sheet without formulas',
    ({ hands }) => {
      hands.deleteRows('Literal', 1);
    },
  ],
  [
    'what was in the way goes',
    ({ hands }) => {
      hands.deleteRows('Spill', 2);
    },
  ],
  [
    'the first formula of a sheet',
    ({ hands }) => {
      hands.type('Literal', 'C1', '=Log!A2&B1');
    },
  ],
  [
    'one more row of the log',
    ({ hands }) => {
      hands.insertRows('Log', 3);
    },
  ],
  [
    'a column of formulas goes',
    ({ hands }) => {
      hands.deleteColumns('Sums', 1);
    },
  ],
];

const shown = ({ hands }: Host): unknown => hands.sheetNames().map((name) => [name, hands.display(name)]);

it('every cell shows what it shows in a workbook that is opened afresh', () => {
  const host = makeHost({ workbook: WORKBOOK });
  const before = JSON.stringify(shown(host));
  for (const [what, change] of CHANGES) {
    change(host);
    expect([what, shown(host)]).toEqual([what, shown(makeHost({ workbook: host.snapshot() }))]);
  }
  expect(JSON.stringify(shown(host))).not.toBe(before);
});
