// Columns: the shape of the tabs.
import { Button } from '../parts/button';
import { Part } from '../parts/section';
import { useTools } from '../parts/tools';

export function Columns() {
  const { during, ask } = useTools();
  return (
    <Part title="Tabs">
      <p class="quiet">
        Makes tabs and columns of the add-on that are missing, and puts their choices and colours right. Your
        own columns, and what you wrote, stay.
      </p>
      <Button press={() => void during({ doing: 'Setting up tabs…', action: () => ask('setUpTabs', null) })}>
        Set up or repair tabs
      </Button>
    </Part>
  );
}
