// The panel: the names of its sections, the status line, and the section that is open.
import type { ComponentType } from 'preact';
import { Automation } from './automation/automation';
import { Columns } from './columns/columns';
import { Connect } from './connect/connect';
import { Confirm } from './parts/confirm';
import { Status } from './parts/status';
import { ToolsProvider, type Ask, type SectionId, type Tools } from './parts/tools';
import { Schedule } from './schedule/schedule';
import { useShell } from './shell';
import { Tabs, type TabSpec } from './tabs';
import { Today } from './today/today';
import { Update } from './update/update';

const SECTIONS: readonly (TabSpec & { readonly Body: ComponentType })[] = [
  { id: 'today', name: 'Today', Body: Today },
  { id: 'schedule', name: 'Schedule', Body: Schedule },
  { id: 'update', name: 'Update', Body: Update },
  { id: 'automation', name: 'Automation', Body: Automation },
  { id: 'columns', name: 'Columns', Body: Columns },
  { id: 'connect', name: 'Connection', Body: Connect },
];

export function Panel({ ask }: { readonly ask: Ask }) {
  const { tools, section, busy, running, said, asked, isStopping, stop, dismiss, reload } = useShell(ask);
  return (
    <main aria-busy={busy !== null}>
      <h1 class="unseen">Genviral</h1>
      <header>
        {tools?.state.isConnected && (
          <Tabs tabs={SECTIONS} open={section} badges={tools.state.badges} choose={tools.open} />
        )}
        <Status {...{ busy, running, said, isStopping, stop, dismiss }} />
      </header>
      {tools ? (
        <ToolsProvider value={tools}>
          <Body section={section} tools={tools} />
          {asked && <Confirm question={asked.question} answer={asked.answer} />}
        </ToolsProvider>
      ) : said ? (
        <button type="button" class="secondary" onClick={reload}>
          Try again
        </button>
      ) : (
        <p class="quiet">Loading…</p>
      )}
    </main>
  );
}

function Body({ section, tools }: { readonly section: SectionId; readonly tools: Tools }) {
  const { isConnected, version } = tools.state;
  const { Body: Open } = SECTIONS.find(({ id }) => id === section) ?? { Body: Connect };
  return (
    <>
      <div id="section" {...(isConnected && { role: 'tabpanel', 'aria-labelledby': 'tab-' + section })}>
        <Open key={section} />
      </div>
      <footer class="quiet">Genviral for Sheets {version}</footer>
    </>
  );
}
