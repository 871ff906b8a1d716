// What is news, and what is not; and the e-mail that tells it.
import fc from 'fast-check';
import { letterOf, testLetter, type LetterFacts } from '../../../src/features/alerts/letter';
import { standingNews, untold, type News, type NewsFacts } from '../../../src/features/alerts/plan';
import { parseAddress } from '../../../src/features/alerts/setting';
import type { AccountRecord } from '../../../src/features/accounts/table';
import type { ScheduleRecord } from '../../../src/features/schedule/table';
import type { Line } from '../../../src/workbook/view';
import { at, berlin2026 } from '../../zones';
import { ledgerLine, NOW_MS, noSettings, row } from '../../given';

const HOUR_MS = 3_600_000;
const DUE = { instantMs: NOW_MS + HOUR_MS };

const sentRow = (line: number, changes: Partial<ScheduleRecord>): Line<ScheduleRecord> =>
  row(line, {
    rowKey: `r${String(line)}`,
    postId: `post-${String(line)}`,
    scheduledFor: NOW_MS - HOUR_MS,
    ...changes,
  });

const account = (name: string, id: string, state: string): AccountRecord => ({
  ...{ name, id, state, platform: '', displayName: '', group: '', canPost: '', kind: '' },
  ...{ captionLimit: null, mostImages: null, longestVideo: null },
  ...noSettings,
});

function newsOf(changes: Partial<NewsFacts>): readonly News[] {
  return standingNews({
    rows: [],
    accounts: [],
    ledger: new Map(),
    jobsOff: [],
    isSending: true,
    stop: null,
    nowMs: NOW_MS,
    ...changes,
  });
}

const told = (changes: Partial<NewsFacts>): readonly string[] =>
  newsOf(changes).map(({ kind, row, what }) => `${kind} ${String(row?.line ?? '-')} ${what}`);

describe('news are', () => {
  it('posts that failed, in whole or in part, are late, doubtful or gone', () => {
    const words = [
      'Posted',
      'Failed',
      'Scheduled',
      'Partly posted',
      'Overdue',
      'Unsure',
      'Gone in Genviral',
      'Mend',
    ];
    expect(
      told({ isSending: false, rows: words.map((status, index) => sentRow(index + 2, { status })) }),
    ).toEqual([
      'failed 3 Failed',
      'failed 5 Partly posted',
      'look 6 Overdue',
      'look 7 Unsure',
      'look 8 Gone in Genviral',
    ]);
  });

  it('scheduled posts of an account that vanished, whatever the row says now', () => {
    const ledger = new Map([['r2', ledgerLine({ rowKey: 'r2' })]]);
    const rows = [
      sentRow(2, { status: 'Scheduled', scheduledFor: NOW_MS + HOUR_MS, accounts: 'somebody else' }),
    ];
    const gone = account('instagram @lumen.bakery', 'acc-ig', 'Not listed by Genviral since 2026-10-19');
    expect(newsOf({ rows, ledger, accounts: [gone] })).toMatchObject([
      {
        kind: 'danger',
        what: 'Expected to fail',
        atMs: NOW_MS + HOUR_MS,
        why: 'instagram @lumen.bakery is not connected in Genviral any more. Connect again there in time, or write another account into the row and send.',
      },
    ]);
    expect(told({ rows, ledger, accounts: [{ ...gone, state: 'Connected' }] })).toEqual([]);
    expect(told({ rows, ledger, accounts: [{ ...gone, id: 'acc-other' }] })).toEqual([]);
    const past = [sentRow(2, { status: 'Posted' })];
    expect(told({ rows: past, ledger, accounts: [gone] })).toEqual([]);
    const takenBack = new Map([['r2', ledgerLine({ rowKey: 'r2', state: 'takenBack' })]]);
    expect(told({ rows, ledger: takenBack, accounts: [gone] })).toEqual([]);
  });

  it('ready rows that are not on their way in time, where rows are sent by themselves', () => {
    const minute = 60_000;
    const rows = [
      row(2, { status: 'Mend', postAt: DUE }),
      row(3, { status: 'Mend', postAt: { instantMs: NOW_MS + 25 * HOUR_MS } }),
      row(4, { status: 'Not sent', postAt: DUE }),
      row(5, { status: '', postAt: { instantMs: NOW_MS + 9 * minute } }),
      row(6, { status: 'Mend', postAt: DUE, ready: false }),
      row(7, { status: 'Mend', postAt: 'Friday' }),
    ];
    expect(told({ rows })).toEqual(['notSent 5 Not sent', 'notSent 2 Not sent']);
    expect(told({ rows, isSending: false })).toEqual([]);
  });

  it('automation that stopped, by reason', () => {
    const jobsOff = [
      { name: 'Pull posts', said: 'Genviral refused the API key.' },
      { name: 'Update statuses', said: 'Genviral refused the API key.' },
      { name: 'Refresh dashboard', said: 'The tab Dashboard is missing.' },
    ];
    const stop = '6 sent rows changed at once.';
    expect(told({ jobsOff, stop })).toEqual([
      'stopped - Nothing is sent by itself',
      'stopped - Switched off: Pull posts, Update statuses',
      'stopped - Switched off: Refresh dashboard',
    ]);
    expect(told({ stop, isSending: false })).toEqual([]);
  });

  it('not what is older than a week', () => {
    const day = 24 * HOUR_MS;
    const rows = [6, 8].map((days) => sentRow(days, { status: 'Failed', scheduledFor: NOW_MS - days * day }));
    expect(told({ rows })).toEqual(['failed 6 Failed']);
  });
});

describe('each is told once', () => {
  it('as long as it stands', () => {
    const failed = newsOf({ rows: [sentRow(2, { status: 'Failed' })] });
    const first = untold(failed, []);
    expect(first.news).toHaveLength(1);
    expect(untold(failed, first.told).news).toEqual([]);
    const moved = newsOf({
      rows: [{ ...sentRow(2, { status: 'Failed', message: 'other words' }), line: 9 }],
    });
    expect(untold(moved, first.told).news).toEqual([]);
  });

  it('and again when it comes back', () => {
    const failed = newsOf({ rows: [sentRow(2, { status: 'Failed' })] });
    const first = untold(failed, []);
    const mended = untold(newsOf({ rows: [sentRow(2, { status: 'Posted' })] }), first.told);
    expect(mended).toEqual({ news: [], told: [] });
    expect(untold(failed, mended.told).news).toHaveLength(1);
  });

  it('and what is told fits into a value of 9 KB', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => sentRow(index + 2, { status: 'Failed' }));
    const { told: ids } = untold(newsOf({ rows }), []);
    expect(JSON.stringify(ids).length).toBeLessThan(9 * 1024 - 600);
    expect(untold(newsOf({ rows }), ids).news).toEqual([]);
  });
});

const letterFacts: LetterFacts = {
  to: 'ada@example.com',
  name: 'Plan',
  url: 'https://docs.google.com/spreadsheets/d/sheet-1/edit?usp=x#gid=0',
  tabId: 101,
  zone: berlin2026,
  nowMs: at('2026-10-24T12:00Z'),
};

describe('the e-mail', () => {
  it('says what happened, when, why and where', () => {
    const news = [
      ...newsOf({
        rows: [
          sentRow(12, {
            status: 'Failed',
            scheduledFor: at('2026-10-26T08:00Z'),
            message: 'instagram @lumen.bakery: The media was refused.\ntiktok @x: Void.',
            caption: 'Fresh bread\n\nRow 13: Failed',
          }),
        ],
        nowMs: at('2026-10-27T08:00Z'),
      }),
      ...newsOf({ stop: 'The time zone of this spreadsheet changed.' }),
    ];
    expect(letterOf(news, letterFacts)).toEqual({
      to: 'ada@example.com',
      subject: '1 post failed, automation stopped: Plan',
      text: `Plan, as of Sat 2026-10-24 14:00 (Europe/Berlin):

Row 12: Failed, planned for Mon 2026-10-26 09:00
instagram @lumen.bakery: “Fresh bread Row 13: Failed”
instagram @lumen.bakery: The media was refused. tiktok @x: Void.
https://docs.google.com/spreadsheets/d/sheet-1/edit?usp=x#gid=101&range=A12

Nothing is sent by itself. The time zone of this spreadsheet changed.
https://docs.google.com/spreadsheets/d/sheet-1/edit?usp=x

You get this once for each of them, and at most one e-mail an hour. To end it, choose Genviral > Automation > E-mail on trouble… in the spreadsheet.`,
    });
  });

  it('names the hour of a failure ahead, on clocks that change in between', () => {
    const ledger = new Map([['r2', ledgerLine({ rowKey: 'r2' })]]);
    const rows = [sentRow(2, { status: 'Scheduled', scheduledFor: at('2026-10-27T08:00Z') })];
    const gone = account('instagram @lumen.bakery', 'acc-ig', 'Not listed by Genviral since 2026-10-19');
    const { text, subject } = letterOf(newsOf({ rows, ledger, accounts: [gone] }), letterFacts);
    expect(text).toContain('Row 2: Expected to fail Tue 2026-10-27 09:00\n');
    expect(subject).toBe('1 post expected to fail: Plan');
  });

  it('tells of many in few words', () => {
    const rows = Array.from({ length: 300 }, (_, index) =>
      sentRow(index + 2, { status: 'Failed', caption: 'é'.repeat(2200), message: 'm'.repeat(3000) }),
    );
    const { text, subject } = letterOf(newsOf({ rows }), letterFacts);
    expect(subject).toBe('300 posts failed: Plan');
    expect(text).toContain('And 260 more: see Schedule.');
    // https://developers.google.com/apps-script/guides/services/quotas: a body holds 200 KB.
    expect(Buffer.byteLength(text)).toBeLessThan(100_000);
  });

  it('never holds a key, and its subject is one line', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (caption, message, name) => {
        const secret = 'gva_live_lumen7.sandbox-only-4b1f0c';
        const rows = [
          sentRow(2, {
            status: 'Failed',
            caption: caption + secret,
            message: secret + message,
            accounts: secret,
          }),
        ];
        const letter = letterOf(newsOf({ rows }), {
          ...letterFacts,
          name: `${name}\r\nBcc: eve@example.com ${secret}`,
        });
        expect(JSON.stringify(letter)).not.toContain('4b1f0c');
        expect(letter.subject).not.toMatch(/[\r\n]/);
        expect(letter.to).toBe('ada@example.com');
      }),
    );
    expect(testLetter('ada@example.com', { name: 'a\nb', url: 'https://x' }).subject).toBe(
      'Genviral for Sheets: a test from a b',
    );
  });
});

describe('an address', () => {
  it.each(['ada@example.com', ' ada.b+c@mail.example.co.uk ', 'ö@bücher.example'])(
    'such as %s is taken',
    (typed) => {
      expect(parseAddress(typed)).toBe(typed.trim());
    },
  );

  it.each([
    '',
    'ada',
    'ada@example',
    'a@b.com, c@d.com',
    'a@b.com;c@d.com',
    'Ada <a@b.com>',
    'a@b.com\nBcc: c@d.com',
    `${'a'.repeat(250)}@b.com`,
  ])('such as %j is not', (typed) => {
    expect(() => parseAddress(typed)).toThrow('bad-address');
  });
});
