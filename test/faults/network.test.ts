// The connection breaks, or Genviral fails, at every request of a run: in the end every wished post exists exactly once.
import type { HttpAnswer } from '../../src/platform/ports';
import type { Stage } from '../fakes/stage';
import { sendThrough } from './broken-run';
import type { Interruption } from './gate';
import { workUntilQuiet } from './person';
import { scenario } from './scenario';
import { peopleCellsOf, wrongs } from './truth';

jest.setTimeout(300_000);

type Breakage = (act: () => unknown, stage: Stage) => unknown;

const CUT = { unreachable: 'Address unavailable: https://www.genviral.io/' };

/** Answers of as many requests as `act` would have sent; nothing is sent where the fault has no effect. */
function answers(stage: Stage, act: () => unknown, answer: HttpAnswer): unknown {
  const before = stage.http.sent.length;
  act();
  return { answers: stage.http.sent.slice(before).map(() => answer) };
}

const failure = (status: number, code: string, retryAfterSeconds: number | null = null): HttpAnswer => ({
  status,
  text: JSON.stringify({ ok: false, code: status, message: 'No', error_code: code }),
  retryAfterSeconds,
});

const BREAKAGES: readonly (readonly [string, Breakage])[] = [
  ['cut before it took effect', () => CUT],
  [
    'cut after it took effect',
    (act) => {
      act();
      return CUT;
    },
  ],
  ['answered 500 after it took effect', (act, stage) => answers(stage, act, failure(500, 'create_failed'))],
  [
    'answered with a page of a gateway after it took effect',
    (act, stage) => answers(stage, act, { status: 502, text: '<html>', retryAfterSeconds: null }),
  ],
];

/** Only the first answer at a place is broken, or every one from there on. */
const LASTING = ['once', 'from then on'] as const;

const { stage: given, copy } = scenario();
const people = peopleCellsOf(given.rows());
const waves = sendThrough(copy(), (_, act) => act()).calls.filter((name) => name === 'http.send').length;

function atWave(
  stage: Stage,
  wave: number,
  lasting: (typeof LASTING)[number],
  broken: Breakage,
): Interruption {
  let sent = 0;
  return ({ name }, act) => {
    if (name !== 'http.send') return act();
    sent += 1;
    const isBroken = lasting === 'once' ? sent === wave : sent >= wave;
    return isBroken ? broken(act, stage) : act();
  };
}

describe.each(BREAKAGES)('a wave of requests, %s,', (_, broken) => {
  it.each(LASTING)('%s', (lasting) => {
    const wrong = Array.from({ length: waves }, (__, index) => index + 1).flatMap((wave) => {
      const stage = copy();
      sendThrough(stage, atWave(stage, wave, lasting, broken));
      workUntilQuiet(stage);
      return wrongs(stage, people).map((one) => `wave ${String(wave)}: ${one}`);
    });
    expect(waves).toBeGreaterThan(8);
    expect(wrong).toEqual([]);
  });
});

it('a wave that is refused for coming too fast, or that Genviral fails without an effect', () => {
  const refusals = [
    failure(429, 'rate_limited', 2),
    failure(429, 'rate_limited'),
    failure(500, 'list_failed'),
  ];
  const wrong = refusals.flatMap((answer) =>
    Array.from({ length: waves }, (__, index) => index + 1).flatMap((wave) => {
      const stage = copy();
      let sent = 0;
      const send = stage.http.send.bind(stage.http);
      stage.http.send = (requests, timeout) => {
        sent += 1;
        return sent === wave ? { answers: requests.map(() => answer) } : send(requests, timeout);
      };
      sendThrough(stage, (__, act) => act());
      workUntilQuiet(stage);
      return wrongs(stage, people).map((one) => `wave ${String(wave)}: ${one}`);
    }),
  );
  expect(wrong).toEqual([]);
});
