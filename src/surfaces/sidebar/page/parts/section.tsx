// A part of a section, with a heading that names it for screen readers too.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface PartProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** What is wanted seldom stands behind its name. */
export function Fold({ title, children }: PartProps) {
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
