// A list whose entries lead to cells of Schedule.
import type { CellPlace } from '../../calls/shell';
import { explained } from '../failures';
import { useTools } from './tools';

export interface CellLink {
  readonly place: CellPlace;
  /** By what people know it at a glance. */
  readonly title: string;
  readonly text: string;
}

interface CellLinksProps {
  readonly links: readonly CellLink[];
  /** What is the matter with them, for those who hear one entry at a time. */
  readonly about: string;
}

export function CellLinks({ links, about }: CellLinksProps) {
  const { ask, say } = useTools();
  const show = (place: CellPlace): void => {
    ask('showCell', place).catch((error: unknown) => {
      say(explained(error), true);
    });
  };
  return (
    <ul>
      {links.map(({ place, title, text }) => (
        <li key={place.key + String(place.line)}>
          <button
            type="button"
            class="row"
            aria-label={
              'Go to row ' + String(place.line) + ': ' + [about, title, text].filter(Boolean).join('. ')
            }
            onClick={() => {
              show(place);
            }}
          >
            <strong>Row {place.line}</strong> {title}
            {text !== '' && <span>{text}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
