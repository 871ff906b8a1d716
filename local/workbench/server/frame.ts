// A page of the add-on as the sidebar or a dialog shows it: its own document, without any rights, with `google.script`.
// https://developers.google.com/apps-script/guides/html/restrictions
import { FRAME_SANDBOX } from '../frame-rights';

/** Holds even where somebody opens the frame's address in a window of its own. Nothing here reaches this machine. */
export const FRAME_POLICY = `sandbox ${FRAME_SANDBOX}; frame-ancestors 'self'; connect-src https:`;

const HEAD = [/<head(?:\s[^>]*)?>/i, /<html(?:\s[^>]*)?>/i, /<!doctype[^>]*>/i];

/** Puts the script before all scripts of the page, and behind the doctype, without which the page would be quirky. */
export function framed(html: string, script: string): string {
  const element = `<script>${script.replaceAll('</script', '<\\/script')}</script>`;
  const place = HEAD.map((opening) => opening.exec(html)).find((found) => found !== null);
  const at = place ? place.index + place[0].length : 0;
  return html.slice(0, at) + element + html.slice(at);
}
