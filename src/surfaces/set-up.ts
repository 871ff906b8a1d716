// Set up or repair tabs: makes what is missing and leaves what people made of the rest.
import { readKey } from '../features/connection/key';
import type { Execution } from '../runs/context';
import { throughDoor } from '../runs/door';
import { setUpTabs } from '../runs/set-up';

/** Says which tabs are ready. Whoever has no key here yet can set tabs up too; there is nobody to wait for then. */
export function setUp(execution: Execution): string {
  const { platform } = execution;
  const workbook = platform.workbook();
  const store = platform.documentStore();
  const told = (names: readonly string[]): string => `Ready: ${names.join(', ')}.`;
  if (readKey(platform.personStore(), workbook.id) === null) return told(setUpTabs(workbook, store));
  return told(
    throughDoor(execution, {
      what: 'Set up or repair tabs',
      work: (run) => setUpTabs(run.workbook, run.store),
      told,
    }),
  );
}
