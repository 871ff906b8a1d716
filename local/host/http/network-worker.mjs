// Sends the calls of network.ts side by side while the thread that asked for them sleeps.
// Plain JavaScript: on Node 20 a worker cannot start from a TypeScript file.
import { parentPort } from 'node:worker_threads';

/** @typedef {import('./calls').HttpCall} HttpCall */
/** @typedef {import('./calls').HttpReply} HttpReply */
/** @typedef {import('./calls').HttpFailure} HttpFailure */

const DNS_CODES = new Set(['ENOTFOUND', 'EAI_AGAIN']);
const UNREACHABLE_CODES = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

parentPort?.on('message', async ({ port, wake, calls }) => {
  const answers = await Promise.all(calls.map(send));
  port.postMessage(answers);
  const flag = new Int32Array(wake);
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
});

/**
 * @param {HttpCall} call
 * @returns {Promise<HttpReply | HttpFailure>}
 */
async function send(call) {
  const startedMs = performance.now();
  try {
    const response = await fetch(call.url, {
      method: call.method,
      headers: call.headers,
      body: call.body,
      redirect: call.followRedirects ? 'follow' : 'manual',
      signal: AbortSignal.timeout(call.timeoutSeconds * 1000),
    });
    const body = new Uint8Array(await response.arrayBuffer());
    return {
      status: response.status,
      headers: headersOf(response.headers),
      body,
      tookMs: Math.round(performance.now() - startedMs),
    };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

/** @param {Headers} headers */
function headersOf(headers) {
  /** @type {Record<string, string | string[]>} */
  const all = Object.fromEntries(headers);
  const cookies = headers.getSetCookie();
  if (cookies.length > 1) all['set-cookie'] = cookies;
  return all;
}

/**
 * @param {unknown} error
 * @returns {HttpFailure['failure']}
 */
function failureOf(error) {
  const { name, cause } = /** @type {{ name?: string, cause?: { code?: string } }} */ (error ?? {});
  if (name === 'TimeoutError') return 'timeout';
  const code = cause?.code ?? '';
  if (DNS_CODES.has(code)) return 'dns';
  return UNREACHABLE_CODES.has(code) ? 'unreachable' : 'cut';
}
