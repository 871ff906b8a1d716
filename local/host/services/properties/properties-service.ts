// https://developers.google.com/apps-script/reference/properties/properties-service
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { Properties } from './properties';

export class PropertiesService {
  getScriptProperties(): Properties {
    return new Properties('script');
  }
  getUserProperties(): Properties {
    return new Properties('user');
  }
  /** `null` for an execution without a document. */
  getDocumentProperties(): Properties | null {
    return ask('call.hasDocument', null) ? new Properties('document') : null;
  }
}

publish(PropertiesService, 'PropertiesService');
