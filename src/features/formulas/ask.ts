// Where an answer comes from: the cache, then Genviral with the owner's key where the owner allowed it, else the tabs
// where they cover what was asked. Writes nothing but the cache.
import type { Platform, Store } from '../../platform/ports';
import { sentence, troubleOf } from '../../troubles/sentence';
import { requireBinding } from '../connection/binding';
import type { RunContext } from '../run-context';
import { keep, type Kept, type Shelf } from './cache';
import { lookSafely, oneForAll, safely, type Claiming } from './claim';
import { answerFromTabs, tabsVersion } from './from-tabs';
import { answerFromGenviral } from './live';
import { answerForPosts } from './one-post';
import { formulaKey } from './permission';
import type { Answer, Question } from './question';
import { readFormulaSettings } from './settings';

/** Thrown away with every change of what an answer holds. */
const ANSWERS_VERSION = 1;
/** Long enough for a burst of equal cells; tabs can change at any time. */
const TAB_ANSWER_SECONDS = 60;
/** A failure is shared too, or each of many cells would run into it. */
const FAILURE_SECONDS = 60;

export interface Asking {
  readonly platform: Platform;
  /** When the cell began to work. */
  readonly startedMs: number;
  /** What is needed to ask Genviral; made only then. */
  readonly live: (key: string) => RunContext;
}

/** The sentence of a failure that another cell ran into. */
export class SharedFailure extends Error {}

/** The answer; stops where there is none. Equal questions with an equal `refresh` share one. */
export function answerTo(asking: Asking, question: Question, refresh: string): Answer {
  const { platform } = asking;
  const store = readOnce(platform.documentStore());
  const binding = requireBinding(store);
  const workbook = platform.workbook();
  const key = formulaKey(readOnce(platform.personStore()), workbook.id);
  const { keepMinutes, generation } = readFormulaSettings(store);
  const place = { workbook, store };
  const source = key === null ? ['tabs', tabsVersion(store)] : ['live'];
  const { scope, accountIds } = binding;
  const facts = [ANSWERS_VERSION, source, scope, accountIds, generation, question, refresh];
  const name = platform.identifiers().sha256(JSON.stringify(facts));
  const claiming = claimingFor(asking, name, PARTS[question.about]);
  if (key === null) {
    return sharedShortly(claiming, () => {
      const isOne = question.about === 'post';
      return isOne ? answerForPosts(place, question.references, null) : answerFromTabs(place, question);
    });
  }
  const kept = oneForAll(claiming, (token) =>
    fetchAndKeep(claiming, { token, seconds: keepMinutes * 60 }, () => {
      const run = { ...asking.live(key), store };
      return question.about === 'post'
        ? answerForPosts(place, question.references, { run, binding })
        : answerFromGenviral(run, question);
    }),
  );
  return opened(kept);
}

/** What the answer to a question holds. */
const PARTS: Readonly<Record<Question['about'], readonly string[]>> = {
  posts: ['posts'],
  summary: ['kpis', 'days'],
  accounts: ['accounts'],
  targets: ['targets'],
  post: ['post'],
};

function claimingFor({ platform, startedMs }: Asking, name: string, parts: readonly string[]): Claiming {
  const shelf: Shelf = { cache: platform.documentCache(), compression: platform.compression(), name, parts };
  return {
    shelf,
    clock: platform.clock(),
    identifiers: platform.identifiers(),
    startedMs,
    log: (line) => {
      platform.log(line);
    },
  };
}

function opened(kept: Kept): Answer {
  if ('sentence' in kept) throw new SharedFailure(kept.sentence);
  return kept.answer;
}

function fetchAndKeep(
  claiming: Claiming,
  { token, seconds }: { readonly token: string; readonly seconds: number },
  ask: () => Answer,
): Kept {
  try {
    return put(claiming, { answer: ask() }, { token, seconds });
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return put(claiming, { sentence: sentence(trouble) }, { token, seconds: FAILURE_SECONDS });
  }
}

function put(
  claiming: Claiming,
  kept: Kept,
  how: { readonly seconds: number; readonly token: string },
): Kept {
  const write = (): void => {
    keep(claiming.shelf, kept, how);
  };
  safely(claiming, write, undefined);
  return kept;
}

/** Reading tabs costs Genviral nothing: nobody waits for anybody, and a failure is not kept. */
function sharedShortly(claiming: Claiming, read: () => Answer): Answer {
  const { kept } = lookSafely(claiming);
  if (kept) return opened(kept);
  const answer = read();
  put(claiming, { answer }, { token: claiming.identifiers.uuid(), seconds: TAB_ANSWER_SECONDS });
  return answer;
}

/** One call of the store for all that a formula wants to know of it. */
function readOnce(store: Store): Store {
  let facts: Readonly<Record<string, string>> | undefined;
  return { ...store, all: () => (facts ??= store.all()) };
}
