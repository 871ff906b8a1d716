// https://developers.google.com/apps-script/reference/lock/lock-service
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { Lock } from './lock';

export class LockService {
  /** `null` for an execution without a document. */
  getDocumentLock(): Lock | null {
    return ask('call.hasDocument', null) ? new Lock('document') : null;
  }
  getScriptLock(): Lock {
    return new Lock('script');
  }
  getUserLock(): Lock {
    return new Lock('user');
  }
}

publish(LockService, 'LockService');
