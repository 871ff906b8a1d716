// Links that need a word, and names of uploaded files.
import { namesFiles, readMedia, type UploadedFile } from '../../../../src/features/schedule/wish/media';

const files: readonly UploadedFile[] = [
  { name: 'Sourdough.mp4', url: 'https://cdn.test/1.mp4', contentType: 'video/mp4' },
  { name: 'roll.jpg', url: 'https://cdn.test/2', contentType: 'image/jpeg' },
  { name: 'twice.jpg', url: 'https://cdn.test/3', contentType: 'image/jpeg' },
  { name: 'twice.jpg', url: 'https://cdn.test/4', contentType: 'image/jpeg' },
  { name: 'clip.mov', url: 'https://cdn.test/5', contentType: 'video/quicktime' },
  { name: 'dance.gif', url: 'https://cdn.test/6', contentType: 'image/gif' },
  { name: 'talk.webm', url: 'https://cdn.test/7', contentType: 'video/webm' },
];

const read = (cell: string, type: 'video' | 'slideshow' | null = null) => readMedia(cell, { files, type });
const TAKES = 'Genviral takes MP4, MOV, M4V and AVI videos and JPG and PNG images';

describe('the name of a file in Genviral', () => {
  it.each<[string, unknown]>([
    ['sourdough.MP4', { type: 'video', url: 'https://cdn.test/1.mp4' }],
    ['clip.mov', { type: 'video', url: 'https://cdn.test/5' }],
    [
      'roll.jpg\nhttps://a.test/1.png',
      { type: 'slideshow', urls: ['https://cdn.test/2', 'https://a.test/1.png'] },
    ],
  ])('stands for its link: %j', (cell, media) => {
    expect(read(cell)).toEqual({ media, notes: [] });
  });

  it.each<[string, string]>([
    ['rolls.jpg', '“rolls.jpg” is neither a public link that begins with https:// nor a file in Genviral'],
    ['twice.jpg', '“twice.jpg” is the name of 2 files in Genviral; write the link of one'],
    ['dance.gif', `“dance.gif” is of the kind image/gif; ${TAKES}`],
    ['talk.webm', `“talk.webm” is of the kind video/webm; ${TAKES}`],
    [
      'Sourdough.mp4, roll.jpg',
      '“Sourdough.mp4, roll.jpg” is neither a public link that begins with https:// nor a file in Genviral',
    ],
    ['Sourdough.mp4\nroll.jpg', 'a video and images together; use one or the other'],
  ])('%j is told', (cell, problem) => {
    expect(read(cell)).toEqual({ problem });
  });

  it('is looked up only where a cell holds one', () => {
    expect(
      ['', 'https://a.test/1.jpg', 'roll.jpg', 'https://a.test/1.jpg\nroll.jpg'].map(namesFiles),
    ).toEqual([false, false, true, true]);
  });
});

describe('a shared link of Dropbox becomes the file itself, and that is said', () => {
  it.each([
    ['https://www.dropbox.com/s/x/a.mp4', 'https://www.dropbox.com/s/x/a.mp4?raw=1'],
    ['https://www.dropbox.com/s/x/a.mp4?dl=0', 'https://www.dropbox.com/s/x/a.mp4?raw=1'],
    ['https://www.dropbox.com/s/x/a.mp4?dl=1', 'https://www.dropbox.com/s/x/a.mp4?raw=1'],
    ['https://dropbox.com/scl/fi/x/a.mp4?rlkey=k&dl=0', 'https://dropbox.com/scl/fi/x/a.mp4?rlkey=k&raw=1'],
    ['https://dropbox.com/scl/fi/x/a.mp4?dl=0&rlkey=k', 'https://dropbox.com/scl/fi/x/a.mp4?rlkey=k&raw=1'],
    ['https://www.dropbox.com/s/x/a.mp4?dl=0#t=3', 'https://www.dropbox.com/s/x/a.mp4?raw=1'],
    ['https://www.dropbox.com/s/x/a.mp4#t=3', 'https://www.dropbox.com/s/x/a.mp4?raw=1'],
  ])('%s', (link, direct) => {
    expect(read(link)).toEqual({
      media: { type: 'video', url: direct },
      notes: [`sent as the direct link ${direct}`],
    });
  });

  it('unless it is that already', () => {
    const direct = 'https://www.dropbox.com/s/x/a.mp4?raw=1';
    expect(read(direct)).toEqual({ media: { type: 'video', url: direct }, notes: [] });
  });
});

describe('query and fragment', () => {
  it.each([
    ['https://a.test/v.mp4?token=a.jpg', 'video'],
    ['https://a.test/p.png#v.mp4', 'slideshow'],
    ['https://a.test/p.JPEG?x=1#y', 'slideshow'],
  ])('do not say what it is: %s', (link, type) => {
    expect(read(link)).toMatchObject({ media: { type } });
  });
});

describe('a link that does not show what it is', () => {
  const LINK = 'https://a.test/media/42';

  it.each<['video' | 'slideshow', unknown]>([
    ['video', { type: 'video', url: LINK }],
    ['slideshow', { type: 'slideshow', urls: [LINK] }],
  ])('is what the column Media type says: %s', (type, media) => {
    expect(read(LINK, type)).toEqual({ media, notes: [] });
  });

  it('a link that shows it is not what the column says', () => {
    expect(read('https://a.test/v.mp4', 'slideshow')).toMatchObject({ media: { type: 'video' } });
  });
});

it('35 images keep their order, one more is too many', () => {
  const urls = Array.from({ length: 35 }, (_, index) => `https://a.test/${String(35 - index)}.jpg`);
  expect(read(urls.join('\n'))).toEqual({ media: { type: 'slideshow', urls }, notes: [] });
  expect(read([...urls, 'https://a.test/0.jpg'].join('|'))).toEqual({
    problem: '36 images; Genviral takes 35 at most',
  });
});
