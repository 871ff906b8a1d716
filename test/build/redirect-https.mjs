// Preloaded into clasp by the push test: whatever would leave over https goes to the local server instead. clasp's
// Google client uses node:https, so replacing its request function is enough.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const address = process.env['FAKE_GOOGLE'];
if (address === undefined) throw new Error('FAKE_GOOGLE names no server');
const { hostname, port } = new URL(address);

/**
 * @param {string | URL | import('node:https').RequestOptions} url
 * @param {any} options
 * @param {any} callback
 */
function request(url, options, callback) {
  const isAddress = typeof url === 'string' || url instanceof URL;
  const target = isAddress ? new URL(url) : undefined;
  const given = isAddress ? options : url;
  const path = target ? target.pathname + target.search : given.path;
  return http.request(
    { hostname, port, path, method: given.method, headers: given.headers },
    isAddress ? callback : options,
  );
}

https.request = /** @type {typeof https.request} */ (request);
syncBuiltinESMExports();
