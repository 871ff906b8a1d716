// Runs from the panel go in parts that end before a page gives up. What was agreed at first holds to the end, and nothing else.
import { lookOnly } from '../../src/runs/door';
import { askToStop, runningNow } from '../../src/runs/progress';
import type { Chunk } from '../../src/runs/chunk';
import type { Execution } from '../../src/runs/context';
import { previewSending, questionsAbout } from '../../src/features/schedule/run';
import { agreeTo, NOTHING_AGREED, type Agreed } from '../../src/features/schedule/sending/consent';
import { beginSending, endSending, goOnSending } from '../../src/surfaces/send-in-parts';
import { killAt } from '../faults/broken-run';
import { gated, Killed, type Interruption } from '../faults/gate';
import { setCells } from '../faults/scenario';
import { connectedStage, copyStage, stageOn, type Stage } from '../fakes/stage';
import { activityOf, DAY_MS } from './stage';

const ROWS = 65;
const rows = Array.from({ length: ROWS }, (_, index) => ({
  Ready: true,
  Accounts: 'instagram @lumen.bakery',
  Caption: `Part ${String(index + 1)}`,
  Media: `https://media.example.test/${String(index)}.jpg`,
  'Post at': `2026-10-2${String(1 + Math.floor(index / 10))} 1${String(index % 10)}:30`,
}));

const given = connectedStage();
given.fill(rows);

const ANSWER_MS = 9_000;

/** Genviral takes its time; `interrupt` sees the calls too. */
function slow(stage: Stage, interrupt: Interruption = (_, act) => act()): Execution {
  const gate = gated(stage.platform, (call, act) => {
    if (call.name === 'http.send') stage.platform.time.advance(ANSWER_MS);
    return interrupt(call, act);
  });
  return stageOn(stage.platform, stage.http, gate.platform).execution();
}

function agreedTo(stage: Stage): Agreed {
  const preview = lookOnly(stage.execution(), previewSending);
  return questionsAbout(preview, preview.moves, false).reduce<Agreed>(agreeTo, NOTHING_AGREED);
}

const ZONE = 'Europe/Berlin';

/** As the panel does; `between` happens after each part but the last. */
function sendInParts(
  stage: Stage,
  between: (part: number, chunk: Chunk) => void = () => undefined,
): readonly Chunk[] {
  const chunks = [beginSending(slow(stage), agreedTo(stage), ZONE)];
  for (let last = chunks[0]; last && !last.isDone; last = chunks[chunks.length - 1]) {
    between(chunks.length, last);
    chunks.push(goOnSending(slow(stage), last.runId));
    if (chunks.length > 100) throw new Error('it never ends');
  }
  return chunks;
}

const sentCaptions = ({ world }: Stage): readonly string[] =>
  world.posts.map(({ caption }) => caption).filter((caption) => caption.startsWith('Part '));

const agreedNames = ({ platform }: Stage): readonly string[] =>
  [...platform.documentFacts.keys()].filter((name) => name.startsWith('agreed:'));

/** Keeps the file as it is; what this gives sets it back to that, as a version from Google's history does. */
function saveVersion({ platform }: Stage): () => void {
  const saved = platform.book.tabs().map((tab) => ({ tab, cells: tab.readAll() }));
  return () => {
    for (const { tab, cells } of saved) {
      const now = tab.readAll();
      const columns = Math.max(...[...cells, ...now].map((row) => row.length));
      const rows = Math.max(cells.length, now.length);
      const padded = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => cells[row]?.[column] ?? ''),
      );
      tab.write({ row: 1, column: 1, rows, columns }, padded);
    }
  };
}

describe('sending in parts', () => {
  it('does no more under its yes in a file that was set back meanwhile: rows find their posts, the rest is asked anew', () => {
    const stage = copyStage(given);
    const setBack = saveVersion(stage);
    let sentBefore: readonly string[] = [];
    const chunks = sendInParts(stage, (part) => {
      if (part !== 1) return;
      sentBefore = sentCaptions(stage);
      setBack();
    });
    expect(sentBefore.length).toBeGreaterThan(0);
    expect(sentBefore.length).toBeLessThan(ROWS);
    expect(sentCaptions(stage)).toEqual(sentBefore);
    expect(chunks.at(-1)?.isDone).toBe(true);
    expect(stage.rows().filter(({ status }) => status === 'Scheduled')).toHaveLength(sentBefore.length);
    sendInParts(stage);
    expect([...sentCaptions(stage)].sort()).toEqual(rows.map(({ Caption }) => Caption).sort());
  });

  it('sends all, once, in parts below a minute, as one run in Activity', () => {
    const stage = copyStage(given);
    const beganMs: number[] = [stage.platform.time.nowMs()];
    const longest: number[] = [];
    const chunks = sendInParts(stage, () => {
      beganMs.push(stage.platform.time.nowMs());
      for (const [name, value] of stage.platform.documentFacts) {
        if (name.startsWith('agreed:')) longest.push(value.length);
      }
    });
    beganMs.push(stage.platform.time.nowMs());
    const lasted = beganMs.slice(1).map((ms, index) => ms - (beganMs[index] ?? 0));
    expect(Math.max(...lasted)).toBeLessThan(50_000);
    expect(Math.max(...longest)).toBeLessThan(9 * 1024);
    expect(chunks.map(({ done, of }) => [done, of])).toEqual([
      [20, 65],
      [40, 65],
      [60, 65],
      [65, 65],
    ]);
    expect(chunks[3]?.said).toBe('65 posts accepted by Genviral.');
    expect(new Set(sentCaptions(stage)).size).toBe(ROWS);
    expect(sentCaptions(stage)).toHaveLength(ROWS);
    expect(activityOf(stage)).toHaveLength(activityOf(given).length + 1);
    expect(activityOf(stage)[0]).toBe('Send | A colleague | Done | 65 posts accepted by Genviral.');
    expect(agreedNames(stage)).toEqual([]);
    expect(runningNow(stage.platform)).toBeNull();
  });

  it('leaves out what changed meanwhile, and never takes what came meanwhile', () => {
    const stage = copyStage(given);
    const chunks = sendInParts(stage, (part) => {
      if (part === 1) setCells(stage, 62, { Caption: 'Part 61, with other words' });
      if (part === 2) setCells(stage, ROWS + 2, { ...rows[0], Caption: 'Part of somebody else' });
    });
    expect(chunks[chunks.length - 1]?.said).toBe(
      '64 posts accepted by Genviral, 1 left out, because they changed after you said yes.',
    );
    expect(sentCaptions(stage)).toHaveLength(64);
    expect(sentCaptions(stage).filter((caption) => / of | with /.test(caption))).toEqual([]);
  });

  it('is still seen, and can be stopped, between two parts', () => {
    const stage = copyStage(given);
    const chunks = sendInParts(stage, (part) => {
      if (part === 1) expect(askToStop(stage.platform, 'Ana')).toMatchObject({ done: 20, of: 65 });
    });
    expect(chunks).toHaveLength(2);
    expect(chunks[1]).toMatchObject({
      isDone: true,
      done: 20,
      of: 65,
      said: 'Stopped by Ana after 20 of 65. 20 posts accepted by Genviral, 45 left; press See what would be sent again.',
    });
    expect(activityOf(stage)[0]).toContain('Send | A colleague | Stopped | Stopped by Ana after 20 of 65.');
    expect(agreedNames(stage)).toEqual([]);
    expect(stage.send()).toMatchObject({ fates: { created: 45 }, left: 0 });
    expect(sentCaptions(stage)).toHaveLength(ROWS);
  });

  it('Stop that was pressed when no part ran ends it all the same, is written down, and nothing is seen to run', () => {
    const stage = copyStage(given);
    const { runId } = beginSending(slow(stage), agreedTo(stage), ZONE);
    const end = endSending(slow(stage), runId);
    expect(end).toMatchObject({ isDone: true, done: 20, of: 65 });
    expect(end.said).toMatch(
      /^Stopped by A colleague after 20 of 65\. .* 45 left; press See what would be sent again\.$/,
    );
    expect(activityOf(stage)[0]).toContain(
      'Send | A colleague | Stopped | Stopped by A colleague after 20 of 65.',
    );
    expect(runningNow(stage.platform)).toBeNull();
    expect(agreedNames(stage)).toEqual([]);
    expect(sentCaptions(stage)).toHaveLength(20);
  });

  it('Stop where the cache keeps nothing: the yes is forgotten', () => {
    const stage = copyStage(given);
    const { runId } = beginSending(slow(stage), agreedTo(stage), ZONE);
    const execution = slow(stage, ({ name }, act) => (name === 'cache.put' ? undefined : act()));
    expect(endSending(execution, runId)).toMatchObject({
      isDone: true,
      said: 'Stopped after 20 of 65. 20 posts accepted by Genviral, 45 left; press See what would be sent again.',
    });
    expect(() => goOnSending(slow(stage), runId)).toThrow('consent-over');
    expect(sentCaptions(stage)).toHaveLength(20);
  });

  it('a yes ends with its run, and after a day', () => {
    const stage = copyStage(given);
    const chunks = sendInParts(stage);
    const { runId = '' } = chunks[0] ?? {};
    expect(() => goOnSending(slow(stage), runId)).toThrow('consent-over');
    expect(() => goOnSending(slow(stage), 'never-began')).toThrow('consent-over');
    const other = copyStage(given);
    const first = beginSending(slow(other), agreedTo(other), ZONE);
    other.platform.time.advance(DAY_MS + 1);
    expect(() => goOnSending(slow(other), first.runId)).toThrow('consent-over');
    beginSending(slow(other), NOTHING_AGREED, ZONE);
    expect(agreedNames(other)).toEqual([]);
  });

  it('what is lost of a long yes is not sent, and nothing else is', () => {
    const stage = copyStage(given);
    const agreed = new Set([
      ...agreedTo(stage),
      ...Array.from({ length: 900 }, (_, index) => `create p${String(index)}padding`),
    ]);
    const first = beginSending(slow(stage), agreed, ZONE);
    // Those without a row count as changed after the yes; the 45 that are left fit into one piece.
    expect(first).toMatchObject({ isDone: false, done: 965 - 45, of: 965 });
    stage.platform.documentFacts.set(`agreed:${first.runId}:0`, '');
    expect(goOnSending(slow(stage), first.runId).isDone).toBe(true);
    expect(sentCaptions(stage)).toHaveLength(20);
  });

  it('somebody at work in the file: it is told, and the yes is not kept', () => {
    const stage = copyStage(given);
    stage.platform.isLockTaken = true;
    expect(() => beginSending(slow(stage), agreedTo(stage), ZONE)).toThrow('busy');
    expect(agreedNames(stage)).toEqual([]);
  });

  it('killed at any call of its second part, goes on where it was', () => {
    const started = copyStage(given);
    const { runId } = beginSending(slow(started), agreedTo(started), ZONE);
    const dry = copyStage(started);
    let calls = 0;
    goOnSending(
      slow(dry, (call, act) => {
        calls = call.index;
        return act();
      }),
      runId,
    );
    expect(calls).toBeGreaterThan(40);
    const wrong: string[] = [];
    for (let index = 3; index <= calls; index += STEP) {
      const stage = copyStage(started);
      const die = killAt(stage, index, index % 2 === 0 ? 'before' : 'after', 'lost');
      expect(() => goOnSending(slow(stage, die), runId)).toThrow(Killed);
      stage.platform.isLockTaken = false;
      let last = goOnSending(slow(stage), runId);
      while (!last.isDone) last = goOnSending(slow(stage), runId);
      const isRight =
        sentCaptions(stage).length === ROWS &&
        new Set(sentCaptions(stage)).size === ROWS &&
        agreedNames(stage).length === 0;
      if (!isRight || last.said.includes('left out')) wrong.push(`${String(index)}: ${last.said}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Every so many calls; every single one was tried by hand. */
const STEP = 7;
