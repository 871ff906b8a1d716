// What people see of a run while it works: read from the cache at every call of a run, as a panel would.
import type { Platform } from '../../src/platform/ports';
import { askToStop, readProgress, runningNow, writeProgress, type Progress } from '../../src/runs/progress';
import { throughDoor } from '../../src/runs/door';
import { updateMedia } from '../../src/features/media/run';
import { gated } from '../faults/gate';
import { connectedStage, stageOn, type Stage } from '../fakes/stage';
import { activityOf, automatedStage, beatOn, beats, HOUR_MS, stateOf } from './stage';

const rows = Array.from({ length: 25 }, (_, index) => ({
  Ready: true,
  Accounts: 'instagram @lumen.bakery',
  Caption: `Row ${String(index + 1)}`,
  Media: `https://media.example.test/${String(index)}.jpg`,
  'Post at': `2026-10-2${String(1 + Math.floor(index / 10))} 1${String(index % 10)}:30`,
}));

/** The stage, and what was seen of its runs whenever it asked Genviral. */
function watched(stage: Stage): { readonly stage: Stage; readonly seen: (Progress | null)[] } {
  const seen: (Progress | null)[] = [];
  const gate = gated(stage.platform, (call, act) => {
    if (call.name === 'http.send') seen.push(runningNow(stage.platform));
    return act();
  });
  return { stage: stageOn(stage.platform, stage.http, gate.platform), seen };
}

describe('while a run works', () => {
  it('a panel sees what it is at and how far it is, wave by wave', () => {
    const { stage, seen } = watched(connectedStage());
    stage.fill(rows);
    stage.send();
    const sending = seen.filter((one) => one?.phase === 'Sending');
    expect(sending.map((one) => [one?.what, one?.who, one?.done, one?.of])).toEqual([
      ['Send', 'A colleague', 0, 25],
      ['Send', 'A colleague', 10, 25],
      ['Send', 'A colleague', 20, 25],
    ]);
    expect(runningNow(stage.platform)).toBeNull();
  });

  it('each wave costs one call of the cache', () => {
    const stage = connectedStage();
    stage.fill(rows);
    const gate = gated(stage.platform, (_, act) => act());
    stageOn(stage.platform, stage.http, gate.platform).send();
    expect(gate.calls.filter((name) => name === 'cache.put')).toHaveLength(1 + 1 + 3);
  });

  it('two runs are never the same', () => {
    const { stage, seen } = watched(connectedStage());
    stage.update();
    stage.update();
    const ids = new Set(seen.flatMap((one) => (one ? [one.runId] : [])));
    expect(ids.size).toBe(2);
  });

  it.each(['', '{', 'null', '[]', '{"what":"Send"}', '{"runId":1}'])(
    'rubbish in the cache is nothing: %s',
    (rubbish) => {
      const stage = connectedStage();
      stage.platform.cached.set('running', rubbish);
      expect(runningNow(stage.platform)).toBeNull();
      stage.platform.isLockTaken = true;
      expect(() => stage.update()).toThrow('busy');
    },
  );

  it('a cache that fails at every call stops nothing, and is told to the log', () => {
    const stage = connectedStage();
    const gate = gated(stage.platform, (call, act) => {
      if (call.name.startsWith('cache.')) throw new Error('Service unavailable: Cache');
      return act();
    });
    const media = throughDoor(stageOn(stage.platform, stage.http, gate.platform).execution(), {
      what: 'List media',
      work: updateMedia,
      told: () => '',
    });
    expect(media.found).toBeGreaterThan(0);
    expect(stage.platform.logged.join()).toContain('The cache of this document failed');
  });

  it('what was written is what is read', () => {
    const { platform } = connectedStage();
    const progress = {
      runId: 'one',
      what: 'Send',
      who: 'Ana',
      startedMs: 5,
      phase: 'Sending',
      done: 1,
      of: 2,
    };
    writeProgress(platform.documentCache(), progress);
    expect(readProgress(platform.documentCache())).toEqual(progress);
  });
});

/** Somebody asks for a stop while the run's nth request is on its way. */
function stoppedAt(stage: Stage, request: number, port = stage.platform): Platform {
  let sent = 0;
  return gated(port, (call, act) => {
    if (call.name === 'http.send') sent += 1;
    if (call.name === 'http.send' && sent === request) askToStop(stage.platform, 'Ana');
    return act();
  }).platform;
}

describe('a run that a person stops', () => {
  it('ends after its wave: answers are written, Activity says so, the rest goes out at the next Send', () => {
    const stage = connectedStage();
    stage.fill(rows);
    // Accounts for the preview, then the first wave.
    const report = stageOn(stage.platform, stage.http, stoppedAt(stage, 2)).send();
    expect(report).toMatchObject({ left: 15, fates: { created: 10 } });
    expect(stage.rows().filter(({ status }) => status === 'Scheduled')).toHaveLength(10);
    expect(activityOf(stage)[0]).toBe('Send | A colleague | Stopped | Stopped by Ana after 10 of 25.');
    expect(stage.ledgerStates().filter((state) => state === 'sending')).toEqual([]);
    expect(stage.send()).toMatchObject({ left: 0, fates: { created: 15 } });
    expect(stage.world.posts.filter(({ caption }) => caption.startsWith('Row '))).toHaveLength(25);
  });

  it('never the next one, however late the wish is read', () => {
    const stage = connectedStage();
    stage.fill(rows);
    // The last request of a run that ends by itself.
    stageOn(stage.platform, stage.http, stoppedAt(stage, 4)).send();
    expect(stage.platform.cached.has('stopAsked')).toBe(true);
    stage.fill(rows.map((row) => ({ ...row, Caption: `${row.Caption}, changed` })));
    expect(stage.send()).toMatchObject({ left: 0, fates: { changed: 25 } });
  });

  it('with nothing running there is nothing to stop', () => {
    const stage = connectedStage();
    expect(askToStop(stage.platform, 'Ana')).toBeNull();
    expect(stage.platform.cached.size).toBe(0);
  });

  it('a wish that is lost or rubbish harms nothing', () => {
    const stage = connectedStage();
    stage.fill(rows);
    stage.platform.cached.set('stopAsked', '{"runId":');
    expect(stage.send()).toMatchObject({ left: 0, fates: { created: 25 } });
  });

  it('of a clock: its beat ends, and the rest goes out at the next one', () => {
    const stage = automatedStage(['send', 'statuses']);
    stage.fill(rows);
    beats(stage, 1);
    stage.platform.time.advance(HOUR_MS);
    let isAsked = false;
    const { platform } = gated(stage.platform, (call, act) => {
      const isSending = call.name === 'http.send' && runningNow(stage.platform)?.phase === 'Sending';
      if (isSending && !isAsked) isAsked = askToStop(stage.platform, 'Ana') !== null;
      return act();
    });
    beatOn(stage, platform);
    expect(activityOf(stage)[0]).toBe(
      'Send ready rows | automation (A colleague) | Stopped | Stopped by Ana after 10 of 25. 10 posts scheduled.',
    );
    expect(stateOf(stage, 'send')).toMatchObject({ result: 'goesOn', failures: 0 });
    expect(stage.rows().filter(({ status }) => status === 'Scheduled')).toHaveLength(10);
    beats(stage, 1);
    expect(stage.rows().filter(({ status }) => status === 'Scheduled')).toHaveLength(25);
    expect(stage.world.posts.filter(({ caption }) => caption.startsWith('Row '))).toHaveLength(25);
  });
});
