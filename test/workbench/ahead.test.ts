// The instants that the clock offers, with literals.
import type { StandingTrigger } from '../../local/host/index';
import { createWorld, type World } from '../../local/sandbox/index';
import { aheadOf, instantOf } from '../../local/workbench/script/ahead';
import { at } from '../zones';

const zone = 'Europe/Berlin';
const nowMs = at('2026-10-24T20:00Z');
const post = { ...createWorld({ seed: 'small', nowMs }).posts[0], status: 'scheduled' } as World['posts'][0];
const trigger: StandingTrigger = {
  id: '1',
  handler: 'genviralBeat',
  eventType: 'CLOCK',
  sourceId: null,
  person: 'owner',
  dueMs: at('2026-10-24T20:17Z'),
  table: null,
};

it('the next post is out when the worker has been there; what is over or unscheduled does not count', () => {
  const posts = [
    { ...post, scheduledMs: at('2026-10-24T21:03Z') },
    { ...post, scheduledMs: at('2026-10-24T20:31Z'), status: 'canceled' },
    { ...post, scheduledMs: null },
  ];
  expect(aheadOf({ nowMs, zone, triggers: [], posts })[0]).toEqual({
    what: 'The next post is out',
    atMs: at('2026-10-24T21:07Z'),
  });
});

it('the soonest comes first; tomorrow is the zone’s tomorrow, also when clocks change that night', () => {
  expect(aheadOf({ nowMs, zone, triggers: [trigger, { ...trigger, dueMs: null }], posts: [] })).toEqual([
    { what: 'Automation runs', atMs: at('2026-10-24T20:17Z') },
    { what: 'Tomorrow 09:00', atMs: at('2026-10-25T08:00Z') },
  ]);
});

it('reads what clocks in the zone show', () => {
  expect(instantOf('2026-10-20T09:00', zone)).toBe(at('2026-10-20T07:00Z'));
  expect(instantOf('2026-10-25T09:00', zone)).toBe(at('2026-10-25T08:00Z'));
  expect(instantOf('2026-10-20T09:00', 'Asia/Kolkata')).toBe(at('2026-10-20T03:30Z'));
});
