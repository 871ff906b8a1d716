// Reading a request without ever throwing: half of what arrives here in tests is rubbish.

export interface ApiRequest {
  method: string;
  /** Absolute, or path and query. The host plays no part. */
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** A request taken apart. */
export interface Incoming {
  method: string;
  /** `https://www.genviral.io`, or `null` when the URL was only a path. */
  origin: string | null;
  path: string;
  query: URLSearchParams;
  headers: ReadonlyMap<string, string>;
  body: string;
}

const ABSOLUTE = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(.*)$/is;

export function readRequest(request: ApiRequest): Incoming {
  const absolute = ABSOLUTE.exec(request.url);
  const origin = absolute?.[1] ?? null;
  const rest = (absolute?.[2] ?? request.url).replace(/#.*$/s, '');
  const mark = rest.indexOf('?');
  const path = mark < 0 ? rest : rest.slice(0, mark);
  return {
    method: request.method.toUpperCase(),
    origin,
    path: path === '' ? '/' : path,
    query: new URLSearchParams(mark < 0 ? '' : rest.slice(mark + 1)),
    headers: new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: request.body ?? '',
  };
}

/** A path piece with its percent signs resolved; as it is where they make no sense. */
export function decodePiece(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

/** The first of several spellings of a query parameter that carries something. */
export function firstOf(query: URLSearchParams, ...names: string[]): string | null {
  for (const name of names) {
    const value = query.get(name);
    if (value !== null && value !== '') return value;
  }
  return null;
}

/** A query value that is a whole number within bounds, else `null`. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,9}$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}
