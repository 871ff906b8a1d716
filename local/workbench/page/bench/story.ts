// Story: begin with another one or this one again, and keys to paste.
import type { Command } from '../../commands';
import type { Facts } from '../../events';
import { STORIES, STORY_NAMES, type StoryName } from '../../../stories/stories';
import { confirmed } from '../confirm';
import { element, make, makeButton, onClick } from '../elements';

/** By the names under which the server has them. */
const KEYS = [
  { name: 'first', title: 'The key', says: 'of this story’s workspace' },
  {
    name: 'second',
    title: 'Another key',
    says: 'of the same workspace: for Ben, or after a key was revoked',
  },
  { name: 'other-workspace', title: 'Another workspace', says: 'whose posts are not this file’s' },
  { name: 'no-plan', title: 'No plan', says: 'a subscription that has ended (402)' },
  { name: 'wrong-tier', title: 'A tier without the API', says: '(403)' },
  { name: 'revoked', title: 'A revoked key', says: '(401)' },
];

const LOST = 'Rows, clock, log and keys of this story are lost.';

export class StoryTab {
  readonly #order: (command: Command) => void;

  constructor({ story, keptIn, file }: Facts, order: (command: Command) => void) {
    this.#order = order;
    // The second key is one of stories only.
    const keys = file ? KEYS.filter(({ name }) => name !== 'second') : KEYS;
    element('#keys', HTMLElement).append(...keys.map((key) => keyItem(key)));
    if (file) {
      showFile(file.name);
      return;
    }
    element('#stories', HTMLElement).append(...STORY_NAMES.map((name) => this.#card(name, name === story)));
    onClick('#story-again', () => {
      const ask = { title: `Begin “${STORIES[story].title}” again?`, text: LOST, yes: 'Begin again' };
      void this.#begin(ask, 'again');
    });
    element('#kept', HTMLElement).textContent =
      keptIn === null
        ? 'Nothing is kept when the workbench ends.'
        : `All this is kept in ${keptIn}: npm start goes on here, npm start -- --fresh begins anew.`;
  }

  #card(name: StoryName, isPlayed: boolean): HTMLElement {
    const { title, says } = STORIES[name];
    const begin = makeButton(isPlayed ? 'You are here' : 'Begin…', () => {
      void this.#begin({ title: `Begin “${title}”?`, text: LOST, yes: 'Begin' }, name);
    });
    begin.disabled = isPlayed;
    const card = make('div', 'card', make('b', '', title), make('small', '', says), begin);
    if (isPlayed) card.setAttribute('aria-current', 'true');
    return card;
  }

  async #begin(ask: Parameters<typeof confirmed>[0], story: StoryName | 'again'): Promise<void> {
    if (await confirmed(ask)) this.#order({ kind: 'begin-story', story });
  }
}

/** A file stays open until the workbench ends: it takes the place of stories. */
function showFile(name: string): void {
  element('#of-stories', HTMLElement).hidden = true;
  const box = element('#of-a-file', HTMLElement);
  box.hidden = false;
  element('p', HTMLElement, box).textContent =
    `What the add-on writes and what you type is written into ${name}, the rest into ${name}.genviral.json beside it. There is no reset: npm start without --workbook has stories, and --fresh begins anew with the file.`;
}

function keyItem({ name, title, says }: (typeof KEYS)[number]): HTMLElement {
  const copy = makeButton('Copy', () => void copyKey(name, copy));
  copy.setAttribute('aria-label', `Copy: ${title}`);
  return make('li', '', copy, make('span', '', make('b', '', title), ` ${says}`));
}

/** The page never shows a key, and learns one only here. */
async function copyKey(name: string, button: HTMLButtonElement): Promise<void> {
  try {
    const response = await fetch(`/keys/${name}`);
    if (!response.ok) throw new Error(response.statusText);
    await navigator.clipboard.writeText(await response.text());
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not allowed';
    button.title = 'The browser refuses to copy. npm run sandbox prints a key, too.';
  }
}
