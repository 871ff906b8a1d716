/** An element of index.html. */
export function element<E extends Element>(
  selector: string,
  type: abstract new () => E,
  within: ParentNode = document,
): E {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}`);
  return found;
}

/** Calls back at a click on an element of index.html. */
export function onClick(selector: string, work: () => void): void {
  element(selector, HTMLElement).addEventListener('click', work);
}

/** A new element around texts and elements. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

/** A new button. */
export function makeButton(label: string | Node, work: () => void, className = ''): HTMLButtonElement {
  const button = make('button', className, label);
  button.type = 'button';
  button.addEventListener('click', work);
  return button;
}
