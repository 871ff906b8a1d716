// What a host can be given.
import type { Collaboration } from './engine/engine';
import type { LocaleName } from './engine/locales';
import type { WorkbookSeed } from './engine/seed';
import type { Account, DailyQuotas } from './execution/quotas';
import type { Project } from './execution/project';
import type { HttpAnswerer } from './http/calls';
import type { LockKind } from './services/lock/operations';
import type { PropertySeed } from './storage/property-stores';
import type { Clock } from './time/clock';
import type { StandingTrigger } from './triggers/triggers';
import type { DialogAnswerer } from './ui/screen';

export interface HostOptions {
  /** What runs: a project, or the folder that clasp would push. Without one there are only the services. */
  readonly project?: Project | string;
  /** What it runs on: sheets with typed cells, or what `snapshot()` gave. One empty sheet unless given. */
  readonly workbook?: WorkbookSeed | object;
  readonly spreadsheetId?: string;
  readonly spreadsheetName?: string;
  /** The spreadsheet's time zone, that of dates in cells; `America/New_York` unless given. */
  readonly spreadsheetZone?: string;
  /** The script's time zone, that of `Date`; the manifest's unless given. */
  readonly scriptZone?: string;
  readonly locale?: LocaleName;
  /** The machine's clock unless given. */
  readonly clock?: Clock;
  /** Of `Math.random`, UUIDs and sheet ids: the same seed repeats a run. */
  readonly seed?: number;
  /** Who owns the spreadsheet, and runs what nobody else is named for. */
  readonly owner?: string;
  /** E-mail addresses by person; nobody has one unless given. */
  readonly emails?: Readonly<Record<string, string>>;
  /** Who may only look; everybody else but the owner may edit. */
  readonly viewers?: readonly string[];
  /** Scopes that a person has allowed; who is not named has allowed all that the manifest asks for. */
  readonly granted?: Readonly<Record<string, readonly string[]>>;
  /** `bound` to the spreadsheet, or a published Editor add-on, whose triggers have tighter rules. `bound` unless given. */
  readonly flavour?: 'bound' | 'add-on';
  /** What the script or add-on is called, and so its menu below Extensions; `Untitled project` unless given. */
  readonly scriptName?: string;
  /**
   * Whether `getActiveSpreadsheet()` works in the clock triggers of an add-on, which Google's pages do not agree on.
   * `true` unless given: a script is safe when it passes both ways.
   */
  readonly addOnClockHasDocument?: boolean;
  /** Decides the daily quotas; `consumer` unless given. */
  readonly account?: Account;
  /** Quotas that differ from those of the account. */
  readonly quotas?: Partial<DailyQuotas>;
  /**
   * Service calls move the clock by what they cost, so that the six minutes count. Without it the clock stands still
   * while a script works, and only `Run.modelledMs` tells.
   */
  readonly costs?: boolean;
  /** Answers UrlFetchApp; without one every address is unavailable. */
  readonly http?: HttpAnswerer;
  /** Answers alerts and prompts; without one they fail the run. */
  readonly answer?: DialogAnswerer;
  /** How many of the cache's reads, from 0 to 1, find an entry lost, as any may be; 0 unless given. */
  readonly cacheLoss?: number;
  readonly properties?: PropertySeed;
  /** Triggers that stand already, as `triggers` of another host gave them. */
  readonly triggers?: readonly StandingTrigger[];
  /** Locks that somebody else's execution holds for good. */
  readonly heldLocks?: readonly LockKind[];
  /** Keeps other replicas of the workbook, such as a browser's, in step. */
  readonly collaboration?: Collaboration;
  /** Real milliseconds after which an endless loop is ended; 60,000 unless given. */
  readonly realTimeLimitMs?: number;
}
