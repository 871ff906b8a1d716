// The clock tells of trouble by e-mail: once, at most one an hour, and whatever e-mail does, it goes on.
import { addFault, dashboard } from '../../local/sandbox/index';
import { saveMailSetting } from '../../src/features/alerts/setting';
import { readAlerts } from '../../src/features/alerts/memory';
import { gated } from '../faults/gate';
import type { Stage } from '../fakes/stage';
import { activityOf, automatedStage, beatOn, beats, chooseJobs, HOUR_MS, MINUTE_MS, stateOf } from './stage';

const good = {
  Ready: true,
  Accounts: 'instagram @lumen.bakery',
  Caption: 'Bread of the day',
  Media: 'https://media.example.test/bread.jpg',
  'Post at': '2026-10-19 11:30',
};

/** Rows go out by themselves, and Ada wants to be told. */
function toldStage(every: 15 | 60 = 60): Stage {
  const stage = automatedStage(['send', 'statuses'], every);
  stage.platform.build = { ...stage.platform.build, mails: true };
  saveMailSetting(stage.platform.personStore(), stage.platform.book.id, {
    address: 'ada@example.com',
    isOn: true,
  });
  return stage;
}

const subjects = ({ platform }: Stage): readonly string[] => platform.post.sent.map(({ subject }) => subject);
const rows = (captions: readonly string[], time = '11:30'): Record<string, string | boolean>[] =>
  captions.map((caption, index) => ({
    ...good,
    Caption: caption,
    'Post at': `2026-10-19 ${time.slice(0, 3)}${String(Number(time.slice(3)) + index).padStart(2, '0')}`,
  }));

it('a post that failed is told, with a link to its row, and told once', () => {
  const stage = toldStage();
  stage.fill(rows(['Bread fail-instagram', 'Bread that is fine']));
  beats(stage, 3);
  expect(subjects(stage)).toEqual([]);
  beats(stage, 8);
  expect(stage.platform.post.sent).toEqual([
    {
      to: 'ada@example.com',
      subject: '1 post failed: Plan',
      text: expect.stringMatching(
        /^Row 2: Failed, planned for Mon 2026-10-19 11:30\n.*“Bread fail-instagram”\n.*\nhttps:\/\/docs\.google\.com\/spreadsheets\/d\/sheet-1\/edit#gid=\d+&range=A2$/m,
      ) as unknown,
    },
  ]);
});

it('an account that vanished is told before its posts fail', () => {
  const stage = toldStage();
  stage.fill([{ ...good, 'Post at': '2026-10-20 09:00' }]);
  beats(stage, 2);
  const account = stage.world.accounts.find(({ username }) => username === 'lumen.bakery');
  dashboard.disconnectAccount(stage.world, account?.id ?? '');
  beats(stage, 2);
  expect(subjects(stage)).toEqual(['1 post expected to fail: Plan']);
  expect(stage.platform.post.sent[0]?.text).toContain(
    'Row 2: Expected to fail Tue 2026-10-20 09:00\ninstagram @lumen.bakery: “Bread of the day”\ninstagram @lumen.bakery is not connected in Genviral any more.',
  );
});

it('a key that Genviral refuses is told, because every job is off then', () => {
  const stage = toldStage();
  stage.fill([good]);
  addFault(stage.world, {
    effect: { kind: 'status', status: 401, body: { ok: false, code: 401, message: 'Unauthorized' } },
    timing: { kind: 'always' },
  });
  beats(stage, 4);
  expect(subjects(stage)).toEqual(['automation stopped: Plan']);
  expect(stage.platform.post.sent[0]?.text).toContain(
    'Switched off: Send ready rows, Update statuses. Genviral refused the API key.',
  );
});

it('sending that stopped with a question is told', () => {
  const stage = toldStage();
  stage.fill(
    rows(
      Array.from({ length: 8 }, (_, index) => `Bread ${String(index)}`),
      '18:10',
    ),
  );
  beats(stage, 2);
  stage.fill(
    rows(
      Array.from({ length: 8 }, (_, index) => `Bread oops ${String(index)}`),
      '18:10',
    ),
  );
  beats(stage, 3);
  expect(subjects(stage)).toEqual(['automation stopped: Plan']);
  expect(stage.platform.post.sent[0]?.text).toContain('8 sent rows changed at once');
});

it('a day of trouble every quarter of an hour: at most one an hour, and each once', () => {
  const stage = toldStage(15);
  const sentAt: number[] = [];
  for (let quarter = 0; quarter < 96; quarter += 1) {
    const due = new Date(stage.platform.time.nowMs() + 2 * HOUR_MS + 60 * MINUTE_MS + 20 * MINUTE_MS);
    if (quarter < 64 && quarter % 8 < 3) {
      const { platform } = stage;
      const tab = platform.book.tabNamed('Schedule');
      const [header = []] = tab.readAll();
      tab.growTo(quarter + 10, 1);
      const cells = {
        ...good,
        Caption: `Bread ${String(quarter)} fail-instagram`,
        'Post at': due.toISOString().slice(0, 16).replace('T', ' '),
      };
      for (const [name, cell] of Object.entries(cells)) {
        tab.put(quarter + 2, header.indexOf(name) + 1, [[cell]]);
      }
    }
    const before = stage.platform.post.sent.length;
    beats(stage, 1, 15 * MINUTE_MS);
    if (stage.platform.post.sent.length > before) sentAt.push(stage.platform.time.nowMs());
  }
  const gaps = sentAt.slice(1).map((ms, index) => ms - (sentAt[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(HOUR_MS);
  expect(sentAt.length).toBeGreaterThan(8);
  const told = stage.platform.post.sent.flatMap(
    ({ text }) => text.match(/“Bread \d+ fail-instagram”/g) ?? [],
  );
  expect(told).toHaveLength(24);
  expect(new Set(told).size).toBe(24);
});

function switchedOff({ platform }: Stage): void {
  saveMailSetting(platform.personStore(), platform.book.id, { address: 'ada@example.com', isOn: false });
}

describe('e-mail that cannot be sent', () => {
  const failing = (stage: Stage): void => {
    stage.fill(rows(['Bread fail-instagram']));
    beats(stage, 5);
  };

  it.each([
    ['is not allowed', { consentUrl: 'https://script.google.com/consent' }, 'that permission was not ticked'],
    ['is more than the day’s', { left: 0 }, 'used up for today'],
    ['is refused', { refusal: 'Service error: Mail' }, 'Google did not send the e-mail: Service error: Mail'],
  ])('because it %s stops no job, is noted, and comes later', (_, hindrance, reason) => {
    const stage = toldStage();
    Object.assign(stage.platform.post, hindrance);
    failing(stage);
    expect(subjects(stage)).toEqual([]);
    expect(stateOf(stage, 'statuses')).toMatchObject({ result: 'done', failures: 0 });
    expect(readAlerts(stage.platform.documentStore()).problem).toContain(reason);
    expect(stage.platform.logged.join()).toContain(reason);
    Object.assign(stage.platform.post, { left: 5, refusal: null, consentUrl: null });
    beats(stage, 2);
    expect(subjects(stage)).toEqual(['1 post failed: Plan']);
    expect(readAlerts(stage.platform.documentStore()).problem).toBe('');
  });

  it('is nowhere in the way when the memory of it is broken', () => {
    const stage = toldStage();
    stage.platform.documentFacts.set('alerts', 'rubbish');
    failing(stage);
    expect(stateOf(stage, 'statuses').result).toBe('done');
    expect(stage.platform.logged.join()).toContain('E-mail: ');
  });

  it('is not asked for where it is off, or the build has none', () => {
    for (const change of ['off', 'build']) {
      const stage = toldStage();
      if (change === 'build') stage.platform.build = { ...stage.platform.build, mails: false };
      else switchedOff(stage);
      failing(stage);
      expect(subjects(stage)).toEqual([]);
      expect(activityOf(stage).join()).not.toContain('E-mail');
    }
  });
});

it('a tab that is gone does not keep the rest from being told', () => {
  const stage = toldStage();
  chooseJobs(stage, ['numbers']);
  stage.platform.book.removeTab('Posts');
  stage.platform.book.removeTab('Schedule');
  beats(stage, 60, 6 * HOUR_MS);
  expect(subjects(stage)).toEqual(['automation stopped: Plan']);
});

it('a beat with nothing to do and nothing to tell asks for nothing more', () => {
  const stage = toldStage();
  chooseJobs(stage, ['accounts']);
  beats(stage, 1);
  const gate = gated(stage.platform, (_, act) => act());
  stage.platform.time.advance(HOUR_MS);
  beatOn(stage, gate.platform);
  expect(gate.calls).toEqual(['store.all', 'store.put']);
});

it('a beat that is killed once its e-mail has left tells again an hour later, not sooner', () => {
  const stage = toldStage(15);
  stage.fill(rows(['Bread fail-instagram']));
  const { platform } = stage;
  const sentAt: number[] = [];
  let isDead = false;
  const store = platform.documentStore();
  const dying = {
    ...platform,
    mail: () => ({
      consentUrl: () => null,
      left: () => 9,
      send: () => {
        sentAt.push(platform.time.nowMs());
        isDead = sentAt.length === 1;
      },
    }),
    documentStore: () => ({
      ...store,
      put: (name: string, value: string) => {
        if (isDead) throw new Error('Exceeded maximum execution time');
        store.put(name, value);
      },
    }),
  };
  for (let beat = 0; beat < 32; beat += 1) {
    platform.time.advance(15 * MINUTE_MS);
    isDead = false;
    beatOn(stage, dying);
  }
  expect(sentAt).toHaveLength(2);
  expect((sentAt[1] ?? 0) - (sentAt[0] ?? 0)).toBeGreaterThanOrEqual(HOUR_MS);
});
