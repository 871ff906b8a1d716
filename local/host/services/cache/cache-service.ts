// https://developers.google.com/apps-script/reference/cache/cache-service
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { Cache } from './cache';

export class CacheService {
  getScriptCache(): Cache {
    return new Cache('script');
  }
  getUserCache(): Cache {
    return new Cache('user');
  }
  /** `null` for an execution without a document. */
  getDocumentCache(): Cache | null {
    return ask('call.hasDocument', null) ? new Cache('document') : null;
  }
}

publish(CacheService, 'CacheService');
