/** Takes API keys out of a text that will be shown, logged or stored in a cell. */
export function redact(text: string): string {
  return text.replace(/gva_live_[^\s"',;]*/g, 'gva_live_…');
}
