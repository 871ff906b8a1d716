// Buttons. One that cannot be pressed now keeps the focus and says why: in text for reasons of its own, while the status line
// tells what keeps all of them.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useTools } from './tools';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly press: () => void;
  /** One primary button a section: the thing most people came for. */
  readonly look?: 'primary' | 'secondary' | 'danger' | 'link';
  /** What it says to screen readers, where its text is not enough. */
  readonly label?: string;
  /** Why it cannot be pressed, for reasons of its own. */
  readonly unusable?: string | null;
  /** Whether it only looks: then it can be pressed while somebody else changes the spreadsheet. */
  readonly onlyLooks?: boolean;
}

export function Button({
  children,
  press,
  look = 'secondary',
  label,
  unusable = null,
  onlyLooks,
}: ButtonProps) {
  const { busy, blocked } = useTools();
  const id = useId();
  const reason = unusable ?? (onlyLooks ? (busy?.doing ?? null) : blocked);
  return (
    <>
      <button
        type="button"
        class={look}
        // A disabled button would lose the focus and could not say why.
        aria-disabled={reason !== null}
        aria-label={label}
        aria-describedby={unusable === null ? undefined : id}
        title={reason ?? undefined}
        onClick={() => {
          if (reason === null) press();
        }}
      >
        {children}
      </button>
      {unusable !== null && (
        <p class="quiet why" id={id}>
          {unusable}
        </p>
      )}
    </>
  );
}
