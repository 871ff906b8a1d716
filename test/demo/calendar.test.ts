// npm start -- --calendar FILE.csv: our own headers are typed into Schedule, any other tool's file is imported.
import path from 'node:path';
import { readCalendar } from '../../local/demo/calendar';
import { doMainJob } from '../../local/demo/main-job';
import { carefulPerson, type Known } from '../../local/demo/person';
import { createWorld, DEMO_KEY } from '../../local/sandbox/index';
import { joinWorlds } from '../../local/together';
import { at } from '../zones';

const ROOT = path.resolve(__dirname, '../..');
const fileOf = (name: string): string => path.join(ROOT, 'test/features/calendar-import/files', name);

interface Played {
  readonly problems: readonly string[];
  readonly printed: string;
  readonly statuses: readonly string[];
}

function play(file: string, known?: Known): Played {
  const person = carefulPerson(DEMO_KEY, 'Ada', known);
  const world = joinWorlds(createWorld({ seed: 'small', nowMs: at('2026-10-19T06:00Z') }), {
    project: path.join(ROOT, 'dist'),
    spreadsheetZone: 'Europe/Berlin',
    answer: (dialog) => person.answer(dialog),
  });
  const printed: string[] = [];
  const problems = doMainJob({
    world,
    person,
    calendar: readCalendar(file),
    forwardMs: 3_600_000,
    print: (text) => {
      printed.push(text);
    },
  });
  const [header = [], ...rows] = world.host.hands.display('Schedule');
  const statuses = rows.map((row) => row[header.indexOf('Status')] ?? '');
  return { problems, printed: printed.join('\n'), statuses };
}

it('a Metricool file goes to scheduled rows, and the mapping is printed', () => {
  const { problems, printed, statuses } = play(fileOf('metricool.csv'));
  expect(problems).toEqual([]);
  expect(printed).toContain('Looks like Metricool.');
  expect(printed).toContain('Picture Url 2 → Media');
  expect(statuses).toEqual(['', 'Scheduled', 'Scheduled', 'Mend']);
});

it('semicolons, a mark in front and CRLF are read by the same code', () => {
  expect(play(fileOf('semicolons-bom-crlf.csv'))).toMatchObject({ statuses: ['', 'Scheduled', 'Scheduled'] });
});

it('dates that can be read in two ways are imported only where the person says how', () => {
  const unsaid = play(fileOf('hootsuite.csv'));
  expect(unsaid.problems).toEqual([
    'No row was imported.',
    'The dates can be read in two ways: say --dates day-first or --dates month-first.',
  ]);
  const accounts = ['instagram @lumen.bakery'];
  expect(play(fileOf('hootsuite.csv'), { dates: 'day-first', accounts }).statuses).toEqual([
    '',
    'Scheduled',
    'Scheduled',
  ]);
});

it('a file with our own headers is known as ours; one that is not there says so', () => {
  expect(readCalendar(path.join(ROOT, 'local/samples/calendar.csv')).isOurs).toBe(true);
  expect(readCalendar(fileOf('buffer.csv')).isOurs).toBe(false);
  expect(() => readCalendar(fileOf('nowhere.csv'))).toThrow('cannot be read. Is the path right?');
});
