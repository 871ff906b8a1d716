// The small ports on Google's services, each against its contract or its one documented fact.
import { createHost, manualClock, type HttpAnswerer } from '../../local/host/index';
import { appsScriptPlatform } from '../../src/platform/apps-script/platform';
import type { Platform } from '../../src/platform/ports';
import { fakePlatform } from '../fakes/platform';
import { manualClock as fakeClock, scriptedHttp } from '../fakes/http';
import { NOW_MS } from '../given';
import { offsetMinutesAt } from '../zones';
import { withServices } from './on-host';
import { cacheContract, storeContract } from './stores';

let answerer: HttpAnswerer = () => [];

const onHost = withServices(() =>
  createHost({
    clock: manualClock(NOW_MS),
    http: (calls) => answerer(calls),
    spreadsheetZone: 'Europe/Berlin',
  }),
);
const google = (): Platform => onHost(() => appsScriptPlatform());
const fake = (): Platform =>
  fakePlatform(
    scriptedHttp(() => 'unreachable'),
    fakeClock(NOW_MS),
  );

storeContract('the fake in memory', () => fake().documentStore());
storeContract('DocumentProperties', () => google().documentStore());
storeContract('UserProperties', () => google().personStore());
cacheContract('the fake in memory', () => fake().documentCache());
cacheContract('the document’s cache', () => google().documentCache());

describe.each([
  ['the fake in memory', fake],
  ['Utilities', google],
])('packed text of %s', (_, make) => {
  it('comes back as it was, and small', () => {
    const text = 'Sauerteig für 40 Brote 🍞 '.repeat(1000);
    const compression = make().compression();
    const packed = compression.pack(text);
    expect(packed).toMatch(/^[\w+/=]+$/);
    expect(packed.length).toBeLessThan(text.length / 10);
    expect(compression.unpack(packed)).toBe(text);
  });

  it('that is cut or was never packed is nothing', () => {
    const compression = make().compression();
    const packed = compression.pack('text '.repeat(100));
    for (const other of ['', 'text', packed.slice(0, -20)]) expect(compression.unpack(other)).toBeNull();
  });
});

describe('requests through UrlFetchApp', () => {
  const request = {
    method: 'get',
    url: 'https://www.genviral.io/x',
    headers: { Authorization: 'Bearer k' },
  } as const;

  it('come back in order, whatever their status', () => {
    answerer = (calls) =>
      calls.map((call, index) => ({ status: 200 + 100 * index, body: call.url.slice(-1) }));
    const platform = google();
    const urls = ['a', 'b', 'c'].map((name) => ({ ...request, url: `https://www.genviral.io/${name}` }));
    expect(platform.http().send(urls, 30)).toEqual({
      answers: [
        { status: 200, text: 'a', retryAfterSeconds: null },
        { status: 300, text: 'b', retryAfterSeconds: null },
        { status: 400, text: 'c', retryAfterSeconds: null },
      ],
    });
  });

  it('carry method, headers, JSON and their time limit, and follow no redirect', () => {
    const seen: unknown[] = [];
    answerer = (calls) => {
      seen.push(...calls);
      return calls.map(() => ({ status: 201 }));
    };
    google()
      .http()
      .send([{ ...request, method: 'post', body: '{"a":"é"}' }], 17);
    expect(seen).toEqual([
      {
        method: 'POST',
        url: 'https://www.genviral.io/x',
        headers: expect.objectContaining({ Authorization: 'Bearer k', 'Content-Type': 'application/json' }),
        body: '{"a":"é"}',
        followRedirects: false,
        timeoutSeconds: 17,
      },
    ]);
  });

  it('tell how long to wait', () => {
    answerer = (calls) => calls.map(() => ({ status: 429, headers: { 'Retry-After': '12' } }));
    expect(google().http().send([request], 30)).toMatchObject({
      answers: [{ status: 429, retryAfterSeconds: 12 }],
    });
  });

  it.each([1, 3])('of %i are unreachable together when the network fails one', (count) => {
    answerer = (calls) => calls.map((_, index) => (index === 0 ? { failure: 'timeout' } : { status: 200 }));
    expect(
      google()
        .http()
        .send(
          Array.from({ length: count }, () => request),
          30,
        ),
    ).toEqual({
      unreachable: expect.stringContaining('https://www.genviral.io/x'),
    });
  });
});

describe('time', () => {
  it('is the platform’s, and sleeping passes it', () => {
    const clock = google().clock();
    expect(clock.nowMs()).toBe(NOW_MS);
    clock.sleep(1500);
    expect(clock.nowMs()).toBe(NOW_MS + 1500);
  });

  it.each(['America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Etc/UTC'])(
    'in %s is ahead of UTC as the calendar says',
    (zone) => {
      const platform = google();
      for (const instantMs of [
        Date.UTC(2026, 0, 1),
        Date.UTC(2026, 6, 1),
        Date.UTC(2026, 9, 25, 0, 59),
        Date.UTC(2026, 9, 25, 1, 1),
      ]) {
        expect(platform.offsetMinutesAt(zone, instantMs)).toBe(offsetMinutesAt(zone, instantMs));
      }
    },
  );
});

it('a digest is SHA-256 in hexadecimal, of the text in UTF-8', () => {
  expect(google().identifiers().sha256('é')).toBe(
    '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
  );
});

it('a lock is held by one, and free again when it is released', () => {
  const platform = google();
  expect(platform.lock().take(0)).toBe(true);
  onHost((host) => {
    const release = host.holdLock('document');
    expect(appsScriptPlatform().lock().take(0)).toBe(false);
    release();
    expect(appsScriptPlatform().lock().take(0)).toBe(true);
  });
});
