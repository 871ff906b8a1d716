// The sections' names, as tabs: arrow keys go from one to the next, Enter opens.
import { useRef } from 'preact/hooks';
import type { SectionId } from './parts/tools';
import { tabAfter } from './tab-order';

export interface TabSpec {
  readonly id: SectionId;
  readonly name: string;
}

interface TabsProps {
  readonly tabs: readonly TabSpec[];
  readonly open: SectionId;
  readonly badges: Readonly<Partial<Record<SectionId, number>>>;
  readonly choose: (id: SectionId) => void;
}

export function Tabs({ tabs, open, badges, choose }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent, from: number): void => {
    const to = tabAfter(event.key, from, tabs.length);
    if (to === null) return;
    event.preventDefault();
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Sections" ref={list}>
      {tabs.map(({ id, name }, index) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={'tab-' + id}
          aria-controls="section"
          aria-selected={id === open}
          tabIndex={id === open ? 0 : -1}
          onKeyDown={(event) => {
            go(event, index);
          }}
          onClick={() => {
            choose(id);
          }}
        >
          {name}
          <Badge count={badges[id] ?? 0} />
        </button>
      ))}
    </div>
  );
}

function Badge({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span class="badge" aria-hidden="true">
        {count > 99 ? '99+' : count}
      </span>
      <span class="unseen">, {count} need you</span>
    </>
  );
}
