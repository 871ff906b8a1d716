// What is this? One picture and three sentences, opened at the first visit.
import type { Facts } from '../../events';
import { STORIES } from '../../../stories/stories';
import { element, onClick } from '../elements';

export interface AboutOptions {
  readonly onOpenPanel: () => void;
  readonly onUnderstood: () => void;
}

export function fillAbout({ story }: Facts, { onOpenPanel, onUnderstood }: AboutOptions): void {
  element('#hint', HTMLElement).textContent = STORIES[story].hint;
  onClick('#open-panel', onOpenPanel);
  onClick('#understood', onUnderstood);
}
