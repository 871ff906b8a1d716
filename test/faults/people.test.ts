// Somebody works in the same sheet while a run is on its way, at its calls, one by one.
import type { Stage } from '../fakes/stage';
import { meanwhileAt, sendThrough } from './broken-run';
import { workUntilQuiet } from './person';
import { scenario, setCells } from './scenario';
import { someCalls } from './some-calls';
import { peopleCellsOf, wrongs } from './truth';

jest.setTimeout(300_000);

const { stage: given, copy } = scenario();
const people = peopleCellsOf(given.rows());
const callCount = sendThrough(copy(), (_, act) => act()).calls.length;

const lineOf = (stage: Stage, caption: string): number =>
  stage.rows().findIndex((record) => record.caption === caption) + 2;

const HAPPENINGS: readonly (readonly [string, (stage: Stage) => void])[] = [
  [
    'sorts the rows',
    ({ platform }) => {
      const tab = platform.book.tabNamed('Schedule');
      const [header = []] = tab.readAll();
      tab.sort(header.indexOf('Media') + 1);
    },
  ],
  [
    'inserts a row at the top',
    ({ platform }) => {
      platform.book.tabNamed('Schedule').shift(2, 1);
    },
  ],
  [
    'edits the caption of a row that is new, and of one that was sent',
    (stage) => {
      setCells(stage, lineOf(stage, 'Plan new 5'), { Caption: 'Plan new 5, at the last moment' });
      setCells(stage, lineOf(stage, 'Plan edited 2, with better words'), { Caption: 'Plan edited 2, again' });
    },
  ],
  [
    'unticks a new row',
    (stage) => {
      setCells(stage, lineOf(stage, 'Plan new 3'), { Ready: false });
    },
  ],
  [
    'sends too, in another window',
    (stage) => {
      sendThrough(stage, (_, act) => act());
    },
  ],
];

it.each(HAPPENINGS)('somebody %s', (name, happen) => {
  const isEdit = /edits|unticks/.test(name);
  // What moves rows is tried at more calls than what people do to single ones.
  const calls = someCalls(callCount, /sorts|inserts/.test(name) ? 2 : 4);
  const wrong = calls.flatMap((index) => {
    const stage = copy();
    const isLockHeld = stage.platform.isLockTaken;
    const ran = sendThrough(
      stage,
      meanwhileAt(index, () => {
        happen(stage);
      }),
    );
    stage.platform.isLockTaken = isLockHeld;
    workUntilQuiet(stage);
    const kept = isEdit ? [] : people;
    return wrongs(stage, kept).map((one) => `${String(index)} ${ran.calls[index - 1] ?? ''}: ${one}`);
  });
  expect(wrong).toEqual([]);
});
