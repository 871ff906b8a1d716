// How an execution was started, and what it may call.
// https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle

/** ScriptApp.AuthMode: https://developers.google.com/apps-script/reference/script/auth-mode */
export type Mode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** Where a run in FULL mode comes from; only a trigger has nobody in front of it. */
export type Surface = 'menu' | 'page' | 'trigger' | 'editor';

const AUTH = 'https://www.googleapis.com/auth/';

/** Any one of the scopes will do. https://developers.google.com/apps-script/concepts/scopes */
const SCOPES: readonly { readonly calls: RegExp; readonly anyOf: readonly string[] }[] = [
  { calls: /^UrlFetchApp\./, anyOf: [`${AUTH}script.external_request`] },
  { calls: /^Ui\.show/, anyOf: [`${AUTH}script.container.ui`] },
  {
    calls: /^ScriptApp\.(newTrigger|deleteTrigger|get(Project|User)Triggers)$/,
    anyOf: [`${AUTH}script.scriptapp`],
  },
  { calls: /^Session\.get(Active|Effective)User$/, anyOf: [`${AUTH}userinfo.email`] },
  { calls: /^MailApp\./, anyOf: [`${AUTH}script.send_mail`] },
  // Files other than the script's own need more than the scope for this one.
  { calls: /^SpreadsheetApp\.open/, anyOf: [`${AUTH}spreadsheets`] },
  {
    calls: /^SpreadsheetApp\.getActive/,
    anyOf: [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`],
  },
];

const WITHOUT_AUTHORIZATION =
  /^(SpreadsheetApp\.getUi|Ui\.create(Addon)?Menu|Menu\.|Logger\.|console\.|Utilities\.|Blob\.|ScriptApp\.getAuthorizationInfo|AuthorizationInfo\.|Session\.get(ActiveUserLocale|ScriptTimeZone)$)/;
const NOT_IN_SIMPLE_TRIGGERS =
  /^(UrlFetchApp\.|MailApp\.|Ui\.(show|alert|prompt)|ScriptApp\.(newTrigger|deleteTrigger|get(Project|User)Triggers)$)/;
const WRITES =
  /^(Spreadsheet|Sheet|Range|RangeList|Filter|NamedRange|Protection|DeveloperMetadata|TextFinder)\.(set|insert|delete|append|clear|hide|unhide|show|createFilter|remove|sort|activate|toast|merge|breakApart|move|copy|protect|add|check$|uncheck|replace|duplicate|rename)/;

/**
 * Why a call is refused, in Google's words; `null` when it may run.
 * @param call such as `Range.setValues`
 * @param scopes those of the manifest, if it names any: then Google finds none by itself
 */
export function refusalOf(
  call: string,
  mode: Mode,
  surface: Surface,
  scopes: readonly string[] | undefined,
): string | null {
  if (call === 'SpreadsheetApp.getUi' && (surface === 'trigger' || mode === 'CUSTOM_FUNCTION')) {
    return 'Cannot call SpreadsheetApp.getUi() from this context.';
  }
  if (!isAllowed(call, mode)) {
    if (mode === 'CUSTOM_FUNCTION' && WRITES.test(call)) {
      return `You do not have permission to call ${call.slice(call.indexOf('.') + 1)}`;
    }
    return withoutPermission(call);
  }
  const needed = scopesOf(call);
  const isGranted = !scopes || needed.length === 0 || needed.some((scope) => scopes.includes(scope));
  return isGranted ? null : withoutPermission(call);
}

function isAllowed(call: string, mode: Mode): boolean {
  switch (mode) {
    case 'NONE':
      return WITHOUT_AUTHORIZATION.test(call);
    case 'LIMITED':
      return !NOT_IN_SIMPLE_TRIGGERS.test(call);
    case 'CUSTOM_FUNCTION':
      return !WRITES.test(call) && !/^(?:(?:Ui|ScriptApp|MailApp)\.|SpreadsheetApp\.open)/.test(call);
    case 'FULL':
      return true;
  }
}

function withoutPermission(call: string): string {
  const needed = scopesOf(call);
  const listed = needed.length > 1 ? `(${needed.join(' || ')})` : needed.join('');
  const reason = listed === '' ? '' : `. Required permissions: ${listed}`;
  return `You do not have permission to call ${call}${reason}`;
}

function scopesOf(call: string): readonly string[] {
  return SCOPES.find(({ calls }) => calls.test(call))?.anyOf ?? [];
}

/** https://developers.google.com/apps-script/guides/services/quotas#current_limitations */
const LIMIT_MS = { long: 6 * 60_000, short: 30_000 };

/** How long an execution may take: custom functions and simple triggers have half a minute. */
export function timeLimitMs(mode: Mode): number {
  return mode === 'FULL' ? LIMIT_MS.long : LIMIT_MS.short;
}
