// Answers from Genviral, with the key of the spreadsheet's owner: one fetch set for all cells that ask the same. Sees the
// accounts of this file only, and the tracked accounts of its workspace.
import { getSummary, getTargets } from '../../genviral/analytics-endpoints';
import type { WireTarget } from '../../genviral/analytics-schemas';
import { parseIso } from '../../time/instant';
import { stop } from '../../troubles/trouble';
import { fetchChosenAccounts } from '../accounts/lookup';
import { figuresOfSummary } from '../dashboard/figures';
import { fetchWindow } from '../posts/fetch';
import { recordsOf } from '../posts/record';
import type { RunContext } from '../run-context';
import { targetsOf, type Target } from '../targets/target';
import { totalsOf } from '../targets/totals';
import type { Answer, Question, Slice } from './question';
import { postRows, summaryAnswer } from './rows';
import { wantedTargets } from './tracked';

type LiveQuestion = Exclude<Question, { readonly about: 'post' }>;

/** A longer list of ids would not fit into a URL. */
const MOST_IDS_IN_A_QUERY = 40;

export function answerFromGenviral(run: RunContext, question: LiveQuestion): Answer {
  const accounts = fetchChosenAccounts(run);
  if (question.about === 'accounts') {
    return {
      accounts: accounts.map(({ name, platform, displayName, captionLimit, isHosted, id }) => [
        name,
        platform,
        displayName,
        captionLimit,
        isHosted ? 'Hosted' : 'Connected',
        id,
      ]),
    };
  }
  const { targets: wires } = run.client.call(getTargets, null);
  const all = targetsOf(wires, accounts);
  if (question.about === 'targets') {
    return { targets: wires.map((wire, index) => targetRow(wire, all[index]?.isOurs === true)) };
  }
  const targets = wantedTargets(all, question.accounts);
  return question.about === 'posts'
    ? { posts: livePosts(run, question, targets, all) }
    : liveSummary(run, question, targets, all);
}

function livePosts(
  run: RunContext,
  { start, end, platforms }: Slice,
  targets: readonly Target[],
  all: readonly Target[],
): Answer[string] {
  const filter = { platforms, targets, isEverything: targets.length === all.length };
  const fetched = fetchWindow(run, { start, end }, filter);
  return fetched.kind === 'posts' ? postRows(recordsOf(fetched.posts)) : stop({ code: 'formula-slow' });
}

function liveSummary(
  run: RunContext,
  { start, end, platforms }: Slice,
  targets: readonly Target[],
  all: readonly Target[],
): Answer {
  const isEverything = targets.length === all.length;
  if (!isEverything && targets.length > MOST_IDS_IN_A_QUERY) {
    const given = `${String(targets.length)} accounts`;
    const allowed = `at most ${String(MOST_IDS_IN_A_QUERY)} accounts, or All tracked`;
    stop({ code: 'bad-argument', argument: 'accounts', given, allowed });
  }
  const targetIds = isEverything ? [] : targets.map(({ id }) => id);
  const summary = run.client.call(getSummary, { start, end, platforms, targetIds });
  return summaryAnswer(figuresOfSummary(summary, { start, end }));
}

function targetRow(wire: WireTarget, isOurs: boolean): Answer[string][number] {
  const { posts, views, likes, comments } = totalsOf(wire);
  return [
    wire.platform,
    wire.identifier,
    wire.display_name ?? '',
    isOurs ? 'yes' : '',
    posts,
    views,
    likes,
    comments,
    wire.last_refreshed_at ? parseIso(wire.last_refreshed_at) : null,
  ];
}
