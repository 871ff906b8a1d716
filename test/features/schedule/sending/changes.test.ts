// Sent rows that people change, through to Genviral.
import { given, row, statuses } from './stories';

const BOTH = 'instagram @lumen.bakery, facebook @lumenbakery';

it('an account added to a sent row is added to its post', () => {
  const stage = given([row(1)]);
  stage.send();
  stage.fill([{ Accounts: BOTH }]);
  expect(stage.send()).toMatchObject({ fates: { changed: 1 } });
  expect(stage.world.posts.find(({ caption }) => caption === 'Post 1')?.deliveries).toHaveLength(2);
  expect(statuses(stage)).toEqual(['Scheduled']);
  expect(stage.send()).toMatchObject({ fates: { changed: 0, created: 0 } });
});

it('an account left out of a sent row is left out of its post', () => {
  const stage = given([row(1, { Accounts: BOTH })]);
  stage.send();
  stage.fill([{ Accounts: 'facebook @lumenbakery' }]);
  expect(stage.send()).toMatchObject({ fates: { changed: 1 } });
  expect(stage.world.posts.find(({ caption }) => caption === 'Post 1')?.deliveries).toHaveLength(1);
});

it('rows of the same words and time to some and to all accounts are two posts', () => {
  const stage = given([row(1, { Accounts: BOTH }), row(1)]);
  expect(stage.send()).toMatchObject({ fates: { created: 2 } });
  const made = stage.world.posts.filter(({ caption }) => caption === 'Post 1');
  expect(made.map(({ deliveries }) => deliveries.length).sort()).toEqual([1, 2]);
});
