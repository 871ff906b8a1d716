// What a Media cell names: one video or a row of images. Pure.

export type Media =
  | { readonly type: 'video'; readonly url: string; readonly duration_sec?: number | undefined }
  | { readonly type: 'slideshow'; readonly urls: readonly string[] };

/** A file that was uploaded to Genviral, by the name it has there. */
export interface UploadedFile {
  readonly name: string;
  readonly url: string;
  readonly contentType: string;
}

export interface MediaFacts {
  readonly files: readonly UploadedFile[];
  /** What the person says it is, for links that do not show it. */
  readonly type: Media['type'] | null;
}

export type ReadMedia =
  /** `notes` say what is sent in place of what was written. */
  | { readonly media: Media | null; readonly notes: readonly string[] }
  /** The sentence says which link and what to do. */
  | { readonly problem: string };

/** What Genviral takes in posts; uploads take more. https://docs.genviral.io */
const VIDEO_EXTENSIONS = ['mp4', 'mov', 'm4v', 'avi'];
const IMAGE_EXTENSIONS = ['jpg', 'jpeg', 'png'];
const KIND_OF_TYPE: Readonly<Record<string, Media['type']>> = {
  'video/mp4': 'video',
  'video/quicktime': 'video',
  'video/x-m4v': 'video',
  'video/x-msvideo': 'video',
  'image/jpeg': 'slideshow',
  'image/jpg': 'slideshow',
  'image/png': 'slideshow',
};
const WHAT_POSTS_TAKE = 'Genviral takes MP4, MOV, M4V and AVI videos and JPG and PNG images';
export const MOST_IMAGES = 35;

interface Piece {
  readonly url: string;
  readonly kind: Media['type'];
  readonly note?: string;
}

/** Links stand on lines of their own, or apart by `|`, `;`, or a comma where another link follows. */
export function splitLinks(cell: string): readonly string[] {
  return cell
    .split(/[\n|;]|,(?=\s*https?:)/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** Whether the cell names something that is no link, and so may be an uploaded file. */
export function namesFiles(cell: string): boolean {
  return splitLinks(cell).some((piece) => !isLink(piece));
}

export function readMedia(cell: string, facts: MediaFacts): ReadMedia {
  const pieces: Piece[] = [];
  for (const text of splitLinks(cell)) {
    const piece = readPiece(text, facts);
    if ('problem' in piece) return piece;
    pieces.push(piece);
  }
  const notes = pieces.flatMap((piece) => (piece.note === undefined ? [] : [piece.note]));
  const media = joined(pieces);
  return media !== null && 'problem' in media ? media : { media, notes };
}

function joined(pieces: readonly Piece[]): Media | null | { readonly problem: string } {
  const videos = pieces.filter((piece) => piece.kind === 'video');
  const [video] = videos;
  if (pieces.length === 0) return null;
  if (video === undefined) {
    return pieces.length > MOST_IMAGES
      ? { problem: `${String(pieces.length)} images; Genviral takes ${String(MOST_IMAGES)} at most` }
      : { type: 'slideshow', urls: pieces.map((piece) => piece.url) };
  }
  if (pieces.length > videos.length) return { problem: 'a video and images together; use one or the other' };
  if (videos.length > 1) return { problem: `${String(videos.length)} videos; a post holds one` };
  return { type: 'video', url: video.url };
}

const isLink = (piece: string): boolean => /^https?:\/\//i.test(piece);

function readPiece(text: string, facts: MediaFacts): Piece | { readonly problem: string } {
  const shown = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  if (!isLink(text)) return readFileName(text, shown, facts);
  if (!/^https?:\/\/[^/]+\/./i.test(text)) {
    return {
      problem: `“${shown}” leads to a website, not to a file; write the whole link of the video or image`,
    };
  }
  if (/\s/.test(text)) {
    return { problem: `“${shown}” has a space in it; write %20 instead, or one link per line` };
  }
  if (/^https?:\/\/(drive|docs)\.google\.com\//i.test(text)) {
    return {
      problem: `“${shown}” opens a page of Google Drive, not the file: Genviral cannot fetch it. Upload the file in Genviral and write its name here`,
    };
  }
  const url = directLink(text);
  const kind = kindOf(url, shown, facts.type);
  if (typeof kind !== 'string') return kind;
  return url === text ? { url, kind } : { url, kind, note: `sent as the direct link ${url}` };
}

function readFileName(
  text: string,
  shown: string,
  { files }: MediaFacts,
): Piece | { readonly problem: string } {
  const wanted = text.toLowerCase();
  const found = files.filter((file) => file.name.toLowerCase() === wanted);
  const [file] = found;
  if (!file) {
    return {
      problem: `“${shown}” is neither a public link that begins with https:// nor a file in Genviral`,
    };
  }
  if (found.length > 1) {
    return {
      problem: `“${shown}” is the name of ${String(found.length)} files in Genviral; write the link of one`,
    };
  }
  const kind = KIND_OF_TYPE[file.contentType.toLowerCase()];
  return kind === undefined
    ? { problem: `“${shown}” is of the kind ${file.contentType}; ${WHAT_POSTS_TAKE}` }
    : { url: file.url, kind };
}

/** A shared link of Dropbox opens a page; with `raw=1` it is the file. https://help.dropbox.com/share/force-download */
function directLink(link: string): string {
  if (!/^https?:\/\/(www\.)?dropbox\.com\//i.test(link) || /[?&]raw=1/.test(link)) return link;
  const [page = ''] = link.split('#');
  const without = page.replace(/([?&])dl=[01](&|$)/, (_, before: string, after: string) =>
    after === '&' ? before : '',
  );
  return `${without}${without.includes('?') ? '&' : '?'}raw=1`;
}

function kindOf(
  url: string,
  shown: string,
  type: Media['type'] | null,
): Media['type'] | { readonly problem: string } {
  const extension = extensionOf(url);
  if (VIDEO_EXTENSIONS.includes(extension)) return 'video';
  if (IMAGE_EXTENSIONS.includes(extension)) return 'slideshow';
  if (type !== null) return type;
  if (extension === '') {
    return {
      problem: `“${shown}” does not show whether it is a video or an image; use a link that ends in .mp4 or .jpg, or the column Media type`,
    };
  }
  return {
    problem: `“${shown}” is a .${extension}; Genviral takes MP4, MOV, M4V and AVI videos and JPG and PNG images`,
  };
}

/** The extension of the path, without query and fragment. */
function extensionOf(link: string): string {
  const path = link.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, '');
  const [, extension = ''] = /\.([a-z0-9]{1,5})$/i.exec(path) ?? [];
  return extension.toLowerCase();
}
