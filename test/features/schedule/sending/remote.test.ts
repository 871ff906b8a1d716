// Which listed post is taken for the one that a row asked for.
import { findPost, type Search } from '../../../../src/features/schedule/sending/remote';
import type { Wish } from '../../../../src/features/schedule/wish/wish';
import type { WirePost } from '../../../../src/genviral/schemas';
import { post, wish } from '../../../given';
import { at } from '../../../zones';

const find = (wished: Wish, posts: readonly WirePost[], changes: Partial<Search> = {}): string =>
  findPost(wished, {
    posts,
    claimed: new Set(),
    seen: new Set(['acc-ig', 'acc-tt', 'acc-x']),
    anyTime: false,
    ...changes,
  })?.id ?? 'none';

const to = (...ids: readonly string[]): Partial<WirePost> => ({
  accounts: { states: ids.map((id) => ({ account_id: id, status: 'scheduled' })) },
});

describe('a post is a row’s', () => {
  it('when words, accounts and time are the same', () => {
    expect(find(wish(), [post({ id: 'other', caption: 'Other' }), post()])).toBe('post-1');
  });

  it('when its time differs by a part of a second, which is not sent', () => {
    const odd = wish({ when: { kind: 'at', instantMs: at('2026-10-20T07:30:00.857Z') } });
    expect(find(odd, [post()])).toBe('post-1');
    expect(find(odd, [post({ scheduled_at: '2026-10-20T07:30:01Z' })])).toBe('post-1');
    expect(find(odd, [post({ scheduled_at: '2026-10-20T07:30:02Z' })])).toBe('none');
  });

  it('of now when it has no time', () => {
    const now = wish({ when: { kind: 'now' } });
    expect(find(now, [post()])).toBe('none');
    expect(find(now, [post({ scheduled_at: null })])).toBe('post-1');
  });

  it('of any time only where that was asked for', () => {
    const later = [post({ scheduled_at: '2026-10-25T07:30:00Z' })];
    expect([find(wish(), later), find(wish(), later, { anyTime: true })]).toEqual(['none', 'post-1']);
  });

  it('when accounts are missing that the key does not see', () => {
    const two = wish({ accountIds: ['acc-ig', 'acc-gone'] });
    expect(find(two, [post()])).toBe('post-1');
  });
});

describe('a post is not a row’s', () => {
  it.each<[string, Partial<WirePost>]>([
    ['to another account', to('acc-tt')],
    ['to more accounts', to('acc-ig', 'acc-tt')],
    ['to nobody', to()],
    ['with other words', { caption: 'Fresh bread, row 2 ' }],
    ['at another time', { scheduled_at: '2026-10-20T07:31:00Z' }],
  ])('%s', (_, changes) => {
    expect(find(wish(), [post(changes)])).toBe('none');
  });

  it('when it goes to some of the row’s accounts: it is the post of another row', () => {
    expect(find(wish({ accountIds: ['acc-ig', 'acc-tt'] }), [post()])).toBe('none');
  });

  it('when another line has it, or two are alike', () => {
    expect(find(wish(), [post()], { claimed: new Set(['post-1']) })).toBe('none');
    expect(find(wish(), [post(), post({ id: 'post-2' })])).toBe('none');
  });
});
