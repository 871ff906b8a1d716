// https://developers.google.com/apps-script/reference/lock/lock-service
import { publish } from '../core/service';
import { Lock } from './lock';

export class LockService {
  getDocumentLock(): Lock {
    return new Lock('document');
  }
  getScriptLock(): Lock {
    return new Lock('script');
  }
  getUserLock(): Lock {
    return new Lock('user');
  }
}

publish(LockService, 'LockService');
