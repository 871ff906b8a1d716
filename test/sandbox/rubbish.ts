// Requests as nobody should send them: from rubbish to what is nearly right, so that the fuzz gets past the first check.

import fc from 'fast-check';

import { SEED_KEYS, type ApiRequest } from '../../local/sandbox';
import { ROUTES } from '../../local/sandbox/router';
import { castOf, HOUR, isoIn, photos, small } from './ask';

const me = small();
const cast = Object.values(castOf(me)) as string[];
const known = [
  ...cast,
  ...me.world.posts.map((post) => post.id),
  ...me.world.targets.map((target) => target.id),
];

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    'toString',
    'null',
    '0',
    '-1',
    '1e9',
    'NaN',
    '%',
    '%E0%A4%A',
    '..',
    '\u0000',
    '\ud800',
    '=1',
    '🥐',
  ),
  fc.constantFrom(...known),
  fc.constantFrom(
    isoIn(HOUR),
    isoIn(-HOUR),
    '2026-02-30',
    '2026-11-20T10:00',
    '30d',
    'all',
    'views',
    'tiktok',
  ),
);
const scalar = fc.oneof(word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const wild = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(word, tie('node'), { maxKeys: 4 }),
  ),
})).node;

/** Bodies that are nearly right, so that the fuzz gets past the first check. */
const accounts = fc.array(fc.record({ id: fc.constantFrom(...cast) }), { minLength: 1, maxLength: 3 });
const address = fc.constantFrom(
  'https://media.lumenbakery.example/a.jpg',
  'https://media.lumenbakery.example/a.mp4',
  'https://gone.invalid/a.jpg',
  'http://[',
  'http://a b',
  'https://cdn.vireel.io/partner-api/x.mp4',
  'http://xn--\u0000/',
  'https://%zz/',
  'HTTP://EXAMPLE.COM',
);
const media = fc.oneof(
  fc.constant(null),
  fc.constant(photos()),
  fc.record(
    {
      type: fc.constant('video'),
      url: address,
      duration_sec: fc.option(fc.double()),
      metadata: fc.dictionary(word, wild),
    },
    { requiredKeys: ['type', 'url'] },
  ),
  fc.record({ type: fc.constant('slideshow'), urls: fc.array(address, { maxLength: 3 }) }),
);
const caption = fc.oneof(fc.constantFrom('Rye', '=1+1 🥖', 'fail-all'), word);
const plainPost = fc.record({
  caption,
  accounts,
  external_id: fc.string({ minLength: 1, maxLength: 3 }),
  media,
});
export const nearPost = fc.oneof(
  plainPost,
  fc
    .tuple(
      plainPost,
      fc.record(
        {
          scheduled_at: fc.oneof(word, fc.constant(isoIn(HOUR))),
          music_url: word,
          tiktok: fc.oneof(
            wild,
            fc.record({ post_mode: fc.constantFrom('DIRECT_POST', 'MEDIA_UPLOAD'), title: word }),
          ),
          pinterest: fc.oneof(wild, fc.record({ board_id: word, tags: fc.array(word) })),
          settings: fc.oneof(wild, fc.record({ instagram: wild, youtube: fc.record({ title: word }) })),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([plain, more]) => ({ ...plain, ...more })),
);
const nearOthers = fc.oneof(
  fc.record({ postIds: fc.array(word) }),
  fc.record({ post_ids: fc.array(word), account_ids: fc.array(word) }, { requiredKeys: [] }),
  fc.record({ platform: word, identifier: scalar, alias: scalar }),
  fc.record({ displayName: scalar, favorite: scalar, refreshPolicy: wild }, { requiredKeys: [] }),
  fc.record({
    contentType: fc.constantFrom('image/png', 'video/mp4', '__proto__'),
    bytes: scalar,
    filename: scalar,
  }),
);
export const body = fc.oneof(
  nearPost.map((value) => JSON.stringify(value)),
  nearOthers.map((value) => JSON.stringify(value)),
  wild.map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary' }),
  fc.integer({ min: 1, max: 60_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  fc.integer({ min: 1, max: 60_000 }).map((depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
);

const queryName = fc.oneof(
  fc.constantFrom(
    'limit',
    'offset',
    'status',
    'since',
    'until',
    'range',
    'start',
    'end',
    'platforms',
    'accounts',
    'sortBy',
    'sort_order',
    'type',
    'context',
    'keyword',
  ),
  word,
);
const query = fc.array(fc.tuple(queryName, word), { maxLength: 4 }).map((pairs) => {
  return pairs.map(([name, value]) => `${name}=${encodeLoosely(value)}`).join('&');
});
/** Lone surrogates cannot be encoded; they go in as they are. */
function encodeLoosely(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}

const anyPath = fc.oneof(
  word.map((piece) => `/api/partner/v1/${piece}`),
  fc.constantFrom('/uploads/1', '/uploads/', '/', '', 'http://[', 'https://www.genviral.io', '//', '?', '#'),
  fc.webUrl(),
);
const anyMethod = fc.oneof(
  fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'HEAD', 'OPTIONS', ''),
  word,
);
const asText = (value: unknown): string => JSON.stringify(value);
/** A body that this endpoint might nearly like. */
const bodyFor = ({ path }: { path: string }): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary:
        path.startsWith('/posts') && !/delete|retry/.test(path)
          ? nearPost.map(asText)
          : nearOthers.map(asText),
    },
    { weight: 1, arbitrary: body },
  );
/** Mostly an endpoint with its own method, sometimes with another, sometimes anything at all. */
const target = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...ROUTES).chain((route) =>
      fc.record({
        method: fc.constant(route.method as string),
        url: fc
          .oneof(word, fc.constantFrom(...known))
          .map((id) => `/api/partner/v1${route.path.replace('{id}', () => encodeLoosely(id))}`),
        body: bodyFor(route),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      method: anyMethod,
      url: fc.constantFrom(...ROUTES).map(({ path }) => `/api/partner/v1${path}`),
      body,
    }),
  },
  { weight: 1, arbitrary: fc.record({ method: anyMethod, url: anyPath, body }) },
);
const authorization = fc.oneof(
  { weight: 14, arbitrary: fc.constant(`Bearer ${SEED_KEYS.small}`) },
  { weight: 1, arbitrary: fc.constant(`Bearer ${SEED_KEYS.personal}`) },
  { weight: 1, arbitrary: word },
);
export const request: fc.Arbitrary<ApiRequest> = fc
  .tuple(target, query, authorization)
  .map(([asked, search, key]) => ({
    ...asked,
    url: search === '' ? asked.url : `${asked.url}?${search}`,
    headers: { Authorization: key },
  }));
