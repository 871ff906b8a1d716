// The texts that leave, to the byte.
import * as fc from 'fast-check';
import {
  cannotEmpty,
  createBodyOf,
  updateBodyOf,
  wishOfBody,
} from '../../../../src/features/schedule/wish/body';
import { fingerprint, printOf } from '../../../../src/features/schedule/wish/print';
import {
  BLOCK_NAMES,
  blurred,
  twinText,
  UNKNOWN,
  wishDifferences,
  type Blocks,
  type Wish,
} from '../../../../src/features/schedule/wish/wish';
import { wish } from '../../../given';
import { at } from '../../../zones';

const MUSIC = 'https://www.tiktok.com/@lumen/video/7500000000000000001';

describe('the body of a new post', () => {
  it('with images at a time', () => {
    expect(createBodyOf(wish(), 'gs-1')).toBe(
      '{"caption":"Fresh bread, row 2","accounts":[{"id":"acc-ig"}],"media":{"type":"slideshow","urls":["https://media.example.test/bread.jpg"]},"scheduled_at":"2026-10-20T07:30:00Z","external_id":"gs-1"}',
    );
  });

  it('for now has no time in it', () => {
    const now = wish({ caption: 'Open!', media: null, when: { kind: 'now' } });
    expect(createBodyOf(now, 'gs-1')).toBe(
      '{"caption":"Open!","accounts":[{"id":"acc-ig"}],"media":null,"external_id":"gs-1"}',
    );
  });

  it('with a video, music and all blocks: TikTok and Pinterest on top, the others under settings', () => {
    const full = wish({
      caption: 'é "🥐"\n',
      accountIds: ['acc-tt', 'acc-ig'],
      media: { type: 'video', url: 'https://a.test/v.mp4', duration_sec: 40 },
      musicUrl: MUSIC,
      blocks: {
        youtube: { title: 'T' },
        pinterest: { board_id: '1' },
        tiktok: { post_mode: 'DIRECT_POST' },
        instagram: { post_type: 'post' },
      },
    });
    expect(createBodyOf(full, 'gs-1')).toBe(
      `{"caption":"é \\"🥐\\"\\n","accounts":[{"id":"acc-tt"},{"id":"acc-ig"}],"media":{"type":"video","url":"https://a.test/v.mp4","duration_sec":40},"scheduled_at":"2026-10-20T07:30:00Z","music_url":"${MUSIC}","tiktok":{"post_mode":"DIRECT_POST"},"pinterest":{"board_id":"1"},"settings":{"youtube":{"title":"T"},"instagram":{"post_type":"post"}},"external_id":"gs-1"}`,
    );
  });

  it('never says that there is no time', () => {
    expect(createBodyOf(wish({ when: { kind: 'now' } }), 'gs-1')).not.toContain('scheduled_at');
  });
});

describe('the body of a change holds only what changed', () => {
  const change = (before: Partial<Wish>, after: Partial<Wish>): unknown =>
    JSON.parse(updateBodyOf(wish(before), wish(after)));

  it.each<[string, Partial<Wish>, Partial<Wish>, unknown]>([
    ['caption', {}, { caption: 'New' }, { caption: 'New' }],
    [
      'accounts, all of them',
      {},
      { accountIds: ['acc-ig', 'acc-tt'] },
      { accounts: [{ id: 'acc-ig' }, { id: 'acc-tt' }] },
    ],
    [
      'media',
      {},
      { media: { type: 'video', url: 'https://a.test/v.mp4' } },
      { media: { type: 'video', url: 'https://a.test/v.mp4' } },
    ],
    ['media that were emptied', {}, { media: null }, { media: null }],
    [
      'time',
      {},
      { when: { kind: 'at', instantMs: at('2026-10-21T08:00Z') } },
      { scheduled_at: '2026-10-21T08:00:00Z' },
    ],
    ['music', {}, { musicUrl: MUSIC }, { music_url: MUSIC }],
    ['music that was emptied', { musicUrl: MUSIC }, {}, { music_url: null }],
    [
      'one TikTok field: the whole block',
      { blocks: { tiktok: { title: 'A', disable_comment: true } } },
      { blocks: { tiktok: { title: 'B', disable_comment: true } } },
      { tiktok: { title: 'B', disable_comment: true } },
    ],
    [
      'one Pinterest field: the whole block',
      { blocks: { pinterest: { board_id: '1', title: 'A' } } },
      { blocks: { pinterest: { board_id: '1', title: 'B' } } },
      { pinterest: { board_id: '1', title: 'B' } },
    ],
    [
      'a TikTok field that was emptied: its default',
      { blocks: { tiktok: { title: 'A', disable_comment: true } } },
      { blocks: { tiktok: { title: 'A' } } },
      { tiktok: { disable_comment: false, title: 'A' } },
    ],
    ['a TikTok block that is gone', { blocks: { tiktok: { title: 'A' } } }, {}, { tiktok: null }],
    ['a Pinterest block that is gone', { blocks: { pinterest: { board_id: '1' } } }, {}, { pinterest: null }],
    [
      'a YouTube field',
      {},
      { blocks: { youtube: { title: 'A' } } },
      { settings: { youtube: { title: 'A' } } },
    ],
    [
      'a field that was emptied: its default',
      { blocks: { x: { who_can_reply_post: 'verified' } } },
      {},
      { settings: { x: { who_can_reply_post: 'everyone' } } },
    ],
    [
      'two providers',
      {},
      { blocks: { x: { made_with_ai: true }, linkedin: { carousel_name: 'S' } } },
      { settings: { x: { made_with_ai: true }, linkedin: { carousel_name: 'S' } } },
    ],
    ['nothing', {}, {}, {}],
    [
      'the order of accounts, which means nothing',
      { accountIds: ['a', 'b'] },
      { accountIds: ['b', 'a'] },
      {},
    ],
  ])('%s', (_, before, after, body) => {
    expect(change(before, after)).toEqual(body);
  });

  it('and never publishes at once: a change to now sends no time at all', () => {
    expect(updateBodyOf(wish(), wish({ when: { kind: 'now' }, caption: 'New' }))).toBe('{"caption":"New"}');
  });

  it('after a change whose end nobody saw sends the doubtful parts again', () => {
    const before = blurred(
      wish(),
      wish({ media: null, musicUrl: MUSIC, blocks: { x: { made_with_ai: true } } }),
    );
    expect(JSON.parse(updateBodyOf(before, wish()))).toEqual({
      media: wish().media,
      music_url: null,
      settings: { x: { made_with_ai: false } },
    });
  });
});

describe('a setting that the API cannot empty', () => {
  it.each<[string, Blocks, Blocks, readonly string[]]>([
    [
      'a YouTube title',
      { youtube: { title: 'A', type: 'public' } },
      { youtube: { type: 'public' } },
      ['YouTube title'],
    ],
    ['a whole YouTube block', { youtube: { title: 'A', tags: [] } }, {}, ['YouTube title', 'YouTube tags']],
    [
      'a TikTok title while the block stays',
      { tiktok: { title: 'A', user_consent: true } },
      { tiktok: { user_consent: true } },
      ['TikTok title'],
    ],
    ['a whole TikTok block, which can be cleared', { tiktok: { title: 'A' } }, {}, []],
    ['a whole Pinterest block, which can be cleared', { pinterest: { board_id: '1' } }, {}, []],
    ['a flag, which has a default', { instagram: { share_to_feed: false } }, {}, []],
    ['nothing that was emptied', { youtube: { title: 'A' } }, { youtube: { title: 'B' } }, []],
  ])('%s', (_, before, after, headers) => {
    expect(cannotEmpty(wish({ blocks: before }), wish({ blocks: after }))).toEqual(headers);
  });
});

const json = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.integer(),
  fc.array(fc.string(), { maxLength: 3 }),
);
const block = fc.dictionary(fc.constantFrom('title', 'tags', 'type', 'board_id', 'post_mode'), json, {
  minKeys: 1,
});
const anyWish: fc.Arbitrary<Wish> = fc.record({
  caption: fc.string({ unit: 'binary' }),
  accountIds: fc.array(fc.string(), { maxLength: 10 }),
  media: fc.oneof(
    fc.constant(null),
    fc.record({ type: fc.constant('slideshow' as const), urls: fc.array(fc.webUrl(), { maxLength: 3 }) }),
    fc.record(
      { type: fc.constant('video' as const), url: fc.webUrl(), duration_sec: fc.nat(3600) },
      { requiredKeys: ['type', 'url'] },
    ),
  ),
  when: fc.oneof(
    fc.constant({ kind: 'now' as const }),
    fc.record({
      kind: fc.constant('at' as const),
      instantMs: fc.integer({ min: 0, max: 4e9 }).map((s) => s * 1000),
    }),
  ),
  musicUrl: fc.option(fc.webUrl()),
  blocks: fc.dictionary(fc.constantFrom(...BLOCK_NAMES), block),
});

describe('a kept body', () => {
  it('comes back as the wish it was', () => {
    fc.assert(
      fc.property(anyWish, (one) => {
        expect(wishOfBody(createBodyOf(one, 'gs-1'))).toEqual(one);
      }),
    );
  });

  it('is the same to the byte every time', () => {
    fc.assert(
      fc.property(anyWish, (one) => {
        const again = wishOfBody(createBodyOf(one, 'gs-1'));
        expect(again && createBodyOf(again, 'gs-1')).toBe(createBodyOf(one, 'gs-1'));
      }),
    );
  });

  it.each(['', '{', '[]', 'null', '{"caption":1}', '{"caption":"a","accounts":[{}],"media":null}'])(
    'that was damaged is no wish: %s',
    (text) => {
      expect(wishOfBody(text)).toBeNull();
    },
  );
});

describe('the print of a wish', () => {
  it('is the same for equal wishes, and begins with a letter', () => {
    fc.assert(
      fc.property(anyWish, (one) => {
        const again = wishOfBody(createBodyOf(one, 'x'));
        expect(again && printOf(again)).toBe(printOf(one));
        expect(printOf(one)).toMatch(/^p[0-9a-z]+$/);
      }),
    );
  });

  it('is equal exactly where nothing differs', () => {
    fc.assert(
      fc.property(anyWish, anyWish, (one, other) => {
        expect(printOf(one) === printOf(other)).toBe(wishDifferences(one, other).length === 0);
      }),
    );
  });

  it('means nothing by the order of accounts and fields', () => {
    const one = wish({ accountIds: ['a', 'b'], blocks: { x: { community: 'c', made_with_ai: true } } });
    const other = wish({ accountIds: ['b', 'a'], blocks: { x: { made_with_ai: true, community: 'c' } } });
    expect(printOf(one)).toBe(printOf(other));
  });

  it.each<[string, Partial<Wish>]>([
    ['a letter', { caption: 'Fresh bread, row 3' }],
    ['a second', { when: { kind: 'at', instantMs: at('2026-10-20T07:30:01Z') } }],
    ['now', { when: { kind: 'now' } }],
    ['an account', { accountIds: ['acc-tt'] }],
    ['the order of images', { media: { type: 'slideshow', urls: ['b', 'a'] } }],
    ['music', { musicUrl: MUSIC }],
    ['a setting', { blocks: { x: { made_with_ai: true } } }],
    ['what is not known', { musicUrl: UNKNOWN }],
  ])('differs by %s', (_, changes) => {
    expect(printOf(wish(changes))).not.toBe(printOf(wish()));
  });

  it('differs for 20,000 texts that differ by a number', () => {
    const prints = Array.from({ length: 20_000 }, (_, index) => fingerprint(`row ${String(index)}`));
    expect(new Set(prints).size).toBe(20_000);
  });
});

it('a twin is alike in words, accounts and time, whatever its media and settings', () => {
  expect(twinText(wish({ media: null, musicUrl: MUSIC, blocks: { x: {} } }))).toBe(twinText(wish()));
  expect(twinText(wish({ caption: 'Other' }))).not.toBe(twinText(wish()));
});
