// What is this? One picture and three sentences, opened at the first visit.
import type { Facts } from '../../events';
import { STORIES } from '../../../stories/stories';
import { element, onClick } from '../elements';

export interface AboutOptions {
  readonly onOpenPanel: () => void;
  readonly onUnderstood: () => void;
}

const HINT_OF_A_FILE =
  'This is your own file, connected to a sandbox: nothing is published. Tick Ready on a row, then choose Genviral > Check rows and Send…; statuses are written into the file.';

export function fillAbout({ story, file }: Facts, { onOpenPanel, onUnderstood }: AboutOptions): void {
  element('#hint', HTMLElement).textContent = file ? HINT_OF_A_FILE : STORIES[story].hint;
  onClick('#open-panel', onOpenPanel);
  onClick('#understood', onUnderstood);
}
