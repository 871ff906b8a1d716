// https://developers.google.com/apps-script/reference/script/script-app
import { ask } from '../core/bridge';
import { type EnumValue, enumName } from '../core/enumeration';
import { exception } from '../core/exception';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import { Spreadsheet } from '../spreadsheet/spreadsheet';
import { AuthorizationInfo } from './authorization-info';
import {
  AuthMode,
  AuthorizationStatus,
  EventType,
  InstallationSource,
  TriggerSource,
  WeekDay,
} from './enums';
import { Trigger } from './trigger';
import { TriggerBuilder } from './trigger-builder';

export class ScriptApp {
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;
  readonly InstallationSource = InstallationSource;
  readonly TriggerSource = TriggerSource;
  readonly WeekDay = WeekDay;

  newTrigger(functionName: unknown): TriggerBuilder {
    if (typeof functionName !== 'string') throw signatureError('ScriptApp.newTrigger', [functionName]);
    return new TriggerBuilder(functionName);
  }
  /** Those of the person who runs the script; nobody sees another's. */
  getProjectTriggers(): Trigger[] {
    return ask('trigger.list', null).map((facts) => new Trigger(facts));
  }
  getUserTriggers(spreadsheet: unknown): Trigger[] {
    if (!(spreadsheet instanceof Spreadsheet)) {
      throw signatureError('ScriptApp.getUserTriggers', [spreadsheet]);
    }
    return ask('trigger.list', null).map((facts) => new Trigger(facts));
  }
  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof Trigger)) throw signatureError('ScriptApp.deleteTrigger', [trigger]);
    ask('trigger.delete', trigger.getUniqueId());
  }

  /** With scopes: whether the person has still to allow some of them. */
  getAuthorizationInfo(mode: unknown, scopes?: unknown): AuthorizationInfo {
    return new AuthorizationInfo(
      ask('script.needsConsent', readScopes('getAuthorizationInfo', mode, scopes)),
    );
  }
  /** Ends the execution where Google would show its page of consent. */
  requireScopes(mode: unknown, scopes: unknown): void {
    demand(ask('script.needsConsent', readScopes('requireScopes', mode, scopes)));
  }
  requireAllScopes(mode: unknown): void {
    demand(ask('script.needsConsent', readScopes('requireAllScopes', mode, undefined)));
  }

  getScriptId(): string {
    return ask('script.facts', null).scriptId;
  }
  getInstallationSource(): EnumValue {
    const { isAddOn } = ask('script.facts', null);
    return isAddOn ? InstallationSource.WEB_STORE_ADD_ON : InstallationSource.NONE;
  }
}

function readScopes(method: string, mode: unknown, scopes: unknown): string[] | null {
  const isList = Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string');
  if (enumName(AuthMode, mode) === null || (scopes !== undefined && !isList)) {
    throw signatureError(`ScriptApp.${method}`, scopes === undefined ? [mode] : [mode, scopes]);
  }
  return isList ? scopes : null;
}

function demand(needsConsent: boolean): void {
  if (needsConsent) throw exception('Authorization is required to perform that action.');
}

publish(ScriptApp, 'ScriptApp');
