// A list whose entries lead to cells of Schedule.
import type { CellPlace } from '../../calls/shell';
import { explained } from '../failures';
import { useTools } from './tools';

export interface CellLink {
  readonly place: CellPlace;
  readonly title: string;
  readonly text: string;
}

export function CellLinks({ links }: { readonly links: readonly CellLink[] }) {
  const { ask, say } = useTools();
  const show = (place: CellPlace): void => {
    ask('showCell', place).catch((error: unknown) => {
      say(explained(error), true);
    });
  };
  return (
    <ul>
      {links.map(({ place, title, text }) => (
        <li key={place.key + String(place.line) + title}>
          <button
            type="button"
            class="row"
            aria-label={'Go to row ' + String(place.line) + ': ' + title}
            onClick={() => {
              show(place);
            }}
          >
            <strong>
              Row {place.line}: {title}
            </strong>
            <span>{text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
