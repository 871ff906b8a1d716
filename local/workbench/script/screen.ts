// What a script shows while it runs: toasts, pages and menus appear at once, not when it ends.
import type { Host, Page } from '../../host/index';
import type { Place } from '../events';
import type { MailFromScript } from './mail';

const SELECTS = /\.(activate|setActive\w*)$/;

export interface Watcher {
  readonly send: (mail: MailFromScript) => void;
  readonly onSelect: () => void;
}

export function watchScreen(host: Host, { send, onSelect }: Watcher): void {
  let toasts = host.toasts.length;
  const open: Record<Place, Page | null> = { sidebar: host.sidebar, dialog: host.dialog };
  host.afterCall = ({ name }) => {
    for (const toast of host.toasts.slice(toasts)) send({ kind: 'toast', toast });
    toasts = host.toasts.length;
    for (const place of ['sidebar', 'dialog'] as const) {
      const page = host[place];
      if (page === null || page === open[place]) continue;
      open[place] = page;
      send({ kind: 'page', place, title: page.title, html: page.html });
    }
    if (name === 'Menu.addToUi') send({ kind: 'changes', changes: { menus: host.menus } });
    if (SELECTS.test(name)) onSelect();
    return 'go';
  };
}
