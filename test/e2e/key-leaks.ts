// A key stands in its owner's properties and in one header of requests. Every other place that outlives a run, or that
// somebody reads, is searched here; stories do it after each test.
import type { Host } from '../../local/host/index';

/** What every key of the sandbox holds behind its dot, and nothing else does; see the sandbox's seeds/keys.ts. */
const SECRET = 'sandbox-only-';

/**
 * @param host what a story left behind
 * @param shown more that a person saw: dialogs, answers to the panel
 * @returns the names of the places where a key can be read; should be none
 */
export function keyLeaks(host: Host, shown: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const { hands } = host;
  const places = {
    cells: hands.sheetNames().map((name) => hands.values(name)),
    document: host.propertiesOf('document'),
    script: host.propertiesOf('script'),
    logs: host.logs,
    toasts: host.toasts,
    mails: host.mails,
    panel: host.sidebar,
    ...shown,
  };
  return Object.entries(places)
    .filter(([, found]) => JSON.stringify(found ?? null).includes(SECRET))
    .map(([name]) => name);
}
