// npm start -- ...: what is understood, and the sentence for what is not.
import { startOptions } from '../../local/start/options';

it('needs nothing', () => {
  expect(startOptions([])).toMatchObject({
    calendar: null,
    dates: undefined,
    headless: false,
    port: 8787,
    zone: undefined,
    story: undefined,
    fresh: false,
    state: '.cache/workbench.json',
  });
});

it('takes what is said', () => {
  const args = ['--calendar', 'mine.csv', '--dates', 'day-first', '--accounts', 'x @a, tiktok @b'];
  expect(startOptions([...args, '--headless', '--port', '0', '--zone', 'Asia/Tokyo'])).toMatchObject({
    calendar: 'mine.csv',
    dates: 'day-first',
    accounts: ['x @a', 'tiktok @b'],
    headless: true,
    port: 0,
    zone: 'Asia/Tokyo',
  });
});

it('takes a person’s file with what goes with it', () => {
  const args = [
    '--workbook',
    'plan.xlsx',
    '--do',
    'Check rows',
    '--do',
    'Send',
    '--yes',
    '--live',
    '--locale',
    'de-DE',
    '--headless',
  ];
  expect(startOptions(args).workbook).toEqual({
    file: 'plan.xlsx',
    jobs: ['Check rows', 'Send'],
    tab: undefined,
    locale: 'de_DE',
    isAgreed: true,
    isLive: true,
    isBackedUp: false,
    said: null,
  });
  expect(startOptions(['--workbook', 'a.csv', '--fresh', '--headless']).workbook?.said).toBe('fresh');
});

it.each([
  [['--live'], '--live goes with --workbook FILE.'],
  [['--workbook', 'a.csv', '--calendar', 'b.csv'], 'Say --workbook or --calendar, not both.'],
  [['--workbook', 'a.csv', '--adopt', '--fresh'], 'Say --adopt or --fresh, not both.'],
  [
    ['--workbook', 'a.csv', '--live'],
    '--live goes with --headless: in the workbench nothing is sent for real.',
  ],
  [
    ['--workbook', 'a.csv', '--headless', '--locale', 'xx'],
    '--locale takes en_US, en_GB, de_DE, fr_FR, not xx.',
  ],
  [['--port', 'http'], '--port takes a number from 0 to 65535, not http.'],
  [['--port', '65536'], '--port takes a number from 0 to 65535, not 65536.'],
  [['--dates', 'guess'], '--dates takes day-first or month-first, not guess.'],
  [['--zone', 'Berlin'], '--zone takes a time zone such as America/New_York, not Berlin.'],
  [['--story', 'large'], '--story takes one of small (Small: a bakery), agency'],
  [['--colour'], "Unknown option '--colour'"],
  [['calendar.csv'], "Unexpected argument 'calendar.csv'"],
])('refuses %j with a sentence', (args, sentence) => {
  expect(() => startOptions(args)).toThrow(sentence);
});
