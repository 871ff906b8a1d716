// https://developers.google.com/apps-script/reference/cache/cache-service
import { publish } from '../core/service';
import { Cache } from './cache';

export class CacheService {
  getScriptCache(): Cache {
    return new Cache('script');
  }
  getUserCache(): Cache {
    return new Cache('user');
  }
  getDocumentCache(): Cache {
    return new Cache('document');
  }
}

publish(CacheService, 'CacheService');
