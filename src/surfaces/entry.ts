// What has to be so before a person's menu item or panel call begins.
import type { Platform } from '../platform/ports';
import { requirePermission } from '../runs/permission';
import { NEWEST_VERSION } from '../runs/versions/migrations';
import { requireKnownVersion } from '../runs/versions/version';

/** Stops where this person has not allowed the spreadsheet, or where it belongs to a newer add-on than this one. */
export function requireEntry(platform: Platform): void {
  requirePermission(platform, 'spreadsheet');
  requireKnownVersion(platform.documentStore(), NEWEST_VERSION);
}
