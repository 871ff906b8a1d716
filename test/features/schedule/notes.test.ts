import { planNotes } from '../../../src/features/schedule/rows/notes';
import { plan, row } from '../../given';
import { given, row as cells } from './sending/stories';

const columns: Readonly<Record<string, number>> = { Accounts: 1, Caption: 2, Media: 3, 'Post at': 4 };
const notes = (before: string[][], ...rows: Parameters<typeof plan>[0]) =>
  planNotes(before, 2, plan(rows), (header) => columns[header]);

describe('the note of a cell to mend', () => {
  it('says what Message says of that cell', () => {
    expect(notes([['', '', '', '']], row(2, { caption: '', postAt: '' }))).toEqual([
      [
        '',
        'Genviral: empty; write the text of the post',
        '',
        'Genviral: empty; without a time it would go public at once. Write a date and time, or the word now',
      ],
    ]);
  });

  it('goes when the cell is mended, and is written once', () => {
    const old = ['', 'Genviral: empty; write the text of the post', '', ''];
    expect(notes([old], row(2))).toEqual([['', '', '', '']]);
    expect(notes([old], row(2, { caption: '' }))).toBeNull();
    expect(notes([['', '', '', '']], row(2))).toBeNull();
  });

  it('leaves a person’s own note alone', () => {
    expect(notes([['', 'Ask Mara', '', '']], row(2, { caption: '' }))).toBeNull();
  });
});

it('Check marks and unmarks cells of the tab, and Send does too', () => {
  const stage = given([cells(1, { Caption: '' }), cells(2)]);
  const tab = stage.platform.book.tabNamed('Schedule');
  const column = (tab.readAll()[0] ?? []).indexOf('Caption') + 1;
  const noteOf = (line: number): string | undefined =>
    tab.readNotes({ row: line, column, rows: 1, columns: 1 })[0]?.[0];
  stage.send();
  expect([noteOf(2), noteOf(3)]).toEqual(['Genviral: empty; write the text of the post', '']);
  stage.fill([{ Caption: 'Post 1' }]);
  stage.send();
  expect(noteOf(2)).toBe('');
});
