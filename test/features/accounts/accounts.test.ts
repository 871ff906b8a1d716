import { accountsOf } from '../../../src/features/accounts/account';
import { bookFrom, lookUpAll } from '../../../src/features/accounts/book';
import type { WireAccount } from '../../../src/genviral/schemas';
import { book, instagram, tiktok, x, noSettings } from '../../given';

const wire = (changes: Partial<WireAccount>): WireAccount => ({
  id: '11111111-aaaa',
  platform: 'tiktok',
  type: 'byo',
  username: 'brand',
  ...changes,
});

const names = (...wires: Partial<WireAccount>[]): string[] =>
  accountsOf(wires.map(wire)).map(({ name }) => name);

describe('the name of an account', () => {
  it('is its platform and handle', () => {
    expect(names({}, { id: 'b', platform: 'instagram', username: '@brand' })).toEqual([
      'tiktok @brand',
      'instagram @brand',
    ]);
  });

  it('calls X by the name people know', () => {
    expect(names({ platform: 'twitter' })).toEqual(['x @brand']);
  });

  it('tells a hosted account apart where two have one name', () => {
    expect(names({}, { id: '22222222-bbbb', type: 'hosted' })).toEqual([
      'tiktok @brand',
      'tiktok @brand (hosted)',
    ]);
    expect(names({ type: 'hosted' })).toEqual(['tiktok @brand']);
  });

  it('tells two of one kind apart by the beginning of their ids', () => {
    expect(names({}, { id: '22222222-bbbb' })).toEqual([
      'tiktok @brand (11111111)',
      'tiktok @brand (22222222)',
    ]);
  });

  it('keeps what the service says it can do, and null where it says nothing', () => {
    const capabilities = {
      caption_limit: 500,
      supported_content_kinds: ['single_video'],
      media_limits: { max_images: 3, max_video_seconds: 60 },
    };
    expect(accountsOf([wire({ capabilities }), wire({ id: 'b', platform: 'x' })])).toMatchObject([
      { captionLimit: 500, contentKinds: ['single_video'], mostImages: 3, mostVideoSeconds: 60 },
      { captionLimit: null, mostVideoSeconds: null, contentKinds: null, mostImages: null },
    ]);
  });
});

describe('what a person wrote in Accounts', () => {
  it.each([
    'instagram @lumen.bakery, tiktok @lumenbakery',
    'Instagram lumen.bakery\nTIKTOK  @lumenbakery\n',
    'instagram @lumen.bakery; tiktok @lumenbakery; instagram @lumen.bakery',
    'Everyone',
    '@lumen.bakery\nlumenbakery',
  ])('finds each account once: %j', (cell) => {
    expect(lookUpAll(book, cell)).toEqual({ found: [instagram, tiktok], problems: [] });
  });

  it('knows X by its old name', () => {
    expect(lookUpAll(book, 'twitter @lumenbakes').found).toEqual([x]);
  });

  it('tells about each piece it does not know', () => {
    expect(lookUpAll(book, 'nobody, instagram @lumen.bakery, somebody')).toMatchObject({
      found: [instagram],
      problems: [expect.stringContaining('“nobody”'), expect.stringContaining('“somebody”')],
    });
  });
});

it('the book takes groups and vanished names from the tab', () => {
  const record = (changes: { id: string; name: string; group?: string }) => ({
    platform: '',
    displayName: '',
    group: '',
    canPost: '',
    captionLimit: null,
    mostImages: null,
    longestVideo: null,
    state: '',
    kind: '',
    ...noSettings,
    ...changes,
  });
  expect(
    bookFrom(
      [instagram, tiktok],
      [
        record({ id: 'acc-ig', name: 'instagram @lumen.bakery', group: 'Everyone' }),
        record({ id: 'acc-tt', name: 'tiktok @lumenbakery', group: ' Everyone ' }),
        record({ id: 'acc-old', name: 'youtube @lumenold' }),
      ],
    ),
  ).toMatchObject({ ...book, accounts: [instagram, tiktok], records: expect.any(Map) });
});
