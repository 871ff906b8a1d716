import { readMedia } from '../../../../src/features/schedule/wish/media';

const read = (cell: string) => readMedia(cell, { files: [], type: null });

const problem = (cell: string): string => {
  const result = read(cell);
  return 'problem' in result ? result.problem : 'none';
};

describe('a Media cell', () => {
  it.each([
    ['https://a.test/v.mp4', { type: 'video', url: 'https://a.test/v.mp4' }],
    ['https://a.test/v.MOV?token=1#t', { type: 'video', url: 'https://a.test/v.MOV?token=1#t' }],
    ['https://a.test/p.jpg', { type: 'slideshow', urls: ['https://a.test/p.jpg'] }],
    ['', null],
    [' \n ', null],
  ])('%j', (cell, media) => {
    expect(read(cell)).toEqual({ media, notes: [] });
  });

  it.each(['\n', '|', ';', ', ', ' ,'])('separates links by %j', (separator) => {
    expect(read(`https://a.test/1.jpg${separator}https://a.test/2.png`)).toEqual({
      media: { type: 'slideshow', urls: ['https://a.test/1.jpg', 'https://a.test/2.png'] },
      notes: [],
    });
  });

  it('keeps a comma inside a link', () => {
    expect(read('https://a.test/w_100,h_100/p.jpg')).toEqual({
      media: { type: 'slideshow', urls: ['https://a.test/w_100,h_100/p.jpg'] },
      notes: [],
    });
  });

  it('keeps the order of images', () => {
    expect(read('https://a.test/3.jpg\nhttps://a.test/1.jpg')).toEqual({
      media: { type: 'slideshow', urls: ['https://a.test/3.jpg', 'https://a.test/1.jpg'] },
      notes: [],
    });
  });

  it.each([
    ['a word', 'sourdough.mp4', 'is neither a public link'],
    ['a file of this computer', 'file:///v.mp4', 'is neither a public link'],
    ['a space in the link', 'https://a.test/my video.mp4', 'has a space in it; write %20 instead'],
    ['no extension', 'https://a.test/watch?v=1', 'does not show whether it is a video or an image'],
    [
      'a kind that posts do not take',
      'https://a.test/p.gif',
      'is a .gif; Genviral takes MP4, MOV, M4V and AVI',
    ],
    ['two videos', 'https://a.test/1.mp4\nhttps://a.test/2.mp4', '2 videos; a post holds one'],
    ['a video and an image', 'https://a.test/1.mp4\nhttps://a.test/2.jpg', 'a video and images together'],
    [
      'too many images',
      Array.from({ length: 36 }, () => 'https://a.test/1.jpg').join('\n'),
      '36 images; Genviral takes 35 at most',
    ],
  ])('refuses %s', (_, cell, words) => {
    expect(problem(cell)).toContain(words);
  });
});
