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

it.each([
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
