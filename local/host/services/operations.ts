// Pure types: the closed list of what the services, inside a script's context, may ask of the host outside it.
import type { UiOperations } from './base/operations';
import type { CacheOperations } from './cache/operations';
import type { ExecutionOperations } from './core/operations';
import type { HtmlOperations } from './html/operations';
import type { MailOperations } from './mail/operations';
import type { LockOperations } from './lock/operations';
import type { PropertiesOperations } from './properties/operations';
import type { ScriptOperations } from './script/operations';
import type { MarkOperations } from './spreadsheet/mark-operations';
import type { ChartOperations } from './spreadsheet/chart-operations';
import type { SpreadsheetOperations } from './spreadsheet/operations';
import type { UrlFetchOperations } from './url-fetch/operations';
import type { UtilitiesOperations } from './utilities/operations';

export interface Operations
  extends
    ExecutionOperations,
    SpreadsheetOperations,
    MarkOperations,
    ChartOperations,
    UiOperations,
    UrlFetchOperations,
    PropertiesOperations,
    CacheOperations,
    LockOperations,
    MailOperations,
    ScriptOperations,
    UtilitiesOperations,
    HtmlOperations {}

export type OperationName = keyof Operations;
export type InputOf<K extends OperationName> = Operations[K]['input'];
export type OutputOf<K extends OperationName> = Operations[K]['output'];

/**
 * The bridge carries strings alone, so that no object of the host can reach a script. The reply's first character says
 * what it is, see core/reply.ts.
 */
export type Bridge = (operation: OperationName, inputJson: string) => string;
