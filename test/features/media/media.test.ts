// Stories of the Media tab, and of rows that name a file instead of a link.
import { mediaByName } from '../../../src/features/media/lookup';
import { updateMedia } from '../../../src/features/media/run';
import type { MediaRecord } from '../../../src/features/media/table';
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
    'files?limit=100&offset=0',
    'files?limit=100&offset=100',
    'files?limit=100&offset=200',
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

describe('a file’s name in a Media cell', () => {
  const file = (name: string, url: string, state = ''): MediaRecord => ({
    name,
    url,
    state,
    type: '',
    kilobytes: null,
    createdAt: null,
    fileId: url,
  });
  const files = [
    file('loaf.jpg', 'https://cdn.example.test/1.jpg'),
    file('twice.jpg', 'https://cdn.example.test/2.jpg'),
    file('Twice.jpg', 'https://cdn.example.test/3.jpg'),
    file('old.jpg', 'https://cdn.example.test/4.jpg', 'Not listed by Genviral since 2026-10-19'),
  ];

  it.each([
    [' LOAF.jpg', { url: 'https://cdn.example.test/1.jpg' }],
    ['twice.jpg', { problem: expect.stringContaining('2 files') }],
    ['old.jpg', { problem: expect.stringContaining('upload it again') }],
    ['none.jpg', { problem: expect.stringContaining('There is no file “none.jpg”') }],
  ])('%j', (name, result) => {
    expect(mediaByName(files, name)).toEqual(result);
  });
});
