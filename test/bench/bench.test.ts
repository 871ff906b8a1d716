// The smallest case of each kind: the bench measures what it says, and can tell a script that doubles from one that does
// not. Build first (npm run build).
import { FAULT_CASES, runFaultCase, type FaultCase } from '../../local/bench/fault-cases';
import { TRIALS, type Tried } from '../../local/bench/fault-try';
import { LOAD_CASES } from '../../local/bench/load-cases';
import { SPEED_CASES, type SpeedResult } from '../../local/bench/speed-cases';

jest.setTimeout(300_000);

const ROWS = 4;

function measured(id: string, subject: SpeedResult['subject'], size: number): SpeedResult {
  const found = SPEED_CASES.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found.measure(subject, size);
}

function tried(id: string, trial: number, changes: Partial<FaultCase> = {}, atMost = 2): Tried {
  const found = FAULT_CASES.find((one) => one.id === id);
  const who = TRIALS[trial];
  if (!found || !who) throw new Error(`no case ${id}`);
  return runFaultCase({ ...found, rows: ROWS, ...changes }, who, { isThorough: false, atMost }).tried;
}

const [PRODUCT, BASELINE, BASELINE_KNOWN] = [0, 1, 2];

describe('work that goes well', () => {
  it('is done by both: the product sends in one wave, the naive script row by row', () => {
    const [ours, naive] = [measured('send', 'product', ROWS), measured('send', 'baseline', ROWS)];
    expect(ours).toMatchObject({ isDone: true, missing: '', cost: { runs: 1 } });
    expect(naive).toMatchObject({ isDone: true, cost: { runs: 1, requests: ROWS, rounds: ROWS } });
    expect(ours.cost.rounds).toBeLessThan(naive.cost.rounds);
    // One read, and three cells for each row.
    expect(naive.cost.sheetCalls).toBe(1 + 3 * ROWS);
  });

  it('formulas: one set of requests for all cells, and one request for each naive cell', () => {
    expect(measured('formulas', 'product', 5).cost.requests).toBeLessThanOrEqual(3);
    expect(measured('formulas', 'baseline', 5).cost.requests).toBe(5);
  });
});

describe('runs that are killed', () => {
  it('and run again: the product loses and doubles nothing', () => {
    const { tries, harm } = tried('killed', PRODUCT);
    expect(tries).toBe(2);
    expect(harm).toEqual({ doubles: 0, losses: 0, wrongRows: 0, denials: 0 });
  });

  it('the naive script doubles where Genviral does not know an equal body again, and only there', () => {
    expect(tried('killed', BASELINE).harm.doubles).toBeGreaterThanOrEqual(1);
    expect(tried('killed', BASELINE_KNOWN).harm.doubles).toBe(0);
  });
});

describe('a sheet that is sorted in the middle of a run', () => {
  it('keeps each post with its row, which the naive script does not', () => {
    expect(tried('sorted', PRODUCT).harm).toMatchObject({ doubles: 0, losses: 0, wrongRows: 0 });
    expect(tried('sorted', BASELINE).harm.wrongRows).toBeGreaterThanOrEqual(1);
  });
});

it('answers that get lost: the product finds the posts, the naive script denies and doubles them', () => {
  const every = { rows: 10 };
  expect(tried('cut', PRODUCT, every).harm).toEqual({ doubles: 0, losses: 0, wrongRows: 0, denials: 0 });
  expect(tried('cut', BASELINE, every).harm).toMatchObject({ doubles: 1, denials: 1 });
});

describe('load', () => {
  it('three people in one document: some are told to wait, and nothing is lost', () => {
    const [people] = LOAD_CASES.find(({ id }) => id === 'people')?.measure(0.3) ?? [];
    expect(people?.broken).toEqual([]);
    expect(people?.figures).toMatch(/^[1-9]\d* (person|people) told/);
  });

  it('six equal formulas alive at once ask once', () => {
    const [formulas] = LOAD_CASES.find(({ id }) => id === 'formulas-at-once')?.measure(0.2) ?? [];
    expect(formulas?.broken).toEqual([]);
    expect(formulas?.figures).toBe('6 answers, 3 requests');
  });
});
