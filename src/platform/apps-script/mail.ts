// E-mail. Only builds made for it hold this file: to name the service is to ask for its permission.
import type { Mail } from '../ports';

const SEND_MAIL = 'https://www.googleapis.com/auth/script.send_mail';

type AuthorizationInfo = GoogleAppsScript.Script.AuthorizationInfo;

/** The published types do not know that it can be asked for some scopes alone. */
interface GranularConsent {
  /** https://developers.google.com/apps-script/reference/script/script-app#getauthorizationinfoauthmode,-oauthscopes */
  getAuthorizationInfo(mode: GoogleAppsScript.Script.AuthMode, scopes?: string[]): AuthorizationInfo;
}

export function appsScriptMail(): Mail {
  const consent: GranularConsent = ScriptApp;
  return {
    consentUrl: () => {
      const info = consent.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [SEND_MAIL]);
      const isAllowed = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
      return isAllowed ? null : textOf(info.getAuthorizationUrl());
    },
    left: () => MailApp.getRemainingDailyQuota(),
    send: ({ to, subject, text }) => {
      MailApp.sendEmail(to, subject, text);
    },
  };
}

/** There may be no address, whatever the types say. */
const textOf = (url: string | null): string => url ?? '';
