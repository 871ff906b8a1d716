// The way to the real Genviral: https to its one address, or, for tests, a server on this machine.
import { networkHttp, type HttpAnswerer } from '../host/index';
import { GENVIRAL_ORIGIN } from '../together';
import { parseKey } from '../../src/features/connection/key';
import { badFile } from './trouble';

const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$/;

export interface LiveAccess {
  readonly key: string;
  readonly http: HttpAnswerer;
}

/** @throws FileTrouble with one sentence where the key is missing or the address is not allowed; never says the key */
export function liveAccess(environment: Readonly<Record<string, string | undefined>>): LiveAccess {
  const { GENVIRAL_API_KEY: key = '', GENVIRAL_API_ORIGIN: origin = '' } = environment;
  if (key.trim() === '') badFile('--live needs the API key in the environment variable GENVIRAL_API_KEY.');
  return { key: knownKey(key), http: genviralOnly(origin) };
}

function knownKey(key: string): string {
  try {
    return parseKey(key);
  } catch (error) {
    return badFile(
      'GENVIRAL_API_KEY does not look like a Genviral API key: it starts with gva_live_ and has one dot in it.',
      error,
    );
  }
}

function genviralOnly(origin: string): HttpAnswerer {
  if (origin !== '' && !LOOPBACK.test(origin)) {
    badFile(
      'GENVIRAL_API_ORIGIN is for tests and takes an address of this machine only, such as http://127.0.0.1:8788.',
    );
  }
  const send = networkHttp(origin === '' ? {} : { map: { [GENVIRAL_ORIGIN]: origin } });
  return (calls) => {
    const isElsewhere = calls.some(({ url }) => !url.startsWith(`${GENVIRAL_ORIGIN}/`));
    if (isElsewhere) return calls.map(() => ({ failure: 'dns' }));
    // A redirect could lead elsewhere, with the key in the request.
    return send(calls.map((call) => ({ ...call, followRedirects: false })));
  };
}
