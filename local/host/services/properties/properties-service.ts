// https://developers.google.com/apps-script/reference/properties/properties-service
import { publish } from '../core/service';
import { Properties } from './properties';

export class PropertiesService {
  getScriptProperties(): Properties {
    return new Properties('script');
  }
  getUserProperties(): Properties {
    return new Properties('user');
  }
  getDocumentProperties(): Properties {
    return new Properties('document');
  }
}

publish(PropertiesService, 'PropertiesService');
