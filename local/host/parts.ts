// What the executions of a host share.
import type { Book } from './book/book';
import type { Chance } from './execution/chance';
import type { Consents } from './execution/consents';
import type { Project } from './execution/project';
import type { Quotas } from './execution/quotas';
import type { HttpAnswerer } from './http/calls';
import type { SentMail } from './mail/outbox';
import type { LogLevel } from './services/core/operations';
import type { Caches } from './storage/caches';
import type { Locks } from './storage/locks';
import type { PropertyStores } from './storage/property-stores';
import type { Clock } from './time/clock';
import type { Triggers } from './triggers/triggers';
import type { DialogAnswerer, Screen } from './ui/screen';

export interface HostParts {
  readonly book: Book;
  readonly project: Project;
  readonly scriptZone: string;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly properties: PropertyStores;
  readonly caches: Caches;
  readonly locks: Locks;
  readonly screen: Screen;
  readonly logs: LogEntry[];
  readonly mails: SentMail[];
  readonly triggers: Triggers;
  readonly quotas: Quotas;
  readonly consents: Consents;
  readonly isAddOn: boolean;
  readonly scriptName: string;
  readonly owner: string;
  readonly http: HttpAnswerer;
  readonly answer: DialogAnswerer;
}

export interface LogEntry {
  readonly level: LogLevel;
  readonly text: string;
  /** The function that the execution began with. */
  readonly functionName: string;
}
