// Update from the panel: what is chosen is brought up to date, and what costs something happens after its own yes alone.
import type { PanelAnswer, PanelCallName, PanelOutput } from '../../../src/surfaces/sidebar/calls';
import type {
  CostlyOffer,
  RefreshOfferShown,
  UpdateState,
  UpdateStep,
} from '../../../src/surfaces/sidebar/calls/update';
import { answerPanel } from '../../../src/surfaces/sidebar/answer';
import { ageText } from '../../../src/surfaces/sidebar/answers/update';
import { DEFAULT_SELECTION } from '../../../src/features/posts/selection';
import { connectedStage, copyStage, type Stage } from '../../fakes/stage';
import { HOUR_MS } from '../../runs/stage';

const given = connectedStage();

const call = <Name extends PanelCallName>(stage: Stage, name: Name, input: unknown = null) =>
  answerPanel(stage.execution(), name, input) as PanelAnswer<PanelOutput<Name>>;

function value<T>(answer: PanelAnswer<T>): T {
  if (!answer.ok) throw new Error(answer.because);
  return answer.value;
}

const tabs = ({ platform }: Stage): readonly string[] => platform.book.tabs().map((tab) => tab.name());

it('brings only what was chosen', () => {
  const stage = copyStage(given);
  const step = value<UpdateStep>(
    call(stage, 'beginUpdate', { selection: DEFAULT_SELECTION, parts: ['statuses', 'media'] }),
  );
  expect(step).toMatchObject({
    isDone: true,
    said: expect.stringMatching(/^No sent rows to look after\. \d+ files? \(/) as unknown,
  });
  expect(tabs(stage)).toContain('Media');
  expect(value<UpdateState>(call(stage, 'updateState')).held).toBeNull();
});

it('says from when to when the posts are complete, and how old that is', () => {
  const stage = copyStage(given);
  const { parts } = value<UpdateState>(call(stage, 'updateState'));
  const usual = parts.filter(({ isUsual }) => isUsual).map(({ id }) => id);
  let step = value<UpdateStep>(call(stage, 'beginUpdate', { selection: { range: '7d' }, parts: usual }));
  while (!step.isDone) step = value(call(stage, 'goOnUpdate', { runId: step.runId }));
  stage.platform.time.advance(3 * HOUR_MS);
  expect(value<UpdateState>(call(stage, 'updateState'))).toMatchObject({
    held: { from: '2026-10-13', to: '2026-10-19', age: '3 hours' },
    selection: { range: '7d' },
  });
  expect(usual).toHaveLength(parts.length - 1);
});

it.each([
  [0, '0 minutes'],
  [59 * 60_000, '59 minutes'],
  [HOUR_MS, '1 hour'],
  [47.9 * HOUR_MS, '47 hours'],
  [48 * HOUR_MS, '2 days'],
])('%d ms are %s', (ms, text) => {
  expect(ageText(ms)).toBe(text);
});

const refreshes = ({ http }: Stage): number =>
  http.sent.filter((request) => /^POST analytics\/targets\/.*\/refresh$/.test(request)).length;

describe('a refresh', () => {
  it('that is free is not asked; one to pay for needs a yes to these accounts', () => {
    const stage = copyStage(given);
    const first = value<RefreshOfferShown>(call(stage, 'offerRefresh'));
    expect(first.free).toBeGreaterThan(0);
    expect(refreshes(stage)).toBe(0);
    value(call(stage, 'refreshTracked', { id: null }));
    const begun = refreshes(stage);
    expect(begun).toBe(first.free);
    stage.platform.time.advance(HOUR_MS);
    const paid = value<RefreshOfferShown>(call(stage, 'offerRefresh'));
    expect(paid.free).toBe(0);
    expect(paid.count).toBeGreaterThan(0);
    expect(paid.plan).toMatch(/credits left/);
    value(call(stage, 'refreshTracked', { id: null }));
    expect(refreshes(stage)).toBe(begun);
    expect(value(call(stage, 'refreshTracked', { id: paid.id }))).toMatch(/refresh(es)? started/);
    expect(refreshes(stage)).toBe(begun + paid.count);
  });

  it('is not paid under a yes that is another one, used up, or an hour old', () => {
    const stage = copyStage(given);
    value(call(stage, 'refreshTracked', { id: null }));
    const begun = refreshes(stage);
    const { id } = value<RefreshOfferShown>(call(stage, 'offerRefresh'));
    for (const forged of ['pforged', `${String(id)}x`]) {
      expect(call(stage, 'refreshTracked', { id: forged })).toMatchObject({
        ok: false,
        because: expect.stringContaining('nothing was begun') as unknown,
      });
    }
    stage.platform.time.advance(HOUR_MS + 1);
    expect(call(stage, 'refreshTracked', { id })).toMatchObject({ ok: false });
    expect(refreshes(stage)).toBe(begun);
  });
});

it('tracks accounts of this file after a yes to them, once', () => {
  const stage = copyStage(given);
  const offer = value<CostlyOffer>(call(stage, 'offerTracking'));
  expect(offer.count).toBe(offer.accounts.length);
  expect(offer.count).toBeGreaterThan(0);
  const targets = (): number => stage.world.targets.length;
  const before = targets();
  expect(call(stage, 'trackConnected', { id: 'pforged' })).toMatchObject({ ok: false });
  expect(targets()).toBe(before);
  expect(value(call(stage, 'trackConnected', { id: offer.id }))).toMatch(/^\d accounts? tracked/);
  expect(targets()).toBe(before + offer.count);
  expect(call(stage, 'trackConnected', { id: offer.id })).toMatchObject({ ok: false });
  expect(targets()).toBe(before + offer.count);
});

it.each([
  ['beginUpdate', { selection: { range: '7d' }, parts: [] }],
  ['beginUpdate', { selection: { range: '7d' }, parts: ['everything'] }],
  ['beginUpdate', { selection: { range: '999y' }, parts: ['posts'] }],
  ['beginUpdate', { range: '7d' }],
  ['goOnUpdate', { runId: 7 }],
  ['refreshTracked', {}],
  ['refreshTracked', { id: null, accounts: ['t1'] }],
  ['trackConnected', { id: null }],
])('%s refuses what it does not know (%#)', (name, input) => {
  const stage = copyStage(given);
  const before = JSON.stringify([...stage.platform.documentFacts]);
  expect(answerPanel(stage.execution(), name, input)).toEqual({
    ok: false,
    because: 'The panel asked for something this version does not know. Reload the spreadsheet.',
  });
  expect(JSON.stringify([...stage.platform.documentFacts])).toBe(before);
  expect(stage.http.sent).toEqual([]);
});
