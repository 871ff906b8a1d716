// The name that Activity says.
import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { Part } from '../parts/section';
import { useTools } from '../parts/tools';

export function NameForm({ name }: { readonly name: string }) {
  const { ask, during } = useTools();
  const [typed, setTyped] = useState(name);
  const save = (): void => void during({ doing: 'Saving…', action: () => ask('saveName', { name: typed }) });
  return (
    <Part title="You">
      <TextField
        label="Your name"
        value={typed}
        hint="Activity says with it who did what."
        change={setTyped}
        enter={save}
      />
      {typed !== name && <Button press={save}>Save name</Button>}
    </Part>
  );
}
