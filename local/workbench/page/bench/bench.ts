// Behind the scenes: a drawer below the spreadsheet with a tab for each thing that Google and Genviral would do.
import type { Command } from '../../commands';
import type { Facts, HttpLine, Scene } from '../../events';
import { element, onClick } from '../elements';
import { fillAbout } from './about';
import { ClockTab } from './clock';
import { FaultsTab } from './faults';
import { HttpTab } from './http';
import { PeopleTab } from './people';
import { StoryTab } from './story';

const TABS = ['clock', 'http', 'faults', 'people', 'story', 'about'] as const;
type TabName = (typeof TABS)[number];

/** Which tab is open stays while this window does, through every reload. */
const OPEN_TAB = 'workbench-tab';
/** Who has been here before is not told again what this is. */
const SEEN = 'workbench-seen';

export interface BenchOptions {
  readonly facts: Facts;
  readonly exchanges: readonly HttpLine[];
  readonly order: (command: Command) => void;
  readonly onOpenPanel: () => void;
}

export class Bench {
  readonly #clock: ClockTab;
  readonly #http: HttpTab;
  readonly #faults: FaultsTab;
  readonly #people: PeopleTab;
  readonly #preparing = element('#preparing', HTMLElement);

  constructor({ facts, exchanges, order, onOpenPanel }: BenchOptions) {
    this.#clock = new ClockTab(facts.zone, order);
    this.#http = new HttpTab(facts.zone, exchanges, order);
    this.#faults = new FaultsTab(order);
    this.#people = new PeopleTab(order);
    new StoryTab(facts, order);
    fillAbout(facts, {
      onOpenPanel,
      onUnderstood: () => {
        open(null);
      },
    });
    listenToTabs();
  }

  show(scene: Scene): void {
    this.#clock.show(scene);
    this.#faults.show(scene.faults);
    this.#people.show(scene);
    const { preparing } = scene;
    this.#preparing.hidden = preparing === null;
    if (preparing) {
      element('b', HTMLElement, this.#preparing).textContent = 'Preparing the story…';
      element('span', HTMLElement, this.#preparing).textContent = preparing.step;
    }
  }

  add(exchange: HttpLine): void {
    this.#http.add(exchange);
  }

  /** The log anew: after a lost connection, or when somebody has cleared it. */
  showLog(exchanges: readonly HttpLine[]): void {
    this.#http.clear();
    for (const exchange of exchanges) this.#http.add(exchange);
  }
}

const tabOf = (name: TabName): HTMLElement => element(`#tab-${name}`, HTMLElement);

function listenToTabs(): void {
  for (const [index, name] of TABS.entries()) {
    tabOf(name).addEventListener('click', () => {
      open(openTab() === name ? null : name);
    });
    tabOf(name).addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      const next = TABS[(index + step + TABS.length) % TABS.length];
      if (step === 0 || !next) return;
      open(next);
      tabOf(next).focus();
    });
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-opens]')) {
    button.addEventListener('click', () => {
      open(TABS.find((name) => name === button.dataset['opens']) ?? null);
    });
  }
  onClick('#bench-fold', () => {
    open(null);
  });
  const isFirstVisit = localStorage.getItem(SEEN) === null;
  open(isFirstVisit ? 'about' : (TABS.find((name) => name === sessionStorage.getItem(OPEN_TAB)) ?? null));
}

function openTab(): TabName | null {
  return TABS.find((name) => tabOf(name).getAttribute('aria-selected') === 'true') ?? null;
}

/** Opens a tab, or folds the drawer down. */
function open(opened: TabName | null): void {
  if (openTab() === 'about') localStorage.setItem(SEEN, 'yes');
  for (const name of TABS) {
    const isOpen = name === opened;
    tabOf(name).setAttribute('aria-selected', String(isOpen));
    // One stop for the Tab key, arrows inside: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
    tabOf(name).tabIndex = isOpen || (opened === null && name === TABS[0]) ? 0 : -1;
    element(`#bench-${name}`, HTMLElement).hidden = !isOpen;
  }
  element('#bench-fold', HTMLElement).hidden = opened === null;
  sessionStorage.setItem(OPEN_TAB, opened ?? '');
}
