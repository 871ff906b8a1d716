// What the add-on asks of the world outside, in its own words. Google's types stay behind platform/apps-script; tests
// and the local world answer the same questions. One-based rows and columns everywhere, as the user sees them.
import type { InstantMs } from '../time/instant';
import type { Workbook } from './sheets';
import type { Permissions } from './permissions';
import type { Probe } from './probe';

export type * from './sheets';

export interface HttpRequest {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  /** Seconds from the header Retry-After, where there was one. */
  readonly retryAfterSeconds: number | null;
}

/**
 * Sends all requests side by side and gives their answers in order, whatever their status.
 * Returns the platform's message instead when the network failed: then none of the answers is known, although any of
 * the requests may have had its effect.
 */
export interface Http {
  send(
    requests: readonly HttpRequest[],
    timeoutSeconds: number,
  ): { readonly answers: readonly HttpAnswer[] } | { readonly unreachable: string };
}

/** Text by name, at most 9 KB a value. https://developers.google.com/apps-script/guides/services/quotas */
export interface Store {
  all(): Readonly<Record<string, string>>;
  put(name: string, value: string): void;
  remove(name: string): void;
}

/** Text by name that may vanish at any time, at most 100 KB a value. */
export interface Cache {
  get(name: string): string | null;
  /** Those that are there, by name. One service call. */
  getAll(names: readonly string[]): Readonly<Record<string, string>>;
  put(name: string, value: string, seconds: number): void;
  /** One service call. */
  putAll(values: Readonly<Record<string, string>>, seconds: number): void;
  remove(name: string): void;
}

/** Makes long text small, for places that hold little. */
export interface Compression {
  /** ASCII letters only. */
  pack(text: string): string;
  /** The text that was packed; `null` where it is not whole. */
  unpack(packed: string): string | null;
}

/** One holder per document. Dialogs drop it: ask first, then lock. */
export interface Lock {
  take(waitMs: number): boolean;
  release(): void;
}

export interface Clock {
  nowMs(): InstantMs;
  sleep(ms: number): void;
}

/** Minutes that the zone is ahead of UTC at an instant. One service call. */
export type OffsetMinutesAt = (zoneName: string, instantMs: InstantMs) => number;

export interface Identifiers {
  uuid(): string;
  /** Hexadecimal SHA-256 of the text in UTF-8. One service call. */
  sha256(text: string): string;
}

/** A clock of this person, which calls an entry point when nobody is there. */
export interface Trigger {
  readonly id: string;
  /** The function it calls. */
  readonly entry: string;
}

/**
 * Clocks of the person who runs the script; nobody sees another's, and each runs as who made it. Google refuses some
 * with a message, which is thrown: above 20 of them, or more often than hourly in a published add-on.
 * https://developers.google.com/apps-script/guides/triggers/installable
 */
export interface Triggers {
  mine(): readonly Trigger[];
  /** Gives the id of the new one. */
  install(entry: string, everyMinutes: 15 | 60): string;
  /** Nothing where there is none of this id. */
  remove(id: string): void;
}

export type DialogButtons = 'ok' | 'ok-cancel' | 'yes-no' | 'yes-no-cancel';

/** What people see. Every dialog suspends the run and drops the lock. */
export interface Ui {
  addMenu(menu: MenuSpec): void;
  /** A closed dialog is a `cancel` where there is that button, else a `no`. */
  alert(title: string, text: string, buttons: DialogButtons): 'yes' | 'no' | 'cancel';
  /** The typed text, trimmed; `null` when the person cancelled. */
  prompt(title: string, text: string): string | null;
  toast(title: string, text: string): void;
  openPanel(title: string): void;
}

export interface MenuSpec {
  readonly title: string;
  readonly items: readonly MenuItem[];
}

export type MenuItem =
  | { readonly label: string; readonly entry: string }
  | {
      readonly submenu: string;
      readonly items: readonly { readonly label: string; readonly entry: string }[];
    }
  | 'separator';

/** Plain text: nothing in it can be taken for HTML. */
export interface Letter {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** E-mail from the person who runs the script. https://developers.google.com/apps-script/reference/mail/mail-app */
export interface Mail {
  /**
   * Where this person can allow it, `''` where Google does not say; `null` where they did. Of the permissions that a
   * script asks for, people may untick some.
   */
  consentUrl(): string | null;
  /** How many e-mails this person may send today. */
  left(): number;
  /** Throws Google's message where it is refused. */
  send(letter: Letter): void;
}

/** What this copy of the add-on was built as. */
export interface Build {
  readonly version: string;
  /** `bound` to one spreadsheet, or a published Editor `add-on`, whose clocks come hourly at most. */
  readonly kind: 'bound' | 'add-on';
  /** Whether it asks for the permission to send e-mail. */
  readonly mails: boolean;
}

/** Everything outside, each part made on first use: a formula never touches the menu. */
export interface Platform {
  readonly build: Build;
  /** A clock may call without a document; then nothing that belongs to one can be asked for. */
  hasDocument(): boolean;
  workbook(): Workbook;
  http(): Http;
  /** Shared by everybody who can edit the document; never for secrets. */
  documentStore(): Store;
  /** This person's own, in this script. In a formula it is the spreadsheet owner's. */
  personStore(): Store;
  /** Shared by everybody who can edit the document. */
  documentCache(): Cache;
  lock(): Lock;
  clock(): Clock;
  offsetMinutesAt: OffsetMinutesAt;
  identifiers(): Identifiers;
  compression(): Compression;
  ui(): Ui;
  triggers(): Triggers;
  /** `null` in a build that sends none. */
  mail(): Mail | null;
  permissions(): Permissions;
  probe(): Probe;
  /** A line for whoever looks at the executions; never with a key in it. */
  log(line: string): void;
}
