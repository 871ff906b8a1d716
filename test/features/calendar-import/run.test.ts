// The import on a spreadsheet in memory: where rows go, what is remembered, what a person can change.
import { rememberPrints, readPrints } from '../../../src/features/calendar-import/prints';
import type { Cell } from '../../../src/platform/ports';
import { choose, column, given, row } from '../schedule/edits/stories';
import type { Stage } from '../../fakes/stage';

const CALENDAR: readonly (readonly Cell[])[] = [
  ['Content', 'Platforms', 'Scheduled at', 'Owner'],
  ['One', 'youtube', '2026-11-03 09:30', 'Mara'],
  ['Two', 'facebook', '2026-11-04 09:30', 'Jo'],
];

function withCalendar(cells = CALENDAR): Stage {
  const stage = given([row(1)]);
  const tab = stage.platform.book.insertTab('Plan');
  tab.put(1, 1, cells);
  stage.platform.book.selected = { tabId: tab.id, rows: [1] };
  return stage;
}

function importWith(stage: Stage, ...answers: readonly (string | null)[]): string {
  stage.platform.answers.splice(0, stage.platform.answers.length, ...answers);
  return choose(stage, 'importTab');
}

it('rows go below the last one, not ready; unknown columns stay behind and are named', () => {
  const stage = withCalendar();
  const said = importWith(stage, '', 'yes');
  expect(said).toContain('2 rows imported, from row 3 of Schedule on; Ready is off.');
  expect(stage.rows().map(({ ready, caption, accounts }) => [ready, caption, accounts])).toEqual([
    [true, 'Post 1', expect.anything()],
    [false, 'One', 'youtube @LumenBakery'],
    [false, 'Two', 'facebook @lumenbakery'],
  ]);
  expect(stage.platform.shown.map(({ text }) => text).join('\n')).toContain(
    'Columns that stay behind:\nOwner',
  );
  const noted = column(stage, 'Details', 'Activity')[0];
  expect(noted).toBe('2 rows imported, from row 3 of Schedule on; Ready is off.');
});

it('a second time nothing is added; changed rows come again only after a question', () => {
  const stage = withCalendar();
  importWith(stage, '', 'yes');
  expect(importWith(stage, '')).toContain('Rows 2, 3: it stands in Schedule or Archive already.');
  stage.platform.book.tabNamed('Schedule').put(3, column5(stage), [['One, mended']]);
  expect(importWith(stage, '', 'no')).toContain('Row 2: it was imported before; in Schedule it was changed');
  expect(importWith(stage, '', 'yes', 'yes')).toContain('1 row imported, from row 5');
  expect(stage.rows().map(({ caption }) => caption)).toEqual(['Post 1', 'One, mended', 'Two', 'One']);
});

const column5 = (stage: Stage): number =>
  (stage.platform.book.tabNamed('Schedule').readAll()[0] ?? []).indexOf('Caption') + 1;

it('a column can be given another meaning by its number', () => {
  const stage = withCalendar();
  // Line 4 is Owner; choice 8 is Campaign.
  importWith(stage, '9', '4', '0', '8', '', 'yes');
  expect(stage.platform.shown.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('“9” is not the number of a line.'),
      expect.stringContaining('“0” is not a number between 1 and 9.'),
      expect.stringContaining('Owner → Campaign'),
    ]),
  );
  expect(
    stage
      .rows()
      .map(({ campaign }) => campaign)
      .slice(1),
  ).toEqual(['Mara', 'Jo']);
});

it('without a caption the mapping is asked for until there is one', () => {
  const stage = withCalendar([
    ['Foo', 'Bar'],
    ['Hello there', '7'],
  ]);
  importWith(stage, '', null);
  expect(stage.platform.shown.at(-1)?.text).toContain('No column is the caption or the media yet');
  expect(stage.rows()).toHaveLength(1);
});

it('rows that changed while a person was reading are left out', () => {
  const stage = withCalendar();
  const ui = stage.platform.ui();
  stage.platform.ui = () => ({
    ...ui,
    alert: (title, text, buttons) => {
      if (text.startsWith('Add 2 rows')) stage.platform.book.tabNamed('Plan').put(2, 1, [['One, edited']]);
      return ui.alert(title, text, buttons);
    },
  });
  expect(importWith(stage, '', 'yes')).toContain(
    '1 row changed while you were asked; choose the item again.',
  );
  expect(stage.rows().map(({ caption }) => caption)).toEqual(['Post 1', 'Two']);
});

it('formulas and tick boxes below the rows are no rows; a person’s note is', () => {
  const stage = withCalendar();
  const tab = stage.platform.book.tabNamed('Schedule');
  const width = (tab.readAll()[0] ?? []).length;
  tab.growTo(10, width + 1);
  tab.put(1, width + 1, [['Mine'], [''], ['a note']]);
  tab.put(6, 1, [[false]]);
  tab.put(5, width + 1, [['=UPPER(A5)']]);
  expect(importWith(stage, '', 'yes')).toContain('from row 4 of Schedule on');
  expect(tab.readAll()[2]?.[width]).toBe('a note');
});

it('prints fit into the store, and the oldest are forgotten', () => {
  const { platform } = withCalendar();
  const store = platform.documentStore();
  const prints = Array.from({ length: 10_400 }, (_, index) => `p${String(index).padStart(11, '0')}`);
  rememberPrints(store, prints.slice(0, 400));
  rememberPrints(store, prints);
  const kept = readPrints(store);
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([10_000, prints[400], prints.at(-1)]);
});
