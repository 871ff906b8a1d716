// Connect in the panel: a key comes in once and never goes out, and nothing is kept before a person decided.
import { createWorld, DEMO_KEY, SEED_KEYS } from '../../../local/sandbox/index';
import { HOUR_MS } from '../../../src/time/instant';
import { sandboxHttp } from '../../fakes/genviral';
import { manualClock } from '../../fakes/http';
import { fakePlatform, type FakePlatform } from '../../fakes/platform';
import { NOW_MS } from '../../given';
import { answerOf, refusalOf, valueOf } from './panel';

const UNKNOWN = 'The panel asked for something this version does not know. Reload the spreadsheet.';

function newFile(): FakePlatform {
  const clock = manualClock(NOW_MS);
  return fakePlatform(sandboxHttp(createWorld({ seed: 'small', nowMs: NOW_MS }), clock), clock);
}

function connectedFile(): FakePlatform {
  const platform = newFile();
  const { accounts } = valueOf(platform, 'checkKey', { key: DEMO_KEY });
  const accountIds = accounts.map(({ id }) => id);
  valueOf(platform, 'join', { accountIds, name: 'Ada', startsFresh: false });
  return platform;
}

const facts = (platform: FakePlatform): string =>
  JSON.stringify([[...platform.personFacts], [...platform.documentFacts], platform.book.tabs().length]);

describe('a key that is checked', () => {
  it('is told by its workspace, plan and accounts, and is not connected yet', () => {
    const platform = newFile();
    const offer = valueOf(platform, 'checkKey', { key: ` ${DEMO_KEY}\n` });
    expect(offer).toMatchObject({ key: 'gva_live_lumen7.…1f0c', copiedRows: 0 });
    expect(offer.workspace).toMatch(/^the workspace of \w+ @/);
    expect(offer.plan).toMatch(/^Plan \w+: \d+ of \d+ credits left until 20\d\d-\d\d-\d\d\.$/);
    expect(offer.accounts).toHaveLength(9);
    expect(offer.accounts.every(({ isChosen }) => isChosen)).toBe(true);
    expect(JSON.stringify(offer)).not.toContain(DEMO_KEY.split('.')[1]);
    expect(valueOf(platform, 'state', null).isConnected).toBe(false);
    expect(valueOf(platform, 'connectState', null).key).toBeNull();
    expect(platform.book.tabs()).toEqual([]);
  });

  it('and joined with chosen accounts, sets the file up for these', () => {
    const platform = newFile();
    const { accounts } = valueOf(platform, 'checkKey', { key: DEMO_KEY });
    const accountIds = accounts.slice(0, 2).map(({ id }) => id);
    const told = valueOf(platform, 'join', { accountIds, name: '  Ada \n L. ', startsFresh: false });
    expect(told).toMatch(/^Connected\. 2 accounts\. /);
    expect(valueOf(platform, 'state', null).isConnected).toBe(true);
    expect(valueOf(platform, 'connectState', null)).toMatchObject({ accounts: 2, name: 'Ada L.' });
    const again = valueOf(platform, 'checkOwnKey', null);
    expect(again.accounts.filter(({ isChosen }) => isChosen).map(({ id }) => id)).toEqual(accountIds);
    expect([...platform.personFacts.keys()].filter((name) => name.startsWith('offered'))).toEqual([]);
  });

  it('waits an hour for the answer, and no longer', () => {
    const platform = newFile();
    const { accounts } = valueOf(platform, 'checkKey', { key: DEMO_KEY });
    platform.time.advance(HOUR_MS);
    const input = { accountIds: accounts.map(({ id }) => id), name: '', startsFresh: false };
    expect(answerOf(platform, 'join', input)).toEqual({
      ok: false,
      because: 'Too much time went by since the key was checked. Paste it once more.',
    });
    expect([...platform.personFacts.values()].join()).not.toContain(DEMO_KEY);
  });

  it.each([
    ['no key at all', 'hello', 'does not look like a Genviral API key'],
    ['one that Genviral does not know', 'gva_live_nobody.secret', 'Genviral refused the API key'],
  ])('%s changes nothing', (_, key, because) => {
    const platform = newFile();
    const before = facts(platform);
    expect(refusalOf(platform, 'checkKey', { key })).toContain(because);
    expect(facts(platform)).toBe(before);
  });

  it('of another workspace is refused by name, and what there is stays', () => {
    const platform = connectedFile();
    const before = facts(platform);
    const because = refusalOf(platform, 'checkKey', { key: SEED_KEYS['other-workspace'] });
    expect(because).toMatch(
      /belongs to the workspace of .* the key opens the workspace of .*Use one spreadsheet/,
    );
    expect(facts(platform)).toBe(before);
  });
});

describe('a person without a key of their own in a file that another connected', () => {
  it('hears who connected it, what to do, and what works without', () => {
    const platform = connectedFile();
    platform.personFacts.clear();
    expect(valueOf(platform, 'connectState', null)).toMatchObject({ key: null, connectedBy: 'Ada' });
    expect(valueOf(platform, 'state', null)).toMatchObject({ isConnected: false, badges: { today: 0 } });
    const sentence =
      'Ada connected this spreadsheet, and each person connects with a key of their own; you have none here yet. Choose Genviral > Connect…. Until then you can write rows and read all tabs; checking, sending and updating need your key.';
    for (const [name, input] of [
      ['checkRows', null],
      ['planSending', { scope: 'all' }],
      ['checkOwnKey', null],
      ['allowFormulas', { allowed: true }],
    ] as const) {
      expect(refusalOf(platform, name, input)).toBe(sentence);
    }
    // Ben connects: Ada is still who connected the file.
    const { accounts } = valueOf(platform, 'checkKey', { key: DEMO_KEY });
    valueOf(platform, 'join', { accountIds: accounts.map(({ id }) => id), name: 'Ben', startsFresh: false });
    expect(valueOf(platform, 'connectState', null)).toMatchObject({ connectedBy: 'Ada', name: 'Ben' });
  });

  it('is told so, too, where nobody typed a name', () => {
    const platform = newFile();
    const { accounts } = valueOf(platform, 'checkKey', { key: DEMO_KEY });
    valueOf(platform, 'join', { accountIds: accounts.map(({ id }) => id), name: '', startsFresh: false });
    platform.personFacts.clear();
    expect(refusalOf(platform, 'checkRows', null)).toMatch(/^Somebody connected this spreadsheet, /);
  });

  it('is told something else in a file that nobody connected', () => {
    expect(refusalOf(newFile(), 'checkRows', null)).toMatch(
      /^This spreadsheet is not connected to Genviral yet\./,
    );
  });
});

describe('a key that is forgotten', () => {
  it('takes along the permission of formulas and this person’s clock, and leaves the file', () => {
    const platform = connectedFile();
    valueOf(platform, 'allowFormulas', { allowed: true });
    valueOf(platform, 'setEvery', { every: 60 });
    expect(valueOf(platform, 'forgetKey', null)).toContain('Automation, which ran with it, is off.');
    expect(platform.clocks).toEqual([]);
    expect([...platform.personFacts.values()].join()).not.toContain(DEMO_KEY);
    expect(valueOf(platform, 'connectState', null)).toMatchObject({
      key: null,
      formulasAllowed: false,
      workspace: expect.stringContaining('the workspace of'),
    });
    expect(platform.book.tabs().map((tab) => tab.name())).toContain('Schedule');
  });
});

it('a name is kept in one line, and an empty one changes nothing', () => {
  const platform = connectedFile();
  expect(valueOf(platform, 'saveName', { name: 'Grace\nHopper' })).toContain('Grace Hopper');
  expect(valueOf(platform, 'saveName', { name: ' ' })).toContain('Nothing was changed');
  expect(valueOf(platform, 'connectState', null).name).toBe('Grace Hopper');
});

it.each([
  ['checkKey', null],
  ['checkKey', { key: 7 }],
  ['checkKey', { key: 'x'.repeat(100_000) }],
  ['checkKey', { key: DEMO_KEY, extra: true }],
  ['checkKey', JSON.parse(`{ "key": "${DEMO_KEY}", "__proto__": { "a": 1 } }`)],
  ['join', { accountIds: [], name: '', startsFresh: false }],
  ['join', { accountIds: 'all', name: '', startsFresh: false }],
  ['join', { accountIds: ['a'], name: 'x'.repeat(101), startsFresh: false }],
  ['join', { accountIds: ['a'], name: '' }],
  ['saveName', { name: null }],
  ['allowFormulas', { allowed: 'yes' }],
  ['hasOwnProperty', null],
  ['__proto__', null],
])('%s with odd input is refused, and nothing is kept (%#)', (name, input) => {
  const platform = newFile();
  const before = facts(platform);
  expect(refusalOf(platform, name, input)).toBe(UNKNOWN);
  expect(facts(platform)).toBe(before);
});
