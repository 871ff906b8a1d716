// Every request leaves through here. https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app
import type { Http, HttpAnswer, HttpRequest } from '../ports';

type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

/** The published types do not know `timeoutSeconds` yet; without it a request may take the whole execution. */
interface Params extends GoogleAppsScript.URL_Fetch.URLFetchRequest {
  readonly timeoutSeconds: number;
}

export function appsScriptHttp(): Http {
  return {
    send: (requests, timeoutSeconds) => {
      const params = requests.map((request) => paramsOf(request, timeoutSeconds));
      try {
        return { answers: fetchAll(params).map(answerOf) };
      } catch (error) {
        // DNS, TLS, refused connections and time-outs throw even with muteHttpExceptions, and take all answers along.
        return { unreachable: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

function fetchAll(params: readonly Params[]): readonly Response[] {
  const [only] = params;
  return only && params.length === 1
    ? [UrlFetchApp.fetch(only.url, only)]
    : UrlFetchApp.fetchAll([...params]);
}

function paramsOf({ method, url, headers, body }: HttpRequest, timeoutSeconds: number): Params {
  const params = {
    url,
    method,
    headers,
    muteHttpExceptions: true,
    // An answer from another address would carry the key there.
    followRedirects: false,
    timeoutSeconds,
  };
  return body === undefined ? params : { ...params, contentType: 'application/json', payload: body };
}

function answerOf(response: Response): HttpAnswer {
  const headers = Object.entries(response.getAllHeaders() as Record<string, unknown>);
  const [, retryAfter] = headers.find(([name]) => name.toLowerCase() === 'retry-after') ?? [];
  const seconds = typeof retryAfter === 'string' && retryAfter !== '' ? Number(retryAfter) : Number.NaN;
  return {
    status: response.getResponseCode(),
    text: response.getContentText(),
    retryAfterSeconds: Number.isFinite(seconds) ? seconds : null,
  };
}
