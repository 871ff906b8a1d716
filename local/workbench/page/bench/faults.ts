// Faults: switches over what may go wrong at Genviral and at Google.
import type { Command } from '../../commands';
import { FAULT_NAMES, FAULTS, type FaultName } from '../../faults';
import { element, make, onClick } from '../elements';

export class FaultsTab {
  readonly #switches = new Map<FaultName, HTMLInputElement>();
  readonly #count = element('#tab-faults b', HTMLElement);
  readonly #mendAll = element('#mend-all', HTMLButtonElement);

  constructor(order: (command: Command) => void) {
    for (const fault of FAULT_NAMES) {
      const { whose, title, says } = FAULTS[fault];
      const box = make('input');
      box.type = 'checkbox';
      box.setAttribute('role', 'switch');
      box.addEventListener('change', () => {
        order({ kind: 'fault', fault, isOn: box.checked });
      });
      this.#switches.set(fault, box);
      const label = make('label', '', box, make('b', '', title), make('small', '', says));
      element(whose === 'Genviral' ? '#faults-of-genviral' : '#faults-of-google', HTMLElement).append(label);
    }
    onClick('#mend-all', () => {
      order({ kind: 'mend-all' });
    });
  }

  show(faults: readonly FaultName[]): void {
    for (const [fault, box] of this.#switches) box.checked = faults.includes(fault);
    this.#count.textContent = faults.length === 0 ? '' : `${faults.length} on`;
    this.#mendAll.disabled = faults.length === 0;
  }
}
