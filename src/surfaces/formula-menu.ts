// What people decide about formulas: whether they may use a key, how long answers are kept, and when to ask again.
import { allowFormulas, areFormulasAllowed, stopFormulas } from '../features/formulas/permission';
import { refreshFormulas, REFRESH_NAME } from '../features/formulas/refresh';
import {
  LONGEST_KEEP_MINUTES,
  nextGeneration,
  readFormulaSettings,
  saveKeepMinutes,
} from '../features/formulas/settings';
import { requireKey } from '../features/connection/key';
import type { Platform } from '../platform/ports';
import type { Execution } from '../runs/context';
import { guarded } from './guard';

const ALLOW = 'Allow formulas to use my key';
const STOP = 'Stop formulas from using my key';

const MEANING =
  'Formulas such as =GENVIRAL_POSTS() then ask Genviral with your key, whoever opens this spreadsheet or types a formula in it: ' +
  'editors can read any range of the analytics of its workspace, and viewers see what formulas show. ' +
  'Formulas only read: they never send, change or delete anything, and nobody sees the key.\n\n' +
  'Google lets formulas use the key of the spreadsheet’s owner only. If somebody else owns this spreadsheet, your permission changes nothing.';

/** What was decided, for the panel. */
export function setFormulasAllowed({ platform }: Pick<Execution, 'platform'>, isAllowed: boolean): string {
  const { id } = platform.workbook();
  const personStore = platform.personStore();
  if (isAllowed) requireKey(platform);
  if (isAllowed) allowFormulas(personStore, id);
  else stopFormulas(personStore, id);
  // What was fetched with the key must not be shown any longer.
  nextGeneration(platform.documentStore());
  return isAllowed
    ? 'Formulas may use your key in this spreadsheet. Choose Genviral > Refresh formulas to have them computed again.'
    : 'Formulas no longer use your key in this spreadsheet; they read the tabs. Cells show the last answer until Genviral > Refresh formulas.';
}

export function mayUseMyKey(platform: Platform): boolean {
  return areFormulasAllowed(platform.personStore(), platform.workbook().id);
}

const item =
  (title: string, action: (execution: Execution) => void) =>
  (execution: Execution): void => {
    guarded(execution.platform.ui(), title, () => {
      action(execution);
    });
  };

export const formulaActions = {
  refreshFormulas: item('Refresh formulas', ({ platform }) => {
    refreshFormulas({ workbook: platform.workbook(), store: platform.documentStore() });
    platform
      .ui()
      .toast('Refresh formulas', `Formulas whose last argument is ${REFRESH_NAME} are computed again.`);
  }),
  allowFormulas: item(ALLOW, (execution) => {
    const ui = execution.platform.ui();
    if (ui.alert(ALLOW, `${MEANING}\n\nAllow it?`, 'yes-no') !== 'yes') return;
    ui.alert(ALLOW, setFormulasAllowed(execution, true), 'ok');
  }),
  stopFormulas: item(STOP, (execution) => {
    execution.platform.ui().alert(STOP, setFormulasAllowed(execution, false), 'ok');
  }),
  keepAnswers: item('Keep formula answers', keepAnswers),
};

function keepAnswers({ platform }: Execution): void {
  const store = platform.documentStore();
  const ui = platform.ui();
  const { keepMinutes } = readFormulaSettings(store);
  const typed = ui.prompt(
    'Keep formula answers',
    `For how many minutes shall equal formulas share an answer of Genviral? Now: ${String(keepMinutes)}.`,
  );
  if (typed === null || typed === '') return;
  const minutes = Number(typed);
  const isUsable = Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_KEEP_MINUTES;
  if (isUsable) saveKeepMinutes(store, minutes);
  const said = isUsable
    ? `Answers are shared for ${String(minutes)} minutes from now on.`
    : `“${typed}” is not a number of minutes from 1 to ${String(LONGEST_KEEP_MINUTES)}. Nothing was changed.`;
  ui.toast('Keep formula answers', said);
}
