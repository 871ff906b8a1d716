// https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { isNil, isObject } from '../core/brand';
import { signatureError } from '../core/signature';
import { HTTPResponse } from './http-response';
import type { FetchRequest } from './operations';
import { readRequest } from './requests';

export class UrlFetchApp {
  fetch(url: unknown, params?: unknown): HTTPResponse {
    if (!isNil(params) && !isObject(params)) throw signatureError('UrlFetchApp.fetch', [url, params]);
    const [response] = ask('fetch.send', [readRequest(url, isNil(params) ? {} : params)]);
    if (!response) throw new Error('The host gave no response');
    return new HTTPResponse(response);
  }

  fetchAll(requests: unknown): HTTPResponse[] {
    if (!Array.isArray(requests)) throw signatureError('UrlFetchApp.fetchAll', [requests]);
    const read: FetchRequest[] = requests.map((request: unknown) =>
      isObject(request) ? readRequest(request['url'], request) : readRequest(request, {}),
    );
    return ask('fetch.send', read).map((response) => new HTTPResponse(response));
  }
}

publish(UrlFetchApp, 'UrlFetchApp');
