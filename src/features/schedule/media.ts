// What a Media cell names: one video or a row of images. Pure.

export type Media =
  | { readonly type: 'video'; readonly url: string }
  | { readonly type: 'slideshow'; readonly urls: readonly string[] };

export type ReadMedia =
  | { readonly media: Media | null }
  /** The sentence says which link and what to do. */
  | { readonly problem: string };

/** What Genviral takes in posts; uploads take more. https://docs.genviral.io */
const VIDEO_EXTENSIONS = ['mp4', 'mov', 'm4v', 'avi'];
const IMAGE_EXTENSIONS = ['jpg', 'jpeg', 'png'];
export const MOST_IMAGES = 35;

/** Links stand on lines of their own, or apart by `|`, `;`, or a comma where another link follows. */
export function splitLinks(cell: string): readonly string[] {
  return cell
    .split(/[\n|;]|,(?=\s*https?:)/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

export function readMedia(cell: string): ReadMedia {
  const links = splitLinks(cell);
  if (links.length === 0) return { media: null };
  const problem = links.map(problemOfLink).find((found) => found !== null);
  if (problem) return { problem };
  const videos = links.filter((link) => VIDEO_EXTENSIONS.includes(extensionOf(link)));
  const [video] = videos;
  if (video === undefined) {
    if (links.length > MOST_IMAGES) {
      return { problem: `${String(links.length)} images; Genviral takes ${String(MOST_IMAGES)} at most` };
    }
    return { media: { type: 'slideshow', urls: links } };
  }
  if (links.length > videos.length) return { problem: 'a video and images together; use one or the other' };
  if (videos.length > 1) return { problem: `${String(videos.length)} videos; a post holds one` };
  return { media: { type: 'video', url: video } };
}

function problemOfLink(link: string): string | null {
  const shown = link.length > 60 ? `${link.slice(0, 57)}…` : link;
  if (!/^https?:\/\/[^/]+\/./i.test(link)) return `“${shown}” is not a public link that begins with https://`;
  if (/\s/.test(link)) return `“${shown}” has a space in it; write %20 instead, or one link per line`;
  const extension = extensionOf(link);
  if (VIDEO_EXTENSIONS.includes(extension) || IMAGE_EXTENSIONS.includes(extension)) return null;
  if (extension === '') {
    return `“${shown}” does not show whether it is a video or an image; use a link that ends in .mp4 or .jpg`;
  }
  return `“${shown}” is a .${extension}; Genviral takes MP4, MOV, M4V and AVI videos and JPG and PNG images`;
}

/** The extension of the path, without query and fragment. */
function extensionOf(link: string): string {
  const path = link.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, '');
  const [, extension = ''] = /\.([a-z0-9]{1,5})$/i.exec(path) ?? [];
  return extension.toLowerCase();
}
