// All ports in memory, for rooms and runs.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Build, Cache, Http, Letter, Mail, Platform, Store, Trigger } from '../../src/platform/ports';
import type { Permission } from '../../src/platform/permissions';
import { offsetMinutesAt } from '../zones';
import type { ManualClock } from './http';
import { fakeWorkbook, type FakeWorkbook } from './workbook';

export interface FakePlatform extends Platform {
  readonly book: FakeWorkbook;
  readonly time: ManualClock;
  readonly documentFacts: Map<string, string>;
  readonly personFacts: Map<string, string>;
  readonly cached: Map<string, string>;
  readonly logged: string[];
  readonly shown: { readonly title: string; readonly text: string }[];
  /** What dialogs are answered next. */
  readonly answers: (string | null)[];
  /** Whether another execution holds the document's lock. */
  isLockTaken: boolean;
  /** Whether the document can be reached. */
  isDocumentThere: boolean;
  /** This person's clocks. */
  readonly clocks: (Trigger & { readonly everyMinutes: number })[];
  /** What it was built as; without `mails` there is no e-mail. */
  build: Build;
  /** E-mail that was sent, and what hinders it. */
  readonly post: FakePost;
  /** What this person has not allowed. */
  readonly refused: Set<Permission>;
  /** An equal platform with another network and clock. */
  copy(http: Http, time: ManualClock): FakePlatform;
}

export interface FakePost {
  readonly sent: Letter[];
  left: number;
  /** As the port says it. */
  consentUrl: string | null;
  /** What Google says instead of sending. */
  refusal: string | null;
}

interface Remembered {
  readonly book: FakeWorkbook;
  readonly documentFacts: ReadonlyMap<string, string>;
  readonly personFacts: ReadonlyMap<string, string>;
  readonly uuids: number;
}

/** `answers` are given to alerts and prompts in turn; a dialog without one fails the test. */
export function fakePlatform(
  http: Http,
  time: ManualClock,
  answers: readonly (string | null)[] = [],
  from: Remembered = { book: fakeWorkbook(), documentFacts: new Map(), personFacts: new Map(), uuids: 0 },
): FakePlatform {
  const { book } = from;
  const documentFacts = new Map(from.documentFacts);
  const personFacts = new Map(from.personFacts);
  const cached = new Map<string, string>();
  const logged: string[] = [];
  const shown: { title: string; text: string }[] = [];
  const left = [...answers];
  const next = (title: string, text: string): string | null => {
    shown.push({ title, text });
    if (left.length === 0) throw new Error(`an unexpected dialog: ${title}: ${text}`);
    return left.shift() ?? null;
  };
  let { uuids } = from;
  const platform: FakePlatform = {
    build: { version: '1.2.3', kind: 'bound', mails: false },
    book,
    time,
    documentFacts,
    personFacts,
    cached,
    logged,
    shown,
    answers: left,
    isLockTaken: false,
    isDocumentThere: true,
    clocks: [],
    post: { sent: [], left: 100, consentUrl: null, refusal: null },
    refused: new Set(),
    copy: (otherHttp, otherTime) =>
      fakePlatform(otherHttp, otherTime, [], { book: book.copy(), documentFacts, personFacts, uuids }),
    hasDocument: () => platform.isDocumentThere,
    workbook: () => book,
    http: () => http,
    documentStore: () => storeOn(documentFacts),
    personStore: () => storeOn(personFacts),
    documentCache: () => cacheOn(cached),
    lock: () => {
      let isOurs = false;
      return {
        take: () => {
          isOurs = !platform.isLockTaken;
          if (isOurs) platform.isLockTaken = true;
          return isOurs;
        },
        release: () => {
          if (isOurs) platform.isLockTaken = false;
        },
      };
    },
    clock: () => time,
    offsetMinutesAt,
    identifiers: () => ({
      uuid: () => {
        uuids += 1;
        return `${String(uuids).padStart(8, '0')}-0000-4000-8000-000000000000`;
      },
      sha256: (text) =>
        Array.from(text, (letter) => letter.charCodeAt(0).toString(16))
          .join('')
          .padEnd(64, '0'),
    }),
    compression: () => ({
      pack: (text) => gzipSync(text).toString('base64'),
      unpack: (packed) => {
        try {
          return gunzipSync(Buffer.from(packed, 'base64')).toString();
        } catch {
          return null;
        }
      },
    }),
    ui: () => ({
      addMenu: () => undefined,
      alert: (title, text, buttons) =>
        buttons === 'ok' ? said(shown, title, text) : next(title, text) === 'yes' ? 'yes' : 'no',
      prompt: next,
      toast: (title, text) => {
        shown.push({ title, text });
      },
      openPanel: () => undefined,
    }),
    triggers: () => ({
      mine: () => [...platform.clocks],
      install: (entry, everyMinutes) => {
        const id = `clock-${String(platform.clocks.length + 1)}`;
        platform.clocks.push({ id, entry, everyMinutes });
        return id;
      },
      remove: (id) => {
        const index = platform.clocks.findIndex((one) => one.id === id);
        if (index >= 0) platform.clocks.splice(index, 1);
      },
    }),
    mail: () => (platform.build.mails ? mailOn(platform.post) : null),
    probe: () => ({
      scriptZone: () => 'Etc/UTC',
      onScratch: (work) => {
        work({ tab: book.insertTab('Genviral scratch'), flush: () => undefined });
      },
    }),
    permissions: () => ({
      missing: (among) => among.filter((permission) => platform.refused.has(permission)),
      address: () => 'https://accounts.example.test/allow',
    }),
    log: (line) => {
      logged.push(line);
    },
  };
  return platform;
}

function mailOn(post: FakePost): Mail {
  return {
    consentUrl: () => post.consentUrl,
    left: () => post.left,
    send: (letter) => {
      if (post.refusal !== null) throw new Error(post.refusal);
      if (post.left < 1) throw new Error('Service invoked too many times for one day: email.');
      post.left -= 1;
      post.sent.push(letter);
    },
  };
}

function said(shown: { title: string; text: string }[], title: string, text: string): 'yes' {
  shown.push({ title, text });
  return 'yes';
}

function storeOn(facts: Map<string, string>): Store {
  return {
    all: () => Object.fromEntries(facts),
    put: (name, value) => {
      if (value.length > 9 * 1024) throw new Error('You have exceeded the property storage quota.');
      facts.set(name, value);
    },
    remove: (name) => {
      facts.delete(name);
    },
  };
}

function cacheOn(cached: Map<string, string>): Cache {
  const putSmall = (name: string, value: string): void => {
    if (Buffer.byteLength(value) > 100 * 1024) throw new Error('Argument too large: value');
    cached.set(name, value);
  };
  return {
    get: (name) => cached.get(name) ?? null,
    getAll: (names) => Object.fromEntries([...cached].filter(([name]) => names.includes(name))),
    put: (name, value) => {
      putSmall(name, value);
    },
    putAll: (values) => {
      for (const [name, value] of Object.entries(values)) putSmall(name, value);
    },
    remove: (name) => {
      cached.delete(name);
    },
  };
}
