// Where a key is pasted. It leaves the page at once, and nothing of it stays, whatever the answer.
import { useState } from 'preact/hooks';
import type { KeyOffer } from '../../calls/connect';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { useTools } from '../parts/tools';

export function KeyForm({ found }: { readonly found: (offer: KeyOffer) => void }) {
  const { ask, during } = useTools();
  const [key, setKey] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const check = (): void => {
    if (key.trim() === '') {
      setComplaint('Paste your key here first.');
      return;
    }
    void during({
      doing: 'Checking the key…',
      action: async () => {
        setKey('');
        found(await ask('checkKey', { key }));
        return null;
      },
    });
  };
  return (
    <>
      <ol class="steps">
        <li>
          In{' '}
          <a href="https://www.genviral.io/" target="_blank" rel="noopener noreferrer">
            Genviral
          </a>
          , open Settings &gt; API keys and make a key.
        </li>
        <li>Copy it (it starts with gva_live_) and paste it here.</li>
      </ol>
      <TextField
        label="API key"
        type="password"
        value={key}
        complaint={complaint}
        change={(typed) => {
          setComplaint(null);
          setKey(typed);
        }}
        enter={check}
      />
      <Button look="primary" press={check}>
        Check key
      </Button>
    </>
  );
}
