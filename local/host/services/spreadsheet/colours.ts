// Colours as scripts may write them. https://developers.google.com/apps-script/reference/spreadsheet/range#setbackgroundcolor

const NAMED: Readonly<Record<string, string | undefined>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  fuchsia: '#ff00ff',
  gray: '#808080',
  green: '#008000',
  lime: '#00ff00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** `#rrggbb`; `undefined` for what is no colour, which Google ignores silently. */
export function readColour(text: string): string | undefined {
  const lower = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return `#${lower.slice(1).replace(/./g, '$&$&')}`;
  const rgb = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(lower);
  if (!rgb) return NAMED[lower];
  const parts = rgb.slice(1).map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'));
  return `#${parts.join('')}`;
}
