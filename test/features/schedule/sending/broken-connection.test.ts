// Sending while the connection or the service fails.
import { addFault, type FaultOrder } from '../../../../local/sandbox/index';
import { createFault, given, madePosts, MINUTE_MS, row, rows, statuses } from './stories';

describe('when the connection breaks', () => {
  it.each(['before', 'after'] as const)('%s Genviral acted, every post still exists once', (when) => {
    const stage = given(rows(12));
    addFault(stage.world, createFault({ kind: 'cut', when }, { kind: 'next', times: 1 }));
    expect(stage.send()).toMatchObject({ fates: { created: 12, awaiting: 0 } });
    expect(madePosts(stage)).toHaveLength(12);
    expect(new Set(statuses(stage))).toEqual(new Set(['Scheduled']));
  });

  it('for good, rows say that they wait, and the next run settles them', () => {
    const stage = given(rows(4));
    addFault(stage.world, createFault({ kind: 'cut', when: 'before' }, { kind: 'always' }));
    expect(stage.send()).toMatchObject({ fates: { created: 0, awaiting: 4 } });
    expect(new Set(statuses(stage))).toEqual(new Set(['Sending']));
    stage.world.faults = [];
    expect(stage.send()).toMatchObject({ fates: { created: 4, awaiting: 0 } });
    expect(madePosts(stage)).toHaveLength(4);
    expect(new Set(statuses(stage))).toEqual(new Set(['Scheduled']));
  });

  it('for a post of now, it is looked for and never sent again', () => {
    const stage = given([row(1, { 'Post at': 'now' })]);
    addFault(stage.world, createFault({ kind: 'cut', when: 'before' }, { kind: 'always' }));
    stage.send();
    stage.world.faults = [];
    stage.platform.time.advance(5 * MINUTE_MS);
    stage.send();
    expect(statuses(stage)).toEqual(['Unsure']);
    expect(madePosts(stage)).toEqual([]);
  });

  it('after a post of now was made, it is found', () => {
    const stage = given([row(1, { 'Post at': 'now' })]);
    addFault(stage.world, createFault({ kind: 'cut', when: 'after' }));
    stage.send();
    expect(statuses(stage)).toEqual(['Publishing']);
    expect(madePosts(stage)).toEqual(['Post 1']);
  });

  it('and the time passes, the row is in doubt until a person gives it a new time', () => {
    const stage = given([row(1, { 'Post at': '2026-10-19 08:10' })]);
    addFault(stage.world, createFault({ kind: 'cut', when: 'before' }, { kind: 'always' }));
    stage.send();
    stage.world.faults = [];
    stage.platform.time.advance(30 * MINUTE_MS);
    stage.send();
    expect(statuses(stage)).toEqual(['Unsure']);
    stage.fill([{ 'Post at': '2026-10-19 12:00' }]);
    stage.send();
    expect(statuses(stage)).toEqual(['Scheduled']);
    expect(madePosts(stage)).toEqual(['Post 1']);
  });

  it('and it had arrived after all, a new time finds it instead of posting twice', () => {
    const stage = given([row(1, { 'Post at': '2026-10-19 08:10' })]);
    addFault(stage.world, createFault({ kind: 'cut', when: 'after' }, { kind: 'always' }));
    const list: FaultOrder = {
      match: { method: 'GET', path: '/posts' },
      effect: { kind: 'wrong-shape', data: { posts: [] } },
      timing: { kind: 'always' },
    };
    addFault(stage.world, list);
    stage.send();
    stage.platform.time.advance(30 * MINUTE_MS);
    stage.send();
    expect(statuses(stage)).toEqual(['Unsure']);
    stage.fill([{ 'Post at': '2026-10-19 12:00' }]);
    stage.world.faults = stage.world.faults.slice(1);
    stage.send();
    expect(madePosts(stage)).toEqual(['Post 1']);
    expect(statuses(stage)).toEqual(['Unsure']);
    stage.world.faults = [];
    stage.send();
    expect(madePosts(stage)).toEqual(['Post 1']);
    expect(statuses(stage)).toEqual(['Posted']);
  });
});

describe('answers that are slow or unreadable', () => {
  it('waits when Genviral asks for fewer requests, and sends each row once', () => {
    const stage = given(rows(12));
    addFault(stage.world, createFault({ kind: 'rate-limited', retryAfter: '2' }, { kind: 'every', nth: 5 }));
    expect(stage.send()).toMatchObject({ fates: { created: 12 } });
    expect(madePosts(stage)).toHaveLength(12);
  });

  it.each<FaultOrder['effect']>([
    { kind: 'html', takesEffect: true },
    { kind: 'empty', takesEffect: true },
    { kind: 'truncated', takesEffect: true },
    { kind: 'wrong-shape', data: { id: 7 }, takesEffect: true },
    { kind: 'status', status: 500, takesEffect: true },
  ])('takes %j for no answer, and settles it in the same run', (effect) => {
    const stage = given(rows(3));
    addFault(stage.world, createFault(effect));
    expect(stage.send()).toMatchObject({ fates: { created: 3, awaiting: 0 } });
    expect(madePosts(stage)).toHaveLength(3);
  });

  it('ends in time, says what is left, and the next run goes on', () => {
    const stage = given(rows(60));
    addFault(stage.world, createFault({ kind: 'slow', tookMs: 59_000 }, { kind: 'always' }));
    const report = stage.send();
    expect(report.left).toBeGreaterThan(0);
    expect(report.fates.created + report.left).toBe(60);
    expect(statuses(stage).filter((word) => word === 'Not sent')).toHaveLength(report.left);
    stage.world.faults = [];
    stage.send();
    expect(madePosts(stage)).toHaveLength(60);
    expect(new Set(statuses(stage))).toEqual(new Set(['Scheduled']));
  });

  it('leaves out a row whose turn came too late', () => {
    const first = rows(10).map((cells) => ({ ...cells, 'Post at': '2026-10-19 08:10' }));
    const stage = given([...first, row(11, { 'Post at': '2026-10-19 08:10:15' })]);
    addFault(stage.world, createFault({ kind: 'slow', tookMs: 59_000 }, { kind: 'always' }));
    stage.platform.time.advance(6.5 * MINUTE_MS);
    stage.send();
    expect(statuses(stage)[10]).toBe('Mend');
    expect(stage.rows()[10]?.message).toContain('less than 3 minutes away');
    expect(madePosts(stage)).toHaveLength(10);
  });
});
