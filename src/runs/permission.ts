// What a person has to allow before a run can do its work: asked first, so that nobody meets Google's own error.
import type { Permission } from '../platform/permissions';
import type { Build, Http, Platform } from '../platform/ports';
import { stop } from '../troubles/trouble';

/** Each completes "you may not" and "this add-on wants to". */
export const PERMISSION_TEXTS: Readonly<Record<Permission, string>> = {
  spreadsheet: 'see and change this spreadsheet',
  requests: 'connect to www.genviral.io',
  panel: 'show its panel beside the spreadsheet',
  clocks: 'run by itself when nobody is there',
  mail: 'send you an e-mail when something goes wrong',
};

/** What this build asks people for. */
export function permissionsOf({ mails }: Build): readonly Permission[] {
  return ['spreadsheet', 'requests', 'panel', 'clocks', ...(mails ? (['mail'] as const) : [])];
}

/** Stops where this person has not allowed it. Not for formulas: they run as nobody in particular. */
export function requirePermission(platform: Platform, permission: Permission): void {
  if (platform.permissions().missing([permission]).length > 0) {
    stop({ code: 'permission-missing', what: PERMISSION_TEXTS[permission] });
  }
}

/** The network, once this person allowed it. Asked before the first request of a run only. */
export function permittedHttp(platform: Platform): Http {
  let http: Http | undefined;
  return {
    send: (requests, timeoutSeconds) => {
      if (!http) {
        requirePermission(platform, 'requests');
        http = platform.http();
      }
      return http.send(requests, timeoutSeconds);
    },
  };
}
