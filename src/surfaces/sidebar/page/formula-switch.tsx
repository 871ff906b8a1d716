// The switch that lets formulas use this person's key, with what that means beside it.
import type { PanelCallName, PanelCalls, PanelState } from '../calls';

interface FormulaSwitchProps {
  readonly state: PanelState;
  readonly ask: <Name extends PanelCallName>(
    name: Name,
    input: PanelCalls[Name]['input'],
  ) => Promise<PanelCalls[Name]['output']>;
  readonly isBusy: boolean;
  readonly during: (what: 'switching', action: () => Promise<string | null>) => Promise<void>;
}

export function FormulaSwitch({ state, ask, isBusy, during }: FormulaSwitchProps) {
  const allowed = state.connection.formulasAllowed;
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          checked={allowed}
          disabled={isBusy}
          aria-describedby="formulas-meaning"
          onChange={() => void during('switching', () => ask('allowFormulas', { allowed: !allowed }))}
        />{' '}
        Formulas may use my key
      </label>
      <p class="quiet" id="formulas-meaning">
        Cells then read analytics with your key, whoever edits this file; they never send or change anything,
        and nobody sees the key. It counts if you own this spreadsheet. Without it formulas read the tabs.
      </p>
    </>
  );
}
