// The switch that lets formulas use this person's key, with what that means beside it.
import type { ConnectState } from '../../calls/connect';
import { Check } from '../parts/field';
import { useTools } from '../parts/tools';

const MEANING =
  'Cells then read analytics with your key, whoever edits this file; they never send or change anything, ' +
  'and nobody sees the key. It counts if you own this spreadsheet. Without it formulas read the tabs.';

export function FormulaSwitch({ state }: { readonly state: ConnectState }) {
  const { ask, during } = useTools();
  return (
    <Check
      label="Formulas may use my key"
      hint={MEANING}
      isOn={state.formulasAllowed}
      isWork
      change={(allowed) => void during({ doing: 'Saving…', action: () => ask('allowFormulas', { allowed }) })}
    />
  );
}
