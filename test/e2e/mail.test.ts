// Story: an e-mail when something goes wrong, on the bundle that is built for it, with Google's clock, scopes and quotas.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HostOptions } from '../../local/host/index';
import { dashboard, DEMO_KEY } from '../../local/sandbox/index';
import { builtWith } from '../builds';
import { connectedStage, goodRow, openStage, type Stage } from './stage';

const HOUR_MS = 3_600_000;
const WITHOUT_MAIL = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/script.external_request',
  'https://www.googleapis.com/auth/script.scriptapp',
];

let project: string;

beforeAll(async () => {
  project = await builtWith('--mail');
});

const codeIn = (folder: string): string => readFileSync(path.join(folder, 'Code.js'), 'utf8');

/** Connected, with an address; automation is on and sends what is ready. */
function toldStage(options: Partial<HostOptions> = {}): Stage {
  const stage = openStage({ project, ...options });
  stage.reply({ text: DEMO_KEY }, { text: '' }, 'YES', { text: 'Ada' }, { text: 'ada@example.com' });
  stage.click('genviralConnect');
  stage.ui.panel('setEvery', { every: 60 });
  stage.ui.panel('setJob', { id: 'send', setting: { isOn: true, interval: { kind: 'beat' } } });
  return stage;
}

const failingRow = (number: number): Readonly<Record<string, string>> =>
  goodRow(number, { Caption: `Post ${String(number)} fail-instagram`, 'Post at': '2026-10-19 12:15' });

/** Hour by hour: each run of the clock, whatever it found, ended well. */
function hours(stage: Stage, count: number): void {
  for (let hour = 0; hour < count; hour += 1) {
    const runs = stage.host.advance(HOUR_MS);
    expect(runs.map(({ run }) => run.ok)).toEqual(runs.map(() => true));
  }
}

it('only the bundle that is built for it names the service, and asks for its scope', () => {
  expect(codeIn(project)).toContain('MailApp');
  expect(codeIn(path.resolve(__dirname, '../../dist'))).not.toContain('MailApp');
  const manifest = JSON.parse(readFileSync(path.join(project, 'appsscript.json'), 'utf8')) as {
    oauthScopes: string[];
  };
  expect(manifest.oauthScopes).toEqual([...WITHOUT_MAIL, 'https://www.googleapis.com/auth/script.send_mail']);
});

it('a post that failed is told once, an account that vanished before its posts fail, and nothing costs nothing', () => {
  const stage = toldStage();
  stage.fill([goodRow(1), failingRow(2)]);
  hours(stage, 8);
  const [first] = stage.host.mails;
  expect(first).toMatchObject({
    person: 'owner',
    to: 'ada@example.com',
    htmlBody: '',
    subject: expect.stringMatching(/^1 post failed: /) as unknown,
  });
  expect(first?.body).toContain('Row 3: Failed, planned for Mon 2026-10-19 12:15');
  expect(first?.body).toMatch(/\nhttps:\/\/docs\.google\.com\/spreadsheets\/d\/[^#\s]+#gid=\d+&range=A3\n/);
  expect(JSON.stringify(stage.host.propertiesOf('document'))).not.toContain('ada@example.com');

  const account = stage.world.accounts.find(({ username }) => username === 'lumen.bakery');
  dashboard.disconnectAccount(stage.world, account?.id ?? '');
  hours(stage, 3);
  expect(stage.host.mails.slice(1).map(({ body }) => body)).toEqual([
    expect.stringContaining('Row 2: Expected to fail Tue 2026-10-20 09:01') as unknown,
  ]);

  for (const id of ['send', 'statuses']) {
    stage.ui.panel('setJob', { id, setting: { isOn: false, interval: { kind: 'beat' } } });
  }
  hours(stage, 1);
  const [idle] = stage.host.advance(HOUR_MS);
  const { http = 0, ...calls } = idle?.run.calls ?? {};
  process.stdout.write(`idle beat with e-mail: ${JSON.stringify(calls)}\n`);
  expect(http).toBe(0);
  expect(Object.values(calls).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(6);
});

it('a permission that was not ticked is told in the menu, and the clock goes on without', () => {
  const stage = toldStage({ granted: { owner: WITHOUT_MAIL } });
  stage.fill([failingRow(1)]);
  hours(stage, 8);
  expect(stage.host.mails).toEqual([]);
  expect(stage.column('Schedule', 'Status')[0]).toBe('Failed');
  stage.reply({ text: 'test' });
  stage.click('genviralMail');
  expect(stage.lastWords()).toContain(
    'that permission was not ticked. Allow it at https://script.google.com/',
  );
});

it('a quota that is used up stops nothing else, and is told', () => {
  const stage = toldStage({ quotas: { mailRecipients: 0 } });
  stage.fill([failingRow(1)]);
  hours(stage, 8);
  expect(stage.host.mails).toEqual([]);
  expect(stage.column('Schedule', 'Status')[0]).toBe('Failed');
  stage.reply({ text: 'test' });
  stage.click('genviralMail');
  expect(stage.lastWords()).toContain('quota of e-mails for this account is used up for today');
});

it('the bundle without it says so in one sentence', () => {
  const stage = connectedStage();
  stage.click('genviralMail');
  expect(stage.lastWords()).toContain(
    'it was built without the permission. Whoever set it up can build it with --mail',
  );
});
