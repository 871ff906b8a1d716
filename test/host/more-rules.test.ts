// Builders of rules beyond the common ones; utilities, pages, blobs and requests by their references.
import { openHost, runScript, valueOf } from './open-host';

describe('validation rules (DataValidationBuilder)', () => {
  const cases: [
    name: string,
    build: (builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder) => unknown,
    good: unknown,
    bad: unknown,
  ][] = [
    ['requireTextContains', (builder) => builder.requireTextContains('cat'), 'A cat', 'dog'],
    ['requireTextDoesNotContain', (builder) => builder.requireTextDoesNotContain('cat'), 'dog', 'cats'],
    ['requireTextEqualTo', (builder) => builder.requireTextEqualTo('yes'), 'yes', 'no'],
    ['requireTextIsEmail', (builder) => builder.requireTextIsEmail(), 'a@example.com', 'nobody'],
    ['requireTextIsUrl', (builder) => builder.requireTextIsUrl(), 'https://example.com/a', 'no url'],
    ['requireNumberNotBetween', (builder) => builder.requireNumberNotBetween(1, 5), 6, 3],
    ['requireNumberNotEqualTo', (builder) => builder.requireNumberNotEqualTo(5), 6, 5],
    [
      'requireDateNotBetween',
      (builder) =>
        builder.requireDateNotBetween(new Date('2026-01-01T12:00Z'), new Date('2026-01-31T12:00Z')),
      new Date('2026-02-02T12:00Z'),
      new Date('2026-01-02T12:00Z'),
    ],
  ];

  test.each(cases)('%s', (_name, build, good, bad) => {
    const { sheet, SpreadsheetApp } = openHost();
    const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
    build(builder);
    sheet.getRange('A1').setDataValidation(builder.build());
    sheet.getRange('A1').setValue(good);
    SpreadsheetApp.flush();
    sheet.getRange('A1').setValue(bad);
    expect(() => {
      SpreadsheetApp.flush();
    }).toThrow('The data you entered in cell A1 violates the data validation rules set on this cell.');
  });

  test('are copied, asked and made from criteria', () => {
    const { SpreadsheetApp } = openHost();
    const { NUMBER_BETWEEN, VALUE_IN_LIST } = SpreadsheetApp.DataValidationCriteria;
    const rule = SpreadsheetApp.newDataValidation()
      .withCriteria(NUMBER_BETWEEN, [1, 5])
      .setHelpText('one to five')
      .build();
    const copy = rule.copy().setAllowInvalid(false);
    expect([
      copy.getCriteriaType(),
      copy.getCriteriaValues(),
      copy.getHelpText(),
      copy.getAllowInvalid(),
    ]).toEqual([NUMBER_BETWEEN, [1, 5], 'one to five', false]);
    expect(rule.getAllowInvalid()).toBe(true);
    const list = SpreadsheetApp.newDataValidation()
      .withCriteria(VALUE_IN_LIST, [['a', 'b'], true])
      .build();
    expect(list.getCriteriaValues()).toEqual([['a', 'b'], true]);
  });
});

describe('conditional formats (ConditionalFormatRuleBuilder)', () => {
  test('not between and not equal colour what they match; builders are copied and asked', () => {
    const { host, sheet, SpreadsheetApp } = openHost();
    sheet.getRange('A1:A3').setValues([[1], [5], [9]]);
    const range = sheet.getRange('A1:A3');
    const builder = SpreadsheetApp.newConditionalFormatRule().whenNumberNotBetween(4, 6).setRanges([range]);
    const rule = builder.copy().setBackground('#ff0000').build();
    expect(builder.getRanges().map((each) => each.getA1Notation())).toEqual(['A1:A3']);
    expect(builder.getBooleanCondition()?.getCriteriaValues()).toEqual([4, 6]);
    const { NUMBER_NOT_EQUAL_TO } = SpreadsheetApp.BooleanCriteria;
    const second = SpreadsheetApp.newConditionalFormatRule()
      .withCriteria(NUMBER_NOT_EQUAL_TO, [9])
      .setBackground('#00ff00')
      .setRanges([range])
      .build();
    sheet.setConditionalFormatRules([rule, second]);
    SpreadsheetApp.flush();
    const colours = ['A1', 'A2', 'A3'].map((cell) => host.hands.cell('Sheet1', cell).background);
    expect(colours).toEqual(['#ff0000', '#00ff00', '#ff0000']);
  });
});

describe('Utilities', () => {
  const { Utilities } = openHost();

  const dates: [text: string, zone: string, pattern: string, iso: string][] = [
    ['2026-01-15 13:05', 'America/New_York', 'yyyy-MM-dd HH:mm', '2026-01-15T18:05:00.000Z'],
    ['2026-07-15 13:05', 'America/New_York', 'yyyy-MM-dd HH:mm', '2026-07-15T17:05:00.000Z'],
    ['15.03.26', 'Europe/Berlin', 'dd.MM.yy', '2026-03-14T23:00:00.000Z'],
    ['Mar 5, 2026 1:30 PM', 'Etc/UTC', 'MMM d, yyyy h:mm a', '2026-03-05T13:30:00.000Z'],
    ['20260315T0930', 'Etc/UTC', "yyyyMMdd'T'HHmm", '2026-03-15T09:30:00.000Z'],
    ['2026-03-15T09:30:00+0200', 'Etc/UTC', "yyyy-MM-dd'T'HH:mm:ssZ", '2026-03-15T07:30:00.000Z'],
    ['2026-03-15T09:30:00Z', 'Europe/Berlin', "yyyy-MM-dd'T'HH:mm:ssX", '2026-03-15T09:30:00.000Z'],
  ];
  test.each(dates)('parseDate %s in %s by %s (Java’s SimpleDateFormat)', (text, zone, pattern, iso) => {
    expect(Utilities.parseDate(text, zone, pattern).toISOString()).toBe(iso);
  });

  test('parseDate refuses what is not of the pattern', () => {
    expect(() => Utilities.parseDate('soon', 'Etc/UTC', 'yyyy-MM-dd')).toThrow('Unparseable date: "soon"');
  });

  test('computeHmacSha256Signature gives signed bytes (RFC 4231, test case 2)', () => {
    const bytes = Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe');
    const hex = bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
    expect(hex).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
    expect(Math.min(...bytes)).toBeLessThan(0);
    const { HMAC_SHA_256 } = Utilities.MacAlgorithm;
    expect(Utilities.computeHmacSignature(HMAC_SHA_256, 'what do ya want for nothing?', 'Jefe')).toEqual(
      bytes,
    );
  });

  test('jsonStringify and jsonParse', () => {
    const run = runScript('return Utilities.jsonParse(Utilities.jsonStringify({ a: [1] }))');
    expect(valueOf(run)).toEqual({ a: [1] });
  });

  test('blobs are changed and copied', () => {
    const blob = Utilities.newBlob('abc').setName('a.txt');
    const copy = blob.copyBlob().setDataFromString('é');
    expect([blob.getDataAsString(), copy.getBytes(), copy.getName(), copy.isGoogleType()]).toEqual([
      'abc',
      [-61, -87],
      'a.txt',
      false,
    ]);
    expect(copy.setBytes([97]).getDataAsString()).toBe('a');
  });
});

describe('pages (HtmlOutput)', () => {
  test('untrusted text is escaped, templates are not evaluated, other settings change nothing', () => {
    const { HtmlService, SpreadsheetApp, host } = openHost();
    const page = HtmlService.createHtmlOutput('<p><?= 1 + 1 ?></p>').appendUntrusted('<b>"x"</b>');
    expect(page.getContent()).toBe('<p><?= 1 + 1 ?></p>&#60;b&#62;&#34;x&#34;&#60;/b&#62;');
    page
      .setSandboxMode(HtmlService.SandboxMode.IFRAME)
      .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.DEFAULT);
    expect(page.getBlob().getContentType()).toBe('text/html');
    SpreadsheetApp.getUi().showModelessDialog(page, 'Title');
    expect(host.dialog?.title).toBe('Title');
    expect(page.clear().getContent()).toBe('');
  });
});

describe('requests (UrlFetchApp)', () => {
  const http = (calls: readonly unknown[]): { status: number }[] => calls.map(() => ({ status: 200 }));

  test('getRequest tells what would be sent', () => {
    const { UrlFetchApp, host } = openHost({ http });
    expect(
      UrlFetchApp.getRequest('https://a.example/', { method: 'post', payload: { a: '1' } }),
    ).toMatchObject({
      url: 'https://a.example/',
      method: 'post',
      payload: { a: '1' },
      validateHttpsCertificates: true,
      followRedirects: true,
    });
    expect(host.quotaUsed('urlFetch')).toBe(0);
  });

  test('bring back at most 50 MB (quotas page)', () => {
    const tooMuch = 50 * 1024 * 1024 + 1;
    const { UrlFetchApp } = openHost({ http: () => [{ status: 200, body: new Uint8Array(tooMuch) }] });
    expect(() => UrlFetchApp.fetch('https://a.example/')).toThrow('Limit Exceeded: URLFetch Response Size.');
    expect(() =>
      UrlFetchApp.fetch('https://a.example/', { method: 'post', payload: 'x'.repeat(tooMuch) }),
    ).toThrow('Limit Exceeded: URLFetch POST Size.');
  });

  test('hold 100 headers of 8 KB together (quotas page), and none that Google sets', () => {
    const { UrlFetchApp } = openHost({ http });
    const send = (headers: Record<string, string>) => () =>
      UrlFetchApp.fetch('https://a.example/', { headers });
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_header, index) => [`X-${String(index)}`, 'x']),
    );
    expect(send(many)).toThrow('Limit Exceeded: URLFetch Header Size.');
    expect(send({ 'X-Long': 'x'.repeat(8200) })).toThrow('Limit Exceeded: URLFetch Header Size.');
    expect(send({ Host: 'other' })).toThrow('Attribute provided with invalid value: Header:Host');
    expect(send({ Authorization: 'Bearer x' })().getResponseCode()).toBe(200);
  });
});
