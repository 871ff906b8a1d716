// What automation would use of a day at Google, and when a person is told.
import { JOBS, NEVER_RAN, type JobId, type JobNow, type JobState } from '../../src/runs/jobs';
import { estimateDay, estimateTold, type EstimateFacts } from '../../src/runs/estimate';
import { automationActions, automationState } from '../../src/surfaces/automation';
import { UTC } from '../../src/time/zone';
import { connectedStage } from '../fakes/stage';
import { saveState, saveSetting } from '../../src/runs/jobs-store';

const jobs = (changes: Partial<Record<JobId, Partial<JobState>>> = {}): readonly JobNow[] =>
  JOBS.map((job) => ({ job, setting: job.setting, state: { ...NEVER_RAN, ...changes[job.id] } }));

const facts = (changes: Partial<EstimateFacts> = {}): EstimateFacts => ({
  jobs: jobs(),
  everyMinutes: 60,
  openRows: 200,
  documents: 1,
  windows: 1,
  ...changes,
});

describe('a day of automation', () => {
  it('as it is set at first fits a consumer account, hourly or every 15 minutes', () => {
    // Statuses 24 times (1 + 2 requests), accounts 1, tracked 2, posts 103, numbers 2, dashboard 4.
    expect(estimateDay(facts())).toEqual({ requestsADay: 184, triggerMinutesADay: 4 });
    expect(estimateTold(estimateDay(facts()))).toBeNull();
    expect(estimateTold(estimateDay(facts({ everyMinutes: 15 })))).toBeNull();
  });

  it('grows with how often it comes, with open rows, documents and windows', () => {
    const requests = (changes: Partial<EstimateFacts>): number => estimateDay(facts(changes)).requestsADay;
    expect(requests({ everyMinutes: 15 })).toBe(96 * 3 + 112);
    expect(requests({ openRows: 1000 })).toBe(24 * 11 + 112);
    expect(requests({ documents: 5 })).toBe(5 * 184);
    expect(requests({ windows: 3 })).toBe(184 + 2 * 101);
  });

  it('takes what a job used last time for what it will use', () => {
    const measured = jobs({ statuses: { result: 'done', requests: 40, seconds: 60 } });
    expect(estimateDay(facts({ jobs: measured })).requestsADay).toBe(24 * 40 + 112);
  });

  it('counts no job that is off, or switched itself off', () => {
    const off = jobs({ statuses: { result: 'off' }, posts: { result: 'off' } });
    expect(estimateDay(facts({ jobs: off })).requestsADay).toBe(9);
  });

  it('that does not fit is told in numbers, with what to do', () => {
    expect(estimateTold({ requestsADay: 15_000, triggerMinutesADay: 90 })).toBeNull();
    expect(estimateTold({ requestsADay: 15_001, triggerMinutesADay: 120 })).toBe(
      'As it is set, automation would need about 120 minutes of clocks (of 90) and 15001 requests (of 20000, a part of which is kept for people) a day, more than Google gives a consumer account. What does not fit waits for the next day. Let it come every hour, run fewer jobs every time, or automate fewer files.',
    );
  });
});

describe('settings that would not fit', () => {
  function heavy(): ReturnType<typeof connectedStage> {
    const stage = connectedStage();
    const store = stage.platform.documentStore();
    saveSetting(store, 'posts', { isOn: true, interval: { kind: 'beat' } });
    saveState(store, 'posts', { ...NEVER_RAN, result: 'done', requests: 250, seconds: 70 });
    return stage;
  }

  it('are asked about in the menu, and a no changes nothing', () => {
    const stage = heavy();
    stage.platform.answers.push('15', 'no');
    automationActions.automationOn(stage.execution());
    expect(stage.platform.shown.map(({ text }) => text).join()).toContain('would need about');
    expect(stage.platform.clocks).toEqual([]);
    stage.platform.answers.push('15', 'yes');
    automationActions.automationOn(stage.execution());
    expect(stage.platform.clocks).toHaveLength(1);
    expect(automationState(stage.platform, UTC).told.join()).toContain('24009 requests');
  });

  it('that fit are not asked about', () => {
    const stage = connectedStage();
    stage.platform.answers.push('60');
    automationActions.automationOn(stage.execution());
    expect(stage.platform.clocks).toHaveLength(1);
    expect(automationState(stage.platform, UTC).told).toEqual([]);
  });
});
