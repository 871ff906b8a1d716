// A question before something that cannot be taken lightly, inside the panel. The browser keeps the focus in it, closes it
// with Escape, and gives the focus back.
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Question } from './tools';

interface ConfirmProps {
  readonly question: Question;
  readonly answer: (isYes: boolean) => void;
}

export function Confirm({ question: { title, text, yes, isDangerous }, answer }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = (isYes: boolean): void => {
    // Closing first gives the focus back to where the question came from.
    dialog.current?.close();
    answer(isYes);
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      aria-describedby={id + 'text'}
      onCancel={(event) => {
        event.preventDefault();
        close(false);
      }}
    >
      <h2 id={id}>{title}</h2>
      <div id={id + 'text'}>
        {text.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div class="buttons">
        <button
          type="button"
          class={isDangerous ? 'danger' : 'primary'}
          onClick={() => {
            close(true);
          }}
        >
          {yes}
        </button>
        <button
          type="button"
          class="secondary"
          // Where the dialog puts the focus: what does nothing is where Enter falls by mistake.
          autofocus={isDangerous}
          onClick={() => {
            close(false);
          }}
        >
          Cancel
        </button>
      </div>
    </dialog>
  );
}
