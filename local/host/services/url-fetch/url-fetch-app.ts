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

  /** What `fetch` would send, without sending it. */
  getRequest(url: unknown, params?: unknown): Record<string, unknown> {
    if (!isNil(params) && !isObject(params)) throw signatureError('UrlFetchApp.getRequest', [url, params]);
    const request = readRequest(url, isNil(params) ? {} : params);
    const { payload } = request;
    return {
      url: request.url,
      method: request.method,
      followRedirects: request.followRedirects,
      validateHttpsCertificates: request.validateHttpsCertificates,
      useIntranet: false,
      headers: Object.fromEntries(request.headers),
      ...(request.contentType !== null && { contentType: request.contentType }),
      ...(payload && 'text' in payload && { payload: payload.text }),
      ...(payload && 'form' in payload && { payload: Object.fromEntries(payload.form) }),
    };
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
