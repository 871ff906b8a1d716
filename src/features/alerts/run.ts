// Looks for news and tells it by e-mail: at most one an hour for a document, and each thing once. Reads tabs, and writes
// none.
import type { Mail, Platform, Store } from '../../platform/ports';
import { HOUR_MS, type InstantMs } from '../../time/instant';
import { zoneBetween } from '../../time/zone';
import { redact } from '../../troubles/redact';
import { sentence, troubleOf } from '../../troubles/sentence';
import { stop } from '../../troubles/trouble';
import { lookAtTable } from '../../workbook/look';
import type { Columns, Table } from '../../workbook/table';
import type { TableView } from '../../workbook/view';
import { accountsTable } from '../accounts/table';
import { newestByRow } from '../schedule/ledger/ledger';
import { lineOf } from '../schedule/ledger/line';
import { ledgerTable } from '../schedule/ledger/table';
import { scheduleTable } from '../schedule/table';
import { readMemory } from '../schedule/unattended/memory';
import { letterOf } from './letter';
import { readAlerts, writeAlerts, type AlertsMemory } from './memory';
import { standingNews, untold, type News, type NewsFacts } from './plan';
import { readMailSetting } from './setting';

export interface Alerting {
  /** What the document remembered when the run began: where nothing happened, no more is asked. */
  readonly facts: Store;
  /** Whether the run did anything that may be news. */
  readonly didWork: boolean;
  readonly jobs: () => Pick<NewsFacts, 'jobsOff' | 'isSending'>;
}

/** It is kept beside many ids. */
const LONGEST_PROBLEM = 300;

export function tellNews(platform: Platform, { facts, didWork, jobs }: Alerting): void {
  const mail = platform.mail();
  if (!mail) return;
  const memory = readAlerts(facts);
  const mayHaveNews = didWork || memory.mayHaveNews;
  if (!mayHaveNews) return;
  const store = platform.documentStore();
  const remember = (changes: Partial<AlertsMemory>): void => {
    const after = { ...memory, ...changes };
    if (JSON.stringify(after) !== JSON.stringify(memory)) writeAlerts(store, after);
  };
  const nowMs = platform.clock().nowMs();
  if (isTooSoon(memory, nowMs)) {
    remember({ mayHaveNews: true });
    return;
  }
  const setting = readMailSetting(platform.personStore(), platform.workbook().id);
  if (!setting?.isOn) {
    remember({ mayHaveNews: false });
    return;
  }
  const schedule = lookOrNull(platform, scheduleTable);
  const standing = standingNews({ ...readTabs(platform), ...jobs(), rows: schedule?.lines ?? [], nowMs });
  const { news, told } = untold(standing, memory.told);
  if (news.length === 0) {
    remember({ told: [...told], mayHaveNews: false });
    return;
  }
  // Noted before it leaves: whatever happens on the way, the next one is an hour away.
  writeAlerts(store, { ...memory, triedMs: nowMs, mayHaveNews: true });
  const tried = { ...memory, triedMs: nowMs };
  const problem = deliver(platform, mail, news, { to: setting.address, tabId: schedule?.tab.id ?? null });
  writeAlerts(
    store,
    problem === null
      ? { ...tried, sentMs: nowMs, told: [...told], mayHaveNews: false, problem: '' }
      : { ...tried, mayHaveNews: true, problem: problem.slice(0, LONGEST_PROBLEM) },
  );
}

/** A clock that was set back proves nothing. */
function isTooSoon({ triedMs }: AlertsMemory, nowMs: InstantMs): boolean {
  return triedMs !== null && nowMs >= triedMs && nowMs - triedMs < HOUR_MS;
}

/** Gives why it could not be sent: what is not told now is told when it can be. */
function deliver(
  platform: Platform,
  mail: Mail,
  news: readonly News[],
  { to, tabId }: { readonly to: string; readonly tabId: number | null },
): string | null {
  const nowMs = platform.clock().nowMs();
  const workbook = platform.workbook();
  const zoneName = workbook.zoneName();
  const times = [nowMs, ...news.flatMap(({ atMs }) => atMs ?? [])];
  const zone = zoneBetween(zoneName, Math.min(...times), Math.max(...times), (instantMs) =>
    platform.offsetMinutesAt(zoneName, instantMs),
  );
  const letter = letterOf(news, { to, tabId, name: workbook.name(), url: workbook.url(), zone, nowMs });
  try {
    sendLetter(mail, letter);
    return null;
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    platform.log(redact(`E-mail: ${sentence(trouble)}`));
    return sentence(trouble);
  }
}

/** Stops with the reason where Google does not send it. */
export function sendLetter(mail: Mail, letter: Parameters<Mail['send']>[0]): void {
  const consentUrl = mail.consentUrl();
  if (consentUrl !== null) stop({ code: 'no-mail', why: 'consent', detail: consentUrl });
  if (mail.left() < 1) stop({ code: 'no-mail', why: 'quota', detail: '' });
  try {
    mail.send(letter);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    stop({ code: 'no-mail', why: 'refused', detail });
  }
}

function readTabs(platform: Platform): Pick<NewsFacts, 'accounts' | 'ledger' | 'stop'> {
  const { id } = platform.workbook();
  const ledger = (lookOrNull(platform, ledgerTable)?.lines ?? [])
    .map(({ record }) => lineOf(record))
    .filter(({ spreadsheetId }) => spreadsheetId === id);
  return {
    accounts: (lookOrNull(platform, accountsTable)?.lines ?? []).map(({ record }) => record),
    ledger: newestByRow(ledger),
    stop: readMemory(platform.documentStore())?.stop ?? null,
  };
}

/** A tab that is gone or spoilt is told by the job that needs it; the rest is news all the same. */
function lookOrNull<C extends Columns>(platform: Platform, table: Table<C>): TableView<C> | null {
  try {
    return lookAtTable(platform.workbook(), platform.documentStore(), table);
  } catch (error) {
    if (troubleOf(error)) return null;
    throw error;
  }
}
