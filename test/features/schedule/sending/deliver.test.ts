// What an answer, or none, proves about what was sent.
import type { HttpRequest } from '../../../../src/platform/ports';
import { makeClient } from '../../../../src/genviral/client';
import type { IntentKind, LedgerLine } from '../../../../src/features/schedule/ledger/line';
import { deliver, hasLead } from '../../../../src/features/schedule/sending/deliver';
import { createBodyOf } from '../../../../src/features/schedule/wish/body';
import type { Wish } from '../../../../src/features/schedule/wish/wish';
import { answer, manualClock, scriptedHttp, type Scripted } from '../../../fakes/http';
import { connectedStage } from '../../../fakes/stage';
import { ledgerLine, NOW_MS, sendingLine, wish } from '../../../given';

const context = connectedStage().context();

/** Delivers to a service that answers from a script. */
function given(script: (request: HttpRequest, sent: number) => Scripted) {
  const http = scriptedHttp(script);
  const clock = manualClock(NOW_MS);
  const time = { timeoutSeconds: () => 60, hasTimeFor: () => true };
  const client = makeClient({ http, clock, key: 'gva_live_a.b', time, jitter: 0 });
  const run = {
    ...context,
    client,
    nowMs: () => clock.nowMs(),
    sleep: (ms: number) => {
      clock.sleep(ms);
    },
    mayBegin: () => true,
  };
  return {
    http,
    clock,
    verdicts: (lines: readonly LedgerLine[]) => deliver(run, lines).map(({ verdict }) => verdict),
    hopeless: (lines: readonly LedgerLine[]) =>
      deliver(run, lines).map(({ hopeless }) => hopeless?.code ?? null),
  };
}

const changing = (kind: IntentKind, name: string, after: Partial<Wish> = {}): LedgerLine =>
  ledgerLine({
    rowKey: name,
    postId: `post-${name}`,
    state: 'sending',
    intent: { kind, wave: 1, body: kind === 'update' ? createBodyOf(wish(after), 'gs-sheet-r1-1') : '' },
  });

const update = changing('update', 'a', { caption: 'New' });
const created = () => answer(201, { id: 'post-9', status: 'scheduled' });
const kinds = (verdicts: readonly { readonly kind: string }[]) => verdicts.map(({ kind }) => kind).join();

describe('a create', () => {
  it.each<[string, Scripted, string]>([
    ['201', answer(201, { id: 'post-9', status: 'scheduled' }), 'done'],
    ['200, the same post again', answer(200, { id: 'post-9', status: 'scheduled', duplicate: true }), 'done'],
    ['400', answer(400, { message: 'no', error_code: 'validation_failed' }), 'refused'],
    ['401', answer(401, { message: 'no' }), 'refused'],
    ['402', answer(402, { message: 'no' }), 'refused'],
    ['404', answer(404, { message: 'no' }), 'refused'],
    ['409', answer(409, { message: 'in use', error_code: 'create_failed' }), 'conflict'],
    ['422', answer(422, { message: 'no' }), 'refused'],
    ['500', answer(500, { message: 'oh' }), 'unknown'],
    ['502 without a body', { status: 502, text: '', retryAfterSeconds: null }, 'unknown'],
    ['200 that cannot be read', { status: 200, text: '<html>', retryAfterSeconds: null }, 'unknown'],
    ['200 without an id', answer(200, { status: 'scheduled' }), 'unknown'],
    ['no answer', 'unreachable', 'unknown'],
  ])('%s is %s: the row is %s', (_, scripted, kind) => {
    expect(kinds(given(() => scripted).verdicts([sendingLine()]))).toBe(kind);
  });

  it('sends the kept body to the byte', () => {
    const { http, verdicts } = given(created);
    verdicts([sendingLine()]);
    expect(http.requests.map(({ body }) => body)).toEqual([createBodyOf(wish(), 'gs-sheet-r1-1')]);
  });

  it('that came too fast waits as it is told and goes again, even one for now', () => {
    const slow = answer(429, { message: 'slow' }, { retryAfterSeconds: 7 });
    const { verdicts, clock, http } = given((_, sent) => (sent === 1 ? slow : created()));
    const now = wish({ when: { kind: 'now' } });
    expect(verdicts([sendingLine(now)])).toEqual([{ kind: 'done', postId: 'post-9' }]);
    expect([clock.slept, http.waves.length]).toEqual([[7000], 2]);
  });

  it('that is always too fast is refused without effect', () => {
    const { verdicts, http } = given(() => answer(429, { message: 'slow' }));
    expect(kinds(verdicts([sendingLine()]))).toBe('refused');
    expect(http.waves.length).toBe(3);
  });

  it('that failed at the service is not sent again: it may be there', () => {
    const { verdicts, http } = given(() => answer(500, { message: 'oh' }));
    verdicts([sendingLine()]);
    expect(http.waves.length).toBe(1);
  });

  it('of a wave that broke goes again in halves, if it has time ahead', () => {
    const lines = ['a', 'b', 'c', 'd'].map((name) => sendingLine(wish({ caption: name }), { rowKey: name }));
    const { verdicts, http } = given((_, sent) => (sent <= 4 ? 'unreachable' : created()));
    expect(kinds(verdicts(lines))).toBe('done,done,done,done');
    expect(http.waves.map((wave) => wave.length)).toEqual([4, 2, 2]);
  });

  it('of a wave that broke does not go again where it is for now or near', () => {
    const now = wish({ when: { kind: 'now' } });
    const near = wish({ when: { kind: 'at', instantMs: NOW_MS + 179_000 } });
    const { verdicts, http } = given(() => 'unreachable');
    expect(kinds(verdicts([sendingLine(now), sendingLine(near, { rowKey: 'b' })]))).toBe('unknown,unknown');
    expect(http.waves.length).toBe(1);
  });
});

describe('a change', () => {
  it.each<[string, Scripted, string]>([
    ['200', answer(200, { id: 'post-a', status: 'scheduled' }), 'done'],
    ['400', answer(400, { message: 'no' }), 'refused'],
    ['404', answer(404, { message: 'no', error_code: 'not_found' }), 'gone'],
    ['409', answer(409, { message: 'no', error_code: 'external_id_immutable' }), 'refused'],
    ['422', answer(422, { message: 'no' }), 'refused'],
    ['500', answer(500, { message: 'oh' }), 'unknown'],
    ['200 that cannot be read', { status: 200, text: 'ok', retryAfterSeconds: null }, 'unknown'],
    ['no answer', 'unreachable', 'unknown'],
  ])('%s: %s', (_, scripted, kind) => {
    expect(kinds(given(() => scripted).verdicts([update]))).toBe(kind);
  });

  it('sends only what changed, to the post it changes', () => {
    const { http, verdicts } = given(() => answer(200, { id: 'post-a', status: 'scheduled' }));
    verdicts([update]);
    expect(http.waves).toEqual([['PATCH posts/post-a']]);
    expect(http.requests.map(({ body }) => body)).toEqual(['{"caption":"New"}']);
  });
});

describe('posts that are taken back', () => {
  const lines = ['a', 'b', 'c', 'd'].map((name) => changing('takeBack', name));

  it('go in one request, and each is told its own', () => {
    const { http, verdicts } = given(() =>
      answer(200, {
        deletedIds: ['post-a'],
        blockedStatuses: [{ id: 'post-b', status: 'posted' }],
        skipped: ['post-c'],
      }),
    );
    expect(verdicts(lines)).toEqual([
      { kind: 'done', postId: 'post-a' },
      { kind: 'tooLate', status: 'posted' },
      { kind: 'gone' },
      { kind: 'unknown' },
    ]);
    expect(http.requests.map(({ body }) => body)).toEqual([
      '{"postIds":["post-a","post-b","post-c","post-d"]}',
    ]);
  });

  it.each<[string, Scripted, string]>([
    ['400', answer(400, { message: 'no' }), 'refused'],
    ['429', answer(429, { message: 'slow' }), 'refused'],
    ['500', answer(500, { message: 'oh' }), 'unknown'],
    ['no answer', 'unreachable', 'unknown'],
  ])('%s: all are %s', (_, scripted, kind) => {
    expect(
      new Set(
        given(() => scripted)
          .verdicts(lines)
          .map((verdict) => verdict.kind),
      ),
    ).toEqual(new Set([kind]));
  });
});

describe('posts that are tried again', () => {
  const lines = ['a', 'b', 'c', 'd'].map((name) => changing('retry', name));

  it('go in one request, and each is told its own', () => {
    const { http, verdicts } = given(() =>
      answer(200, {
        retried: 1,
        ids: ['post-a'],
        failed: ['post-b', 'post-c'],
        errors: { 'post-b': 'This post is not in a retryable status' },
      }),
    );
    expect(verdicts(lines)).toMatchObject([
      { kind: 'done', postId: 'post-a' },
      { kind: 'refused', trouble: { detail: 'This post is not in a retryable status' } },
      { kind: 'refused', trouble: { detail: 'it cannot be tried again' } },
      { kind: 'unknown' },
    ]);
    expect(http.requests[0]?.body).toBe('{"post_ids":["post-a","post-b","post-c","post-d"]}');
  });

  it('are unknown after a failure of the service, and never sent twice by themselves', () => {
    const { http, verdicts } = given(() => answer(500, { message: 'oh' }));
    expect(new Set(kinds(verdicts(lines)).split(','))).toEqual(new Set(['unknown']));
    expect(http.waves.length).toBe(1);
  });
});

describe('what makes every further request hopeless', () => {
  it.each<[number, string]>([
    [401, 'key-refused'],
    [402, 'no-plan'],
  ])('%d is told with the line', (status, code) => {
    const { hopeless } = given(() => answer(status, { message: 'no' }));
    expect([...hopeless([sendingLine()]), ...hopeless([changing('retry', 'a')])]).toEqual([code, code]);
  });

  it('a refused body is not', () => {
    expect(given(() => answer(400, { message: 'no' })).hopeless([sendingLine()])).toEqual([null]);
  });
});

it('nothing is sent for nothing', () => {
  const { verdicts, http } = given(created);
  expect([verdicts([]), http.waves]).toEqual([[], []]);
});

it.each<[string, Wish['when'], boolean]>([
  ['exactly three minutes', { kind: 'at', instantMs: NOW_MS + 180_000 }, true],
  ['less', { kind: 'at', instantMs: NOW_MS + 179_999 }, false],
  ['now', { kind: 'now' }, false],
])('a line has lead: %s', (_, when, has) => {
  expect(hasLead(sendingLine(wish({ when })), NOW_MS)).toBe(has);
});
