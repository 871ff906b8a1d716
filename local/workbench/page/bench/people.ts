// People: who sits in front of the spreadsheet.
import type { Command } from '../../commands';
import type { Scene } from '../../events';
import { PEOPLE, PERSON_IDS, type PersonId } from '../../people';
import { element, make } from '../elements';

interface Card {
  readonly box: HTMLInputElement;
  readonly key: HTMLElement;
}

export class PeopleTab {
  readonly #cards = new Map<PersonId, Card>();

  constructor(order: (command: Command) => void) {
    for (const person of PERSON_IDS) {
      const { name, role, says } = PEOPLE[person];
      const box = make('input');
      box.type = 'radio';
      box.name = 'person';
      box.addEventListener('change', () => {
        order({ kind: 'sit-down', person });
      });
      const key = make('small', 'key');
      const label = make(
        'label',
        'card',
        box,
        make('b', '', `${name}, ${role}`),
        make('small', '', says),
        key,
      );
      element('#people', HTMLElement).append(label);
      this.#cards.set(person, { box, key });
    }
  }

  show({ person, connected }: Pick<Scene, 'person' | 'connected'>): void {
    for (const [id, { box, key }] of this.#cards) {
      box.checked = id === person;
      key.classList.toggle('none', !connected.includes(id));
      key.textContent = connected.includes(id) ? 'Has a key in this spreadsheet.' : 'Has no key here.';
    }
  }
}
