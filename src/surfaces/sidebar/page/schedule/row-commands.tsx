// Commands on rows: on those that are selected in the sheet, and on those that are finished.
import type { RowCommandName } from '../../calls/schedule';
import { Button } from '../parts/button';
import { Fold } from '../parts/section';
import { useTools, type Question } from '../parts/tools';

interface Command {
  readonly name: RowCommandName;
  readonly text: string;
  readonly hint: string;
  readonly doing: string;
  readonly question?: Question;
}

const COMMANDS: readonly Command[] = [
  {
    name: 'approve',
    text: 'Approve selected rows',
    hint: 'Writes your name and what was approved. From the first approval on, only approved rows are sent.',
    doing: 'Approving…',
  },
  {
    name: 'makeVersions',
    text: 'Make a version per platform',
    hint: 'A selected row for several platforms becomes one row for each, so that texts can differ.',
    doing: 'Making rows…',
  },
  {
    name: 'newRowForFailed',
    text: 'New row for the failed accounts',
    hint: 'For selected rows that failed: a row below, for the accounts that did not get the post.',
    doing: 'Making rows…',
  },
  {
    name: 'archive',
    text: 'Archive finished rows',
    hint: 'Moves what is over to the tab Archive. Nothing changes at Genviral.',
    doing: 'Archiving…',
    question: {
      title: 'Archive finished rows?',
      text: [
        'Rows that were posted, taken back, failed, or are gone in Genviral move from Schedule to the tab Archive.',
        'Partly posted rows and all that are still to come stay. Nothing changes at Genviral.',
      ],
      yes: 'Archive',
    },
  },
];

export function RowCommands({ done }: { readonly done: () => void }) {
  const { ask, during, confirm } = useTools();
  const run = async ({ name, doing, question }: Command): Promise<void> => {
    if (question && !(await confirm(question))) return;
    await during({ doing, action: () => ask('rowCommand', { command: name }) });
    done();
  };
  return (
    <Fold title="More for rows">
      {COMMANDS.map((command) => (
        <div key={command.name} class="command">
          <Button press={() => void run(command)}>{command.text}</Button>
          <p class="quiet">{command.hint}</p>
        </div>
      ))}
    </Fold>
  );
}
