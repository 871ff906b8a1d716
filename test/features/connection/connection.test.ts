import { maskedKey, parseKey, publicIdOf } from '../../../src/features/connection/key';
import { readChoice } from '../../../src/features/connection/plan';
import { labelOf, scopeOf } from '../../../src/features/connection/scope';
import { instagram, tiktok, x } from '../../given';

describe('a pasted key', () => {
  it('is taken with spaces around and behind the word Bearer', () => {
    expect(parseKey('  Bearer gva_live_abc.s3cret ')).toBe('gva_live_abc.s3cret');
  });

  it.each(['', 'gva_live_abc', 'gva_live_abc.', 'sk_live_abc.def', 'gva_live_a.b.c', 'gva_live_a b.c'])(
    'is refused where it cannot be one: %j',
    (text) => {
      expect(() => parseKey(text)).toThrow('key-malformed');
    },
  );

  it('is shown as its public id and its last four characters', () => {
    expect(maskedKey('gva_live_abc.0123456789')).toBe('gva_live_abc.…6789');
    expect(publicIdOf('gva_live_abc.0123456789')).toBe('gva_live_abc');
  });
});

describe('the scope of a key', () => {
  it('is its workspace, else its owner, else the key itself', () => {
    expect([
      scopeOf({ workspace_id: 'w', owner_user_id: 'u', accounts: [] }, 'key:k'),
      scopeOf({ workspace_id: null, owner_user_id: 'u', accounts: [] }, 'key:k'),
      scopeOf({ accounts: [] }, 'key:k'),
    ]).toEqual(['workspace:w', 'personal:u', 'key:k']);
  });

  it('is recognised by its accounts', () => {
    expect([
      labelOf([instagram]),
      labelOf([instagram, tiktok]),
      labelOf([instagram, tiktok, x]),
      labelOf([]),
    ]).toEqual([
      'the workspace of instagram @lumen.bakery',
      'the workspace of instagram @lumen.bakery, tiktok @lumenbakery',
      'the workspace of instagram @lumen.bakery, tiktok @lumenbakery and 1 more',
      'a workspace without accounts',
    ]);
  });
});

describe('the accounts chosen for a file', () => {
  const listed = [instagram, tiktok, x];
  it.each([
    ['', [], listed],
    ['all', ['acc-x'], listed],
    ['', ['acc-x'], [x]],
    ['1, 3', [], [instagram, x]],
    ['2-3', [], [tiktok, x]],
    ['3;1 1', [], [instagram, x]],
  ])('%j with %j chosen before', (typed, before, chosen) => {
    expect(readChoice(typed, listed, before)).toEqual({ chosen });
  });

  it.each(['0', '4', '2-9', 'instagram', '1.5'])('are asked for again after %j', (typed) => {
    expect(readChoice(typed, listed, [])).toEqual({ problem: `“${typed}” is not a number between 1 and 3.` });
  });
});
