// Story: formulas as cells call them, on the built bundle: the menu allows them, cells share answers, the menu refreshes.
import { updateInPanel } from '../../local/demo/panel-update';
import type { Run } from '../../local/host/index';
import { connectedStage, openStage, type Stage } from './stage';

type Formula = `GENVIRAL_${string}`;

/** What one cell gives: its value, or the sentence in its note. */
function cell(stage: Stage, name: Formula, args: readonly unknown[] = [], person?: string): unknown {
  const run = call(stage, name, args, person);
  return run.ok ? run.value : run.error.message;
}

const call = (stage: Stage, name: Formula, args: readonly unknown[] = [], person = 'owner'): Run =>
  stage.host.run(name, { args, person, mode: 'CUSTOM_FUNCTION', calculate: false });

function typed(stage: Stage, formula: string): string[][] {
  stage.host.hands.type('Sheet1', 'A1', formula);
  stage.host.calculate();
  return stage.host.hands.display('Sheet1');
}

function allow(stage: Stage): void {
  stage.reply('YES');
  stage.click('genviralAllowFormulas');
}

const requestsOf = (stage: Stage, work: () => void): number => {
  const before = stage.requests.length;
  work();
  return stage.requests.length - before;
};

describe('without permission', () => {
  it('every formula answers from the tabs and sends nothing', () => {
    const stage = connectedStage();
    const sent = requestsOf(stage, () => {
      for (const formula of [
        '=GENVIRAL_POSTS("30d")',
        '=GENVIRAL_ACCOUNTS()',
        '=GENVIRAL_TARGETS()',
        '=GENVIRAL_SUMMARY("views","30d")',
        '=GENVIRAL_SERIES("views","30d")',
        '=GENVIRAL_BEST_TIMES("tiktok","30d")',
      ]) {
        expect([formula, typed(stage, formula)[0]?.[0]]).not.toEqual([formula, '#ERROR!']);
      }
    });
    expect(sent).toBe(0);
  });

  it('days they do not hold are an error with one sentence, for everybody', () => {
    const stage = connectedStage();
    for (const person of ['owner', 'editor', 'viewer']) {
      expect(cell(stage, 'GENVIRAL_POSTS', ['90d'], person)).toBe(
        'Posts holds 2026-09-20 to 2026-10-19; choose the range 90d in the Genviral panel and update, or let formulas use the owner’s key: Genviral > Help > Allow formulas to use my key.',
      );
    }
    expect(typed(stage, '=GENVIRAL_POSTS("90d")')).toEqual([['#ERROR!']]);
    expect(cell(openStage(), 'GENVIRAL_POSTS')).toContain('not connected to Genviral yet');
  });

  it('an editor’s own permission changes nothing: formulas see the owner’s key', () => {
    const stage = connectedStage();
    stage.host.run('genviralPanelCall', { person: 'editor', args: ['allowFormulas', { allowed: true }] });
    expect(stage.host.propertiesOf('user', 'editor')).toEqual({});
    expect(cell(stage, 'GENVIRAL_POSTS', ['90d'], 'editor')).toContain('Posts holds');
  });
});

describe('with the owner’s permission', () => {
  it('anybody’s cell is answered live, and nobody sees the key', () => {
    const stage = connectedStage();
    allow(stage);
    expect(stage.dialogs.at(-2)?.text).toContain('whoever opens this spreadsheet');
    for (const person of ['owner', 'editor', 'viewer']) {
      expect(cell(stage, 'GENVIRAL_POSTS', ['90d'], person)).toHaveProperty([0, 0], 'Published at');
    }
    expect(JSON.stringify(stage.host.propertiesOf('document'))).not.toContain('gva_live_');
  });

  it('200 equal cells fetch once, and a kept answer costs three calls of cache and properties', () => {
    const stage = connectedStage();
    allow(stage);
    const first = requestsOf(stage, () => cell(stage, 'GENVIRAL_SUMMARY', ['views', '90d']));
    expect(first).toBe(3);
    const rest = requestsOf(stage, () => {
      for (let index = 1; index < 200; index += 1) cell(stage, 'GENVIRAL_SUMMARY', ['views', '90d']);
    });
    expect(rest).toBe(0);
    const { calls } = call(stage, 'GENVIRAL_SUMMARY', ['views', '90d']);
    const counted = Object.entries(calls).filter(([name]) => /^(Cache|Properties)\./.test(name));
    expect(counted.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(3);
    expect(Object.keys(calls).filter((name) => name.startsWith('Range.'))).toEqual([]);
  });

  it('cells that start together fetch at most three times', () => {
    const stage = connectedStage();
    allow(stage);
    const results: unknown[] = [];
    let left = 200;
    let running = 0;
    const start = (): void => {
      if (left === 0 || running >= 25) return;
      left -= 1;
      running += 1;
      results.push(cell(stage, 'GENVIRAL_SUMMARY', ['views', '90d']));
      running -= 1;
    };
    stage.host.onCall = ({ name }) => {
      if (name === 'Cache.put') start();
      return 'go';
    };
    const sent = requestsOf(stage, () => {
      while (left > 0) start();
    });
    expect(new Set(results).size).toBe(1);
    expect(results).toHaveLength(200);
    expect(sent).toBeLessThanOrEqual(9);
  });

  it('a cache that is lost changes no answer', () => {
    const stage = connectedStage();
    allow(stage);
    const truth = JSON.stringify(cell(stage, 'GENVIRAL_POSTS', ['90d']));
    stage.host.dropCaches();
    expect(JSON.stringify(cell(stage, 'GENVIRAL_POSTS', ['90d']))).toBe(truth);
  });

  it('taken back in the panel, cells read the tabs again', () => {
    const stage = connectedStage();
    allow(stage);
    cell(stage, 'GENVIRAL_POSTS', ['90d']);
    expect(stage.ui.panel('connectState')).toMatchObject({ value: { formulasAllowed: true } });
    expect(stage.ui.panel('allowFormulas', { allowed: false })).toMatchObject({ ok: true });
    expect(stage.ui.panel('connectState')).toMatchObject({ value: { formulasAllowed: false } });
    expect(cell(stage, 'GENVIRAL_POSTS', ['90d'])).toContain('Posts holds');
  });

  it('requests used up for the day are one sentence', () => {
    const stage = connectedStage({ quotas: { urlFetch: 40 } });
    allow(stage);
    let said: unknown;
    for (let day = 1; day <= 30 && typeof said !== 'string'; day += 1) {
      said = cell(stage, 'GENVIRAL_SUMMARY', ['', `2026-09-${String(day).padStart(2, '0')}`]);
    }
    expect(said).toBe(
      'Google’s quota of requests for this account is used up for today. Nothing was lost; what is left goes on tomorrow.',
    );
  });
});

describe('Refresh formulas', () => {
  it('changes one named cell: formulas that take it are computed again, and none is rewritten', () => {
    const stage = connectedStage();
    allow(stage);
    const formula = '=GENVIRAL_SUMMARY("views","30d","","",GenviralRefresh)';
    typed(stage, formula);
    expect(stage.host.hands.cell('Sheet1', 'A1').display).toMatch(/^\d+$/);
    const sent = requestsOf(stage, () => {
      stage.click('genviralRefreshFormulas');
    });
    expect(sent).toBe(3);
    expect(stage.host.hands.cell('Sheet1', 'A1').formula).toBe(formula);
  });

  it('happens by itself after Update now', () => {
    const stage = connectedStage();
    typed(stage, '=GENVIRAL_SUMMARY("views","90d","","",GenviralRefresh)');
    expect(stage.host.hands.cell('Sheet1', 'A1').display).toBe('#ERROR!');
    updateInPanel(stage.host, { range: '90d' });
    expect(stage.host.hands.cell('Sheet1', 'A1').display).toMatch(/^\d+$/);
  });
});

it('Keep formula answers for… takes minutes and refuses the rest', () => {
  const stage = connectedStage();
  stage.reply({ text: '60' });
  stage.click('genviralKeepAnswers');
  expect(stage.lastWords()).toBe('Answers are shared for 60 minutes from now on.');
  stage.reply({ text: '1000' });
  stage.click('genviralKeepAnswers');
  expect(stage.lastWords()).toContain('is not a number of minutes from 1 to 360');
});
