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
