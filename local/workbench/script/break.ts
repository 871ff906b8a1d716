// Breaks the local world on purpose: Genviral by the sandbox's scripted faults, Google before its service calls.
import type { CallHook, Verdict } from '../../host/index';
import {
  addFault,
  addOutcome,
  clearFaults,
  snapshot,
  type FaultOrder,
  type World,
} from '../../sandbox/index';
import type { FaultName } from '../faults';

const ALWAYS = { kind: 'always' } as const;

const GENVIRAL_FAULTS: Readonly<Partial<Record<FaultName, FaultOrder>>> = {
  down: { effect: { kind: 'status', status: 503 }, timing: ALWAYS },
  unreachable: { effect: { kind: 'cut', when: 'before' }, timing: ALWAYS },
  'lost-answers': { effect: { kind: 'cut', when: 'after' }, timing: { kind: 'every', nth: 10 } },
  'cut-sending': {
    effect: { kind: 'cut', when: 'after' },
    match: { method: 'POST', path: '/posts' },
    timing: ALWAYS,
  },
  'rate-limited': {
    effect: { kind: 'rate-limited', retryAfter: '10' },
    timing: { kind: 'every', nth: 3 },
  },
  slow: { effect: { kind: 'slow', tookMs: 20_000 }, timing: ALWAYS },
  'error-pages': { effect: { kind: 'html' }, timing: { kind: 'every', nth: 2 } },
};

const INSTAGRAM = { match: { platform: 'instagram' }, message: 'Instagram: this account may not post now' };

/** Sets exactly these faults; counting begins anew. */
export function breakGenviral(genviral: World, faults: readonly FaultName[]): void {
  clearFaults(genviral);
  genviral.outcomes = genviral.outcomes.filter(({ message }) => message !== INSTAGRAM.message);
  for (const fault of faults) {
    const order = GENVIRAL_FAULTS[fault];
    if (order) addFault(genviral, order);
    if (fault === 'instagram-refuses') addOutcome(genviral, INSTAGRAM);
  }
}

const TOUCHES_CELLS = /^Range\.(get|set)(Values?|Formulas?|Notes?|Backgrounds?|DisplayValues?)$/;
const EVERY = 5;
const LAST_CALL = 60;
const QUOTA: Verdict = { throwText: 'Service invoked too many times for one day: urlfetch.' };
const SHEETS: Verdict = {
  throwText: 'Service Spreadsheets failed while accessing document with id local-spreadsheet.',
};

/** The sandbox without what is broken on purpose: a file that was tried is not found broken the next time. */
export function mendedSnapshot(genviral: World): string {
  const mended = { ...genviral };
  breakGenviral(mended, []);
  return snapshot(mended);
}

/** Google with these faults. The workbench itself looks through the services, too, and is spared. */
export function brokenGoogle(faults: readonly FaultName[]): CallHook {
  let touches = 0;
  return ({ name, index, execution }) => {
    if (execution.functionName === '(open)') return 'go';
    if (faults.includes('killed') && index > LAST_CALL) return 'kill';
    if (faults.includes('url-quota') && name.startsWith('UrlFetchApp.fetch')) return QUOTA;
    if (!faults.includes('sheet-errors') || !TOUCHES_CELLS.test(name)) return 'go';
    touches += 1;
    return touches % EVERY === 0 ? SHEETS : 'go';
  };
}
