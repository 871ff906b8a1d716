// https://developers.google.com/apps-script/reference/script/script-app
import { enumeration } from '../core/enumeration';
import { publish } from '../core/service';

export const AuthMode = enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

export class ScriptApp {
  readonly AuthMode = AuthMode;

  /** Triggers cannot be made here, so there are none. */
  getProjectTriggers(): never[] {
    return [];
  }
  getUserTriggers(): never[] {
    return [];
  }
}

publish(ScriptApp, 'ScriptApp');
