// https://developers.google.com/apps-script/reference/base/session
import { ask } from '../core/bridge';
import { publish } from '../core/service';

export class User {
  readonly #email: string;

  constructor(email: string) {
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }
}

export class Session {
  getActiveUser(): User {
    return new User(ask('session.facts', null).email);
  }
  getEffectiveUser(): User {
    return new User(ask('session.facts', null).email);
  }
  getActiveUserLocale(): string {
    return ask('session.facts', null).locale;
  }
  getScriptTimeZone(): string {
    return ask('session.facts', null).scriptZone;
  }
  getTemporaryActiveUserKey(): string {
    return ask('session.facts', null).temporaryKey;
  }
}

publish(User, 'User');
publish(Session, 'Session');
