// How long a caption may be, as the platform counts.
import { captionProblem } from '../../../../src/features/schedule/wish/caption';
import type { Media } from '../../../../src/features/schedule/wish/media';
import { account } from '../../../given';

const IMAGES: Media = { type: 'slideshow', urls: ['https://a.test/1.jpg'] };
const VIDEO: Media = { type: 'video', url: 'https://a.test/v.mp4' };

const on = (platform: string, changes: Parameters<typeof account>[0] = {}) =>
  account({ platform, name: `${platform} @l`, captionLimit: null, ...changes });

const problem = (
  caption: string,
  platform: string,
  media: Media | null = VIDEO,
  tags: readonly string[] = [],
) => captionProblem(caption, [on(platform)], media, tags);

describe.each<[string, number, Media | null]>([
  ['facebook', 63_206, VIDEO],
  ['instagram', 2_200, VIDEO],
  ['tiktok', 2_200, VIDEO],
  ['tiktok', 4_000, IMAGES],
  ['linkedin', 3_000, VIDEO],
  ['pinterest', 800, IMAGES],
  ['x', 280, null],
])('%s takes %d characters', (platform, limit, media) => {
  it.each<[string, string, number]>([
    ['letters', 'x', 1],
    ['emoji', '🥐', 2],
    ['letters with a combined accent', 'e\u0301', 2],
    ['Arabic letters', 'خ', 1],
  ])('counted in %s', (_, character, units) => {
    const most = Math.floor(limit / units);
    expect(problem(character.repeat(most), platform, media)).toBeNull();
    expect(problem(character.repeat(most + 1), platform, media)).toMatch(
      /^[\d,]+ characters; \w+ @l takes [\d,]+\. Shorten it by \d$/,
    );
  });
});

describe('YouTube takes 5,000 bytes', () => {
  it.each<[string, string, number]>([
    ['letters', 'x', 1],
    ['umlauts', 'ü', 2],
    ['euro signs', '€', 3],
    ['emoji', '🥐', 4],
    ['halves of emoji, which leave as three bytes', '\uD83E', 3],
  ])('counted in %s', (_, character, bytes) => {
    const most = Math.floor(5000 / bytes);
    expect(problem(character.repeat(most), 'youtube')).toBeNull();
    expect(problem(character.repeat(most + 1), 'youtube')).toContain('bytes; youtube @l takes 5,000.');
  });
});

describe('tags of a pin count with it', () => {
  it('each with a space and a #', () => {
    expect(problem('x'.repeat(793), 'pinterest', IMAGES, ['bread'])).toBeNull();
    expect(problem('x'.repeat(794), 'pinterest', IMAGES, ['bread'])).toBe(
      '801 characters; pinterest @l takes 800. Shorten it by 1',
    );
  });

  it('and not elsewhere', () => {
    expect(problem('x'.repeat(280), 'x', null, ['bread'])).toBeNull();
  });
});

it('what Genviral says of an account comes before what is known of its platform', () => {
  const premium = on('x', { captionLimit: 4000 });
  expect(captionProblem('x'.repeat(4000), [premium], null, [])).toBeNull();
  expect(captionProblem('x'.repeat(4001), [premium], null, [])).toBe(
    '4,001 characters; x @l takes 4,000. Shorten it by 1',
  );
});

it('hosted accounts take 500 on every platform', () => {
  const hosted = on('tiktok', { isHosted: true });
  expect(captionProblem('x'.repeat(500), [hosted], IMAGES, [])).toBeNull();
  expect(captionProblem('x'.repeat(501), [hosted], IMAGES, [])).toContain('takes 500');
});

it('a platform that nobody knows the limit of takes anything', () => {
  expect(problem('x'.repeat(100_000), 'bluesky', null)).toBeNull();
});
