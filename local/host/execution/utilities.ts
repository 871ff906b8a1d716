// Utilities' operations, by Node's own means.
import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Bytes } from '../services/utilities/operations';
import type { Clock } from '../time/clock';
import { formatJavaDate } from '../time/java-format';
import { parseJavaDate } from '../time/java-parse';
import type { Chance } from './chance';
import type { HandlersOf } from './handlers';
import { ServiceError } from './service-error';

/** https://developers.google.com/apps-script/reference/utilities/utilities#sleepmilliseconds */
const LONGEST_SLEEP_MS = 300_000;

export function utilitiesHandlers(clock: Clock, chance: Chance): HandlersOf<'utilities'> {
  return {
    'utilities.formatDate': ({ dateMs, zone, pattern }) =>
      orRefuse(() => formatJavaDate(dateMs, zone, pattern)),
    'utilities.parseDate': ({ text, zone, pattern }) => orRefuse(() => parseJavaDate(text, zone, pattern)),
    'utilities.hmac': ({ algorithm, bytes, key }) => {
      const name = algorithm.replace('HMAC_', '').replace('_', '').toLowerCase();
      return signed(createHmac(name, unsigned(key)).update(unsigned(bytes)).digest());
    },
    'utilities.uuid': () => chance.uuid(),
    'utilities.sleep': (ms) => {
      if (ms < 0 || ms > LONGEST_SLEEP_MS) {
        throw new ServiceError(`Invalid argument: ${ms}. Should be between 0 and ${LONGEST_SLEEP_MS}.`);
      }
      clock.advance(ms);
      return null;
    },
    'utilities.digest': ({ algorithm, bytes }) => {
      if (algorithm === 'MD2') throw new Error('DigestAlgorithm.MD2 is not in the local host');
      const hash = createHash(algorithm.replace('_', '').toLowerCase());
      return signed(hash.update(unsigned(bytes)).digest());
    },
    'utilities.encode': ({ text, charset }) => signed(encode(text, charset)),
    'utilities.decode': ({ bytes, charset }) =>
      orRefuse(() => new TextDecoder(charset.replace('_', '-')).decode(unsigned(bytes))),
    'utilities.toBase64': ({ bytes, webSafe }) => {
      const text = unsigned(bytes).toString('base64');
      return webSafe ? text.replaceAll('+', '-').replaceAll('/', '_') : text;
    },
    'utilities.fromBase64': ({ text, webSafe }) => {
      const shape = webSafe ? /^[\w-]*={0,2}$/ : /^[A-Za-z0-9+/]*={0,2}$/;
      if (!shape.test(text)) throw new ServiceError('Could not decode string.');
      return signed(Buffer.from(text, 'base64'));
    },
    'utilities.gzip': (bytes) => signed(gzipSync(unsigned(bytes))),
    'utilities.ungzip': (bytes) => signed(orRefuse(() => gunzipSync(unsigned(bytes)))),
    'utilities.parseCsv': ({ csv, delimiter }) =>
      orRefuse(() => parse(csv, { delimiter, relax_column_count: true })),
  };
}

/** An error of Node's means is the argument's fault. */
function orRefuse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new ServiceError(error instanceof Error ? error.message : String(error));
  }
}

function encode(text: string, charset: string): Buffer {
  const name = charset.toUpperCase().replace('_', '-');
  if (name === 'US-ASCII') return Buffer.from(text.replace(/[^\0-\x7f]/gu, '?'), 'latin1');
  if (name === 'ISO-8859-1') return Buffer.from(text, 'latin1');
  if (name !== 'UTF-8') throw new ServiceError(`Invalid argument: ${charset}`);
  return Buffer.from(text, 'utf8');
}

function signed(bytes: Uint8Array): Bytes {
  return Array.from(Int8Array.from(bytes));
}

function unsigned(bytes: Bytes): Buffer {
  return Buffer.from(Uint8Array.from(bytes));
}
