// Connect, as a person answers its questions.
import { addFault, createWorld, DEMO_KEY, SEED_KEYS, type World } from '../../local/sandbox/index';
import { appOn } from '../../src/app';
import { NOW_MS } from '../given';
import { sandboxHttp } from '../fakes/genviral';
import { manualClock } from '../fakes/http';
import { fakePlatform, type FakePlatform } from '../fakes/platform';

interface Given {
  readonly world: World;
  readonly platform: FakePlatform;
  connect(...answers: (string | null)[]): void;
  lastWords(): string;
}

function given(seed: Parameters<typeof createWorld>[0]['seed'] = 'small'): Given {
  const world = createWorld({ seed, nowMs: NOW_MS });
  const clock = manualClock(NOW_MS);
  const http = sandboxHttp(world, clock);
  const kept = fakePlatform(http, clock);
  const connect = (...answers: (string | null)[]): void => {
    const answering = fakePlatform(http, clock, answers);
    appOn({ ...kept, ui: () => withShown(answering.ui(), kept) }).choose('connect');
  };
  return { world, platform: kept, connect, lastWords: () => kept.shown.at(-1)?.text ?? '' };
}

/** Every dialog of any execution is remembered in one place. */
function withShown(ui: ReturnType<FakePlatform['ui']>, kept: FakePlatform): ReturnType<FakePlatform['ui']> {
  const remember = (title: string, text: string): void => {
    kept.shown.push({ title, text });
  };
  return {
    ...ui,
    alert: (title, text, buttons) => {
      remember(title, text);
      return ui.alert(title, text, buttons);
    },
    prompt: (title, text) => {
      remember(title, text);
      return ui.prompt(title, text);
    },
  };
}

const tabNames = ({ platform }: Given): string[] => platform.book.tabs().map((tab) => tab.name());

describe('a person who connects', () => {
  it('gets tabs, accounts, a month of posts and an example that is not ready', () => {
    const stage = given();
    stage.connect(DEMO_KEY, '', 'yes', 'Ada');
    expect(tabNames(stage)).toEqual([
      ...['Schedule', 'Accounts', 'Tracked', 'Posts', '_Dashboard', 'Dashboard', 'Activity', '_Genviral'],
      '_Formulas',
    ]);
    const [header = [], example = []] = stage.platform.book.tabNamed('Schedule').readAll();
    const cell = (name: string) => example[header.indexOf(name)];
    expect([cell('Ready'), cell('Campaign'), cell('Post at')]).toEqual([
      '',
      'Example',
      { instantMs: Date.parse('2026-10-20T10:00+02:00') },
    ]);
    expect(stage.platform.book.tabNamed('Accounts').readAll()).toHaveLength(
      1 + stage.world.accounts.filter((one) => one.scopeId === stage.world.scopes[0]?.id).length,
    );
    expect(stage.platform.book.tabNamed('Posts').readAll().length).toBeGreaterThan(10);
    expect(stage.lastWords()).toContain('Schedule has an example row');
  });

  it('is asked for the key, the accounts, the zone with the time now, and a name', () => {
    const stage = given();
    stage.connect(DEMO_KEY, '1-2', 'yes', 'Ada');
    const asked = stage.platform.shown.map(({ text }) => text);
    expect(asked[0]).toContain('Paste your API key');
    expect(asked[1]).toContain('1  tiktok @lumenbakery');
    expect(asked[2]).toContain('Europe/Berlin, where it is now 2026-10-19 08:00 (UTC+02:00). Is that right?');
    expect(asked[3]).toContain('Your name');
    expect(stage.platform.book.tabNamed('Accounts').readAll()).toHaveLength(3);
    expect(stage.platform.book.tabNamed('Activity').readAll()[1]).toEqual(
      expect.arrayContaining(['Connect', 'Ada', 'Done']),
    );
  });

  it('is asked again for accounts that make no sense', () => {
    const stage = given();
    stage.connect(DEMO_KEY, '99', '1', 'yes', 'Ada');
    expect(stage.platform.shown[2]?.text).toContain('“99” is not a number between 1 and');
  });

  it('keeps the key where only they can read it, and it is in no cell, dialog, log or fact of the document', () => {
    const stage = given();
    stage.connect(DEMO_KEY, '', 'yes', 'Ada');
    const { book, documentFacts, cached, logged, shown, personFacts } = stage.platform;
    const everywhere = JSON.stringify([
      book.tabs().map((tab) => tab.readAll()),
      [...documentFacts],
      [...cached],
      logged,
      shown,
    ]);
    expect(everywhere).not.toContain(DEMO_KEY);
    expect(everywhere).not.toContain('sandbox-only');
    expect([...personFacts]).toContainEqual(['key:sheet-1', DEMO_KEY]);
  });

  it.each([
    ['the key', [null]],
    ['the accounts', [DEMO_KEY, null]],
    ['the name', [DEMO_KEY, '', 'yes', null]],
  ])('and cancels at %s leaves nothing behind', (_, answers) => {
    const stage = given();
    stage.connect(...answers);
    expect([...stage.platform.personFacts, ...stage.platform.documentFacts, ...tabNames(stage)]).toEqual([]);
  });

  it('and finds the time wrong is told where to change it, and nothing is kept', () => {
    const stage = given();
    stage.connect(DEMO_KEY, '', 'no');
    expect(stage.lastWords()).toContain('File > Settings');
    expect([...stage.platform.personFacts, ...tabNames(stage)]).toEqual([]);
  });
});

describe('a key that does not work', () => {
  it.each([
    ['not a key', 'hello', 'does not look like a Genviral API key'],
    ['one nobody knows', 'gva_live_nobody.secret', 'Genviral refused the API key'],
    ['a revoked one', SEED_KEYS.revoked, 'Genviral refused the API key'],
    ['one without a plan', SEED_KEYS['no-plan'], 'has no active plan'],
    ['one of the wrong plan', SEED_KEYS['wrong-tier'], 'its plan does not include the API'],
    ['one without accounts', SEED_KEYS.empty, 'No social accounts are connected'],
  ])('%s: one sentence, nothing kept', (_, key, words) => {
    const stage = given();
    stage.connect(key);
    expect(stage.lastWords()).toContain(words);
    expect([...stage.platform.personFacts, ...tabNames(stage)]).toEqual([]);
  });

  it('because Genviral is away', () => {
    const stage = given();
    addFault(stage.world, { effect: { kind: 'cut', when: 'before' }, timing: { kind: 'always' } });
    stage.connect(DEMO_KEY);
    expect(stage.lastWords()).toBe('Genviral did not answer. Nothing was lost; try again in a few minutes.');
  });
});

describe('a spreadsheet that is connected already', () => {
  it('refuses the key of another workspace by name', () => {
    const stage = given();
    stage.connect(DEMO_KEY, '', 'yes', 'Ada');
    const before = JSON.stringify([...stage.platform.documentFacts]);
    stage.connect(SEED_KEYS['other-workspace']);
    expect(stage.lastWords()).toMatch(
      /^This spreadsheet belongs to the workspace of tiktok @lumenbakery, .*; the key opens the workspace of .* Use one spreadsheet per workspace/,
    );
    expect(JSON.stringify([...stage.platform.documentFacts])).toBe(before);
    expect(stage.platform.personFacts.get('key:sheet-1')).toBe(DEMO_KEY);
  });

  it('keeps its accounts when connected again without a choice', () => {
    const stage = given();
    stage.connect(DEMO_KEY, '1-2', 'yes', 'Ada');
    stage.connect(DEMO_KEY, '', 'yes', '');
    const binding = JSON.parse(stage.platform.documentFacts.get('binding') ?? '{}') as {
      accountIds: string[];
    };
    expect(binding.accountIds).toHaveLength(2);
  });

  it('is connected even when the numbers cannot be fetched', () => {
    const stage = given();
    addFault(stage.world, {
      match: { path: '/analytics' },
      effect: { kind: 'status', status: 500 },
      timing: { kind: 'always' },
    });
    stage.connect(DEMO_KEY, '', 'yes', 'Ada');
    expect(stage.lastWords()).toContain('Posts could not be fetched yet: Genviral had a fault (500).');
    expect(stage.platform.book.tabNamed('Posts').dressed.notes.get('1,1')).toContain(
      'Not updated at 2026-10-19 08:0',
    );
  });
});

describe('in a build that sends e-mail', () => {
  const mailing = (): Given => {
    const stage = given();
    stage.platform.build = { ...stage.platform.build, mails: true };
    return stage;
  };
  const kept = ({ platform }: Given): unknown =>
    JSON.parse(platform.personFacts.get('mail:sheet-1') ?? 'null');

  it('an address is asked for once, and kept where only this person can read it', () => {
    const stage = mailing();
    stage.connect(DEMO_KEY, '', 'yes', 'Ada', 'ada(at)example', 'ada@example.com');
    expect(stage.platform.shown.at(-2)?.text).toContain('“ada(at)example” is not an e-mail address.');
    expect(kept(stage)).toEqual({ address: 'ada@example.com', isOn: true });
    const { book, documentFacts, cached, logged } = stage.platform;
    const shared = [book.tabs().map((tab) => tab.readAll()), [...documentFacts], [...cached], logged];
    expect(JSON.stringify(shared)).not.toContain('ada@example.com');
    stage.connect(DEMO_KEY, '', 'yes', 'Ada');
    expect(kept(stage)).toEqual({ address: 'ada@example.com', isOn: true });
  });

  it('nothing typed means no, for good', () => {
    const stage = mailing();
    stage.connect(DEMO_KEY, '', 'yes', 'Ada', '');
    expect(kept(stage)).toEqual({ address: '', isOn: false });
    stage.connect(DEMO_KEY, '', 'yes', 'Ada');
  });

  it('a person who cancels there leaves nothing behind', () => {
    const stage = mailing();
    stage.connect(DEMO_KEY, '', 'yes', 'Ada', null);
    expect([...stage.platform.personFacts]).toEqual([]);
  });
});
