// The clock comes: what it does, what it leaves alone, and what is noted of it.
import { addFault } from '../../local/sandbox/index';
import { appOn } from '../../src/app';
import { turnOff, turnOn } from '../../src/runs/clock';
import { readHeart } from '../../src/runs/clock-notes';
import { JOB_IDS, NEVER_RAN } from '../../src/runs/jobs';
import { saveSetting, saveState } from '../../src/runs/jobs-store';
import { gated } from '../faults/gate';
import { activityOf, automatedStage, beatOn, beats, DAY_MS, HOUR_MS, MINUTE_MS, stateOf } from './stage';

const ALL_BUT_SEND = JOB_IDS.filter((id) => id !== 'send');

describe('a beat', () => {
  it('does all jobs that are due, each once, as automation', () => {
    const stage = automatedStage(ALL_BUT_SEND);
    beats(stage, 1);
    for (const id of ALL_BUT_SEND) expect([id, stateOf(stage, id).result]).toEqual([id, 'done']);
    expect(
      activityOf(stage).every((line) => /Turn automation on|automation \(A colleague\) \| Done/.test(line)),
    ).toBe(true);
    expect(stage.platform.book.tabNamed('Posts').readAll().length).toBeGreaterThan(10);
    expect(stage.platform.book.tabNamed('History').readAll().length).toBeGreaterThan(10);
  });

  it('with nothing due asks nobody, and says nothing', () => {
    const stage = automatedStage(ALL_BUT_SEND);
    beats(stage, 1);
    stage.http.sent.length = 0;
    const lines = activityOf(stage).length;
    const gate = gated(stage.platform, (_, act) => act());
    stage.platform.time.advance(HOUR_MS);
    beatOn(stage, gate.platform);
    expect(stage.http.sent).toEqual([]);
    expect(gate.calls).toEqual(['store.all', 'store.put']);
    expect(activityOf(stage)).toHaveLength(lines);
    expect(readHeart(stage.platform.documentStore())?.lastMs).toBe(stage.platform.time.nowMs());
  });

  it('does daily work once a day, at its hour', () => {
    const stage = automatedStage(['accounts']);
    beats(stage, 1);
    stage.http.sent.length = 0;
    beats(stage, 48);
    expect(stage.http.sent).toEqual(['GET accounts', 'GET accounts']);
    // 05:00 in Berlin; the clock of this stage comes on the hour.
    expect(new Date(stateOf(stage, 'accounts').startedMs ?? 0).toISOString().slice(11, 16)).toBe('03:00');
  });

  it('after three missed days does everything once', () => {
    const stage = automatedStage(['accounts']);
    beats(stage, 1);
    stage.http.sent.length = 0;
    beats(stage, 1, 3 * DAY_MS + 2 * HOUR_MS);
    beats(stage, 3);
    expect(stage.http.sent).toEqual(['GET accounts']);
  });

  it('while a person is at work waits for the next one, and counts no failure', () => {
    const stage = automatedStage(['accounts', 'statuses']);
    stage.platform.isLockTaken = true;
    beats(stage, 1);
    expect(stage.http.sent).toEqual([]);
    expect(stateOf(stage, 'accounts')).toMatchObject({ result: null, failures: 0 });
    stage.platform.isLockTaken = false;
    beats(stage, 1);
    expect(stateOf(stage, 'accounts').result).toBe('done');
  });

  it('lets a job that fails wait, does the others, and tells why', () => {
    const stage = automatedStage(['posts', 'accounts']);
    stage.platform.book.removeTab('Posts');
    beats(stage, 1);
    expect(stateOf(stage, 'posts')).toMatchObject({
      result: 'failed',
      failures: 1,
      said: expect.stringContaining('The tab Posts is missing.') as unknown,
    });
    expect(stateOf(stage, 'accounts').result).toBe('done');
    expect(activityOf(stage)[0]).toContain('Pull posts | automation (A colleague) | Stopped | The tab Posts');
    beats(stage, 10);
    expect(stateOf(stage, 'posts')).toMatchObject({ result: 'off', failures: 5 });
    const lines = activityOf(stage).length;
    beats(stage, 100);
    expect(activityOf(stage).filter((line) => line.startsWith('Pull posts'))).toHaveLength(5);
    expect(lines).toBeLessThan(20);
  });

  it('with a refused key stops, and all jobs say so until a person connects again', () => {
    const stage = automatedStage(['accounts', 'tracked', 'posts']);
    addFault(stage.world, {
      effect: { kind: 'status', status: 401, body: { ok: false, code: 401, message: 'Unauthorized' } },
      timing: { kind: 'always' },
    });
    beats(stage, 5);
    expect(stage.http.sent).toHaveLength(1);
    for (const id of ['accounts', 'tracked', 'posts'] as const) {
      expect(stateOf(stage, id)).toMatchObject({
        result: 'off',
        said: expect.stringContaining('Genviral refused the API key.') as unknown,
      });
    }
  });

  it('spends no more than its share: what is left is done at the next ones', () => {
    const stage = automatedStage(ALL_BUT_SEND, 15);
    const slow = gated(stage.platform, (call, act) => {
      if (call.name === 'http.send') stage.platform.time.advance(8_000);
      return act();
    });
    const spentMs: number[] = [];
    for (let beat = 0; beat < 12; beat += 1) {
      stage.platform.time.advance(15 * MINUTE_MS);
      const beganMs = stage.platform.time.nowMs();
      beatOn(stage, slow.platform);
      spentMs.push(stage.platform.time.nowMs() - beganMs);
    }
    expect(Math.max(...spentMs)).toBeLessThan(60_000);
    for (const id of ALL_BUT_SEND) expect([id, stateOf(stage, id).result]).toEqual([id, 'done']);
  });
});

describe('the clock', () => {
  it('is one for a person and document, however often it is turned on', () => {
    const stage = automatedStage([]);
    turnOn(stage.execution(), 15);
    expect(stage.platform.clocks.map(({ entry, everyMinutes }) => [entry, everyMinutes])).toEqual([
      ['genviralBeat', 15],
    ]);
    turnOff(stage.execution());
    expect(stage.platform.clocks).toEqual([]);
    expect(readHeart(stage.platform.documentStore())).toBeNull();
  });

  it('of another person is told, and not doubled', () => {
    const stage = automatedStage(['accounts']);
    stage.platform.personFacts.delete(`person:${stage.platform.book.id}`);
    expect(() => {
      turnOn(stage.execution(), 60);
    }).toThrow('clock-of-another');
    expect(shown(stage)).toContain('Automation runs as A colleague, with their key.');
  });

  it('that Google does not name is known by its spreadsheet', () => {
    const stage = automatedStage(['accounts']);
    appOn(stage.platform).beat(undefined);
    expect(stateOf(stage, 'accounts').result).toBe('done');
  });

  it('that nobody knows any more removes itself, and does nothing', () => {
    const stage = automatedStage(['accounts']);
    stage.platform.documentFacts.delete('heartbeat');
    beats(stage, 1);
    expect(stage.platform.clocks).toEqual([]);
    expect(stage.http.sent).toEqual([]);
  });

  it('whose spreadsheet is gone ends itself, and the person is told why', () => {
    const stage = automatedStage(['accounts']);
    stage.platform.isDocumentThere = false;
    beats(stage, 2);
    expect(stage.platform.clocks).toEqual([]);
    stage.platform.isDocumentThere = true;
    expect(shown(stage)).toContain('Google did not hand the spreadsheet to it');
  });

  it('that was deleted by hand is told when somebody looks', () => {
    const stage = automatedStage(['accounts']);
    stage.platform.clocks.length = 0;
    expect(shown(stage)).toContain('The clock of this spreadsheet is gone');
    expect(readHeart(stage.platform.documentStore())).toBeNull();
  });

  it('that came twice is put right when somebody looks', () => {
    const stage = automatedStage(['accounts']);
    stage.platform.clocks.push(
      { id: 'double', entry: 'genviralBeat', everyMinutes: 60 },
      { id: 'other', entry: 'somebodyElses', everyMinutes: 60 },
    );
    expect(shown(stage)).toContain('did not know was removed');
    expect(stage.platform.clocks.map(({ id }) => id)).toEqual(['clock-1', 'other']);
  });
});

it('the panel switches jobs, and refuses what is no job', () => {
  const stage = automatedStage(['accounts']);
  const ask = (name: string, input: unknown): unknown => appOn(stage.platform).answerPanel(name, input);
  const weekly = { isOn: true, interval: { kind: 'weekly', weekday: 1, hour: 7 } };
  expect(ask('setJob', { id: 'dashboard', setting: weekly })).toEqual({
    ok: true,
    value: 'Refresh dashboard: Mondays at 07:00.',
  });
  expect(
    ask('setJob', { id: 'dashboard', setting: { isOn: true, interval: { kind: 'daily', hour: 24 } } }),
  ).toMatchObject({ ok: false });
  expect(ask('setJob', { id: 'constructor', setting: weekly })).toMatchObject({ ok: false });
  expect(ask('setEvery', { every: 5 })).toMatchObject({ ok: false });
  expect(ask('setEvery', { every: 0 })).toMatchObject({ ok: true });
  expect(stage.platform.clocks).toEqual([]);
});

it('nine jobs with the longest sentences fit into a property', () => {
  const stage = automatedStage(JOB_IDS);
  const weekly = { isOn: true, interval: { kind: 'weekly', weekday: 7, hour: 23 } } as const;
  const longest = {
    ...NEVER_RAN,
    dueMs: stage.platform.time.nowMs(),
    result: 'failed',
    said: '漢'.repeat(200),
  } as const;
  for (const id of JOB_IDS) {
    saveSetting(stage.platform.documentStore(), id, weekly);
    saveState(stage.platform.documentStore(), id, longest);
  }
  const bytes = ['jobs', 'jobRuns'].map((name) =>
    Buffer.byteLength(stage.platform.documentFacts.get(name) ?? ''),
  );
  expect(Math.max(...bytes)).toBeLessThan(9 * 1024);
  expect(Math.min(...bytes)).toBeGreaterThan(500);
});

/** What Automation > Show says, which puts right what it can as the panel does. */
function shown({ platform }: ReturnType<typeof automatedStage>): string {
  appOn(platform).choose('automationShow');
  return platform.shown.at(-1)?.text ?? '';
}
