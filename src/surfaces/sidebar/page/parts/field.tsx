// Labelled fields. A hint and a complaint belong to their field for screen readers too.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useTools } from './tools';

interface FieldProps {
  readonly label: string;
  /** Read out only, where the place says what it is. */
  readonly isLabelUnseen?: boolean;
  readonly hint?: string;
  /** What is wrong with what was typed. */
  readonly complaint?: string | null;
}

interface Described {
  readonly id: string;
  readonly describedBy: string | undefined;
}

function Field({
  label,
  isLabelUnseen,
  hint,
  complaint,
  children,
}: FieldProps & { readonly children: (described: Described) => ComponentChildren }) {
  const id = useId();
  const hintId = hint === undefined ? [] : [id + 'hint'];
  const complaintId = complaint ? [id + 'complaint'] : [];
  const described = [...hintId, ...complaintId].join(' ');
  return (
    <div class="field">
      <label for={id} class={isLabelUnseen === true ? 'unseen' : undefined}>
        {label}
      </label>
      {children({ id, describedBy: described === '' ? undefined : described })}
      {hint !== undefined && (
        <p class="quiet" id={id + 'hint'}>
          {hint}
        </p>
      )}
      {complaint && (
        <p class="trouble" id={id + 'complaint'}>
          {complaint}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly type?: 'text' | 'password' | 'email' | 'date' | 'time' | 'number';
  readonly placeholder?: string;
  /** What Enter does. */
  readonly enter?: () => void;
}

export function TextField({ value, change, type = 'text', placeholder, enter, ...rest }: TextFieldProps) {
  return (
    <Field {...rest}>
      {({ id, describedBy }) => (
        <input
          id={id}
          // Preact types each kind of input for itself.
          ref={(input) => {
            if (input) input.type = type;
          }}
          value={value}
          placeholder={placeholder}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={describedBy}
          aria-invalid={rest.complaint ? true : undefined}
          onInput={(event) => {
            change(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') enter?.();
          }}
        />
      )}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly name: string;
}

interface ChoiceProps extends FieldProps {
  readonly value: string;
  readonly options: readonly (Option | string)[];
  readonly change: (value: string) => void;
  /** Whether choosing changes the spreadsheet at once. */
  readonly isWork?: boolean;
  readonly unusable?: boolean;
}

export function Choice({ value, options, change, isWork, unusable, ...rest }: ChoiceProps) {
  const { blocked } = useTools();
  return (
    <Field {...rest}>
      {({ id, describedBy }) => (
        <select
          id={id}
          value={value}
          aria-describedby={describedBy}
          disabled={unusable === true}
          // A disabled field would lose the focus to nowhere.
          aria-disabled={isWork === true && blocked !== null}
          onChange={(event) => {
            const select = event.currentTarget;
            if (isWork === true && blocked !== null) select.value = value;
            else change(select.value);
          }}
        >
          {options.map((option) => {
            const { value: one, name } =
              typeof option === 'string' ? { value: option, name: option } : option;
            return (
              <option key={one} value={one}>
                {name}
              </option>
            );
          })}
        </select>
      )}
    </Field>
  );
}

interface CheckProps {
  readonly label: ComponentChildren;
  readonly hint?: string | undefined;
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
  /** Whether ticking changes the spreadsheet at once. */
  readonly isWork?: boolean;
}

export function Check({ label, hint, isOn, change, isWork }: CheckProps) {
  const { blocked } = useTools();
  const id = useId();
  return (
    <div class="check">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-disabled={isWork === true && blocked !== null}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => {
            const box = event.currentTarget;
            const wanted = box.checked;
            // What the server says is shown, and not what was clicked.
            box.checked = isOn;
            if (isWork !== true || blocked === null) change(wanted);
          }}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p class="quiet" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly isTitleUnseen?: boolean;
  readonly children: ComponentChildren;
}

/** Fields that belong together, named once. */
export function Group({ title, isTitleUnseen, children }: GroupProps) {
  return (
    <fieldset>
      <legend class={isTitleUnseen === true ? 'unseen' : undefined}>{title}</legend>
      {children}
    </fieldset>
  );
}
