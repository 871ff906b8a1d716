// One calendar in the layout of each tool: what it is taken for, where its columns go, what becomes of its rows.
import { detect, withRole } from '../../../src/features/calendar-import/detect';
import { delimiterOf, parseDelimited } from '../../../src/features/calendar-import/delimited';
import { normalTitle } from '../../../src/features/calendar-import/aliases';
import { sourceOf } from '../../../src/features/calendar-import/source';
import { instagram } from '../../given';
import { detectCells, detectFile, mappingOf, planOf, textOf, timesOf } from './calendars';

it('Publer: twelve columns, lists by comma and ||, a caption of several lines', () => {
  const detected = detectFile('publer.csv');
  expect(detected.format).toBe('Publer');
  expect(mappingOf(detected)).toMatchObject({
    'Date - Intl. format or prompt': 'Post at',
    Text: 'Caption',
    'Media URL(s) - Separated by comma': 'Media',
    'Label(s) - Separated by comma': 'Campaign',
    'Alt text(s) - Separated by ||': 'not taken: Genviral takes no alternative texts',
  });
  const plan = planOf(detected, { accounts: [instagram.name] });
  expect(timesOf(plan)).toEqual(['2026-11-03T08:30', '2026-11-04T17:00', 'next Friday at 2 PM', '']);
  expect(plan.rows.map(({ caption }) => caption)).toEqual([
    'Two loaves, one oven.\n\nCome by before ten.',
    'Read the story\nhttps://example.test/story',
    'Soon',
    'No time yet',
  ]);
  expect(plan.rows[0]).toMatchObject({
    accounts: [instagram.name],
    campaign: 'Autumn, Bread',
    links: ['https://media.example.test/a.jpg', 'https://media.example.test/b,c.jpg'],
  });
  expect(plan.notes.map(({ line, because }) => `${String(line)} ${because}`)).toEqual([
    expect.stringMatching(/^2 without Alt text\(s\).*Genviral takes no alternative texts.*Comment\(s\)/),
    '3 without the captions of single photos (Genviral has one caption a post)',
    '4 “next Friday at 2 PM”: “next Friday at 2 PM” is not a date and time. Mend it in Post at',
    '4 without the title (none of its platforms takes one)',
    '5 it has no time; write one into Post at',
  ]);
});

it('Publer’s old template', () => {
  const detected = detectFile('publer-old.csv');
  expect(detected.format).toBe('Publer (old)');
  expect(planOf(detected).rows[0]).toMatchObject({
    caption: 'Old template\nhttps://example.test/x',
    links: ['https://media.example.test/a.jpg'],
  });
});

it('Metricool: 93 columns, networks as yes or TRUE, media in ten columns, settings of platforms', () => {
  const detected = detectFile('metricool.csv');
  expect([detected.format, detected.columns.length]).toEqual(['Metricool', 93]);
  const plan = planOf(detected);
  expect(timesOf(plan)).toEqual(['2026-11-03T08:30', '2026-11-04T17:00', '2026-11-05T07:00']);
  expect(plan.rows.map(({ accounts }) => accounts)).toEqual([
    ['facebook @lumenbakery', 'x @lumenbakes'],
    ['youtube @LumenBakery'],
    ['pinterest @lumenpins'],
  ]);
  expect(plan.rows[0]?.links).toEqual([
    'https://media.example.test/1.jpg',
    'https://media.example.test/2.jpg',
  ]);
  expect([...(plan.rows[1]?.settings ?? [])]).toEqual([
    ['youtubeTitle', 'Night shift'],
    ['youtubePrivacy', 'unlisted'],
    ['youtubeForKids', 'no'],
  ]);
  expect(plan.settings).toEqual(['youtubeTitle', 'youtubePrivacy', 'pinterestTitle', 'pinterestLink']);
  expect(plan.notes[0]?.because).toContain('Threads (Genviral does not post there)');
  expect(plan.notes[2]?.because).toContain('Genviral needs the board’s number');
});

it('Buffer: no accounts, quotes and an empty row in between', () => {
  const detected = detectFile('buffer.csv');
  expect(detected.format).toBe('Buffer');
  expect(planOf(detected, { accounts: [instagram.name] }).rows).toMatchObject([
    { caption: 'Quotes "in" a caption', campaign: 'bread', accounts: [instagram.name] },
    { caption: 'Text only', links: [], accounts: [instagram.name] },
  ]);
});

it('Hootsuite with a profile, and dates that only a person can read', () => {
  const detected = detectFile('hootsuite.csv');
  expect(detected.format).toBe('Hootsuite');
  expect(timesOf(planOf(detected))).toEqual(['03/11/2026 09:30', '04/11/2026 6:00 PM']);
  expect(timesOf(planOf(detected, { order: 'dayFirst' }))).toEqual(['2026-11-03T08:30', '2026-11-04T17:00']);
  expect(timesOf(planOf(detected, { order: 'monthFirst' }))).toEqual([
    '2026-03-11T08:30',
    '2026-04-11T16:00',
  ]);
});

it('Hootsuite with a platform, and dates that one row decides for all', () => {
  const plan = planOf(detectFile('hootsuite-platform.csv'));
  expect(timesOf(plan)).toEqual(['2026-11-25T08:30', '2026-11-04T17:00']);
  expect(plan.rows[0]).toMatchObject({
    accounts: ['x @lumenbakes'],
    caption: 'Late in the month\nhttps://example.test/news',
  });
});

it('Hootsuite without headers', () => {
  const detected = detectFile('hootsuite-bare.csv');
  expect([detected.format, mappingOf(detected)]).toEqual([
    'Hootsuite (without headers)',
    { Date: 'Post at', Message: 'Caption', Link: 'Caption, on a line of its own' },
  ]);
  expect(timesOf(planOf(detected))).toEqual(['2026-11-13T08:30', '2026-11-04T17:00']);
});

it('SocialPilot without headers: its extra column never becomes a public comment', () => {
  const detected = detectFile('socialpilot-bare.csv');
  expect(detected.format).toBe('SocialPilot (without headers)');
  const plan = planOf(detected, { targets: new Map([['12345', [instagram.name]]]) });
  expect(timesOf(plan)).toEqual(['2026-11-03T14:00', '2026-11-04T08:05']);
  expect(plan.rows[0]).toMatchObject({
    accounts: [instagram.name],
    links: ['https://media.example.test/a.jpg'],
  });
  expect(JSON.stringify(plan.rows)).not.toContain('Public comment');
  expect(plan.notes[0]?.because).toContain('First Comment');
});

it('any other calendar by its headers: a mark in front, semicolons, CRLF, offsets', () => {
  const detected = detectFile('semicolons-bom-crlf.csv');
  expect(detected.format).toBeNull();
  const plan = planOf(detected);
  expect(timesOf(plan)).toEqual(['2026-11-03T08:30', '2026-11-04T18:00']);
  expect(plan.rows.map(({ caption, accounts }) => [caption, accounts])).toEqual([
    ['Semikolon; Umlaute: Brötchen', ['instagram @lumen.bakery']],
    ['Zweite\nZeile', ['x @lumenbakes']],
  ]);
  expect(plan.rows[0]?.links).toHaveLength(2);
});

it('GoHighLevel: three columns of media, and explanations in its headers', () => {
  const detected = detectFile('gohighlevel.csv');
  expect(detected.format).toBe('GoHighLevel');
  expect(planOf(detected).rows.map(({ links }) => links)).toEqual([
    ['https://media.example.test/a.jpg'],
    ['https://media.example.test/v.mp4'],
  ]);
});

describe('a whole file in the first column', () => {
  it('is taken apart, and rows keep their places', () => {
    const lines = textOf('publer.csv')
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => [line]);
    const detected = detect(sourceOf(lines, lines));
    expect(detected.format).toBe('Publer');
    expect(detected.rows.map(({ line }) => line)).toEqual([2, 5, 6, 7]);
  });

  it('of captions alone stays as it is', () => {
    const detected = detectCells([['Caption'], ['One, two; three']]);
    expect(detected.columns).toHaveLength(1);
  });
});

describe('headers', () => {
  it('may stand below a title', () => {
    const detected = detectCells([
      ['Plan for November', '', ''],
      ['', '', ''],
      ['Post copy', 'Content', 'Publish Date'],
      ['x', 'A text', '2026-11-03 09:30'],
    ]);
    expect(mappingOf(detected)).toEqual({
      'Post copy': 'not taken: not recognised',
      Content: 'Caption',
      'Publish Date': 'Post at',
    });
    expect(detected.rows.map(({ line }) => line)).toEqual([4]);
  });

  it('that nobody knows leave the columns to a person', () => {
    const detected = detectCells([
      ['Foo', 'Bar'],
      ['Hello there', '7'],
    ]);
    expect([detected.format, Object.values(mappingOf(detected))]).toEqual([
      null,
      ['not taken: not recognised', 'not taken: not recognised'],
    ]);
    expect(planOf(withRole(detected, 1, { kind: 'caption' })).rows.map(({ caption }) => caption)).toEqual([
      'Foo',
      'Hello there',
    ]);
  });

  it.each([
    ['Media URL(s) - Separated by comma', 'mediaurl'],
    ['\uFEFFText', 'text'],
    ['scheduled_at', 'scheduledat'],
    ['Twitter/X', 'twitterx'],
    ['Légende', 'légende'],
  ])('%j is known as %s', (header, name) => {
    expect(normalTitle(header)).toBe(name);
  });
});

describe('separated text', () => {
  it.each([
    ['a,b;c\n1,2;3', ','],
    ['a;b;c\n', ';'],
    ['a\tb', '\t'],
    ['"a,b";c;d', ';'],
    ['just words', null],
  ])('%j is separated by %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('keeps quotes, separators and lines in quotes, and says where rows begin', () => {
    expect(parseDelimited('a,b\r\n"1 ""x""\r\n2",\r\n\r\n3,"4,5"', ',')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1 "x"\n2', ''] },
      { line: 5, cells: ['3', '4,5'] },
    ]);
  });
});
