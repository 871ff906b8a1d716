// Stands between the add-on and everything outside, so that a test can stop, break or interrupt a run at any call.
import type { Http, Platform, Tab, Workbook } from '../../src/platform/ports';
import type { FakePlatform } from '../fakes/platform';

/** The execution is over: Apps Script runs nothing of it any more, `finally` included. */
export class Killed extends Error {}

/** What Google's services throw now and then, and what works a moment later. */
export const TRANSIENT = 'Service Spreadsheets timed out while accessing document with id sheet-1.';

export interface Call {
  /** From 1, over the whole run. */
  readonly index: number;
  /** Such as `tab.write` or `http.send`. */
  readonly name: string;
}

/** Decides over a call: does it with `act`, or does not, or does something else before or after. */
export type Interruption = (call: Call, act: () => unknown) => unknown;

export interface Gate {
  readonly platform: Platform;
  /** Names of all calls so far. */
  readonly calls: string[];
}

/** The platform, with every call of every port passing the interruption. */
export function gated(platform: FakePlatform, interrupt: Interruption): Gate {
  const calls: string[] = [];
  let isDead = false;
  const pass = (name: string, act: () => unknown): unknown => {
    if (isDead) throw new Killed(name);
    calls.push(name);
    try {
      return interrupt({ index: calls.length, name }, act);
    } catch (error) {
      isDead = error instanceof Killed;
      throw error;
    }
  };
  const wrap = <T extends object>(target: T, prefix: string): T =>
    new Proxy(target, {
      get: (_, key) => {
        const member: unknown = Reflect.get(target, key);
        if (typeof member !== 'function' || typeof key === 'symbol') return member;
        return (...args: unknown[]): unknown =>
          pass(`${prefix}.${key}`, (): unknown => Reflect.apply(member, target, args));
      },
    });
  const wrapTab = (tab: Tab): Tab => wrap(tab, 'tab');
  const wrapBook = (book: Workbook): Workbook => ({
    ...wrap(book, 'workbook'),
    id: book.id,
    name: () => book.name(),
    zoneName: () => book.zoneName(),
    selectedRows: () => book.selectedRows(),
    flush: () => {
      pass('workbook.flush', () => {
        book.flush();
      });
    },
    tabs: () => book.tabs().map(wrapTab),
    insertTab: (name) => wrapTab(book.insertTab(name)),
  });
  const book = wrapBook(platform.book);
  const http: Http = wrap(platform.http(), 'http');
  return {
    calls,
    platform: {
      ...platform,
      workbook: () => book,
      http: () => http,
      documentStore: () => wrap(platform.documentStore(), 'store'),
      documentCache: () => wrap(platform.documentCache(), 'cache'),
      lock: () => wrap(platform.lock(), 'lock'),
      identifiers: () => wrap(platform.identifiers(), 'identifiers'),
    },
  };
}
