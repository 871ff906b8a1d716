// Instants as clocks in the spreadsheet's zone show them.

/** Such as `Mon 19 Oct 2026 14:00`. */
export function clockText(nowMs: number, zone: string): string {
  const part = partsOf(nowMs, zone);
  const day = [part('weekday'), part('day'), part('month'), part('year')].join(' ');
  return `${day} ${part('hour')}:${part('minute')}`;
}

/** Such as `Tue 20 Oct 09:00`. */
export function shortText(atMs: number, zone: string): string {
  const part = partsOf(atMs, zone);
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('hour')}:${part('minute')}`;
}

/** Such as `14:00:07`. */
export function secondText(atMs: number, zone: string): string {
  const part = partsOf(atMs, zone);
  return `${part('hour')}:${part('minute')}:${part('second')}`;
}

/** As `<input type="datetime-local">` takes it. */
export function localText(atMs: number, zone: string): string {
  const time = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return time.format(atMs).replace(' ', 'T');
}

function partsOf(atMs: number, zone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(atMs);
  return (type) => parts.find((each) => each.type === type)?.value ?? '';
}
