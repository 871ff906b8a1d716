// From what a person wrote in a Media cell to a link: a file may be named instead. Pure; published for Schedule.
import type { MediaRecord } from './table';

export type MediaLookup =
  | { readonly url: string }
  /** The sentence names the piece and what to write instead. */
  | { readonly problem: string };

/** `name` is one piece of the cell that is no web address. */
export function mediaByName(files: readonly MediaRecord[], name: string): MediaLookup {
  const wanted = name.trim().toLowerCase();
  const found = files.filter((file) => file.name.trim().toLowerCase() === wanted && file.url !== '');
  const listed = found.filter(({ state }) => state === '');
  const [only, another] = listed;
  if (only && !another) return { url: only.url };
  if (another) {
    return {
      problem: `“${name.trim()}” is the name of ${String(listed.length)} files in Media: write the link.`,
    };
  }
  if (found.length > 0) {
    return { problem: `“${name.trim()}” is not in Genviral’s library any more: upload it again.` };
  }
  return {
    problem: `There is no file “${name.trim()}” in Media. Choose Genviral > Analytics > List media, or write a link.`,
  };
}
