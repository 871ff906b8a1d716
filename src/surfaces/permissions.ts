// Help > Permissions: what the add-on may do, why it wants the rest, and where to allow it.
import { readBinding } from '../features/connection/binding';
import type { Permission } from '../platform/permissions';
import type { Platform } from '../platform/ports';
import { resumeJobs } from '../runs/jobs-store';
import { PERMISSION_TEXTS, permissionsOf } from '../runs/permission';

const WITHOUT: Readonly<Record<Permission, string>> = {
  spreadsheet: 'without it nothing works',
  requests: 'without it nothing is sent or updated',
  panel: 'without it the panel stays closed; the menu works',
  clocks: 'without it automation stays off',
  mail: 'without it trouble shows in the panel and in Activity only',
};

export function showPermissions(platform: Platform): void {
  const wanted = permissionsOf(platform.build);
  const missing = platform.permissions().missing(wanted);
  const allowed = wanted.filter((permission) => !missing.includes(permission));
  if (missing.length === 0) resumeStopped(platform);
  const text = [
    listed('You allow the add-on to:', allowed, (permission) => PERMISSION_TEXTS[permission]),
    listed(
      'You have not allowed it to:',
      missing,
      (permission) => `${PERMISSION_TEXTS[permission]} (${WITHOUT[permission]})`,
    ),
    missing.length === 0 ? '' : how(platform.permissions().address(missing)),
  ].filter((part) => part !== '');
  platform.ui().alert('Permissions', text.join('\n\n'), 'ok');
}

function listed(
  title: string,
  among: readonly Permission[],
  text: (permission: Permission) => string,
): string {
  return among.length === 0 ? '' : [title, ...among.map((permission) => `• ${text(permission)}`)].join('\n');
}

function how(address: string | null): string {
  return address === null
    ? 'Choose Genviral > Connect… and tick every box that Google shows.'
    : `To allow it, open this address, tick every box, and come back:\n${address}`;
}

/** Jobs that had stopped because something was not allowed begin anew. */
function resumeStopped(platform: Platform): void {
  const store = platform.documentStore();
  if (readBinding(store)) resumeJobs(store);
}
