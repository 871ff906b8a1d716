// A part of a section, with a heading that names it for screen readers too.
import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';

interface PartProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

interface HeadedProps extends PartProps {
  /** For whoever sets the focus there, when what had it is gone or something new appeared. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
}

export function Part({ title, children, headingRef }: HeadedProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} {...(headingRef && { ref: headingRef, tabIndex: -1 })}>
        {title}
      </h2>
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
