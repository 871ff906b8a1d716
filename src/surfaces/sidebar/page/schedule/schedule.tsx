// Schedule: the rows, and what becomes of them.
import { Button } from '../parts/button';
import { Part } from '../parts/section';
import { useTools } from '../parts/tools';

export function Schedule() {
  const { during, ask } = useTools();
  return (
    <Part title="Rows">
      <p class="quiet">Says on every row what is to be mended. Nothing is sent.</p>
      <Button press={() => void during({ doing: 'Checking rows…', action: () => ask('checkRows', null) })}>
        Check rows
      </Button>
    </Part>
  );
}
