// https://developers.google.com/apps-script/reference/utilities/utilities
import { openHost } from './open-host';

const { Utilities, Session, HtmlService, ScriptApp } = openHost({
  project: { scripts: {}, pages: { Sidebar: '<p>hi <?= x ?></p>' } },
  emails: { owner: 'o@example.com' },
});

// https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html
describe('formatDate', () => {
  const at = new Date('2026-07-04T21:05:09.042Z');
  const cases: [pattern: string, zone: string, text: string][] = [
    ['yyyy-MM-dd HH:mm:ss', 'Europe/Berlin', '2026-07-04 23:05:09'],
    ['yyyy-MM-dd HH:mm:ss', 'America/New_York', '2026-07-04 17:05:09'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'America/New_York', '2026-07-04T17:05:09.042-04:00'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Etc/UTC', '2026-07-04T21:05:09.042Z'],
    ['Z', 'Europe/Berlin', '+0200'],
    ['X XX XXX', 'Asia/Kolkata', '+05 +0530 +05:30'],
    ['z', 'America/New_York', 'EDT'],
    ['EEE EEEE E u', 'Etc/UTC', 'Sat Saturday Sat 6'],
    ['u', 'Asia/Tokyo', '7'],
    ['d M yy', 'Etc/UTC', '4 7 26'],
    ['MMM MMMM', 'Etc/UTC', 'Jul July'],
    ['h:mm a', 'America/New_York', '5:05 PM'],
    ['K k H', 'Etc/UTC', '9 21 21'],
    ["'o''clock' h", 'Etc/UTC', "o'clock 9"],
    ["''yy", 'Etc/UTC', "'26"],
    ['D w', 'Etc/UTC', '185 27'],
    ['G y', 'Etc/UTC', 'AD 2026'],
    ['yyyy/MM/dd, HH', 'GMT+9', '2026/07/05, 06'],
    ['HH:mm', 'Nowhere/Land', '21:05'],
  ];
  test.each(cases)('%s in %s', (pattern, zone, text) => {
    expect(Utilities.formatDate(at, zone, pattern)).toBe(text);
  });

  test('around changes of clocks', () => {
    const format = (iso: string, zone: string): string =>
      Utilities.formatDate(new Date(iso), zone, 'HH:mm Z');
    expect([
      format('2026-03-29T00:59:59Z', 'Europe/Berlin'),
      format('2026-03-29T01:00:00Z', 'Europe/Berlin'),
    ]).toEqual(['01:59 +0100', '03:00 +0200']);
    expect([
      format('2026-11-01T05:59:59Z', 'America/New_York'),
      format('2026-11-01T06:00:00Z', 'America/New_York'),
    ]).toEqual(['01:59 -0400', '01:00 -0500']);
  });

  test('YYYY is the year of the week', () => {
    expect(Utilities.formatDate(new Date('2025-12-31T12:00:00Z'), 'Etc/UTC', 'YYYY yyyy')).toBe('2026 2025');
  });

  test('refuses what Java refuses, and what is no date', () => {
    expect(() => Utilities.formatDate(at, 'Etc/UTC', 'yyyy b')).toThrow("Illegal pattern character 'b'");
    expect(() => Utilities.formatDate('now' as unknown as Date, 'Etc/UTC', 'yyyy')).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

describe('bytes', () => {
  const hex = (bytes: number[]): string =>
    bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
  const { SHA_256, MD5, SHA_1 } = Utilities.DigestAlgorithm;
  const { UTF_8 } = Utilities.Charset;

  test('digests are signed bytes', () => {
    expect(hex(Utilities.computeDigest(MD5, 'abc'))).toBe('900150983cd24fb0d6963f7d28e17f72');
    expect(hex(Utilities.computeDigest(SHA_1, 'abc'))).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
    expect(hex(Utilities.computeDigest(SHA_256, 'ü', UTF_8)).slice(0, 8)).toBe('607474ca');
    expect(Utilities.computeDigest(SHA_256, 'ü', UTF_8)).not.toEqual(Utilities.computeDigest(SHA_256, 'ü'));
    expect(Math.min(...Utilities.computeDigest(SHA_256, 'abc'))).toBeLessThan(0);
  });

  test('base64, for the web and not', () => {
    expect([
      Utilities.base64Encode('a?>ü'),
      Utilities.base64EncodeWebSafe('a?>ü'),
      Utilities.base64Encode([-1, 0]),
    ]).toEqual(['YT8+w7w=', 'YT8-w7w=', '/wA=']);
    expect([Utilities.base64Decode('/wA='), Utilities.base64DecodeWebSafe('_wA=')]).toEqual([
      [-1, 0],
      [-1, 0],
    ]);
    expect(() => Utilities.base64Decode('no base64!')).toThrow('Could not decode string.');
  });

  test('blobs and gzip', () => {
    const blob = Utilities.newBlob('grüß 🎉', 'text/plain', 'a.txt');
    expect([blob.getDataAsString(), blob.getContentType(), blob.getName()]).toEqual([
      'grüß 🎉',
      'text/plain',
      'a.txt',
    ]);
    expect(blob.getBytes().slice(0, 4)).toEqual([103, 114, -61, -68]);
    const zipped = Utilities.gzip(blob);
    expect(zipped.getContentType()).toBe('application/x-gzip');
    expect(Utilities.ungzip(zipped).getDataAsString()).toBe('grüß 🎉');
  });
});

test('parseCsv reads quotes, line breaks and another delimiter', () => {
  expect(Utilities.parseCsv('a,"b, ""c"""\n"d\ne",f\n')).toEqual([
    ['a', 'b, "c"'],
    ['d\ne', 'f'],
  ]);
  expect(Utilities.parseCsv('a;b', ';')).toEqual([['a', 'b']]);
});

test('formatString', () => {
  const format = Utilities.formatString.bind(Utilities);
  expect([
    format('%s is %d%%', 'x', 5.7),
    format('%05.1f|%-4s|%x', 3.14159, 'a', 255),
    format('%2$s %1$s', 'a', 'b'),
  ]).toEqual(['x is 5%', '003.1|a   |ff', 'b a']);
});

test('getUuid', () => {
  expect(Utilities.getUuid()).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(Utilities.getUuid()).not.toBe(Utilities.getUuid());
});

// https://developers.google.com/apps-script/reference/html/html-service
describe('HtmlService', () => {
  test('serves a file as it is, by its name with or without ending', () => {
    const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('T').setWidth(300);
    expect([page.getContent(), page.getTitle(), page.getWidth()]).toEqual(['<p>hi <?= x ?></p>', 'T', 300]);
    expect(HtmlService.createHtmlOutputFromFile('Sidebar.html').getContent()).toBe(page.getContent());
    expect(HtmlService.createHtmlOutput('<b>').append('x').getContent()).toBe('<b>x');
  });

  test('names a file that is missing', () => {
    expect(() => HtmlService.createHtmlOutputFromFile('Nope')).toThrow('No HTML file named Nope was found.');
  });
});

test('Session and ScriptApp', () => {
  expect([
    Session.getScriptTimeZone(),
    Session.getActiveUser().getEmail(),
    Session.getActiveUserLocale(),
  ]).toEqual(['Europe/Berlin', 'o@example.com', 'en']);
  expect(Session.getTemporaryActiveUserKey()).toBe(Session.getTemporaryActiveUserKey());
  expect(openHost().Session.getActiveUser().getEmail()).toBe('');
  expect([String(ScriptApp.AuthMode.FULL), ScriptApp.getProjectTriggers()]).toEqual(['FULL', []]);
});
