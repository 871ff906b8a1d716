// What a page may send to the bench, and what it may not.
import { parseOrder } from '../../local/workbench/commands';

const order = (command: unknown) => ({ window: 'w-1', run: 'r-1', command });

it.each([
  { kind: 'advance-to', atMs: 1_800_000_000_000 },
  { kind: 'advance-to-local', local: '2026-10-20T09:00' },
  { kind: 'stop-clock' },
  { kind: 'run-trigger', trigger: '123' },
  { kind: 'fault', fault: 'down', isOn: true },
  { kind: 'mend-all' },
  { kind: 'sit-down', person: 'viewer' },
  { kind: 'clear-log' },
  { kind: 'begin-story', story: 'again' },
])('takes %j', (command) => {
  expect(parseOrder(order(command))).toEqual(order(command));
});

it.each([
  { kind: 'advance-to', atMs: 1.5 },
  { kind: 'advance-to', atMs: 1e300 },
  { kind: 'advance-to', atMs: '2026-10-20' },
  { kind: 'advance-to-local', local: '2026-13-01T00:00' },
  { kind: 'advance-to-local', local: '2026-10-20T24:00' },
  { kind: 'advance-to-local', local: '2026-10-20T09:00Z' },
  { kind: 'advance-to-local', local: ' 2026-10-20T09:00\n' },
  { kind: 'run-trigger', trigger: '' },
  { kind: 'run-trigger', trigger: { id: 1 } },
  { kind: 'fault', fault: 'constructor', isOn: true },
  { kind: 'fault', fault: 'down', isOn: 'yes' },
  { kind: 'sit-down', person: '__proto__' },
  { kind: 'begin-story', story: '../../etc/passwd' },
  { kind: 'begin-story', story: ['empty'] },
  { kind: 'begin-story' },
  { kind: 'constructor' },
  null,
])('refuses %j', (command) => {
  expect(() => parseOrder(order(command))).toThrow();
});

it('lets nothing through that is not asked for', () => {
  const stuffed = { ...order({ kind: 'mend-all', saved: {} }), person: 'owner' };
  expect(parseOrder(stuffed)).toEqual(order({ kind: 'mend-all' }));
});
