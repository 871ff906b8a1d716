// Makes what a host is given into what its executions share.
import { Book } from './book/book';
import { Engine } from './engine/engine';
import { savedLocale } from './engine/locales';
import { emptyData, isSeed, type WorkbookSeed } from './engine/seed';
import { seededChance } from './execution/chance';
import { Consents } from './execution/consents';
import type { CustomFunctions } from './execution/custom-functions';
import { DAILY_QUOTAS, Quotas } from './execution/quotas';
import { noNetwork } from './http/calls';
import type { HostOptions } from './options';
import type { HostParts } from './parts';
import { People } from './people/people';
import { Caches } from './storage/caches';
import { Locks } from './storage/locks';
import { PropertyStores } from './storage/property-stores';
import { Triggers } from './triggers/triggers';
import type { Clock } from './time/clock';
import { nobodyAnswers, Screen } from './ui/screen';

const OWNER = 'owner';

/** What a host has without a workbook. */
export const ONE_SHEET: WorkbookSeed = { sheets: [{ name: 'Sheet1' }] };

export function makeBook(
  options: HostOptions,
  clock: Clock,
  functions: CustomFunctions,
  functionNames: readonly string[],
): Book {
  const workbook = options.workbook ?? ONE_SHEET;
  const zone = options.spreadsheetZone ?? 'America/New_York';
  const locale = options.locale ?? savedLocale(workbook) ?? 'en_US';
  const engine = new Engine({
    // A copy: the engine goes on changing what it is given.
    data: isSeed(workbook) ? emptyData(workbook) : (JSON.parse(JSON.stringify(workbook)) as object),
    clock,
    zone,
    locale,
    customFunctions: functionNames,
    callCustomFunction: (name, args) => functions.call(name, args),
    ...(options.collaboration && { collaboration: options.collaboration }),
  });
  const id = options.spreadsheetId ?? 'local-spreadsheet';
  const name = options.spreadsheetName ?? 'Untitled spreadsheet';
  const people = new People({
    owner: options.owner ?? OWNER,
    emails: options.emails ?? {},
    viewers: options.viewers ?? [],
  });
  return new Book(engine, { id, name, zone, locale }, people, seededChance((options.seed ?? 1) + 1));
}

/** All that executions share, but for what they change in the workbook. */
export function makeParts(
  options: HostOptions,
  clock: Clock,
  given: Pick<HostParts, 'book' | 'project' | 'scriptZone'>,
): HostParts {
  const isAddOn = options.flavour === 'add-on';
  const quotas = new Quotas(clock, { ...DAILY_QUOTAS[options.account ?? 'consumer'], ...options.quotas });
  const surroundings = {
    clock,
    quotas,
    isAddOn,
    scriptZone: given.scriptZone,
    documentId: given.book.facts.id,
    // Its own: making a trigger must not change the numbers of Math.random.
    chance: seededChance((options.seed ?? 1) + 2),
  };
  return {
    ...given,
    clock,
    quotas,
    triggers: new Triggers(surroundings, options.triggers),
    isAddOn,
    scriptName: options.scriptName ?? 'Untitled project',
    consents: new Consents(given.project.manifest?.oauthScopes, options.granted ?? {}),
    mails: [],
    chance: seededChance(options.seed ?? 1),
    properties: new PropertyStores(options.properties ?? {}),
    caches: new Caches(clock, seededChance((options.seed ?? 1) + 3), options.cacheLoss ?? 0),
    locks: new Locks(clock),
    screen: new Screen(),
    logs: [],
    owner: options.owner ?? OWNER,
    http: options.http ?? noNetwork,
    answer: options.answer ?? nobodyAnswers,
  };
}
