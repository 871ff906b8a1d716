/**
 * Whether a URL matches a prefix of the manifest's `urlFetchWhitelist`: by https alone, the host with one leading `*.`
 * at most, the path case-sensitive. https://developers.google.com/apps-script/manifest/allowlist-url
 */
export function isListed(url: string, prefixes: readonly string[]): boolean {
  const target = new URL(url);
  return prefixes.some((prefix) => {
    const parts = /^https:\/\/(\*\.)?([^/]+)(\/.*)$/i.exec(prefix);
    if (!parts || target.protocol !== 'https:') return false;
    const [, wildcard, host = '', path = '/'] = parts;
    const name = host.toLowerCase();
    const isHost = wildcard === undefined ? target.host === name : target.host.endsWith(`.${name}`);
    return isHost && `${target.pathname}${target.search}`.startsWith(path);
  });
}
