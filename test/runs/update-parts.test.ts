// Update now from the panel: in parts that a page can wait for, however many posts there are.
import type { Chunk } from '../../src/runs/chunk';
import type { Execution } from '../../src/runs/context';
import { askToStop } from '../../src/runs/progress';
import { DEFAULT_SELECTION, type Selection } from '../../src/features/posts/selection';
import { beginUpdating, goOnUpdating, update } from '../../src/surfaces/update';
import { gated } from '../faults/gate';
import { stageOn, connectedStage, type Stage } from '../fakes/stage';
import { analyticsStage } from '../features/analytics/stage';
import { activityOf, HOUR_MS } from './stage';

/** Genviral takes so long for every round of requests. */
function slow({ platform, http }: Pick<Stage, 'platform' | 'http'>, answerMs: number): Execution {
  const gate = gated(platform, (call, act) => {
    if (call.name === 'http.send') platform.time.advance(answerMs);
    return act();
  });
  return stageOn(platform, http, gate.platform).execution();
}

interface InParts {
  readonly chunks: readonly Chunk[];
  readonly longestMs: number;
}

function updateInParts(
  stage: Pick<Stage, 'platform' | 'http'>,
  answerMs: number,
  selection: Selection = DEFAULT_SELECTION,
  between: (part: number) => void = () => undefined,
): InParts {
  const chunks: Chunk[] = [];
  let longestMs = 0;
  const timed = (part: () => Chunk): void => {
    const beganMs = stage.platform.time.nowMs();
    chunks.push(part());
    longestMs = Math.max(longestMs, stage.platform.time.nowMs() - beganMs);
  };
  timed(() => beginUpdating(slow(stage, answerMs), selection));
  for (let last = chunks[0]; last && !last.isDone; last = chunks[chunks.length - 1]) {
    between(chunks.length);
    const { runId } = last;
    timed(() => goOnUpdating(slow(stage, answerMs), runId));
    if (chunks.length > 60) throw new Error('it never ends');
  }
  return { chunks, longestMs };
}

describe('an update in parts', () => {
  it('brings the same as one from the menu, as one run in Activity', () => {
    const whole = connectedStage();
    const said = update(whole.execution(), DEFAULT_SELECTION);
    const stage = connectedStage();
    const { chunks, longestMs } = updateInParts(stage, 9_000);
    expect(chunks.length).toBeGreaterThan(1);
    expect(longestMs).toBeLessThan(50_000);
    expect(chunks[chunks.length - 1]).toMatchObject({ isDone: true, said, done: 8, of: 8 });
    for (const tab of ['Posts', 'History', 'Accounts']) {
      const width = tab === 'Posts' ? 12 : 2;
      const cells = (of: Stage) =>
        of.platform.book
          .tabNamed(tab)
          .readAll()
          .map((row) => row.slice(0, width));
      expect(cells(stage).length).toBe(cells(whole).length);
      expect(cells(stage)).toEqual(cells(whole));
    }
    expect(activityOf(stage)).toHaveLength(activityOf(whole).length);
    expect(activityOf(stage)[0]).toBe(`Update now | A colleague | Done | ${said}`);
    expect(stage.platform.documentFacts.has('update')).toBe(false);
  });

  it('of thousands of posts goes over several calls, none of them a minute long', () => {
    const stage = analyticsStage('agency');
    const { chunks, longestMs } = updateInParts({ platform: stage.platform, http: stage.http }, 5_000, {
      ...DEFAULT_SELECTION,
      range: '1y',
    });
    process.stdout.write(
      `update of a year of posts: ${String(chunks.length)} parts, the longest ${String(longestMs / 1000)} s\n`,
    );
    const posts = stage.column('Posts', 'Analytics id').length;
    expect(posts).toBeGreaterThan(8_000);
    expect(longestMs).toBeLessThan(50_000);
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks[chunks.length - 1]?.said).toContain(`${String(posts)} posts from`);
  });

  it('that a person stops says so, and goes on when it is asked for again', () => {
    const stage = connectedStage();
    const { chunks } = updateInParts(stage, 9_000, DEFAULT_SELECTION, () => {
      askToStop(stage.platform, 'Ana');
    });
    expect(chunks).toHaveLength(2);
    expect(chunks[1]).toMatchObject({
      isDone: true,
      said: expect.stringMatching(/^Stopped by Ana/) as unknown,
    });
    const again = updateInParts(stage, 9_000);
    expect(again.chunks[0]?.done).toBeGreaterThan(chunks[1]?.done ?? 0);
    expect(again.chunks[again.chunks.length - 1]).toMatchObject({ isDone: true, done: 8 });
  });

  it('begins anew where its standing was lost, is rubbish, or is old', () => {
    const stage = connectedStage();
    const first = beginUpdating(slow(stage, 9_000), DEFAULT_SELECTION);
    stage.platform.documentFacts.set('update', '{"next":');
    expect(goOnUpdating(slow(stage, 9_000), first.runId)).toMatchObject({ isDone: true });
    expect(beginUpdating(slow(stage, 9_000), DEFAULT_SELECTION).runId).not.toBe(first.runId);
    const left = stage.platform.documentFacts.get('update');
    stage.platform.time.advance(HOUR_MS);
    expect(beginUpdating(slow(stage, 9_000), DEFAULT_SELECTION).runId).not.toBe(
      (JSON.parse(left ?? '{}') as { runId?: string }).runId,
    );
  });

  it('where Genviral is too slow for a panel, ends and says what to do', () => {
    const stage = connectedStage();
    const { chunks } = updateInParts(stage, 39_000);
    expect(chunks[chunks.length - 1]).toMatchObject({
      isDone: true,
      said: expect.stringContaining('choose Genviral > Update now in the menu') as unknown,
    });
  });
});
