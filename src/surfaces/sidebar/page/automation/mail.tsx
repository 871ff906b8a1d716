// E-mail on trouble: for this person, where this copy of the add-on can send any.
import { useState } from 'preact/hooks';
import type { PanelMail } from '../../calls/automation';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { Part } from '../parts/section';
import { useTools } from '../parts/tools';

export function Mail({ mail }: { readonly mail: PanelMail }) {
  return (
    <Part title="E-mail on trouble">
      <p class="quiet">{mail.text}</p>
      {mail.troubles.map((sentence) => (
        <p key={sentence} class="trouble">
          {sentence}
        </p>
      ))}
      {mail.canSend && <Address mail={mail} />}
    </Part>
  );
}

function Address({ mail: { isOn, address } }: { readonly mail: PanelMail }) {
  const { ask, during } = useTools();
  const [typed, setTyped] = useState(address);
  const save = (on: boolean): void => {
    void during({ doing: 'Saving…', action: () => ask('setMail', { address: typed, isOn: on }) });
  };
  return (
    <>
      <TextField
        label="Your address"
        type="email"
        value={typed}
        hint="Kept for you alone."
        change={setTyped}
        enter={() => {
          save(true);
        }}
      />
      <div class="buttons">
        <Button
          unusable={typed.trim() === '' ? 'Type your address first.' : null}
          press={() => {
            save(true);
          }}
        >
          {isOn ? 'Save address' : 'Tell me by e-mail'}
        </Button>
        {isOn && (
          <>
            <Button
              press={() => void during({ doing: 'Sending a test…', action: () => ask('sendTestMail', null) })}
            >
              Send a test
            </Button>
            <Button
              press={() => {
                save(false);
              }}
            >
              Turn e-mail off
            </Button>
          </>
        )}
      </div>
    </>
  );
}
