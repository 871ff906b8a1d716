// Tracking accounts: every change at Genviral is asked for first, with what it costs.
import type { Proposals, Wanted } from '../features/targets/plan';
import { fetchPlanText } from '../features/subscription/subscription';
import { offerRefresh, refreshTargets, type RefreshReport } from '../features/targets/refresh';
import {
  applyTracking,
  previewTracking,
  type AgreedTracking,
  type TrackingReport,
} from '../features/targets/run';
import { plural } from '../features/schedule/sending/consent';
import type { RunContext } from '../features/run-context';
import type { Execution } from '../runs/context';
import { lookOnly, throughDoor } from '../runs/door';

const TITLE = 'Track accounts';

/** Handles that people wrote into the Tracked tab, names they changed, rows they ticked. */
export function trackTyped(execution: Execution): void {
  const { preview, plan } = lookOnly(execution, (run) => ({
    preview: previewTracking(run),
    plan: fetchPlanText(run),
  }));
  const isNothing = preview.typed.length + preview.renames.length + preview.stops.length === 0;
  if (isNothing) {
    execution.platform.ui().alert(TITLE, nothingToDo(preview), 'ok');
    return;
  }
  const yes = (question: string | null): boolean => question !== null && askYes(execution, question);
  apply(execution, preview.accounts, {
    create: yes(createQuestion(preview.typed, 'new handle', plan)) ? preview.typed : [],
    renames: yes(renameQuestion(preview)) ? preview.renames : [],
    stops: yes(stopQuestion(preview)) ? preview.stops : [],
  });
}

/** Accounts of this file that are not tracked yet. */
export function trackConnected(execution: Execution): void {
  const { preview, plan } = lookOnly(execution, (run) => ({
    preview: previewTracking(run),
    plan: fetchPlanText(run),
  }));
  const question = createQuestion(preview.connected, 'connected account', plan);
  if (question === null) {
    const text =
      'Every account of this file that Genviral can measure (TikTok, Instagram, YouTube) is tracked.';
    execution.platform.ui().alert(TITLE, text, 'ok');
  } else if (askYes(execution, question)) {
    apply(execution, preview.accounts, { create: preview.connected, renames: [], stops: [] });
  }
}

const askYes = ({ platform }: Execution, question: string): boolean =>
  platform.ui().alert(TITLE, question, 'yes-no') === 'yes';

function nothingToDo({ connected }: Proposals): string {
  const own =
    connected.length > 0
      ? `\n\n${plural(connected.length, 'account')} of this file could be tracked: choose Track my connected accounts….`
      : '';
  return `Nothing to change. Write a handle into an empty row of the Tracked tab, change a Name, or tick Stop tracking.${own}`;
}

const listed = (lines: readonly string[]): string =>
  lines
    .slice(0, 20)
    .map((line) => `\n• ${line}`)
    .join('') + (lines.length > 20 ? `\n… and ${String(lines.length - 20)} more` : '');

function createQuestion(wanted: readonly Wanted[], what: string, plan: string): string | null {
  if (wanted.length === 0) return null;
  const seat = wanted.length === 1 ? 'It uses a paid seat' : 'Each uses a paid seat';
  const names = wanted.map(({ platform, identifier }) => `${platform} ${identifier}`);
  return `Track ${plural(wanted.length, what)}? ${seat} for as long as it is tracked.\n${listed(names)}\n\n${plan}`;
}

function renameQuestion({ renames }: Proposals): string | null {
  if (renames.length === 0) return null;
  const lines = renames.map(({ account, from, to }) => `${account}: ${from || '(none)'} → ${to || '(none)'}`);
  return `Rename ${plural(renames.length, 'tracked account')} in Genviral?\n${listed(lines)}`;
}

function stopQuestion({ stops }: Proposals): string | null {
  if (stops.length === 0) return null;
  const names = stops.map(({ account }) => account);
  return `Stop tracking ${plural(stops.length, 'account')}? Their numbers disappear from Genviral’s reports; rows in Posts and History stay.\n${listed(names)}`;
}

function apply(
  execution: Execution,
  accounts: Parameters<typeof applyTracking>[1],
  agreed: AgreedTracking,
): void {
  if (agreed.create.length + agreed.renames.length + agreed.stops.length === 0) return;
  execution.platform.ui().toast(TITLE, trackAgreed(execution, accounts, agreed));
}

/** Changes at Genviral what a person agreed to, and says what came of it. */
export function trackAgreed(
  execution: Execution,
  accounts: Parameters<typeof applyTracking>[1],
  agreed: AgreedTracking,
): string {
  const work = (run: RunContext): TrackingReport => applyTracking(run, accounts, agreed);
  return trackingTold(throughDoor(execution, { what: TITLE, work, told: trackingTold }));
}

function trackingTold({ created, known, renamed, removed, refused }: TrackingReport): string {
  const parts = [
    created > 0 ? `${plural(created, 'account')} tracked; first numbers come in a minute or two` : '',
    known > 0 ? `${String(known)} tracked already` : '',
    renamed > 0 ? `${String(renamed)} renamed` : '',
    removed > 0 ? `${String(removed)} not tracked any more` : '',
  ].filter((part) => part !== '');
  return [`${parts.join(', ') || 'Nothing changed'}.`, ...new Set(refused)].join(' ');
}

/** `1 refresh`, `2 refreshes`. */
export const refreshes = (count: number): string =>
  count === 1 ? '1 refresh' : `${String(count)} refreshes`;

/** Free refreshes at once; paid ones after a question with their number. */
export function refresh(execution: Execution): void {
  const ui = execution.platform.ui();
  const title = 'Refresh numbers';
  const offer = lookOnly(execution, offerRefresh);
  const agreed = offer.paid.length > 0 ? askToPay(execution, title, offer.paid) : [];
  if (offer.free.length + agreed.length === 0) {
    const none = offer.paid.length === 0 ? 'No account is tracked yet.' : 'Nothing was refreshed.';
    ui.toast(title, none);
    return;
  }
  ui.toast(title, refreshAgreed(execution, agreed));
}

/** The free refreshes, and the paid ones that were agreed to, by the ids of their accounts. */
export function refreshAgreed(execution: Execution, agreedToPay: readonly string[]): string {
  const told = ({ started, credits, reasons }: RefreshReport): string =>
    [
      `${refreshes(started)} started, ${plural(credits, 'credit')} used. Update now in a minute or two.`,
      ...reasons,
    ].join(' ');
  const work = (run: RunContext): RefreshReport => refreshTargets(run, agreedToPay);
  return told(throughDoor(execution, { what: 'Refresh numbers', work, told }));
}

function askToPay(
  execution: Execution,
  title: string,
  paid: ReturnType<typeof offerRefresh>['paid'],
): readonly string[] {
  const plan = lookOnly(execution, fetchPlanText);
  const question =
    `${plural(paid.length, 'account')} had the free refresh of the day:\n${listed(paid.map(({ account }) => account))}\n\n` +
    `Refresh them again for credits? That is ${refreshes(paid.length)} to pay for; Genviral tells the price only afterwards (its documentation shows 1 credit each). ${plan}`;
  const isYes = execution.platform.ui().alert(title, question, 'yes-no') === 'yes';
  return isYes ? paid.map(({ id }) => id) : [];
}
