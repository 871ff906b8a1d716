// https://developers.google.com/apps-script/reference/script/authorization-info
import type { EnumValue } from '../core/enumeration';
import { publish } from '../core/service';
import { AuthorizationStatus } from './enums';

export class AuthorizationInfo {
  readonly #isRequired: boolean;

  constructor(isRequired: boolean) {
    this.#isRequired = isRequired;
  }

  getAuthorizationStatus(): EnumValue {
    return this.#isRequired ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  }

  /** `null` when nothing is left to allow. */
  getAuthorizationUrl(): string | null {
    return this.#isRequired ? 'https://script.google.com/macros/authorize' : null;
  }
}

publish(AuthorizationInfo, 'AuthorizationInfo', 'ScriptApp');
