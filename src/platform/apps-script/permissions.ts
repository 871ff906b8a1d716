// What a person allowed. Google's page of consent lets people untick each permission.
// https://developers.google.com/apps-script/concepts/scopes
import type { Permission, Permissions } from '../permissions';

type AuthorizationInfo = GoogleAppsScript.Script.AuthorizationInfo;

/** The published types do not know that it can be asked for some scopes alone. */
interface GranularConsent {
  /** https://developers.google.com/apps-script/reference/script/script-app#getauthorizationinfoauthmode,-oauthscopes */
  getAuthorizationInfo(mode: GoogleAppsScript.Script.AuthMode, scopes?: string[]): AuthorizationInfo;
}

const AUTH = 'https://www.googleapis.com/auth/';

const SCOPES: Readonly<Record<Permission, string>> = {
  spreadsheet: `${AUTH}spreadsheets.currentonly`,
  requests: `${AUTH}script.external_request`,
  panel: `${AUTH}script.container.ui`,
  clocks: `${AUTH}script.scriptapp`,
  mail: `${AUTH}script.send_mail`,
};

export function appsScriptPermissions(): Permissions {
  const consent: GranularConsent = ScriptApp;
  const infoOf = (among: readonly Permission[]): AuthorizationInfo =>
    consent.getAuthorizationInfo(
      ScriptApp.AuthMode.FULL,
      among.map((permission) => SCOPES[permission]),
    );
  const isMissing = (among: readonly Permission[]): boolean =>
    infoOf(among).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
  return {
    missing: (among) => (isMissing(among) ? among.filter((permission) => isMissing([permission])) : []),
    address: (among) => infoOf(among).getAuthorizationUrl(),
  };
}
