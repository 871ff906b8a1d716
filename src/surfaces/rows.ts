// The menu Rows: commands on the rows that are selected in Schedule. Each goes through the door, and says what happened.
import { approveRows, type ApprovalGiven } from '../features/schedule/edits/approve';
import { archiveFinished, type Archived } from '../features/schedule/edits/archive';
import { makeRowsForFailed, type FailedMade } from '../features/schedule/edits/failed-accounts';
import { leftTold, rowsTold } from '../features/schedule/edits/left';
import {
  addSettingColumns,
  choicesFor,
  readPick,
  targetInFront,
  type ColumnChoice,
  type ColumnsAdded,
  type Target,
} from '../features/schedule/edits/setting-columns';
import { makeVersions, type VersionPlan } from '../features/schedule/edits/versions';
import type { RunContext } from '../features/run-context';
import { readPersonName } from '../features/connection/person';
import { plural } from '../features/schedule/sending/consent';
import type { Execution } from '../runs/context';
import { lookOnly, throughDoor } from '../runs/door';
import { guarded } from './guard';

/** A command on rows, from the menu and from the panel. */
export interface RowCommand {
  readonly what: string;
  /** Gives the sentence that Activity says too. */
  readonly act: (execution: Execution) => string;
}

const command = <T>(
  what: string,
  work: (run: RunContext, execution: Execution) => T,
  told: (result: T) => string,
): RowCommand => ({
  what,
  act: (execution) => told(throughDoor(execution, { what, work: (run) => work(run, execution), told })),
});

const inMenu =
  ({ what, act }: RowCommand) =>
  (execution: Execution): void => {
    const ui = execution.platform.ui();
    guarded(ui, what, () => {
      ui.toast(what, act(execution));
    });
  };

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

function versionsTold({ divided, left }: VersionPlan): string {
  const told = divided.map(({ line, versions }) => {
    const platforms = versions.map(({ platform }) => platform).join(', ');
    return `Row ${String(line)} is now ${plural(versions.length, 'row')}: ${platforms}.`;
  });
  return sentences(rowsTold(told), leftTold(left));
}

function failedTold({ made, left }: FailedMade): string {
  const told = made.map(
    ({ line, newLine, accounts }) =>
      `Row ${String(newLine)} is new, for ${accounts.join(', ')} of row ${String(line)}.`,
  );
  const next = made.length > 0 ? 'Mend it, write a time into Post at, and tick Ready.' : '';
  return sentences(rowsTold(told), next, leftTold(left));
}

function approvalTold({ lines, left }: ApprovalGiven): string {
  const told = lines.length > 0 ? `${plural(lines.length, 'row')} approved.` : 'No row was approved.';
  return sentences(told, leftTold(left));
}

function archivedTold({ moved, kept, left }: Archived): string {
  const told = moved + kept === 0 ? 'No row is finished.' : `${plural(moved, 'row')} moved to Archive.`;
  const rest =
    kept > 0
      ? `${plural(kept, 'row')} stayed in Schedule too, because rows changed meanwhile or the time was over; choose the item again.`
      : '';
  return sentences(told, rest, leftTold(left));
}

const COLUMNS = 'Add columns';

/** The number or name of what is wanted is asked for until it makes sense; `null` when the person cancelled. */
function askColumns({ platform }: Execution, target: Target): ColumnChoice | null {
  const choices = choicesFor(target);
  const list = choices.map(
    ({ name, fields }, index) => `${String(index + 1)}  ${name} (${plural(fields.length, 'column')})`,
  );
  const where =
    target === 'schedule'
      ? 'Which columns do you want in Schedule?'
      : 'Which columns do you want in Accounts? What is written there holds for every row of the account that says nothing else.';
  let complaint = '';
  for (;;) {
    const typed = platform.ui().prompt(COLUMNS, `${complaint}${where} Type a number.\n\n${list.join('\n')}`);
    if (typed === null) return null;
    const choice = readPick(typed, choices);
    if (choice) return choice;
    complaint = `“${typed}” is not a number between 1 and ${String(choices.length)}.\n\n`;
  }
}

export function columnsTold({ tab, name, headers }: ColumnsAdded): string {
  return headers.length === 0
    ? `${tab} has all columns of ${name} already.`
    : `${plural(headers.length, 'column')} of ${name} added at the right end of ${tab}.`;
}

function addColumns(execution: Execution): void {
  guarded(execution.platform.ui(), COLUMNS, () => {
    const target = lookOnly(execution, targetInFront);
    const choice = askColumns(execution, target);
    if (!choice) return;
    inMenu(command(COLUMNS, (run) => addSettingColumns(run, target, choice), columnsTold))(execution);
  });
}

export const ROW_COMMANDS = ['makeVersions', 'newRowForFailed', 'approve', 'archive'] as const;

export const rowCommands: Readonly<Record<(typeof ROW_COMMANDS)[number], RowCommand>> = {
  makeVersions: command('Make a version per platform', makeVersions, versionsTold),
  newRowForFailed: command('New row for the failed accounts', makeRowsForFailed, failedTold),
  approve: command(
    'Approve selected rows',
    (run, { platform }) => approveRows(run, readPersonName(platform.personStore(), run.workbook.id)),
    approvalTold,
  ),
  archive: command('Archive finished rows', archiveFinished, archivedTold),
};

export const rowActions = {
  addColumns,
  makeVersions: inMenu(rowCommands.makeVersions),
  newRowForFailed: inMenu(rowCommands.newRowForFailed),
  approve: inMenu(rowCommands.approve),
  archive: inMenu(rowCommands.archive),
};
