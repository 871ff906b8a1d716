// Documents grow older while the add-on changes: steps from version to version, and an older add-on in a newer document.
import { appOn } from '../../src/app';
import { bringUpToDate, newestOf, type Migration } from '../../src/runs/versions/migrate';
import { MIGRATIONS, NEWEST_VERSION } from '../../src/runs/versions/migrations';
import { readVersion, writeVersion } from '../../src/runs/versions/version';
import { connectedStage, type Stage } from '../fakes/stage';
import { activityOf, automatedStage, beatOn, HOUR_MS } from './stage';

type Document = Parameters<Migration['apply']>[0];

const documentOf = ({ platform }: Stage): Document => ({
  workbook: platform.workbook(),
  store: platform.documentStore(),
});

const HEADER = { row: 1, column: 1, rows: 1, columns: 7 };
const headerOf = ({ platform }: Stage): readonly unknown[] =>
  platform.book.tabNamed('Activity').read(HEADER)[0] ?? [];

/** What a migration looks like: a column gets another header, wherever people moved it. */
const renamed = (to: number, from: string, header: string): Migration => ({
  to,
  apply: ({ workbook }) => {
    const tab = workbook.tabs().find((one) => one.name() === 'Activity');
    const column = tab?.read(HEADER)[0]?.indexOf(from) ?? -1;
    if (tab && column >= 0) tab.write({ ...HEADER, column: column + 1, columns: 1 }, [[header]]);
  },
});
const STEPS = [renamed(3, 'Remarks', 'What came of it'), renamed(2, 'Details', 'Remarks')];

describe('a document of an earlier version', () => {
  it('is brought up to date step by step, in their order', () => {
    const stage = connectedStage();
    expect(headerOf(stage)).toContain('Details');
    bringUpToDate(documentOf(stage), STEPS);
    expect(headerOf(stage)).toContain('What came of it');
    expect(headerOf(stage)).not.toContain('Details');
    expect(readVersion(stage.platform.documentStore())).toBe(3);
  });

  it('passes each step once: what people change later stays', () => {
    const stage = connectedStage();
    bringUpToDate(documentOf(stage), STEPS);
    const column = headerOf(stage).indexOf('What came of it') + 1;
    stage.platform.book.tabNamed('Activity').write({ ...HEADER, column, columns: 1 }, [['Details']]);
    bringUpToDate(documentOf(stage), STEPS);
    expect(headerOf(stage)).toContain('Details');
  });

  it('takes a step again that was cut off, and then is as if it never had been', () => {
    const stage = connectedStage();
    const cut: Migration = {
      to: 2,
      apply: (document) => {
        STEPS[1]?.apply(document);
        throw new Error('Exceeded maximum execution time');
      },
    };
    expect(() => {
      bringUpToDate(documentOf(stage), [cut]);
    }).toThrow('Exceeded');
    expect(readVersion(stage.platform.documentStore())).toBe(1);
    bringUpToDate(documentOf(stage), STEPS);
    expect(headerOf(stage)).toContain('What came of it');
    expect(readVersion(stage.platform.documentStore())).toBe(3);
  });
});

it('steps are numbered from 2 on, without gaps', () => {
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_, index) => index + 2));
  expect(newestOf(MIGRATIONS)).toBe(NEWEST_VERSION);
});

describe('a document of a newer version', () => {
  const newer = (stage: Stage): Stage => {
    writeVersion(stage.platform.documentStore(), NEWEST_VERSION + 1);
    return stage;
  };

  it('is left alone by the menu, which says why', () => {
    const stage = newer(connectedStage());
    const before = [activityOf(stage), [...stage.platform.documentFacts]];
    stage.http.sent.length = 0;
    appOn(stage.platform).choose('checkRows');
    expect(stage.platform.shown.at(-1)).toEqual({
      title: 'Genviral',
      text: expect.stringContaining(
        'A newer version of the add-on has worked in this spreadsheet',
      ) as unknown,
    });
    appOn(stage.platform).choose('setUpTabs');
    expect([activityOf(stage), [...stage.platform.documentFacts]]).toEqual(before);
    expect(stage.http.sent).toEqual([]);
  });

  it('is told of by the panel', () => {
    const stage = newer(connectedStage());
    expect(appOn(stage.platform).answerPanel('state', null)).toEqual({
      ok: false,
      because: expect.stringContaining('Install the newer version') as unknown,
    });
  });

  it('is not touched by the clock, which waits for the newer add-on', () => {
    const stage = newer(automatedStage(['accounts']));
    const before = [...stage.platform.documentFacts];
    stage.http.sent.length = 0;
    stage.platform.time.advance(HOUR_MS);
    beatOn(stage, stage.platform);
    expect([...stage.platform.documentFacts]).toEqual(before);
    expect(stage.http.sent).toEqual([]);
    expect(stage.platform.clocks).toHaveLength(1);
    expect(stage.platform.logged.at(-1)).toContain('newer version');
  });

  it('is still read by formulas', () => {
    const stage = newer(connectedStage());
    const shown = appOn(stage.platform).compute('accounts');
    expect(JSON.stringify(shown)).toContain('"instagram @lumen.bakery"');
  });
});
