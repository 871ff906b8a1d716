// Story: an agency's 25,000 posts, through the built bundle on the host, compared with the world behind it field by field.
import { updateInPanel } from '../../local/demo/panel-update';
import { createWorld, SEED_KEYS, type World } from '../../local/sandbox/index';
import { MONDAY_MORNING_MS, openStage, type Stage } from './stage';

const world = createWorld({ seed: 'agency', nowMs: MONDAY_MORNING_MS });
let stage: Stage;

beforeAll(() => {
  stage = openStage({ realTimeLimitMs: 10 * 60_000 }, world);
  stage.reply({ text: SEED_KEYS.agency }, { text: '' }, 'YES', { text: 'Ada' });
  stage.click('genviralConnect');
  updateInPanel(stage.host, { range: 'all' });
}, 300_000);

/** As a cell shows it: an hour of autumn happens twice. */
const inBerlin = (date: Date): string => date.toLocaleString('sv', { timeZone: 'Europe/Berlin' });

/** What Genviral would say of every post, from its own records, by analytics id. */
function truth({ channels, targets: all, scopes }: World): Map<string, Readonly<Record<string, unknown>>> {
  const scope = scopes.find(({ name }) => name === 'Northlight');
  const targets = all.filter(({ scopeId }) => scopeId === scope?.id);
  const ofScope = new Map(
    targets.map((target) => [`${target.platform} ${target.normalizedIdentifier}`, target]),
  );
  return new Map(
    channels.flatMap(({ platform, handle, posts }) => {
      const target = ofScope.get(`${platform} ${handle}`);
      return posts
        .filter(({ publishedMs }) => publishedMs <= (target?.measuredMs ?? 0))
        .map(
          (post) =>
            [
              post.id,
              {
                'Published at': inBerlin(new Date(post.publishedMs)),
                Platform: platform,
                Account: target?.identifier,
                'Account name': target?.displayName ?? '',
                Caption: post.caption,
                Link: post.permalink,
                Seconds: post.durationSec ?? '',
                'Platform id': post.platformPostId,
                Thumbnail: `https://cdn.vireel.io/thumbnails/${post.id}.jpg`,
                age: ((target?.measuredMs ?? 0) - post.publishedMs) / (post.paceHours * 3_600_000),
                totals: post.totals,
              },
            ] as const,
        );
    }),
  );
}

it('every post is there once, and every field is what Genviral holds', () => {
  const [header = [], ...rows] = stage.host.hands.values('Posts');
  const at = (row: readonly unknown[], name: string): unknown => {
    const cell = row[header.indexOf(name)];
    return cell instanceof Date ? inBerlin(cell) : cell;
  };
  const expected = truth(world);
  expect(rows).toHaveLength(25_000);
  expect(new Set(rows.map((row) => at(row, 'Analytics id')))).toEqual(new Set(expected.keys()));
  const wrong: unknown[] = [];
  for (const row of rows) {
    const { age, totals, ...fields } = expected.get(String(at(row, 'Analytics id'))) ?? {};
    for (const [name, value] of Object.entries({ ...fields, ...numbers(totals, age) })) {
      if (at(row, name) !== value) wrong.push([at(row, 'Analytics id'), name, at(row, name), value]);
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});

type Totals = Readonly<Record<'views' | 'likes' | 'comments' | 'shares' | 'saves', number | null>>;

/** Growth flattens, as the sandbox tells it. */
function numbers(totals: unknown, age: unknown): Readonly<Record<string, unknown>> {
  const reached = Number(age) >= 12 ? 1 : 1 - Math.exp(-Number(age));
  const now = Object.entries(totals as Totals).map(([name, total]) => [
    name,
    total === null ? null : Number(age) >= 12 ? total : Math.floor(total * reached),
  ]);
  const { views, likes, comments, shares, saves } = Object.fromEntries(now) as Totals;
  const interactions = (likes ?? 0) + (comments ?? 0) + (shares ?? 0) + (saves ?? 0);
  const rate = (views ?? 0) === 0 ? 0 : Math.round((interactions / (views ?? 0)) * 10_000) / 100;
  return {
    Views: views,
    Likes: likes,
    Comments: comments,
    Shares: shares ?? '',
    Saves: saves ?? '',
    Engagement: rate / 100,
  };
}

it('the second pull finds nothing to write in Posts', () => {
  expect(updateInPanel(stage.host, { range: 'all' }).said).toContain(
    '25000 posts from 2005-04-23 to 2026-10-19 (0 new, 0 changed)',
  );
});
