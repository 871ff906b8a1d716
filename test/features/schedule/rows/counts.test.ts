import { countRows } from '../../../../src/features/schedule/rows/counts';
import { row } from '../../../given';

it('counts the words of Status, what waits for a person first; without the tick a row is not ready, whatever it lacks', () => {
  const lines = [
    row(2, { status: 'Scheduled' }),
    row(3, { ready: false, status: 'Mend' }),
    row(4, { ready: false }),
    row(5, { status: 'Mend' }),
    row(6, {}),
    row(7, { status: 'Not sent' }),
    row(8, { ready: false, status: 'Scheduled' }),
    row(9, { ready: false, status: 'Not sent' }),
    row(10, { caption: '', accounts: '', media: '', postAt: '' }),
  ];
  expect(countRows(lines)).toEqual([
    { what: 'Not sent', rows: 2 },
    { what: 'Mend', rows: 1 },
    { what: 'Not ready', rows: 3 },
    { what: 'Scheduled', rows: 2 },
  ]);
});
