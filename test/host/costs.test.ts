// What a run would have taken at Google, by the table of execution/costs.ts, and daily quotas.
import { makeHost, runScript, valueOf } from './open-host';

const LOOP = `
  const sheet = SpreadsheetApp.getActiveSheet();
  for (let row = 1; row <= 20; row++) for (let column = 1; column <= 20; column++)
    sheet.getRange(row, column).setBackground('#ff0000');`;
const BATCH = `
  const colours = Array.from({ length: 20 }, () => Array.from({ length: 20 }, () => '#ff0000'));
  SpreadsheetApp.getActiveSheet().getRange(1, 1, 20, 20).setBackgrounds(colours);`;

describe('the cost model', () => {
  test('tells the slow way from the fast one (best practices: use batch operations)', () => {
    const [loop, batch] = [runScript(LOOP), runScript(BATCH)];
    expect(loop.ok && batch.ok).toBe(true);
    expect(loop.modelledMs).toBeGreaterThan(3 * batch.modelledMs);
  });

  test('Google’s own example: 100 x 100 cells take about a second in one call', () => {
    const { modelledMs } = runScript(BATCH.replaceAll('20', '100'), {
      workbook: { sheets: [{ name: 'Wide', rows: 100, columns: 100 }] },
    });
    expect(modelledMs).toBeGreaterThan(800);
    expect(modelledMs).toBeLessThan(3000);
  });

  test('alternating reads and writes costs a flush each time', () => {
    const run = runScript(`
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      for (let time = 0; time < 10; time++) cell.setValue(cell.getValue() + 1);`);
    expect(run.modelledMs).toBeGreaterThan(7000);
  });

  test('leaves the clock alone unless asked to', () => {
    const still = runScript(BATCH);
    expect([still.elapsedMs, still.modelledMs > 0]).toEqual([0, true]);
    const moving = runScript(BATCH, { costs: true });
    expect(moving.elapsedMs).toBeGreaterThan(0);
    expect(moving.modelledMs).toBe(moving.elapsedMs);
  });

  test('with it a script that works cell by cell runs out of its six minutes', () => {
    const run = runScript(
      `const cell = SpreadsheetApp.getActiveSheet().getRange('A1'); for (;;) cell.setValue(cell.getValue() + 1);`,
      { costs: true },
    );
    expect(run).toMatchObject({ ok: false, error: { message: 'Exceeded maximum execution time' } });
    expect(run.calls['Range.setValue']).toBeGreaterThan(300);
  });

  test('of several requests the slowest counts, and sleep and waiting count', () => {
    const run = runScript(
      `UrlFetchApp.fetchAll(['https://a.example/', 'https://b.example/', 'https://c.example/']); Utilities.sleep(500);`,
      { http: (calls) => calls.map((_call, index) => ({ status: 200, tookMs: 1000 * (index + 1) })) },
    );
    expect(run.modelledMs).toBeGreaterThanOrEqual(3500);
    expect(run.modelledMs).toBeLessThan(4000);
  });
});

describe('daily quotas (quotas page)', () => {
  const scripts = {
    'Code.js': `
      function one() { UrlFetchApp.fetch('https://a.example/'); return 'sent'; }
      function three() { UrlFetchApp.fetchAll(['https://a.example/', 'https://a.example/', 'https://a.example/']); }
      function read() { return PropertiesService.getScriptProperties().getKeys().length; }`,
  };
  const http = (calls: readonly unknown[]): { status: number }[] => calls.map(() => ({ status: 200 }));

  test('requests count one by one, per person, for 24 hours from the first', () => {
    const host = makeHost({ project: { scripts }, http, quotas: { urlFetch: 3 } });
    host.run('one');
    expect(host.run('three')).toMatchObject({
      ok: false,
      error: { message: 'Service invoked too many times for one day: urlfetch.' },
    });
    expect(host.quotaUsed('urlFetch')).toBe(1);
    expect(host.run('three', { person: 'ada' }).ok).toBe(true);
    host.clock.advance(24 * 3_600_000);
    expect(host.run('three').ok).toBe(true);
  });

  test('reads and writes of properties count', () => {
    const host = makeHost({ project: { scripts }, quotas: { properties: 2 } });
    expect([valueOf(host.run('read')), valueOf(host.run('read'))]).toEqual([0, 0]);
    expect(host.run('read')).toMatchObject({
      error: { message: 'Service invoked too many times for one day: properties.' },
    });
  });

  test('a Workspace account has more', () => {
    const consumer = makeHost({ project: { scripts }, http, quotas: {} });
    const workspace = makeHost({ project: { scripts }, http, account: 'workspace', quotas: {} });
    for (const host of [consumer, workspace]) {
      host.run('one');
      expect(host.quotaUsed('urlFetch')).toBe(1);
    }
    expect(valueOf(runScript('return MailApp.getRemainingDailyQuota()'))).toBe(100);
    expect(valueOf(runScript('return MailApp.getRemainingDailyQuota()', { account: 'workspace' }))).toBe(
      1500,
    );
  });
});
