// Automation in the panel: whose clock it is, switches and hours of jobs, how their last run went, and e-mail on trouble.
import { NEVER_RAN, type JobState } from '../../../src/runs/jobs';
import { saveState } from '../../../src/runs/jobs-store';
import { turnOn } from '../../../src/runs/clock';
import type {
  PanelAutomation,
  PanelJob,
  PanelJobSetting,
} from '../../../src/surfaces/sidebar/calls/automation';
import { connectedStage, copyStage, type Stage } from '../../fakes/stage';
import { at } from '../../zones';
import { answerOf, refusalOf, valueOf } from './panel';

const given = connectedStage();

const stateOf = ({ platform }: Stage): PanelAutomation => valueOf(platform, 'automationState', null);

function jobOf(stage: Stage, id: string): PanelJob {
  const job = stateOf(stage).jobs.find((one) => one.id === id);
  if (!job) throw new Error(`no job ${id}`);
  return job;
}

const set = ({ platform }: Stage, id: string, setting: PanelJobSetting): string =>
  valueOf(platform, 'setJob', { id, setting });

describe('the clock', () => {
  it('is off at first, and what the jobs would do is shown all the same', () => {
    const { every, owner, lastRun, isAnothers, jobs } = stateOf(copyStage(given));
    expect({ every, owner, lastRun, isAnothers }).toEqual({
      every: 0,
      owner: '',
      lastRun: null,
      isAnothers: false,
    });
    expect(jobs.every(({ next, last }) => next === '' && last === 'Never ran')).toBe(true);
  });

  it('is turned on, changed and turned off, each told in a sentence', () => {
    const stage = copyStage(given);
    const say = (every: number): string => valueOf(stage.platform, 'setEvery', { every });
    expect(say(60)).toBe('Automation is on: every hour, as you and with your key.');
    expect(stateOf(stage)).toMatchObject({ every: 60, choices: [60, 15], lastRun: null });
    expect(say(15)).toContain('every 15 minutes');
    expect(stage.platform.clocks).toHaveLength(1);
    expect(say(0)).toBe('Automation is off. Nothing runs by itself any more.');
    expect(stage.platform.clocks).toEqual([]);
  });

  it('comes hourly at most in a published add-on', () => {
    const stage = copyStage(given);
    stage.platform.build = { ...stage.platform.build, kind: 'add-on' };
    expect(stateOf(stage).choices).toEqual([60]);
    expect(refusalOf(stage.platform, 'setEvery', { every: 15 })).toContain('hour');
  });

  it('of another person is named, and cannot be changed until it has been silent for a day', () => {
    const stage = copyStage(given);
    stage.platform.personFacts.set('name:sheet-1', 'Ada');
    turnOn(stage.execution(), 60);
    stage.platform.personFacts.set('person:sheet-1', 'somebody else');
    expect(stateOf(stage)).toMatchObject({
      every: 60,
      owner: 'Ada',
      isAnothers: true,
      told: expect.arrayContaining([
        'Automation runs as Ada, with their key. Yours is not needed, and only they can turn it off.',
      ]) as unknown,
    });
    expect(answerOf(stage.platform, 'setEvery', { every: 0 })).toMatchObject({
      ok: false,
      because: expect.stringContaining('Ada') as unknown,
    });
    stage.platform.time.advance(27 * 3_600_000);
    expect(stateOf(stage).isAnothers).toBe(false);
    expect(stateOf(stage).told.join(' ')).toContain('You can turn it on as yours.');
  });
});

describe('a job', () => {
  it('is switched off and on, and comes when it is said to', () => {
    const stage = copyStage(given);
    turnOn(stage.execution(), 60);
    expect(set(stage, 'posts', { isOn: false, interval: { kind: 'beat' } })).toBe('Pull posts: off.');
    expect(jobOf(stage, 'posts')).toMatchObject({ setting: { isOn: false }, next: '' });
    const weekly = { isOn: true, interval: { kind: 'weekly', weekday: 3, hour: 14 } } as const;
    expect(set(stage, 'posts', weekly)).toBe('Pull posts: Wednesdays at 14:00.');
    expect(jobOf(stage, 'posts')).toMatchObject({
      setting: weekly,
      next: expect.stringMatching(/^Next about 20/) as unknown,
    });
    expect(set(stage, 'posts', { isOn: true, interval: { kind: 'daily', hour: 7 } })).toBe(
      'Pull posts: daily at 07:00.',
    );
    // The others stay as they were.
    expect(jobOf(stage, 'history').setting).toEqual(jobOf(copyStage(given), 'history').setting);
  });

  it.each<[Partial<JobState>, string]>([
    [{ result: 'done', seconds: 2 }, 'Done in 2 s'],
    [{ result: 'done', seconds: 0 }, 'Done in less than a second'],
    [{ result: 'done', seconds: 75 }, 'Done in 1 min 15 s'],
    [{ result: 'goesOn', seconds: 50 }, 'Not finished after 50 s; it goes on at the next run'],
    [{ result: 'failed', seconds: 3 }, 'Failed after 3 s'],
    [{ result: 'begun', seconds: 0 }, 'Cut off in the middle; it goes on at the next run'],
    [{ result: 'off', seconds: 3 }, 'Switched itself off'],
  ])('says how its last run went as people do: %j', (state, told) => {
    const stage = copyStage(given);
    const startedMs = at('2026-10-19T05:00Z');
    saveState(stage.platform.documentStore(), 'posts', { ...NEVER_RAN, startedMs, requests: 2, ...state });
    const { last, isTrouble } = jobOf(stage, 'posts');
    expect(last).toBe(`2026-10-19 07:00: ${told}`);
    expect(isTrouble).toBe(['failed', 'begun', 'off'].includes(state.result ?? ''));
  });

  it.each([
    ['setJob', { id: 'everything', setting: { isOn: true, interval: { kind: 'beat' } } }],
    ['setJob', { id: 'posts', setting: { isOn: true, interval: { kind: 'daily', hour: 24 } } }],
    ['setJob', { id: 'posts', setting: { isOn: 'yes', interval: { kind: 'beat' } } }],
    ['setEvery', { every: 5 }],
    ['setMail', { address: 'x'.repeat(400), isOn: true }],
  ])('%s refuses what it does not know (%#)', (name, input) => {
    const stage = copyStage(given);
    const before = JSON.stringify([...stage.platform.documentFacts, ...stage.platform.personFacts]);
    expect(refusalOf(stage.platform, name, input)).toContain('does not know');
    expect(JSON.stringify([...stage.platform.documentFacts, ...stage.platform.personFacts])).toBe(before);
  });
});

describe('e-mail on trouble', () => {
  it('in a build without it is not offered, and the panel says how to get it', () => {
    const stage = copyStage(given);
    expect(stateOf(stage).mail).toMatchObject({
      canSend: false,
      isOn: false,
      text: expect.stringContaining('can build it with --mail') as unknown,
    });
    expect(refusalOf(stage.platform, 'setMail', { address: 'ada@example.com', isOn: true })).toContain(
      '--mail',
    );
    expect(refusalOf(stage.platform, 'sendTestMail', null)).toContain('--mail');
  });

  it('is switched on, tried and off; an address stays for the next time, and nobody else sees it', () => {
    const stage = copyStage(given);
    stage.platform.build = { ...stage.platform.build, mails: true };
    turnOn(stage.execution(), 60);
    const { platform } = stage;
    expect(refusalOf(platform, 'setMail', { address: 'ada', isOn: true })).toContain(
      'is not an e-mail address',
    );
    expect(valueOf(platform, 'setMail', { address: 'ada@example.com', isOn: true })).toBe(
      'Trouble will be told to ada@example.com, at most once an hour.',
    );
    expect(valueOf(platform, 'sendTestMail', null)).toContain('A test is on its way to ada@example.com.');
    expect(platform.post.sent).toHaveLength(1);
    expect(stateOf(stage).mail).toMatchObject({
      canSend: true,
      isOn: true,
      address: 'ada@example.com',
      troubles: [],
    });
    expect(valueOf(platform, 'setMail', { address: '', isOn: false })).toBe('E-mail on trouble is off.');
    expect(stateOf(stage).mail).toMatchObject({ isOn: false, address: 'ada@example.com' });
    expect(JSON.stringify([...platform.documentFacts])).not.toContain('ada@example.com');
  });
});
