// Story: cells whose execution dies, whose services fail, whose cache is lost or written by others; on the built bundle,
// at every call that a formula makes.
import type { Run, Verdict } from '../../local/host/index';
import { addFault, clearFaults, DEMO_KEY } from '../../local/sandbox/index';
import { connectedStage, openStage, type Stage } from './stage';

/** How long a claim stands whose cell died; src/features/formulas/claim.ts. */
const CLAIM_MS = 25_000;
/** A busy machine may take its time. */
const PATIENT = { realTimeLimitMs: 10 * 60_000 };
const TOO_LONG = 'Genviral took too long for a cell';
const GOOGLES = 'Service Spreadsheets failed while accessing document with id 1abc.';

const call = ({ host }: Stage, args: readonly unknown[] = ['', '90d'], person = 'owner'): Run =>
  host.run('GENVIRAL_SUMMARY', { args, person, mode: 'CUSTOM_FUNCTION', calculate: false });

const shown = (run: Run): string => (run.ok ? JSON.stringify(run.value) : run.error.message);

jest.setTimeout(10 * 60_000);

let stage: Stage;
let truth: string;
/** The calls of a cell that fetches. */
let calls: readonly string[];

beforeAll(() => {
  stage = connectedStage(PATIENT);
  stage.reply('YES');
  stage.click('genviralAllowFormulas');
  const seen: string[] = [];
  stage.host.onCall = ({ name }) => {
    seen.push(name);
    return 'go';
  };
  truth = shown(call(stage));
  calls = seen;
});

beforeEach(() => {
  stage.host.onCall = null;
  stage.host.afterCall = null;
  clearFaults(stage.world);
  stage.host.dropCaches();
});

/** Something happens at the n-th call of one execution. */
function disturbed(where: 'onCall' | 'afterCall', wanted: number, happens: () => Verdict): Run {
  stage.host[where] = ({ index }) => (index === wanted ? happens() : 'go');
  const run = call(stage);
  stage.host[where] = null;
  return run;
}

it('is answered, and writes nothing but the cache', () => {
  expect(truth).toContain('"views"');
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter((name) => /^Cache\.(put|putAll|remove)$/.test(name)).length).toBeGreaterThan(0);
  expect(calls.filter((name) => /\.(set|delete|insert|append|clear|write|flush)/i.test(name))).toEqual([]);
});

it.each(['onCall', 'afterCall'] as const)(
  'killed at any call (%s), it leaves no claim that lasts',
  (where) => {
    for (let wanted = 1; wanted <= calls.length; wanted += 1) {
      stage.host.dropCaches();
      expect([wanted, disturbed(where, wanted, () => 'kill').ok]).toEqual([wanted, false]);
      const next = shown(call(stage));
      if (next !== truth) expect([wanted, next]).toEqual([wanted, expect.stringContaining(TOO_LONG)]);
      stage.clock.advance(CLAIM_MS);
      expect([wanted, shown(call(stage))]).toEqual([wanted, truth]);
    }
  },
);

it('failing at any call, it says a sentence of ours or the answer', () => {
  for (let wanted = 1; wanted <= calls.length; wanted += 1) {
    stage.host.dropCaches();
    const said = shown(disturbed('onCall', wanted, () => ({ throwText: GOOGLES })));
    expect([wanted, said]).not.toEqual([wanted, expect.stringContaining('Service Spreadsheets')]);
    if (said !== truth) expect(said).toMatch(/^[A-Z].*\.$/);
    stage.host.dropCaches();
    expect([wanted, shown(call(stage))]).toEqual([wanted, truth]);
  }
});

it('with the cache lost between any two calls, it is the same answer', () => {
  for (let wanted = 1; wanted <= calls.length; wanted += 1) {
    const before = stage.requests.length;
    const lost = disturbed('onCall', wanted, () => {
      stage.host.dropCaches();
      return 'go';
    });
    expect([wanted, shown(lost)]).toEqual([wanted, truth]);
    expect(stage.requests.length - before).toBeLessThanOrEqual(6);
  }
});

it('requests that never come back: never over 20 seconds, and one sentence', () => {
  const slow = connectedStage({ ...PATIENT, costs: true });
  slow.reply('YES');
  slow.click('genviralAllowFormulas');
  for (const path of ['/accounts', '/analytics/targets', '/analytics/summary']) {
    slow.host.dropCaches();
    addFault(slow.world, {
      effect: { kind: 'slow', tookMs: 90_000 },
      match: { path },
      timing: { kind: 'always' },
    });
    const run = call(slow);
    expect(shown(run)).toMatch(/^Genviral (took too long|did not answer)/);
    expect([path, run.elapsedMs < 20_000]).toEqual([path, true]);
    clearFaults(slow.world);
  }
});

it('properties used up for the day are one sentence', () => {
  const used = connectedStage({ ...PATIENT, quotas: { properties: 400 } });
  let said = '';
  for (let cell = 0; cell < 250 && !said.includes('quota'); cell += 1) {
    said = shown(call(used, ['views', '30d']));
  }
  expect(said).toBe(
    'Google’s quota for scripts of this account is used up for now. Wait an hour or until tomorrow, then choose Genviral > Refresh formulas.',
  );
});

describe('whose key answers', () => {
  /** Who connected, and who allowed formulas with the own key. */
  function file(connected: string, allowed: string | null): Stage {
    const fresh = openStage(PATIENT);
    fresh.reply({ text: DEMO_KEY }, { text: '' }, 'YES', { text: 'Ada' });
    fresh.host.run('genviralConnect', { person: connected });
    const answer = ['allowFormulas', { allowed: true }];
    if (allowed) fresh.host.callFromPage('genviralPanelCall', answer, { person: allowed });
    return fresh;
  }

  it.each([
    ['the owner, who allowed it', 'owner', 'owner', true],
    ['the owner, who did not', 'owner', null, false],
    ['an editor, who allowed it, where the owner has none', 'editor', 'editor', false],
  ] as const)('%s', (_, connected, allowed, isLive) => {
    const fresh = file(connected, allowed);
    const before = fresh.requests.length;
    for (const person of ['owner', 'editor', 'viewer']) {
      const said = shown(call(fresh, ['', '90d'], person));
      expect([person, said.startsWith('[[')]).toEqual([person, isLive]);
      if (!isLive) expect(said).toContain('Posts holds');
      // What the tabs hold is shown to everybody, whoever has a key.
      expect(shown(call(fresh, ['views', '30d'], person))).toMatch(/^\d+$/);
    }
    expect(fresh.requests.length > before).toBe(isLive);
  });
});
