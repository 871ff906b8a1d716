// Stories of the Media tab.
import { updateMedia } from '../../../src/features/media/run';
import { analyticsStage } from '../analytics/stage';

it('lists every file, page by page, once', () => {
  const stage = analyticsStage();
  const [file] = stage.world.files;
  if (!file) throw new Error('no file');
  for (let index = 0; index < 230; index += 1) {
    stage.world.files.push({ ...file, id: `file-${String(index)}`, filename: `loaf-${String(index)}.jpg` });
  }
  const { found, added, gone } = updateMedia(stage.context());
  expect([added, gone]).toEqual([found, 0]);
  expect(stage.http.sent.map((request) => request.replace(/^GET /, ''))).toEqual([
    'files?limit=100&offset=0&context=all',
    'files?limit=100&offset=100&context=all',
    'files?limit=100&offset=200&context=all',
  ]);
  expect(stage.column('Media', 'Name')).toContain('loaf-229.jpg');
  stage.calls();
  expect(updateMedia(stage.context())).toEqual({ found, added: 0, gone: 0 });
  expect(stage.calls()).toEqual({ read: 1 });
});

it('marks a file that is gone', () => {
  const stage = analyticsStage();
  const { found } = updateMedia(stage.context());
  stage.world.files.pop();
  expect(updateMedia(stage.context())).toEqual({ found: found - 1, added: 0, gone: 1 });
  expect(stage.column('Media', 'State')).toContain('Not listed by Genviral since 2026-10-19');
});
